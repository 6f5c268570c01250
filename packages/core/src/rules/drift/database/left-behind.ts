import { perObject } from "../../../text/per-object.ts";
import type { Survey } from "../../../survey/survey.ts";
import { isBelow } from "../reality.ts";

// Migrations are made from a schema that stands beside them. Whoever pushes the schema without any leaves them behind.

/** Whether a schema and migrations stand in one folder, or one of them in that of the other. */
export function areTwins({ target: schema }: Survey, { target, source }: Survey): boolean {
  const folder = folderOf(/\.\w+$/.test(schema) ? schema : `${schema}/`);
  return source === "sql-migrations" && (isBelow(target, folder) || isBelow(folder, folderOf(target)));
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf("/")));

/** A migration that is still to be made lacks a column or two; one that lacks more was never made, since the schema is pushed without any. */
const most = 2;

/** The surveys without the migrations that their schema has left behind, and why, as whole sentences: there the schema decides. */
export function withoutLeftBehind(surveys: readonly Survey[]): {
  readonly surveys: readonly Survey[];
  readonly why: readonly string[];
} {
  const behind = new Map(
    surveys.flatMap((migrations) => {
      const schema = surveys.find((other) => other.exact === true && areTwins(other, migrations));
      const built = columnsOf(migrations);
      const lacking = schema ? [...columnsOf(schema)].filter((id) => !built.has(id)).length : 0;
      return lacking > most ? [[migrations, { schema: schema!, lacking }] as const] : [];
    }),
  );
  return {
    surveys: surveys.filter((survey) => !behind.has(survey)),
    why: [...behind].map(
      ([{ target }, { schema, lacking }]) =>
        `${target} lacks ${lacking} columns of ${schema.target}, which is therefore what decides.`,
    ),
  };
}

const columnsOf = perObject(
  ({ elements }: Survey): ReadonlySet<string> =>
    new Set(elements.flatMap(({ kind, id }) => (kind === "column" ? [id] : []))),
);
