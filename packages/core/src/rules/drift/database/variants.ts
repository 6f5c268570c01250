import type { Design } from "../../../document/design.ts";
import { dialectNamed, withoutDialect } from "../../../survey/database/dialect.ts";
import type { Survey } from "../../../survey/survey.ts";
import { groupBy } from "../../query/ground.ts";
import { proseOf } from "../../query/prose.ts";

// One database is often made by several scripts, one for each dialect: `db/mysql/schema.sql` beside `db/h2/schema.sql`.
// Only one of them can be what a design describes, and its words tell which.

/** The surveys without the variants that the design does not describe, and why, as a whole sentence. */
export function describedVariants(
  design: Design,
  surveys: readonly Survey[],
): { readonly surveys: readonly Survey[]; readonly why: string | null } {
  const groups = groupBy(
    surveys.filter(({ dialect }) => dialect !== undefined),
    ({ source, target }) => `${source} ${withoutDialect(target)}`,
  );
  const dialects = new Set(
    [...groups.values()]
      .filter((group) => group.length > 1)
      .flatMap((group) => group.flatMap(({ dialect }) => dialect ?? [])),
  );
  if (dialects.size < 2) return { surveys, why: null };
  const meant = dialectMeant(design, dialects);
  if (meant === null) return { surveys, why: null };
  const dropped = new Set<Survey>();
  for (const group of groups.values())
    if (group.some(({ dialect }) => dialect === meant))
      for (const survey of group) if (survey.dialect !== meant) dropped.add(survey);
  return {
    surveys: surveys.filter((survey) => !dropped.has(survey)),
    why: `Of the variants for ${[...dialects].join(" and ")} the design describes that for ${meant}.`,
  };
}

const describing = /\b(?:types?|columns?|tables?|schemas?|scripts?|ddl|definitions?|below|shown|described|default)\b/i;
const apart = /\b(?:differs?|different|differences|except|instead|unlike|whereas|other|alternative(?:ly)?|optional)\b/i;

/** The one of several dialects that the design speaks of where it describes its tables; `null` where its words do not tell. */
function dialectMeant(design: Design, dialects: ReadonlySet<string>): string | null {
  const scores = new Map<string, number>();
  const add = (dialect: string, score: number): void => {
    scores.set(dialect, (scores.get(dialect) ?? 0) + score);
  };
  for (const document of design.documents)
    for (const { inline } of proseOf(document))
      for (const sentence of inline.text.split(/[.;](?=\s|$)|\n\n/)) {
        const named = namedIn(sentence, dialects);
        const [only] = new Set(named.map(({ dialect }) => dialect));
        if (only === undefined) continue;
        if (named.every(({ dialect }) => dialect === only)) {
          if (!apart.test(sentence)) add(only, describing.test(sentence) ? 2 : 1);
          continue;
        }
        for (const [i, { dialect, to }] of named.entries())
          if (/\bdefault\b/i.test(sentence.slice(to, named[i + 1]?.from ?? sentence.length))) add(dialect, 1);
      }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

function namedIn(
  sentence: string,
  dialects: ReadonlySet<string>,
): { readonly dialect: string; readonly from: number; readonly to: number }[] {
  return [...sentence.matchAll(/[A-Za-z][A-Za-z0-9]+/g)].flatMap(({ 0: word, index }) => {
    const dialect = dialectNamed(word);
    return dialect !== undefined && dialects.has(dialect) ? [{ dialect, from: index, to: index + word.length }] : [];
  });
}
