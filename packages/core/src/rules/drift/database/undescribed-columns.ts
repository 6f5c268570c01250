import type { Design } from "../../../document/design.ts";
import type { BuiltElement } from "../../../model/built.ts";
import type { Element } from "../../../model/element.ts";
import { isInherited, isSystemColumn } from "../../../survey/database/bookkeeping.ts";
import { isBookkeeping } from "../../query/members.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { closedBy } from "../closure.ts";
import type { Found } from "../reality.ts";
import { isExcerpt } from "./excerpt.ts";
import { isNamedInText } from "./named-in-text.ts";
import { tail } from "./tail.ts";

/** From this share of its columns on a table is meant to be listed in full. */
const meantWhole = 0.6;

/** Whether columns are listed in bullets as a table would list them: nearly all with their types. A few bullets may be remarks on some. */
const isTypedList = (claims: readonly ElementClaim<"column">[]): boolean => {
  const items = claims.filter(({ origin }) => origin.place === "item");
  return items.length >= 3 && items.filter(({ facts }) => facts.type).length >= items.length * 0.8;
};

/** The columns of a table that a design leaves out though it lists the table in full. */
export function undescribedColumns(
  design: Design,
  owner: Element<"table"> | undefined,
  table: string,
  claims: readonly ElementClaim<"column">[],
  left: readonly BuiltElement<"column">[],
  built: number,
  { element, survey }: Found<"table">,
): Undescribed[] {
  if (left.length === 0 || !owner || owner.facts.amended || owner.state === "planned") return [];
  if (!claims.some(({ origin }) => origin.place === "row" || origin.place === "code") && !isTypedList(claims))
    return [];
  // What every table has of itself is left out of lists that are meant whole.
  const books = left.filter(({ name }) => isBookkeeping(name)).length;
  const share = (meantWhole * (built - books)) / built;
  const covering = { described: built - left.length, built, within: owner.id, share, least: 3 };
  const closed = closedBy(design, "column", covering);
  if (!closed || (closed.by === "coverage" && isExcerpt(design, claims))) return [];
  const spoken = new Set(claimsOf(design, "column").map(({ id }) => tail(id)));
  const isGiven = isInherited(left.map(({ name }) => name));
  return (
    left
      // The key of a table that a mapper makes of itself, with two keys to others, is nothing that people tell of.
      .filter(({ facts }) => !(element.facts.implied && facts.primaryKey))
      .filter(({ name }) => closed.by === "words" || !isGiven(name))
      .filter(({ name }) => !isNamedInText(design, name, owner.id) && !isSystemColumn(name))
      .filter(({ id, name }) => closed.by === "words" || !isBookkeeping(name) || spoken.has(tail(id)))
      .map((column) => ({
        outcome: "undocumented",
        id: column.id,
        kind: "column",
        name: `${table}.${column.name}`,
        message: `${element.name} has a column ${column.name}${column.facts.type ? ` (${column.facts.type.raw})` : ""} in ${placeOf(column.evidence[0]!)} that the design does not list.`,
        survey,
        evidence: column.evidence,
        near: closed.near,
        because: [closed.why],
      }))
  );
}
