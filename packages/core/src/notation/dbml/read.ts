import { dataType, isGeneratedType } from "../../model/kinds/data-type.ts";
import { range } from "../../text/range.ts";
import type { Problem } from "../../text/diagnostic.ts";
import { type SourceLine, sourceLines } from "../lines-with-offsets.ts";
import type { FieldShape, ForeignKeyShape, IndexShape, Notated, Notation, RecordShape } from "../notation.ts";
import { readReference, type Reference } from "./reference.ts";
import { readSettings, type Settings } from "./settings.ts";

/** DBML, the language of dbdiagram.io. */
export const dbml: Notation = {
  id: "dbml",
  languages: ["dbml"],
  recognise: (text) => /^[ \t]*Table[ \t]+[\w."]+[^{\n]*\{[ \t]*$/m.test(text),
  read,
};

type Table = { -readonly [K in keyof RecordShape]: RecordShape[K] } & {
  fields: FieldShape[];
  indexes: IndexShape[];
  foreignKeys: ForeignKeyShape[];
};

const tableLine = /^\s*table\s+((?:"[^"]+"|[\w$]+)(?:\.(?:"[^"]+"|[\w$]+))?)(?:\s+as\s+("[^"]+"|\w+))?[^{]*\{?\s*$/i;
const enumLine = /^\s*enum\s+((?:"[^"]+"|\w+)(?:\.(?:"[^"]+"|\w+))?)\s*\{?\s*$/i;
const columnLine = /^\s*("[^"]+"|[\p{L}_][\p{L}\p{N}_$]*)\s+("[^"]+"|[^\s[("]+(?:\([^)]*\))?(?:\[\])?)\s*(\[.*)?$/u;
const refLine = /^\s*ref(?:\s+[\w"]+)?\s*:\s*(.*)$/i;

/** What is open: a table, its indexes, an enumeration, a block of references, or something of no account. */
type Open =
  | { in: "table" | "indexes"; table: Table }
  | { in: "enum"; members: { name: string; range: { from: number; to: number } }[] }
  | { in: "refs" | "other" };

function read(text: string): Notated {
  const tables = new Map<string, Table>();
  const records: RecordShape[] = [];
  const references: Reference[] = [];
  const problems: Problem[] = [];
  const open: Open[] = [];
  let quoting = false;
  for (const line of sourceLines(text)) {
    const quotes = line.text.split("'''").length - 1;
    const words = quoting || quotes > 0 ? "" : line.text.replace(/\/\/.*$/, "").trimEnd();
    if (quotes % 2 === 1) quoting = !quoting;
    if (words.trim() === "") continue;
    const inside = open.at(-1);
    if (words.trim() === "}") open.pop();
    else if (inside?.in === "table" || inside?.in === "indexes")
      readInTable(line, words, inside, open, references, problems);
    else if (inside?.in === "enum") {
      const name = /^\s*("[^"]+"|[^\s[]+)/.exec(words)![1]!;
      const from = line.from + words.indexOf(name);
      inside.members.push({ name: unquoted(name), ...unquotedRange(name, from) });
    } else if (inside?.in === "refs") references.push(...readReference(words, line.from));
    else if (tableLine.test(words)) {
      const found = tableLine.exec(words)!;
      const table = tableAt(line, found[1]!);
      tables.set(nameKey(found[1]!), table);
      if (found[2]) tables.set(nameKey(found[2]), table);
      records.push(table);
      open.push({ in: "table", table });
    } else if (enumLine.test(words)) {
      const name = enumLine.exec(words)![1]!;
      const members: { name: string; range: { from: number; to: number } }[] = [];
      const at = named(line, name);
      records.push({ form: "enum", ...at, language: "dbml", fields: [], members });
      open.push({ in: "enum", members });
    } else if (refLine.test(words)) {
      const rest = refLine.exec(words)![1]!;
      references.push(...readReference(rest, line.from + words.lastIndexOf(rest)));
    } else if (/^\s*ref\b[^:]*\{\s*$/i.test(words)) open.push({ in: "refs" });
    else if (/\{\s*$/.test(words)) open.push({ in: "other" });
  }
  for (const reference of references)
    if (!join(reference, tables))
      problems.push({
        range: reference.range,
        what: `reference of ${reference.from.table}`,
        why: "no table of that name is defined here",
      });
  return {
    ...(records.length > 0 ? { records: records.map(finished) } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
}

function readInTable(
  line: SourceLine,
  words: string,
  inside: { in: "table" | "indexes"; table: Table },
  open: Open[],
  references: Reference[],
  problems: Problem[],
): void {
  const { table } = inside;
  const start = line.from + (words.length - words.trimStart().length);
  const at = range(start, line.from + words.length);
  if (inside.in === "indexes") {
    const found = /^\s*(\(.*?\)|`[^`]*`|[\w$]+)\s*(\[.*)?$/.exec(words);
    const settings = readSettings(found?.[2] ?? "");
    const columns = (found?.[1] ?? "")
      .replace(/^\(|\)$/g, "")
      .split(",")
      .map((each) => each.trim())
      .filter(Boolean);
    if (columns.length === 0) return;
    if (settings.primaryKey) table.primaryKey = columns;
    else
      table.indexes.push({
        range: at,
        table: table.name,
        columns,
        ...(settings.name === undefined ? {} : { name: settings.name }),
        ...(settings.unique ? { unique: true } : {}),
      });
    return;
  }
  if (/^\s*indexes\s*\{?\s*$/i.test(words)) return void open.push({ in: "indexes", table });
  const note = /^\s*note\s*:\s*['"]([^'"]*)['"]/i.exec(words);
  if (note) return void (table.comment = note[1]!);
  if (/\{\s*$/.test(words)) return void open.push({ in: "other" });
  const found = columnLine.exec(words);
  if (!found) {
    if (!/^\s*(?:\.{2,}|…|~)/.test(words))
      problems.push({ range: at, what: `column of ${table.name}`, why: "a name and a type were expected" });
    return;
  }
  const settings = readSettings(found[3] ?? "");
  table.fields.push(columnOf(found[1]!, found[2]!, settings, start));
  const name = unquoted(found[1]!);
  if (settings.primaryKey) table.primaryKey = [...(table.primaryKey ?? []), name];
  if (settings.reference)
    references.push(...readReference(`"${table.name}"."${name}" ${settings.reference}`, line.from, at));
}

function columnOf(name: string, type: string, settings: Settings, from: number): FieldShape {
  const words = unquoted(type);
  return {
    name: unquoted(name),
    ...unquotedRange(name, from),
    type: dataType(words, "sql"),
    ...(settings.primaryKey ? { primaryKey: true } : {}),
    ...(settings.unique ? { unique: true } : {}),
    ...(settings.nullable === undefined ? {} : { nullable: settings.nullable }),
    ...(settings.default === undefined ? {} : { default: settings.default }),
    ...(settings.increment || isGeneratedType(words) ? { generated: true } : {}),
    ...(settings.note === undefined ? {} : { comment: settings.note }),
  };
}

const unquoted = (name: string): string => name.replace(/^"|"$/g, "");

const unquotedRange = (name: string, from: number): { range: { from: number; to: number } } => {
  const quote = name.startsWith('"') ? 1 : 0;
  return { range: range(from + quote, from + name.length - quote) };
};

/** The name of a block with its schema, where it stands in its line. */
function named(line: SourceLine, name: string): Pick<RecordShape, "name" | "range" | "schema"> {
  const dot = name.lastIndexOf(".");
  const last = name.slice(dot + 1);
  const from = line.from + line.text.indexOf(name, line.text.search(/\S/) + 4) + dot + 1;
  return {
    name: unquoted(last),
    ...unquotedRange(last, from),
    ...(dot < 0 ? {} : { schema: unquoted(name.slice(0, dot)) }),
  };
}

const tableAt = (line: SourceLine, name: string): Table => ({
  form: "table",
  ...named(line, name),
  language: "dbml",
  fields: [],
  indexes: [],
  foreignKeys: [],
});

const nameKey = (name: string): string => unquoted(name.slice(name.lastIndexOf(".") + 1)).toLowerCase();

/** Gives a reference to the table that holds it; whether the text defines that table. */
function join({ from, to, range: at, onDelete, onUpdate }: Reference, tables: ReadonlyMap<string, Table>): boolean {
  const table = tables.get(nameKey(from.table));
  if (!table) return false;
  const toTable = tables.get(nameKey(to.table))?.name ?? to.table;
  const rules = { ...(onDelete === undefined ? {} : { onDelete }), ...(onUpdate === undefined ? {} : { onUpdate }) };
  table.foreignKeys.push({
    range: at,
    table: table.name,
    columns: from.columns,
    toTable,
    toColumns: to.columns,
    ...rules,
  });
  const i = from.columns.length === 1 ? table.fields.findIndex((field) => field.name === from.columns[0]) : -1;
  if (i >= 0) table.fields[i] = { ...table.fields[i]!, references: [toTable, ...to.columns].join("."), ...rules };
  return true;
}

/** A record without the lists that stayed empty. */
function finished(record: RecordShape): RecordShape {
  const { indexes, foreignKeys, ...rest } = record;
  return {
    ...rest,
    ...(indexes && indexes.length > 0 ? { indexes } : {}),
    ...(foreignKeys && foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}
