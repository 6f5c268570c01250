import { perObject } from "../../../text/per-object.ts";
import type { Survey } from "../../../survey/survey.ts";

/** From this share of its tables on a script shows those that something else makes or changes. */
const mostly = 0.5;

/**
 * The surveys without the scripts that stand among documents or were written from a database to keep a copy, and why, as whole sentences: where migrations make or change the same
 * tables, such a script only shows them, as they were at some time. One that the design names itself is kept.
 */
export function withoutShown(
  surveys: readonly Survey[],
  isNamed: (target: string) => boolean,
): { readonly surveys: readonly Survey[]; readonly why: readonly string[] } {
  const isShown = ({ source, target }: Survey): boolean =>
    source === "sql-migrations" && amongDocuments.test(`${target}/`) && !isNamed(target);
  const made = new Set(surveys.filter((survey) => !isShown(survey)).flatMap((survey) => [...tableIdsOf(survey)]));
  const left = surveys.filter((survey) => {
    const tables = tableIdsOf(survey);
    return isShown(survey) && [...tables].filter((id) => made.has(id)).length >= tables.size * mostly;
  });
  return {
    surveys: surveys.filter((survey) => !left.includes(survey)),
    why: left.map(({ target }) => `${target} only shows tables, which are made elsewhere.`),
  };
}

const amongDocuments = /(?:^|\/)(?:docs?|documentation|wiki|(?:[\w-]{1,40}[-_])?(?:exports?|backups?|dumps?))\//i;

const tableIdsOf = perObject(
  ({ elements }: Survey): ReadonlySet<string> =>
    new Set(elements.flatMap(({ kind, id }) => (kind === "table" ? [id] : []))),
);
