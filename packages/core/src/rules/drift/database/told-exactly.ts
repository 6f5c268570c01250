import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import type { DataType } from "../../../model/value.ts";
import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";
import { isExact } from "../reality.ts";

/** Types of which the words of one are said for the other as well. */
const loosely: ReadonlySet<string> = new Set([
  "text varchar",
  "varchar text",
  "char varchar",
  "timestamp timestamptz",
  "json jsonb",
]);
/** What keeps these alike, or is no database. */
const keepsAlike = /^(?:sqlite|code|mongodb)$/;

/** From so many columns of one type on that the design calls by one word, the word means that type and no other. */
const enough = 3;

/**
 * Whether the one column that is of another type than all others that the design calls so differs by that, though many say the one word
 * for both: wherever else the design has the word, `TEXT`, the column is of that very type.
 */
export function isOtherThanTold(design: Design, survey: Survey, said: DataType, built: DataType): boolean {
  if (!isExact(survey) || keepsAlike.test(survey.dialect ?? "")) return false;
  const [[meant, times] = ["", 0], other, ...more] = [...(usesIn(design)(survey).get(said.name) ?? [])].toSorted(
    ([, a], [, b]) => b - a,
  );
  return (
    times >= enough &&
    more.length === 0 &&
    other?.[0] === built.name &&
    other[1] === 1 &&
    loosely.has(`${meant} ${built.name}`)
  );
}

/** By the words that a design has for types, how many columns are of which type. */
const usesIn = perObject((design: Design) =>
  perObject(({ elements }: Survey): ReadonlyMap<string, ReadonlyMap<string, number>> => {
    const columns = new Map(
      elements.flatMap((each) => (each.kind === "column" ? [[each.id, each as BuiltElement<"column">] as const] : [])),
    );
    const uses = new Map<string, Map<string, number>>();
    for (const { id, facts } of claimsOf(design, "column")) {
      const type = columns.get(id)?.facts.type;
      if (!facts.type || !type) continue;
      const use = uses.get(facts.type.name) ?? new Map<string, number>();
      uses.set(facts.type.name, use.set(type.name, (use.get(type.name) ?? 0) + 1));
    }
    return uses;
  }),
);
