import type { Place, State } from "../../../model/element.ts";
import { foreignKeyId, idOf, indexId, memberId } from "../../../model/kinds/identity.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import type { ForeignKeyFacts } from "../../../model/kinds/foreign-key.ts";
import type { IndexFacts } from "../../../model/kinds/index-of-table.ts";
import type { TableFacts } from "../../../model/kinds/table.ts";
import type { Range } from "../../../text/range.ts";
import { wholeRange } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import type { Member } from "../../shapes/member-table.ts";

/** Where something is stated, and what the text says of its being there. */
export interface At {
  readonly range: Range;
  readonly place: Place;
  readonly state?: State;
  /** `mentions` where the thing is only named, as the table of an index. */
  readonly weight?: "defines" | "mentions";
}

/** Names of indexes, and labels of what else is said of a table: `idx_orders_state`, "Indexes:". */
const isNoTable =
  /^(?:i(?:d|n)?x|uidx|uq|uk)_\w|^(?:index(?:es)?|indices|constraints|foreign keys|primary keys|índices|indizes|индексы|索引|约束|外键|インデックス|制約|인덱스)$/i;

/** `uk_orders` is a unique key, but where a heading or a column of tables says that `uk_regions` is one. */
const mayBeTable = (name: string, place: Place): boolean =>
  /^uk_\w/i.test(name) && (place === "heading" || place === "row");

export function stateTable(out: Collector, name: string, facts: TableFacts, at: At): void {
  if (isNoTable.test(name) && !mayBeTable(name, at.place)) return;
  out.state({ kind: "table", id: idOf("table", name), name, facts, ...at });
}

export function stateColumn(out: Collector, table: string, name: string, facts: ColumnFacts, at: At): void {
  const parent = idOf("table", table);
  out.state({ kind: "column", id: memberId("column", parent, name), name, parent, facts, ...at });
}

/** States a foreign key, and that its table refers to the other. */
export function stateForeignKey(out: Collector, key: ForeignKeyFacts, at: At, certainty: "drawn" | "supposed"): void {
  const parent = idOf("table", key.table);
  out.state({
    kind: "foreign-key",
    id: foreignKeyId(key.table, key.columns),
    name: `${key.table}.${key.columns.join(", ")} -> ${[key.toTable, ...key.toColumns].join(".")}`,
    parent,
    facts: key,
    ...at,
  });
  out.relate({ kind: "references", from: parent, to: idOf("table", key.toTable), certainty, ...at });
}

/** States an index. */
export function stateIndex(out: Collector, name: string | undefined, facts: IndexFacts, at: At): void {
  out.state({
    kind: "index",
    id: indexId(facts.table, facts.columns, name),
    name: name ?? `${facts.table}(${facts.columns.join(", ")})`,
    parent: idOf("table", facts.table),
    facts,
    ...at,
  });
}

/** States a row or bullet as a column of `table`, with the foreign key it speaks of. */
export function stateMember(out: Collector, table: string, member: Member, place: Place, state?: State): void {
  const { name, foreignKey: _foreignKey, asked: _asked, ...facts } = member;
  const at: At = { range: wholeRange(name), place, ...(state ? { state } : {}) };
  stateColumn(out, table, name.text, facts, at);
  if (member.references !== undefined) stateReference(out, table, [name.text], member.references, at, member);
}

/** States the foreign key of columns that are said in words to refer to `users.id`, or to `users`. */
export function stateReference(
  out: Collector,
  table: string,
  columns: readonly string[],
  references: string,
  at: At,
  { onDelete, onUpdate }: Pick<ForeignKeyFacts, "onDelete" | "onUpdate"> = {},
): void {
  const key: ForeignKeyFacts = {
    table,
    columns,
    ...pointedTo(references),
    ...(onDelete === undefined ? {} : { onDelete }),
    ...(onUpdate === undefined ? {} : { onUpdate }),
  };
  stateForeignKey(out, key, at, "supposed");
}

/** `users.id` and `shop.users.id` point to a column, `users` to a table. */
function pointedTo(reference: string): { toTable: string; toColumns: readonly string[] } {
  const parts = reference.split(".");
  if (parts.length === 1) return { toTable: reference, toColumns: [] };
  return { toTable: parts.at(-2)!, toColumns: [parts.at(-1)!] };
}
