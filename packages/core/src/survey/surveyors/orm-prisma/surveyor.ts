import type { BuiltElement } from "../../../model/built.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { FieldShape, ForeignKeyShape, RecordShape } from "../../../notation/notation.ts";
import { prisma } from "../../../notation/prisma/read.ts";
import type { Range } from "../../../text/range.ts";
import { Lines } from "../../../text/lines.ts";
import { dialectNamed } from "../../database/dialect.ts";
import { databaseElements } from "../../database/to-elements.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import { joinTables } from "./join-tables.ts";
import type { Survey } from "../../survey.ts";
import { surveyor } from "../../surveyor.ts";

interface SchemaFile {
  readonly provider?: { readonly name: string; readonly line: number };
  /** Tables, views and enumerations in the names of the database. Their ranges are lines. */
  readonly records: readonly RecordShape[];
}

/** The databases that schemas of Prisma describe. Of schemas in one folder all are one. */
export const ormPrisma = surveyor<SchemaFile>({
  id: "orm-prisma",
  title: "schemas of Prisma",
  kinds: ["table", "column", "index", "foreign-key", "entity"],
  wants: (path) => path.endsWith(".prisma") && !isTestFile(path) && !isVendored(path),
  read({ text }) {
    const lines = new Lines(text);
    const named = /^[ \t]*provider[ \t]*=[ \t]*"(postgres(?:ql)?|mysql|sqlite|sqlserver|cockroachdb|mongodb)"/m.exec(
      text,
    );
    const provider = named ? { name: named[1]!, line: lines.lineAt(named.index) } : undefined;
    const records = (prisma.read(text, "prisma").records ?? []).map((record) => stored(record, lines));
    return records.length === 0 && provider === undefined ? null : { records, ...(provider ? { provider } : {}) };
  },
  join(files) {
    const folders = new Map<string, string[]>();
    for (const path of files.keys()) {
      const folder = folderOf(path).replace(/\/(?:models|schema)$/, "");
      folders.set(folder, [...(folders.get(folder) ?? []), path]);
    }
    return [...folders.values()].flatMap((paths) => surveyOf(paths, files) ?? []);
  },
});

function surveyOf(paths: readonly string[], files: ReadonlyMap<string, SchemaFile>): Survey | null {
  const [named] = paths.flatMap((path) => {
    const { provider } = files.get(path)!;
    return provider ? [{ ...provider, path }] : [];
  });
  const provider = named?.name;
  const dialect = provider === undefined ? undefined : (dialectNamed(provider) ?? provider);
  const standing = paths.flatMap((path) =>
    files
      .get(path)!
      .records.map((record) => ({ record: placed(withUniques(withJson(record, dialect)), path), proofs: new Map() })),
  );
  const joins = provider === "mongodb" ? [] : joinTables(standing.map(({ record }) => record).filter(isTable));
  const all = [...standing, ...joins.map((record) => ({ record, proofs: new Map() }))];
  const { elements, relations } = databaseElements(all, dialect);
  if (elements.length === 0) return null;
  const models = new Map(
    standing.flatMap(({ record: { table, name } }) => (table === undefined ? [] : [[idOf("table", name), table]])),
  );
  return {
    source: "orm-prisma",
    target: paths.length === 1 ? paths[0]! : folderOf(paths[0]!),
    knows: ["table", "column", "foreign-key"],
    elements: elements.map((element) => {
      const model = models.get(element.id);
      if (model !== undefined) return { ...element, facts: { ...element.facts, aliases: [model] } };
      return element.kind === "column" ? leftOpen(element as BuiltElement<"column">) : element;
    }),
    relations,
    problems: [],
    ...(dialect === undefined ? {} : { dialect }),
    ...(named ? { dialectAt: { path: named.path, line: named.line } } : {}),
    authority: 1,
    exact: true,
  };
}

/** A list is never null to who uses it, though the column that keeps it may be: a design may say either. */
function leftOpen(element: BuiltElement<"column">): BuiltElement<"column"> {
  if (element.facts.type?.logical !== "array") return element;
  const { nullable: _nullable, ...facts } = element.facts;
  return { ...element, facts };
}

