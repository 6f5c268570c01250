import { dataType } from "../../model/kinds/data-type.ts";
import type { DataType } from "../../model/value.ts";
import { type Range, range } from "../../text/range.ts";
import type { Problem } from "../../text/diagnostic.ts";
import { type SourceLine, sourceLines } from "../lines-with-offsets.ts";
import type { FieldShape, ForeignKeyShape, IndexShape, Notated, Notation, RecordShape } from "../notation.ts";
import { argument, attributes, listed, quoted } from "./attribute.ts";

/** The schema language of Prisma: models are tables, enums are enums, composite types are types. */
export const prisma: Notation = {
  id: "prisma",
  languages: ["prisma"],
  recognise: (text) =>
    /^[ \t]*(?:datasource|generator)[ \t]+\w+[ \t]*\{/m.test(text) ||
    (/^[ \t]*model[ \t]+\w+[ \t]*\{/m.test(text) &&
      /\s@@?(?:id|default|relation|map|unique|updatedAt|index)\b/.test(text)),
  read,
};

interface Block {
  readonly kind: "model" | "view" | "type" | "enum";
  readonly name: string;
  readonly from: number;
  readonly comment: string;
  readonly lines: SourceLine[];
}

const opening = /^\s*(model|view|type|enum)\s+(\w+)\s*\{?\s*$/;
const other = /^\s*(?:datasource|generator)\s+\w+\s*\{/;
const member = /^\s*(\w+)\s+([A-Za-z]\w*(?:\("[^"]*"\))?)(\[\])?(\?|!)?(?=\s|$|@)/;

function read(text: string): Notated {
  const problems: Problem[] = [];
  const blocks = blocksOf(text);
  const models = new Map(blocks.filter(isTable).map((block) => [block.name, tableName(block)] as const));
  const enums = new Set(blocks.filter((block) => block.kind === "enum").map((block) => block.name));
  const records = blocks.map((block) => recordOf(block, models, enums, problems));
  return { ...(records.length > 0 ? { records } : {}), ...(problems.length > 0 ? { problems } : {}) };
}

const isTable = (block: Block): boolean => block.kind === "model" || block.kind === "view";

const tableName = (block: Block): string => {
  for (const { text } of block.lines) {
    const map = /^\s*@@map\s*\(/.test(text) ? quoted(text) : undefined;
    if (map !== undefined) return map;
  }
  return block.name;
};

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let skipping = false;
  let comment = "";
  for (const line of sourceLines(text)) {
    const found = opening.exec(line.text);
    // A field may be called `type`, too.
    if (found && (open === null || found[0].includes("{"))) {
      const from = line.from + line.text.indexOf(found[2]!, line.text.indexOf(found[1]!) + found[1]!.length);
      open = { kind: found[1] as Block["kind"], name: found[2]!, from, comment, lines: [] };
      blocks.push(open);
      skipping = false;
    } else if (other.test(line.text)) skipping = true;
    else if (/^\s*\}/.test(line.text)) {
      open = null;
      skipping = false;
    } else if (open && !skipping) open.lines.push(line);
    comment = /^\s*\/\/\/\s?(.*)$/.exec(line.text)?.[1]?.trim() ?? "";
  }
  return blocks;
}

function recordOf(
  block: Block,
  models: ReadonlyMap<string, string>,
  enums: ReadonlySet<string>,
  problems: Problem[],
): RecordShape {
  const fields: FieldShape[] = [];
  const foreignKeys: ForeignKeyShape[] = [];
  const indexes: IndexShape[] = [];
  const uniques: string[][] = [];
  const lists: { to: string; relation?: string; range: Range }[] = [];
  const members: { name: string; range: { from: number; to: number } }[] = [];
  let primaryKey: string[] = [];
  for (const line of block.lines) {
    const code = withoutComment(line.text);
    if (code.trim() === "" || /^\s*(?:\.{2,}|…)/.test(code)) continue;
    const start = line.from + (line.text.length - line.text.trimStart().length);
    const at = range(start, line.from + code.trimEnd().length);
    const rule = /^\s*@@(\w+)\s*(?:\((.*)\))?/.exec(code);
    if (rule) {
      const columns = listed(rule[2] ?? "", "fields");
      if (rule[1] === "id") primaryKey = columns;
      else if (rule[1] === "unique") uniques.push(columns);
      else if (rule[1] === "index") {
        const name = quoted(argument(rule[2] ?? "", "map") ?? argument(rule[2] ?? "", "name") ?? "");
        indexes.push({ ...(name === undefined ? {} : { name }), range: at, table: block.name, columns });
      }
      continue;
    }
    if (block.kind === "enum") {
      const name = /^\s*(\w+)/.exec(code)?.[1];
      if (name) members.push({ name, range: range(start, start + name.length) });
      continue;
    }
    const found = member.exec(code);
    if (!found) {
      problems.push({ range: at, what: `member of ${block.name}`, why: "a name and a type were expected" });
      continue;
    }
    const [, name, type, list, mark] = found;
    const marks = attributes(code.slice(found[0].length));
    const relation = marks.get("relation");
    const points =
      relation !== undefined || models.has(type!) || (list !== undefined && !enums.has(type!) && !scalars.has(type!));
    if (isTable(block) && points) {
      const columns = listed(argument(relation ?? "", "fields") ?? "", "");
      if (columns.length > 0) foreignKeys.push(keyOf(block, columns, models.get(type!) ?? type!, relation ?? "", at));
      else if (list !== undefined && models.has(type!)) lists.push(listOf(type!, relation ?? "", at));
      continue;
    }
    fields.push(fieldOf(name!, type!, list !== undefined, mark, marks, start, line.text));
  }
  const single = fields.find((field) => field.primaryKey);
  const key = primaryKey.length > 0 ? primaryKey : single ? [single.name] : [];
  const table = tableName(block);
  return {
    form: isTable(block) ? (block.kind === "view" ? "view" : "table") : block.kind === "enum" ? "enum" : "type",
    name: block.name,
    range: range(block.from, block.from + block.name.length),
    language: "prisma",
    fields: fields.map((field) => withKeys(field, key, foreignKeys)),
    ...(isTable(block) && table !== block.name ? { table } : {}),
    ...(members.length > 0 ? { members } : {}),
    ...(key.length > 0 ? { primaryKey: key } : {}),
    ...(indexes.length > 0 ? { indexes } : {}),
    ...(uniques.length > 0 ? { uniques } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    ...(lists.length > 0 ? { lists } : {}),
    ...(block.comment === "" ? {} : { comment: block.comment }),
  };
}

/** A line without its comment; two slashes within a text are none. */
function withoutComment(line: string): string {
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '"' && line[i - 1] !== "\\") quoted = !quoted;
    else if (!quoted && line[i] === "/" && line[i + 1] === "/") return line.slice(0, i);
  }
  return line;
}

const scalars: ReadonlySet<string> = new Set("String Boolean Int BigInt Float Decimal DateTime Json Bytes".split(" "));

function fieldOf(
  name: string,
  type: string,
  list: boolean,
  mark: string | undefined,
  marks: ReadonlyMap<string, string>,
  from: number,
  line: string,
): FieldShape {
  const standard = marks.get("default");
  const column = quoted(marks.get("map") ?? "");
  const comment = /^\/\/+\s*(.*)$/.exec(line.slice(withoutComment(line).length))?.[1]?.trim();
  const grows = standard !== undefined && /^(?:autoincrement|uuid|cuid|dbgenerated|nanoid|ulid)\b/.test(standard);
  return {
    name,
    range: range(from, from + name.length),
    type: typeOf(type, list, marks),
    // A list is never null to who uses it, and the column that keeps it is not told to be required.
    ...(list ? {} : { nullable: mark === "?" }),
    ...(marks.has("id") ? { primaryKey: true } : {}),
    ...(marks.has("unique") ? { unique: true } : {}),
    ...(standard === undefined ? {} : { default: standard }),
    ...(grows || marks.has("updatedAt") ? { generated: true } : {}),
    ...(column === undefined ? {} : { column }),
    ...(comment ? { comment } : {}),
  };
}

/** The type of the database where an attribute names it, as `@db.VarChar(80)`; else Prisma's own. */
function typeOf(type: string, list: boolean, marks: ReadonlyMap<string, string>): DataType {
  for (const [mark, inside] of marks) {
    if (!mark.startsWith("db.")) continue;
    return dataType(`${mark.slice(3)}${inside === "" ? "" : `(${inside})`}${list ? "[]" : ""}`, "sql");
  }
  return dataType(list ? `${type}[]` : type, "prisma");
}

function keyOf(
  block: Block,
  columns: readonly string[],
  toTable: string,
  relation: string,
  at: ForeignKeyShape["range"],
): ForeignKeyShape {
  const onDelete = action(argument(relation, "onDelete"));
  const onUpdate = action(argument(relation, "onUpdate"));
  return {
    range: at,
    table: block.name,
    columns,
    toTable,
    toColumns: listed(argument(relation, "references") ?? "", ""),
    ...(onDelete === undefined ? {} : { onDelete }),
    ...(onUpdate === undefined ? {} : { onUpdate }),
  };
}

function listOf(to: string, relation: string, at: Range): NonNullable<RecordShape["lists"]>[number] {
  const name = /^\s*"([^"]*)"/.exec(relation)?.[1] ?? quoted(argument(relation, "name") ?? "");
  return { to, range: at, ...(name === undefined ? {} : { relation: name }) };
}

/** `SetNull` as SQL says it: `set null`. */
const action = (name: string | undefined): string | undefined =>
  name?.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();

function withKeys(field: FieldShape, key: readonly string[], foreign: readonly ForeignKeyShape[]): FieldShape {
  const to = foreign.find((each) => each.columns.length === 1 && each.columns[0] === field.name);
  return {
    ...field,
    ...(key.includes(field.name) ? { primaryKey: true } : {}),
    ...(to ? { references: [to.toTable, ...to.toColumns].join(".") } : {}),
    ...(to?.onDelete === undefined ? {} : { onDelete: to.onDelete }),
    ...(to?.onUpdate === undefined ? {} : { onUpdate: to.onUpdate }),
  };
}
