import type { EntityFacts } from "../../../model/kinds/entity.ts";
import type { FieldFacts } from "../../../model/kinds/field.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isGenerated } from "../../files/kinds-of-file.ts";
import type { SourceFile } from "../../site.ts";
import { typescript } from "../../../notation/typescript/read.ts";
import { checkedFields } from "./checked-fields.ts";
import { recordLanguageOf, type RecordLanguage } from "./languages.ts";

/** A structure as its file declares it. */
export interface Declared {
  readonly name: string;
  readonly line: number;
  readonly form: NonNullable<EntityFacts["form"]>;
  readonly language: string;
  readonly fields: readonly DeclaredField[];
  readonly members?: readonly string[];
  readonly values?: readonly string[];
  /** Whose fields it has too, by their names. */
  readonly bases?: readonly string[];
  /** Something makes more of it than is written, or only its name can be read. */
  readonly open?: "more" | "unread";
  /** A tool wrote it: where people wrote one of that name, theirs is meant. */
  readonly generated?: true;
}

export interface DeclaredField {
  readonly name: string;
  readonly line: number;
  readonly facts: FieldFacts;
  /** The name of the enumeration whose values alone are allowed. */
  readonly choices?: string;
}

/** Of longer structures only the beginning is kept: tables of constants, not data. */
const most = 400;

/** The structures that a file declares; `null` where it declares none. Total. */
export function readRecords({ path, text }: SourceFile): readonly Declared[] | null {
  const language = recordLanguageOf(path);
  if (!language || !language.declares.test(text)) return null;
  const lines = new Lines(text);
  const named = namesIn(text, language, lines);
  // Declarations that stand among the sources are written by hand, unless they say otherwise.
  const source = path.replace(/\.d\.([cm]?ts)$/, ".$1");
  const generated = isGenerated(source, text);
  if (isMarkup.test(path) || (generated && (isGenerated(source) || text.length > largestGenerated)))
    return named.length > 0 ? named : null;
  const records = language.notation.read(text, language.notation.languages[0]!).records ?? [];
  const declared = records.flatMap((record) => {
    const one = declaredBy(record, lines);
    if (!one) return [];
    // A schema and the type inferred from it are one structure, which people call by either name, and so is a class within another.
    const other = record.schemaName ?? (record.inside && `${record.inside}.${record.name}`);
    return other === undefined ? [one] : [one, { ...one, name: other }];
  });
  const read = new Set(declared.map(({ name }) => name));
  const all = [...declared, ...named.filter(({ name }) => !read.has(name))];
  if (all.length === 0) return null;
  return generated ? all.map((one) => ({ ...one, generated: true as const })) : all;
}

/** What tools write among the sources, as models of tables, is read; what is larger, or stands where all is made, is not what a design tells. */
const largestGenerated = 60_000;

/** What views declare is for themselves: no more than its name is read, which spares most of the time that they would take. */
const isMarkup = /\.[jt]sx$/;

