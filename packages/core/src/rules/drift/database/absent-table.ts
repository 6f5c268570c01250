import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { isBookkeepingTable } from "../../../survey/database/bookkeeping.ts";
import type { Survey } from "../../../survey/survey.ts";
import { distance } from "../../../text/nearest.ts";
import { linesAt } from "../../query/document-text.ts";
import { singular } from "../../query/names.ts";
import { missing, placeOf, standing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { databasesOf, gapOf, partsOf, schemaOf, tablesIn } from "./databases.ts";
import { renamed } from "./rewrite.ts";

/** A table that is not there, and the one that it may have become: that is not told a second time. */
export interface AbsentTable {
  readonly answer: Answer;
  readonly near?: BuiltElement<"table"> | undefined;
}

export function absentTable(design: Design, reality: Reality, claim: ElementClaim<"table">): AbsentTable {
  const { surveys, because } = databasesOf(design, reality);
  const [survey] = surveys;
  const gap = surveys.map((each) => gapOf(each, "table")).find((why) => why !== null);
  if (gap) return { answer: uncheckable(claim, gap) };
  if (/[_*%]$/.test(claim.name))
    return { answer: uncheckable(claim, `${claim.name} stands for several tables, and which ones is not told.`) };
  if (!survey) return { answer: uncheckable(claim, "No source of tables was found.") };
  if (isWholeDatabase(design, claim))
    return {
      answer: uncheckable(
        claim,
        `${claim.name} is a whole database in this design, and which of its tables is meant is not told.`,
      ),
    };
  const unseen = whyUnseen(claim, surveys) ?? whyOfOthers(design, claim);
  if (unseen !== null) return { answer: uncheckable(claim, unseen) };
  const targets = [...new Set(surveys.map(({ target, source }) => target || source))];
  const described = new Set(claimsOf(design, "table").map(({ id }) => id));
  const free = surveys.flatMap(tablesIn).filter(({ id }) => !described.has(id));
  const near = nearTable(claim.name, free) ?? sameColumns(design, claim, surveys, described);
  const where = targets.length > 3 ? `any of ${targets.length} schemas` : targets.join(" or ");
  const answer = missing(
    claim,
    `There is no ${claim.facts.form ?? "table"} ${claim.name} in ${where}${near ? `; did you mean ${near.name} (${placeOf(near.evidence[0]!)})?` : "."}`,
    survey,
    {
      because: [
        ...because,
        `${surveys.flatMap(tablesIn).length} tables were found in ${where}, and none of this name.`,
      ],
      ...(near
        ? { fixes: [renamed(claim.origin, claim.name, near.name)], beside: standing(near.name, near.evidence) }
        : {}),
    },
  );
  return { answer, near };
}

/** Why a table may well be there though no source has it, as a whole sentence. */
function whyUnseen({ name }: ElementClaim<"table">, surveys: readonly Survey[]): string | null {
  if (isBookkeepingTable(name)) return `${name} is made by the tool that runs the migrations.`;
  if (
    !identifier.test(name) &&
    surveys.every((survey) => tablesIn(survey).every((table) => identifier.test(table.name)))
  )
    return `${name} is no name that a table has here.`;
  if (/_(?:backup|bak|tmp|temp|old)$/i.test(name)) return `${name} reads as a table that is kept for a while.`;
  const partial = surveys.find(isPartial);
  return partial
    ? `The migrations of ${partial.target || partial.source} change tables that none of them makes, so what makes the others was not seen.`
    : null;
}

/** Why a table is made by nobody here, as a whole sentence: the platform brings it along, or the design itself says that it was there before. */
function whyOfOthers(design: Design, { name, statements }: ElementClaim<"table">): string | null {
  if (ofPlatform.test(name)) return `${name} is in a schema that the database or its platform brings along.`;
  return statements.length > 0 && statements.every(({ origin }) => ofBefore.test(linesAt(design, origin)))
    ? `${name} is said to have been there before, so nothing here needs to make it.`
    : null;
}

/** Schemas that servers and the platforms which run them make for themselves. */
const ofPlatform =
  /^(?:information_schema|pg_catalog|pg_toast|sys|mysql|performance_schema|auth|storage|realtime|vault|cron|net|supabase_\w+|neon_auth|firebase)\./i;

/** What a line says of a table that is not made by what is in the repository. */
const ofBefore =
  /\bpre-?existing\b|\b(?:already exists? in the (?:live )?(?:database|db)|(?:created|managed|made|maintained) (?:outside|elsewhere|externally|manually|by hand|by another))\b/i;

const identifier = /^[\w.$-]+$/;

/** So many tables that are changed and never made show that the first migrations are elsewhere, however many came after them. */
const several = 3;

/** Whether much of what migrations change is made by none of them: their first ones are elsewhere. */
function isPartial(survey: Survey): boolean {
  if (survey.source !== "sql-migrations") return false;
  const changed = tablesIn(survey).filter(({ facts }) => facts.amended && schemaOf({ facts }) === "").length;
  return changed >= several || (changed > 0 && changed * 5 >= tablesIn(survey).length);
}

/** Whether a heading under which columns are listed has the name of a database, and not that of a table. */
const isWholeDatabase = (design: Design, { name, statements }: ElementClaim<"table">): boolean =>
  statements.every(({ origin }) => origin.place === "heading") &&
  (claimsOf(design, "node").some((node) => canonicalName(node.name) === canonicalName(name)) ||
    claimsOf(design, "component").some(
      (component) => component.facts.type === "store" && canonicalName(component.name) === canonicalName(name),
    ));

/** The table, described by nobody, that has most of the columns which the design gives one that is not there, and few others. */
function sameColumns(
  design: Design,
  { id }: ElementClaim<"table">,
  surveys: readonly Survey[],
  described: ReadonlySet<string>,
): BuiltElement<"table"> | undefined {
  const said = new Set(
    claimsOf(design, "column").flatMap((column) => (column.parent === id ? [canonicalName(column.name)] : [])),
  );
  if (said.size < 3) return undefined;
  for (const survey of surveys)
    for (const element of tablesIn(survey)) {
      if (described.has(element.id)) continue;
      const built = partsOf({ element, survey }, "column").map(({ name }) => canonicalName(name));
      const shared = built.filter((name) => said.has(name)).length;
      if (shared >= said.size * 0.7 && shared >= built.length * 0.7) return element;
    }
  return undefined;
}

/** The table that is meant by a name that none has: hardly a letter apart, or one of a word more or less. */
function nearTable(name: string, tables: readonly BuiltElement<"table">[]): BuiltElement<"table"> | undefined {
  const spelled = tables.find(
    (table) =>
      name.length <= 64 && distance(name.toLowerCase(), table.name.toLowerCase()) <= Math.floor(name.length / 6),
  );
  if (spelled) return spelled;
  const words = wordsOf(name);
  const sharing = tables.filter((table) => {
    const others = wordsOf(table.name);
    const [fewer, more] = words.length < others.length ? [words, others] : [others, words];
    return fewer.every((word) => more.includes(word)) && more.length - fewer.length === 1;
  });
  return sharing.length === 1 ? sharing[0] : undefined;
}

const wordsOf = (name: string): string[] => canonicalName(name).split("-").map(singular);
