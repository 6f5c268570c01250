import type { FieldShape, Notated, RecordShape } from "../../../notation/notation.ts";
import type { Range } from "../../../text/range.ts";
import { type Mapped, sourceRange, wholeRange } from "../../../text/mapped.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import { type Context, within } from "../../context.ts";
import { drawsRecords } from "../../draws-records.ts";
import type { FenceView } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { ownerAbove } from "./owner.ts";
import { stateColumn, stateForeignKey, stateIndex, stateReference, stateTable } from "./state.ts";

/** States the tables that a fence defines: by DDL, by an ER diagram of a database, or as the table that code maps a class to. */
export function statedByNotation(notated: Notated, view: FenceView, context: Context, out: Collector): void {
  const place = view.notation === "mermaid" || view.notation === "plantuml" ? "diagram" : "code";
  const source = (range: Range): Range => sourceRange(view.fence.code, range.from, range.to);
  for (const record of notated.records ?? []) {
    const table = tableOf(record, view, context);
    if (!table) continue;
    const { name, range } = table;
    const state = record.dropped ? { state: "removed" as const } : {};
    const { schema } = record;
    const mapped = new Map(record.fields.map((field) => [field.name, field.column ?? field.name]));
    const columnsOf = (names: readonly string[]): string[] => names.map((each) => mapped.get(each) ?? each);
    const primaryKey = record.primaryKey && columnsOf(record.primaryKey);
    const facts = {
      form: record.form === "view" || record.form === "collection" ? record.form : ("table" as const),
      ...(schema === undefined ? {} : { schema }),
      ...(dialects.has(record.language) ? { dialect: record.language } : {}),
      ...(primaryKey === undefined ? {} : { primaryKey }),
      ...(record.amends === true ? { amended: true } : {}),
    };
    const at = { range: range ?? source(record.range), place, ...state } as const;
    const only = record.amends === true && !record.dropped && record.fields.length === 0;
    stateTable(out, name, facts, only ? { ...at, weight: "mentions" } : at);
    const fields = record.fields.filter(
      (each) => !each.unstored && !isCollection(each) && !isPathBesideKey(each, record),
    );
    for (const field of fields)
      stateColumn(out, name, field.column ?? field.name, factsOf(field), {
        range: source(field.range),
        place,
        ...(field.dropped ? { state: "removed" as const } : {}),
      });
    for (const { name: column, references, range: fieldRange } of record.fields)
      if (record.language === "" && references !== undefined)
        stateReference(out, name, [column], references, { range: source(fieldRange), place });
    for (const { range: keyRange, ...key } of record.foreignKeys ?? [])
      stateForeignKey(
        out,
        { ...key, table: name, columns: columnsOf(key.columns) },
        { range: source(keyRange), place },
        "drawn",
      );
    for (const { range: indexRange, name: index, ...covers } of record.indexes ?? [])
      stateIndex(
        out,
        index,
        { ...covers, table: name, columns: columnsOf(covers.columns) },
        { range: source(indexRange), place },
      );
  }
}

const dialects: ReadonlySet<string> = new Set(
  "postgresql mysql sqlite sqlserver oracle clickhouse bigquery cassandra snowflake".split(" "),
);

/** The table that a record is or is mapped to; `null` for one that is none. */
function tableOf(record: RecordShape, at: FenceView, context: Context): { name: string; range?: Range } | null {
  if (record.table !== undefined && record.table !== "") return { name: record.table };
  const drawn =
    within(context, "database-design") &&
    ((drawsRecords(at) && record.form === "entity") ||
      (at.notation === "outline" && record.form === "class" && record.methods === undefined));
  if (!drawn && record.form !== "table" && record.form !== "view" && record.form !== "collection") return null;
  if (record.name !== "") return { name: record.name };
  const owner: Mapped | null = ownerAbove(at.above, context);
  return owner ? { name: owner.text, range: wholeRange(owner) } : null;
}

/** Other records that code reaches from a record are a relation of tables, not a column; what is spelled out in it is kept there. */
const isCollection = (field: FieldShape): boolean =>
  field.column === undefined &&
  !/^\[\s*\{/.test(field.type?.raw ?? "") &&
  ((field.type?.logical === "array" && field.type.item?.logical === "object") ||
    /^(?:db\.|orm\.)?relationship$/i.test(field.type?.raw ?? ""));

/** A field that leads to another record over the column that a field beside it is mapped to, or is called like: `bookId` and `book` of `book_id`. */
function isPathBesideKey(field: FieldShape, { fields }: RecordShape): boolean {
  if (field.column === undefined || !isObject(field.type)) return false;
  return fields.some(
    ({ name, column = name, type }) => column === field.column && name !== field.name && !isObject(type),
  );
}

const isObject = (type: FieldShape["type"]): boolean => type?.logical === "object";

function factsOf(field: FieldShape): ColumnFacts {
  const { name: _name, range: _range, column: _column, comment, dropped: _dropped, ...facts } = field;
  return { ...facts, ...(comment === undefined ? {} : { description: comment }) };
}
