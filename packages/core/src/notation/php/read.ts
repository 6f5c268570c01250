import { dataType } from "../../model/kinds/data-type.ts";
import { commentAbove, commentBeside } from "../code/comment.ts";
import { namesOf } from "../code/mark.ts";
import { after, closeOf, endOf, isMark, isWord, parts, rangeOf, textOf, unquoted } from "../code/reach.ts";
import { type Code, cLike, type Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";
import { tablesMade } from "./schema.ts";

/** PHP: classes, interfaces and enumerations with their properties, those too that a constructor takes or a model lists; tables that migrations make. */
export const php: Notation = {
  id: "php",
  languages: ["php"],
  recognise: (text) =>
    /^<\?php\b/.test(text) ||
    /^[ \t]*Schema::(?:create|table)\(['"]/m.test(text) ||
    (/^[ \t]*(?:final |abstract |readonly )*(?:class|enum|trait) [A-Z]\w*/m.test(text) &&
      /^[ \t]+(?:public|protected|private)(?: readonly)?(?: \??[\w\\|]+)? \$\w+/m.test(text)),
  read: (text) => readPhp(tokenize(text, lexis)),
};

const lexis: Lexis = { ...cLike, quotes: ['"', "'"], spanning: ['"', "'"] };
const modifiers = ["public", "protected", "private", "readonly", "static", "var", "final", "abstract"];

function readPhp(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++)
    if (
      isWord(code, i, "class", "interface", "enum", "trait") &&
      isWord(code, i + 1) &&
      !isMark(code, i - 1, ":", "::", "->") &&
      !isWord(code, i - 1, "new")
    ) {
      const record = declarationAt(code, i);
      if (record) records.push(record);
    }
  return { records: [...records, ...(code.text.includes("Schema::") ? tablesMade(code) : [])] };
}

function declarationAt(code: Code, at: number): RecordShape | null {
  const token = code.tokens[at + 1]!;
  const open = endOf(code, at + 2, Math.min(code.tokens.length, at + 60), { marks: ["{", ";", "}"], lines: false });
  if (!isMark(code, open, "{") || !/^[A-Z]/.test(token.text)) return null;
  const marks = namesOf([], ...supersOf(code, at + 2, open));
  let start = at;
  while (isWord(code, start - 1, ...modifiers)) start--;
  const comment = commentAbove(code, start);
  const isEnum = isWord(code, at, "enum");
  const body = bodyOf(code, open + 1, closeOf(code, open));
  return {
    form: isEnum ? "enum" : isWord(code, at, "interface") ? "interface" : "class",
    name: token.text,
    range: rangeOf(token),
    language: "php",
    ...(body.table ? { table: body.table } : {}),
    ...(marks.length > 0 ? { marks } : {}),
    fields: isEnum ? [] : body.fields,
    methods: body.methods,
    ...(isEnum ? { members: body.members } : {}),
    ...(comment ? { comment } : {}),
  };
}

interface PhpBody {
  readonly fields: FieldShape[];
  readonly methods: NonNullable<RecordShape["methods"]>[number][];
  readonly members: NonNullable<RecordShape["members"]>[number][];
  table?: string;
}

/** What an Eloquent model sets for its framework, and is none of its properties. */
const ofModel =
  /^(?:table|fillable|casts|hidden|guarded|dates|with|appends|connection|primaryKey|keyType|incrementing|timestamps|perPage|touches)$/;

function bodyOf(code: Code, from: number, to: number): PhpBody {
  const body: PhpBody = { fields: [], methods: [], members: [] };
  for (let i = from; i < to; ) {
    const start = i;
    while (isMark(code, i, "#") && isMark(code, i + 1, "[")) i = after(code, i + 1);
    let fixed = false;
    while (isWord(code, i, ...modifiers)) fixed = isWord(code, i++, "static") || fixed;
    const isMethod = isWord(code, i, "function");
    const name = isMark(code, i + 1, "&") ? i + 2 : i + 1;
    const open = name + 1;
    const end = isMethod ? endOfMethod(code, open, to) : endOf(code, i, to, { marks: [";", "{"], lines: false });
    if (isMethod) {
      if (isWord(code, name, "__construct")) body.fields.push(...promoted(code, open));
      else if (isWord(code, name))
        body.methods.push({ name: code.tokens[name]!.text, range: rangeOf(code.tokens[name]!) });
    } else if (isWord(code, i, "case") && isWord(code, i + 1)) {
      const value = isMark(code, i + 2, "=") ? textOf(code, i + 3, end) : "";
      const token = code.tokens[i + 1]!;
      body.members.push({ name: token.text, range: rangeOf(token), ...(value ? { value } : {}) });
    } else if (i > start && !fixed && !isWord(code, i, "const")) take(code, i, end, body);
    i = Math.max(i + 1, isMark(code, end, "{") ? after(code, end) : isMark(code, end, ";") ? end + 1 : end);
  }
  return body;
}

/** Where a method ends whose parameters open at `open`: at its body, at a semicolon, or where a sketch that leaves out both goes on with the next member. */
function endOfMethod(code: Code, open: number, to: number): number {
  let i = after(code, open);
  while (i < to && !isMark(code, i, "{", ";") && !isWord(code, i, "function", ...modifiers)) i = after(code, i);
  return i;
}

/** Takes the property declared by the tokens `[from, to)`, or the columns that a model lists by it. */
function take(code: Code, from: number, to: number, body: PhpBody): void {
  const field = propertyAt(code, from, to);
  if (!field) return;
  const value = endOf(code, from, to, { marks: ["="], lines: false }) + 1;
  if (field.name === "table" && code.tokens[value]?.kind === "string") body.table = unquoted(code.tokens[value]!).text;
  if (field.name === "fillable" && isMark(code, value, "["))
    for (let i = value + 1; i < closeOf(code, value); i++) {
      const token = code.tokens[i]!;
      if (token.kind !== "string") continue;
      const { text, range } = unquoted(token);
      if (text !== "") body.fields.push({ name: text, range });
    }
  else if (!ofModel.test(field.name)) body.fields.push(field);
}

/** `?string $note = null`; the name is without its `$`. */
function propertyAt(code: Code, from: number, to: number): FieldShape | null {
  let name = from;
  while (name < to && !/^\$\w/.test(code.tokens[name]!.text) && !isMark(code, name, "=", "(")) name++;
  const token = code.tokens[name];
  if (name >= to || !token || !/^\$\w/.test(token.text)) return null;
  const type = textOf(code, from, name);
  const comment = commentAbove(code, from) ?? commentBeside(code, Math.min(to + 1, code.tokens.length));
  const standard = isMark(code, name + 1, "=") ? textOf(code, name + 2, to) : "";
  return {
    name: token.text.slice(1),
    range: { from: token.from + 1, to: token.to },
    ...(type ? { type: dataType(type.replace(/^\?/, ""), "php") } : {}),
    ...(type.startsWith("?") || /\|null\b/.test(type) ? { nullable: true } : {}),
    ...(standard ? { default: standard } : {}),
    ...(comment && !comment.startsWith("@var") ? { comment } : {}),
  };
}

/** The parameters of a constructor that become properties. */
const promoted = (code: Code, open: number): FieldShape[] =>
  !isMark(code, open, "(")
    ? []
    : parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false }).flatMap(([from, to]) => {
        let i = from;
        while (isWord(code, i, ...modifiers)) i++;
        const field = i > from ? propertyAt(code, i, to) : null;
        return field ? [field] : [];
      });

/** The names behind `extends` and `implements`, without their namespaces. */
function supersOf(code: Code, from: number, open: number): string[] {
  const supers: string[] = [];
  for (let i = from; i < open; i++)
    if (
      isWord(code, i) &&
      !isWord(code, i, "extends", "implements") &&
      !isMark(code, i + 1, "\\") &&
      !isMark(code, from, ":")
    )
      supers.push(code.tokens[i]!.text);
  return supers;
}