const declaration =
  /\b(?:class|interface|record|struct|enum|type|typealias|trait|union|message|input|object)\s+([A-Z]\w{0,120})|^([A-Z]\w{0,120})\s*(?::\s*TypeAlias\s*)?=\s*\w|\b(?:const|let|var)\s+(\w{1,120})\s*=\s*(?:[\w$]{1,40}\.){0,2}(?:object|strictObject|\w{0,40}Schema|\w{0,40}Table|define)\(/gm;

/** The names that a text declares in any way: those of which no more can be read are there all the same. */
function namesIn(text: string, { notation: { id } }: RecordLanguage, lines: Lines): Declared[] {
  const found = new Map<string, Declared>();
  for (const { 1: declared, 2: assigned, 3: schema, index } of text.matchAll(declaration)) {
    const name = declared ?? (id === "python" ? assigned : id === typescript.id ? schema : undefined);
    if (name !== undefined && !found.has(name))
      found.set(name, { name, line: lines.lineAt(index), form: "type", language: id, fields: [], open: "unread" });
  }
  return [...found.values()];
}

const forms: Readonly<Partial<Record<RecordShape["form"], Declared["form"]>>> = {
  interface: "interface",
  type: "type",
  class: "class",
  struct: "struct",
  record: "record",
  enum: "enum",
  message: "message",
  entity: "entity",
  table: "entity",
  collection: "entity",
};

function declaredBy(record: RecordShape, lines: Lines): Declared | null {
  const form = isStored(record) ? "entity" : forms[record.form];
  const { name, fields, members = [], bases = [], language, range, open } = record;
  if (!form || name === "" || fields.length + members.length + bases.length === 0) return null;
  const values = members.slice(0, most).flatMap(({ value }) => (value && value.length < 80 ? [value] : []));
  const cut = fields.length > most || members.length > most;
  return {
    name,
    line: lines.lineAt(range.from),
    form,
    language,
    fields: [
      ...checkedFields(record)
        .slice(0, most)
        .map((field) => fieldOf(field, lines)),
      ...implicit(record, lines),
      ...computed(record, lines),
    ],
    ...(members.length > 0 ? { members: members.slice(0, most).map((member) => member.name) } : {}),
    ...(values.length > 0 ? { values } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    ...(open || cut ? { open: "more" as const } : {}),
  };
}

/** Whether a class says of itself that a database keeps what it holds. */
const isStored = ({ form, table, marks = [] }: RecordShape): boolean =>
  (form === "class" || form === "record") &&
  (table !== undefined || marks.some((mark) => /^(?:Entity|Document|Table)$/.test(mark)));

function fieldOf(
  {
    name,
    range,
    type,
    nullable,
    column,
    alias,
    references,
    primaryKey,
    unique,
    choices,
    onDelete,
    unstored,
    ...said
  }: FieldShape,
  lines: Lines,
): DeclaredField {
  const aliases = [column, alias].filter((each): each is string => each !== undefined && each !== name);
  const key = primaryKey ? "primary" : unique ? "unique" : undefined;
  return {
    name,
    line: lines.lineAt(range.from),
    facts: {
      ...(type ? { type } : {}),
      ...(nullable === undefined ? {} : { nullable }),
      ...(key ? { key } : {}),
      ...(references === undefined ? {} : { references }),
      ...(said.default === undefined ? {} : { default: said.default }),
      ...(onDelete === undefined ? {} : { onDelete }),
      ...(aliases.length > 0 ? { aliases } : {}),
      ...(unstored ? { computed: true } : {}),
    },
    ...(typeof choices === "string" ? { choices } : {}),
  };
}

/** What every document of a collection has, though no schema writes it. */
const implicit = ({ form, range, fields }: RecordShape, lines: Lines): DeclaredField[] =>
  form !== "collection"
    ? []
    : ["_id", "createdAt", "updatedAt"]
        .filter((name) => !fields.some((field) => field.name === name))
        .map((name) => ({ name, line: lines.lineAt(range.from), facts: {} }));

/** Methods that tell something: getters, properties of Python, accessors. */
const computed = ({ methods = [], fields, language }: RecordShape, lines: Lines): DeclaredField[] =>
  fields.length === 0
    ? []
    : methods.slice(0, most).flatMap(({ name, range }) => {
        const told = /^(?:get|is|has)_?(?=[A-Z\d])/.test(name) ? name.replace(/^(?:get|is|has)_?/, "") : name;
        if (told === name && (language === "java" || does.test(name))) return [];
        return [{ name: told, line: lines.lineAt(range.from), facts: { computed: true as const } }];
      });

/** Names of methods that do something. */
const does =
  /^_|^(?:set|create|update|delete|handle|on|find|save|fetch|load|send|render|validate|process|build|make|add|remove|run|execute|init|to|from|with|clear|reset|start|stop|close|open|write|read|apply|check|clean)(?:[A-Z_]|$)/;
