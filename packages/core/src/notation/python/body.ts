import { after, closeOf, isMark, isWord, rangeOf, textOf, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, RecordShape } from "../notation.ts";
import { assignedFields, fieldOf } from "./field.ts";
import { tuplesIn } from "./model-field.ts";

type Methods = NonNullable<RecordShape["methods"]>[number][];
type EnumMembers = NonNullable<RecordShape["members"]>[number][];

export interface ClassBody {
  readonly fields: readonly FieldShape[];
  readonly methods: Methods;
  readonly members: EnumMembers;
  readonly table?: string;
  /** It has attributes that are no fields by the look of them, and may be all the same. */
  readonly open?: boolean;
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
  const starts = statements(code, from, to);
  const lists = new Map<string, readonly string[]>();
  for (const [n, start] of starts.entries()) {
    const end = starts[n + 1] ?? to;
    const token = code.tokens[start]!;
    if (isWord(code, start, "def", "async")) {
      const name = code.tokens[token.text === "def" ? start + 1 : start + 2];
      if (name?.text === "__init__") assigned = assignedFields(code, start, end);
      else if (name) methods.push({ name: name.text, range: rangeOf(name) });
    } else if (isWord(code, start, "class")) {
      table ??= tableInside(code, start, end);
      const inner = isEnum ? [] : valuesInside(code, start, end);
      if (inner.length > 0) lists.set(code.tokens[start + 1]!.text, inner);
    } else if (isWord(code, start, "__tablename__", "__table_name__")) table = stringNear(code, start);
    else if (isEnum && isWord(code, start) && isMark(code, start + 1, "=") && !token.text.startsWith("_"))
      members.push({ name: token.text, range: rangeOf(token), value: valueText(code, start + 2, end) });
    else {
      const found = fieldOf(code, start, end);
      const listed = found.length === 0 && isMark(code, start + 1, "=") ? listOf(code, start, end) : undefined;
      if (listed) lists.set(token.text, listed);
      fields.push(...found);
      open ||=
        found.length === 0 && isMark(code, start + 1, "=") && /^[a-z]/.test(token.text) && !aside.test(token.text);
    }
  }
  const names = new Set(fields.map((field) => field.name));
  open ||= fields.length > 0 && assigned.some((field) => !names.has(field.name));
  const comment = docstring(code, from);
  return {
    fields: fields.length > 0 ? fields.map((field) => withChoices(field, lists)) : assigned,
    methods,
    members,
    ...(table ? { table } : {}),
    ...(open && !isEnum ? { open } : {}),
    ...(comment ? { comment } : {}),
  };
}

/** The values of an enumeration that stands inside a class. */
function valuesInside(code: Code, start: number, to: number): readonly string[] {
  const open = start + 2;
  if (!isMark(code, open, "(")) return [];
  const close = closeOf(code, open);
  if (!/(?:Enum|Choices)\b/.test(textOf(code, open, close)) || !isMark(code, close + 1, ":")) return [];
  const { members } = readBody(code, close + 2, to, true);
  return members.map(({ name, value }) => firstOf(value) ?? name);
}

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
