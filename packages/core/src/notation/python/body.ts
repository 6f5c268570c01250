import { after, closeOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, RecordShape } from "../notation.ts";
import { assignedFields, fieldOf } from "./field.ts";
import { tuplesIn } from "./model-field.ts";
import { namesOfMeta } from "./serializer.ts";

type Methods = NonNullable<RecordShape["methods"]>[number][];
type EnumMembers = NonNullable<RecordShape["members"]>[number][];

export interface ClassBody {
  readonly fields: readonly FieldShape[];
  readonly methods: Methods;
  readonly members: EnumMembers;
  readonly table?: string;
  /** The fields of its bases that it takes away: `username = None`. */
  readonly without?: readonly string[];
  /** It has attributes that are no fields by the look of them, and may be all the same. */
  readonly open?: boolean;
  /** Where its fields are named one by one in its `Meta`, the tokens of their names. */
  readonly named?: readonly number[];
  /** The first paragraph of its docstring. */
  readonly comment?: string;
}

/** Reads the statements of a class body, `[from, to)`. */
export function readBody(code: Code, from: number, to: number, isEnum: boolean): ClassBody {
  const fields: FieldShape[] = [];
  const methods: Methods = [];
  const members: EnumMembers = [];
  let assigned: readonly FieldShape[] = [];
  let table: string | undefined;
  let open = false;
  let named: readonly number[] | null = null;
  const without: string[] = [];
  const starts = statements(code, from, to);
  const lists = new Map<string, readonly string[]>();
  const values = new Map<string, string>();
  for (const [n, start] of starts.entries()) {
    const end = starts[n + 1] ?? to;
    const token = code.tokens[start]!;
    if (isWord(code, start, "def", "async")) {
      const name = code.tokens[token.text === "def" ? start + 1 : start + 2];
      if (name?.text === "__init__") assigned = assignedFields(code, start, end);
      else if (name) methods.push({ name: name.text, range: rangeOf(name) });
    } else if (isWord(code, start, "class")) {
      table ??= tableInside(code, start, end);
      if (isWord(code, start + 1, "Meta")) named = namesOfMeta(code, start, end);
      const inner = isEnum ? [] : membersInside(code, start, end);
      const { text } = code.tokens[start + 1]!;
      if (inner.length > 0) lists.set(text, inner.map(valueOf));
      for (const member of inner) values.set(`${text}.${member.name}`, valueOf(member));
    } else if (isWord(code, start, "__tablename__", "__table_name__")) table = stringNear(code, start);
    else if (isEnum && isWord(code, start) && isMark(code, start + 1, "=") && !token.text.startsWith("_"))
      members.push({ name: token.text, range: rangeOf(token), value: valueText(code, start + 2, end) });
    else {
      const found = fieldOf(code, start, end);
      const listed = found.length === 0 && isMark(code, start + 1, "=") ? listOf(code, start, end) : undefined;
      if (listed) lists.set(token.text, listed);
      fields.push(...found);
      const isOther = found.length === 0 && isMark(code, start + 1, "=") && /^[a-z]/.test(token.text);
      if (isOther && end === start + 3 && isWord(code, start + 2, "None")) without.push(token.text);
      else open ||= isOther && !aside.test(token.text);
    }
  }
  const names = new Set(fields.map((field) => field.name));
  open ||= fields.length > 0 && assigned.some((field) => !names.has(field.name));
  // What is nothing in a model is no column of it; in other classes it may be what is filled later.
  const isModel = fields.some(({ type }) => /(?:Field|Key)(?:\(|$)/.test(type?.raw ?? ""));
  open ||= without.length > 0 && !isModel;
  const comment = docstring(code, from);
  return {
    fields: fields.length > 0 ? fields.map((field) => withDefault(withChoices(field, lists), values)) : assigned,
    methods,
    members,
    ...(table ? { table } : {}),
    ...(named ? { named } : {}),
    ...(without.length > 0 && isModel ? { without } : {}),
    ...(open && !isEnum ? { open } : {}),
    ...(comment ? { comment } : {}),
  };
}

/** The members of an enumeration that stands inside a class. */
function membersInside(code: Code, start: number, to: number): EnumMembers {
  const open = start + 2;
  if (!isMark(code, open, "(")) return [];
  const close = closeOf(code, open);
  if (!/(?:Enum|Choices)\b/.test(textOf(code, open, close)) || !isMark(code, close + 1, ":")) return [];
  return readBody(code, close + 2, to, true).members;
}

const valueOf = ({ name, value }: EnumMembers[number]): string => firstOf(value) ?? name;

/** `"READY", "Ready"` gives a value and its label. */
const firstOf = (value: string | undefined): string | undefined =>
  value === undefined
    ? undefined
    : (/^\(?\s*["']([^"']{1,80})["']/.exec(value)?.[1] ?? (/^[\w-]{1,80}$/.test(value) ? value : undefined));

/** `STATES = [("new", "New"), ("paid", "Paid")]` */
function listOf(code: Code, start: number, end: number): readonly string[] | undefined {
  if (!isMark(code, start + 2, "[", "(")) return undefined;
  return tuplesIn(textOf(code, start + 3, end));
}

/** A field with the values that it allows, where its class has them. */
function withChoices({ choices, ...field }: FieldShape, lists: ReadonlyMap<string, readonly string[]>): FieldShape {
  const values = typeof choices === "string" ? lists.get(choices) : choices;
  if (values && field.type) return { ...field, type: { ...field.type, members: values } };
  return choices === undefined ? field : { ...field, choices };
}

/** A field that is filled with a member of an enumeration of its class, by the value of that where both are one word. */
function withDefault(field: FieldShape, values: ReadonlyMap<string, string>): FieldShape {
  const { filled = "" } = field;
  const value = values.get(filled.replace(/^(?:\w+\.)+(?=\w+\.\w+$)/, "").replace(/\.value$/, ""));
  const isOne = value !== undefined && filled.toLowerCase().endsWith(`.${value.toLowerCase()}`);
  return isOne ? { ...field, filled: `'${value}'` } : field;
}

/** Attributes of classes that say how they behave. */
const aside = /^(?:objects|model_config|metadata|query|query_class|registry|class_\w*)$/;

/** Where each statement of a body begins: at the indentation of its first line. */
function statements(code: Code, from: number, to: number): number[] {
  const first = code.tokens[from];
  if (!first || from >= to) return [];
  if (!first.first) return [from];
  const starts: number[] = [];
  for (let i = from; i < to; i = after(code, i)) {
    const token = code.tokens[i]!;
    if (token.first && token.column <= first.column && !isMark(code, i, ")", "]", "}")) starts.push(i);
  }
  return starts;
}

/** The table that a nested `class Meta: db_table = "orders"` names. */
function tableInside(code: Code, from: number, to: number): string | undefined {
  for (let i = from; i < to; i++)
    if (isWord(code, i, "db_table", "table", "table_name", "collection")) return stringNear(code, i);
  return undefined;
}

function stringNear(code: Code, at: number): string | undefined {
  const token = isMark(code, at + 1, "=") ? code.tokens[at + 2] : undefined;
  return token?.kind === "string" ? unquoted(token).text : undefined;
}

const valueText = (code: Code, from: number, to: number): string =>
  to === from + 1 && code.tokens[from]?.kind === "string" ? unquoted(code.tokens[from]!).text : textOf(code, from, to);

function docstring(code: Code, from: number): string | undefined {
  const token = code.tokens[from];
  if (token?.kind !== "string" || !token.first) return undefined;
  return unquoted(token)
    .text.trim()
    .split(/\n[ \t]*\n/)[0]!
    .replace(/\s+/g, " ");
}
