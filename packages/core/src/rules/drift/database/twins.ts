import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import type { Found, Reality } from "../reality.ts";
import { databasesOf, foundTables, type MeantTable, partsOf, tableIn } from "./databases.ts";
import { areTwins } from "./left-behind.ts";
import { tail } from "./tail.ts";

// Tables are often written twice: in a schema or in classes, and in the migrations that were made from these. The two should say one
// thing, and where they do not, the design can only agree with one of them.

/** The schemas that the migrations which decide on a table were made from. */
export function twinsOf(design: Design, reality: Reality, table: MeantTable): readonly Survey[] {
  const deciding = new Set(foundTables(design, reality, table).map(({ survey }) => survey));
  return databasesOf(design, reality).surveys.filter(
    (survey) =>
      survey.exact === true && !deciding.has(survey) && [...deciding].some((other) => areTwins(survey, other)),
  );
}

/** The same table where it is written a second time: in those schemas, and of classes and their migrations in the other of the two. */
export function twinTables(design: Design, reality: Reality, table: MeantTable): Found<"table">[] {
  const deciding = foundTables(design, reality, table);
  const written = databasesOf(design, reality).surveys.filter(
    (survey) => !deciding.some((found) => found.survey === survey),
  );
  const schemas = new Set(twinsOf(design, reality, table));
  return written.flatMap((survey) => {
    const element = tableIn(survey, table);
    if (!element) return [];
    const found = { element, survey };
    // A schema that the design names decides, and the migrations that were made from it have to say the same.
    const isMade = deciding.some((other) => other.survey.exact === true && areTwins(other.survey, survey));
    return isMade || schemas.has(survey) || deciding.some((other) => areDraftAndMade(found, other)) ? [found] : [];
  });
}

/** A share of columns below which two tables of one name are not one table. */
const alike = 0.7;

/** Whether one of two tables is that of a class, and the other what migrations in the same language have made of it. */
function areDraftAndMade(one: Found<"table">, other: Found<"table">): boolean {
  const [draft, made] = one.survey.draft ? [one, other] : [other, one];
  if (draft.survey.draft !== true || made.survey.source !== "sql-migrations") return false;
  if (draft.element.facts.amended || made.element.facts.amended || endingOf(draft) !== endingOf(made)) return false;
  const [columns, others] = [draft, made].map(
    (found) => new Set(partsOf(found, "column").map(({ id }) => tail(id))),
  ) as [Set<string>, Set<string>];
  const shared = [...columns].filter((column) => others.has(column)).length;
  return shared >= Math.max(columns.size, others.size) * alike;
}

const endingOf = ({ element }: Found<"table">): string => /\.\w+$/.exec(element.evidence[0]!.path)?.[0] ?? "";
