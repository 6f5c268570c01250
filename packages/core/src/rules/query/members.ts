import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import type { Kind } from "../../model/kinds/vocabulary.ts";
import { ofKind } from "../../model/model.ts";
import { perObject } from "../../text/per-object.ts";
import { groupBy } from "./ground.ts";
import { bare } from "./names.ts";
import { isSettled } from "./settled.ts";
import { definitionsOf, stands } from "./statements.ts";

/** A logical structure and the table that stores it, with their members side by side. */
export interface Pair {
  readonly entity: Element<"entity">;
  readonly table: Element<"table">;
  readonly matched: readonly { readonly field: Element<"field">; readonly column: Element<"column"> }[];
  /** Fields that no column has the name of, and the reverse. */
  readonly fields: readonly Element<"field">[];
  readonly columns: readonly Element<"column">[];
}

/** The members of each structure, by its id. */
export const membersOf = <K extends Kind>(design: Design, kind: K): ReadonlyMap<string, Element<K>[]> =>
  groupBy(ofKind(design.model, kind).filter(stands), ({ parent }) => parent ?? "");

/** Entities and tables of one name, where that name is of one of each. Several rules ask for them. */
export const pairsOf = perObject((design: Design): readonly Pair[] => {
  const entities = groupBy(ofKind(design.model, "entity").filter(stands), ({ name }) => bare(name));
  if (entities.size === 0) return [];
  const tables = groupBy(ofKind(design.model, "table").filter(stands), ({ name }) => bareTable(name));
  const fields = membersOf(design, "field");
  const columns = membersOf(design, "column");
  return [...entities].flatMap(([name, named]) => {
    const [entity, ...others] = told(named, fields);
    const [table, ...more] = told(tables.get(name) ?? [], columns);
    if (!entity || !table || others.length > 0 || more.length > 0) return [];
    return [{ entity, table, ...match(fields.get(entity.id) ?? [], columns.get(table.id) ?? [], name) }];
  });
});

/** Those of one name that are told member by member, if any is: `BOOKS` of a drawing without members is the `Book` told elsewhere. */
function told<Owner extends Element>(named: readonly Owner[], members: ReadonlyMap<string, unknown>): readonly Owner[] {
  const full = named.filter(({ id }) => members.has(id));
  return full.length > 0 ? full : named;
}

/** The bare name of a table, without its schema and the prefixes that say no more than that it is one. */
export const bareTable = (name: string): string => bare(name.replace(/^.*\./, "").replace(/^(?:tbl|t)_/i, ""));

function match(
  fields: readonly Element<"field">[],
  columns: readonly Element<"column">[],
  owner: string,
): Pick<Pair, "matched" | "fields" | "columns"> {
  const left = new Map(columns.map((column) => [joined(column.name), column]));
  const matched: { field: Element<"field">; column: Element<"column"> }[] = [];
  // What one line of code states as a field and as a column under another name, `@Column(name = "sent_by")`, is one.
  const byPlace = new Map(
    columns.flatMap((column) => (placeOf(column) === null ? [] : [[placeOf(column), joined(column.name)]])),
  );
  const lonely: Element<"field">[] = [];
  for (const field of fields) {
    const name = joined(field.name);
    const known = [
      name,
      `${name}id`,
      `${owner}${name}`,
      name.replace(owner, ""),
      byPlace.get(placeOf(field)) ?? "",
    ].find((key) => left.has(key));
    if (known === undefined) lonely.push(field);
    else {
      matched.push({ field, column: left.get(known)! });
      left.delete(known);
    }
  }
  return { matched, fields: lonely, columns: [...left.values()] };
}

const placeOf = ({ statements: [first] }: Element): string | null =>
  first?.origin.place === "code" ? `${first.origin.document}:${first.origin.range.from}` : null;

/** `customer_id` and `customerId` are one name. */
export const joined = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The share of the smaller side that must be matched for two structures to be meant as one. */
const meantShare = 0.6;

/** Whether an entity and a table are plainly meant as one and told as they are, so that a member that only one has stands out. */
export function areOne(design: Design, { entity, table, matched, fields, columns }: Pair): boolean {
  if (
    ![entity, table].every((owner) => definitionsOf<"entity" | "table">(owner).every((told) => isSettled(design, told)))
  )
    return false;
  const smaller = matched.length + Math.min(fields.length, columns.length);
  return matched.length >= 3 && matched.length >= smaller * meantShare;
}

const bookkeeping =
  /^(?:_?id|uuid|pk|.*(?:created|updated|deleted|modified|inserted|archived)_?(?:at|by|on|date|time)?|version|row_?version|revision|tenant_?id|metadata|search\w*|.*_?(?:hash|vector|tsv|embedding)|is_?deleted|etag|last_?modified|timestamps?)$/i;

/** What databases keep for themselves: models leave it out, and some databases add it unasked. */
export const isBookkeeping = (name: string): boolean => bookkeeping.test(name);

/** The share of names in lower case that makes it the custom of a design to write those of tables so. */
const alikeShare = 0.75;

const isLower = ({ name }: Element<"table">): boolean => /^[a-z][\w.$-]*$/.test(name);

/** Tells of a table whether it is called as nearly all are: `Roles` or `Audit columns` among `orders` and `order_lines` heads something else. */
export const writtenAlike = (tables: readonly Element<"table">[]): ((table: Element<"table">) => boolean) =>
  tables.filter(isLower).length >= tables.length * alikeShare ? isLower : () => true;

/** Whether a table is stated in full somewhere, and not only changed. */
export const isWhole = (table: Element<"table">): boolean =>
  table.statements.some(({ facts, weight }) => weight === "defines" && facts.amended !== true);