/** `@@unique([email])` makes a column as unique as `@unique` beside it does. */
function withUniques(record: RecordShape): RecordShape {
  const alone = new Set((record.uniques ?? []).flatMap((columns) => (columns.length === 1 ? columns : [])));
  return alone.size === 0
    ? record
    : { ...record, fields: record.fields.map((field) => (alone.has(field.name) ? { ...field, unique: true } : field)) };
}

/** What Prisma keeps in PostgreSQL as `jsonb` unless a column says otherwise. */
const withJson = (record: RecordShape, dialect: string | undefined): RecordShape =>
  dialect === "postgresql" || dialect === "cockroachdb"
    ? {
        ...record,
        fields: record.fields.map((field) =>
          field.type?.raw === "Json" ? { ...field, type: { ...field.type, name: "jsonb" } } : field,
        ),
      }
    : record;

const isTable = ({ form }: RecordShape): boolean => form === "table";

/** A model in the names of its table and columns, with lines for ranges; its own name stands for that of the table. */
function stored(record: RecordShape, lines: Lines): RecordShape {
  const at = ({ from }: Range): Range => ({ from: lines.lineAt(from), to: lines.lineAt(from) });
  const names = new Map(record.fields.map((field) => [field.name, field.column ?? field.name]));
  const all = (columns: readonly string[]): string[] => columns.map((column) => names.get(column) ?? column);
  const { table, name: model, fields, primaryKey, uniques, indexes, foreignKeys, members, lists } = record;
  const name = table ?? model;
  return {
    ...record,
    name,
    ...(table === undefined ? {} : { table: model }),
    range: at(record.range),
    fields: fields.map((field) => columnOf(field, at)),
    ...(primaryKey ? { primaryKey: all(primaryKey) } : {}),
    ...(uniques ? { uniques: uniques.map(all) } : {}),
    ...(indexes
      ? {
          indexes: indexes.map((index) => ({
            ...index,
            table: name,
            range: at(index.range),
            columns: all(index.columns),
          })),
        }
      : {}),
    ...(foreignKeys
      ? {
          foreignKeys: foreignKeys.map((key) => ({
            ...withActions(key, fields),
            table: name,
            range: at(key.range),
            columns: all(key.columns),
          })),
        }
      : {}),
    ...(members ? { members: members.map((member) => ({ ...member, range: at(member.range) })) } : {}),
    ...(lists ? { lists: lists.map((list) => ({ ...list, range: at(list.range) })) } : {}),
  };
}

/** What happens to a row when the one that it refers to goes: Prisma decides it by whether the columns may be empty, unless told. */
function withActions(key: ForeignKeyShape, fields: readonly FieldShape[]): ForeignKeyShape {
  const isOptional = key.columns.every((column) => fields.find(({ name }) => name === column)?.nullable === true);
  return {
    ...key,
    onDelete: key.onDelete ?? (isOptional ? "set null" : "restrict"),
    onUpdate: key.onUpdate ?? "cascade",
  };
}

const columnOf = ({ column, ...field }: FieldShape, at: (range: Range) => Range): FieldShape => ({
  ...field,
  name: column ?? field.name,
  range: at(field.range),
});

/** A record whose ranges name its file too. */
function placed(record: RecordShape, path: string): RecordShape {
  const at = (range: Range): Range & { readonly path: string } => ({ ...range, path });
  return {
    ...record,
    range: at(record.range),
    fields: record.fields.map((field) => ({ ...field, range: at(field.range) })),
    ...(record.indexes ? { indexes: record.indexes.map((index) => ({ ...index, range: at(index.range) })) } : {}),
    ...(record.foreignKeys ? { foreignKeys: record.foreignKeys.map((key) => ({ ...key, range: at(key.range) })) } : {}),
    ...(record.lists ? { lists: record.lists.map((list) => ({ ...list, range: at(list.range) })) } : {}),
  };
}
