import type { Design } from "../../../document/design.ts";
import type { Element, Origin } from "../../../model/element.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import { perObject } from "../../../text/per-object.ts";
import { fenceAround } from "../../query/fences.ts";
import { rowAt } from "../../query/tables.ts";
import { claimsOf } from "../claims.ts";

/** What a design may write of a column; a default that is computed, as `now()` is, is one that many leave out who write others. */
type Told = "default" | "computedDefault" | "unique" | "primaryKey";

const tolds = ["default", "computedDefault", "unique", "primaryKey"] as const;

/** Whether the database computes a default for each row. */
export const isComputed = (value: string): boolean => /\w\s*\(|^current_|^localtime/i.test(value.trim());

const tells = ({ default: value, unique, primaryKey }: ColumnFacts, fact: Told): boolean => {
  if (fact === "unique") return unique === true;
  if (fact === "primaryKey") return primaryKey === true;
  return value !== undefined && (fact === "default" || isComputed(value));
};

/**
 * How often a design writes such facts: in its definitions in code, and in the rows of its tables of columns, by their titles. A
 * table without the column that tells of keys in another says nothing of them.
 */
const written = perObject((design: Design) => {
  const code = new Map<Told, number>();
  const rows = new Map<string, number>();
  /** The tables a column of which is said to be unique in a column of constraints. */
  const withUnique = new Set<string | null>();
  for (const { facts, origin, parent } of claimsOf(design, "column"))
    for (const fact of tolds) {
      if (!tells(facts, fact)) continue;
      if (isDefinition(design, origin)) count(code, fact);
      else if (origin.place === "row") {
        count(rows, inTable(design, origin, fact));
        if (fact === "unique" && hasConstraints(design, origin)) withUnique.add(parent);
      } else if (isRemarked(facts, origin)) count(rows, inList(fact));
    }
  return { code, rows, withUnique };
});

const count = <Key>(counts: Map<Key, number>, key: Key): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);

const inTable = (design: Design, origin: Origin, fact: Told): string =>
  [fact, ...(rowAt(design, origin)?.view.titles ?? [])].join("|");

/** Whether a row has a cell for whatever holds of its column, in which being unique is not forgotten where it is told of another. */
const hasConstraints = (design: Design, origin: Origin): boolean =>
  rowAt(design, origin)?.view.titles.some((title) => /^constraints?$/.test(title)) ?? false;

const inList = (fact: Told): string => `${fact} in a list`;

/** Whether a bullet says of what type a column is, and more than that: "`name` (text, not null)". */
const isRemarked = ({ type, nullable }: ColumnFacts, { place }: Origin): boolean =>
  place === "item" && type !== undefined && nullable !== undefined;

/** So many columns with a fact in rows show that their remarks tell of it wherever it holds. */
const enough = 2;

/**
 * Whether the design writes such a fact at other columns of the same making, so that leaving it out says something: once in
 * definitions in code, several times in rows of tables or in bullets, where its own table has no column for all constraints.
 */
export function writesElsewhere(design: Design, { statements, parent }: Element<"column">, fact: Told): boolean {
  const { code, rows, withUnique } = written(design);
  return (
    (fact === "unique" &&
      withUnique.has(parent) &&
      statements.every(({ origin }) => origin.place === "row" && hasConstraints(design, origin))) ||
    (statements.every(({ origin }) => isDefinition(design, origin)) && code.has(fact)) ||
    statements.every(
      ({ origin }) => origin.place === "row" && (rows.get(inTable(design, origin, fact)) ?? 0) >= enough,
    ) ||
    (statements.every(({ facts, origin }) => isRemarked(facts as ColumnFacts, origin)) &&
      (rows.get(inList(fact)) ?? 0) >= enough)
  );
}

/**
 * Whether a column stands where the database itself is defined. A class that is mapped to a table leaves its defaults to the
 * library and to the database, whatever its fields begin with.
 */
const isDefinition = (design: Design, origin: Origin): boolean => origin.place === "code" && !isInClass(design, origin);

/** Whether a column is shown as the field of a class, in a language in which a sketch may leave out what maps it to the table. */
export const isInClass = (design: Design, origin: Origin): boolean =>
  origin.place === "code" && classes.test(fenceAround(design, origin)?.fence.language ?? "");

const classes = /^(?:java|kotlin|kt|c#|cs|csharp|scala|groovy|swift|dart)$/i;
