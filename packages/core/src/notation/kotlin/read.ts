import { commentAbove } from "../code/comment.ts";
import { annotationsFrom, marksAbove, type Mark, namesOf, valueIn } from "../code/mark.ts";
import { after, afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf } from "../code/reach.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";
import { modifiers, readProperty } from "./property.ts";

/** Kotlin, and Scala as far as it is alike: classes with their constructor and body properties, enumerations, interfaces. */
export const kotlin: Notation = {
  id: "kotlin",
  languages: ["kotlin", "kt", "kts", "scala"],
  recognise: (text) => /^(?:data|case|enum|sealed) class [A-Z]\w*/m.test(text),
  read: (text, language) => readKotlin(tokenize(text, cLike), language === "scala" ? "scala" : "kotlin"),
};

type Methods = NonNullable<RecordShape["methods"]>[number][];

function readKotlin(code: Code, language: string): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++)
    if (isWord(code, i, "class", "interface", "trait") && isWord(code, i + 1) && !isMark(code, i - 1, ":", "::", "."))
      records.push(readDeclaration(code, i, language));
  return { records };
}

function readDeclaration(code: Code, at: number, language: string): RecordShape {
  const { marks, said, start } = before(code, at);
  const isData = said.has("data") || said.has("case");
  const isEnum = said.has("enum");
  const fields: FieldShape[] = [];
  const methods: Methods = [];
  let next = afterAngles(code, at + 2);
  if (isWord(code, next, "constructor")) next++;
  if (isMark(code, next, "(")) {
    for (const [from, to] of parts(code, next + 1, closeOf(code, next), { marks: [","], lines: false }))
      fields.push(...readProperty(code, from, to, language, isData));
    next = after(code, next);
  }
  const open = endOf(code, next, Math.min(code.tokens.length, next + 40), { marks: ["{", "}", "="], lines: true });
  const supers = basesOf(code, next, open);
  const bases = supers.flatMap(({ name, made }) => (made ? [name] : []));
  const close = isMark(code, open, "{") ? closeOf(code, open) : open;
  if (!isEnum) readBody(code, open + 1, close, language, fields, methods);
  const token = code.tokens[at + 1]!;
  const table = valueIn(marks, ["Table", "Document", "Entity"], ["name", "tableName", "collection", "0"]);
  const names = namesOf(marks, ...(isData ? ["data"] : []), ...supers.map((base) => base.name));
  const comment = commentAbove(code, start);
  return {
    form: isEnum ? "enum" : isWord(code, at, "class") ? "class" : "interface",
    name: token.text,
    range: rangeOf(token),
    language,
    ...(table ? { table } : {}),
    ...(names.length > 0 ? { marks: names } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    fields,
    methods,
    ...(isEnum ? { members: membersOf(code, open + 1, close) } : {}),
    ...(comment ? { comment } : {}),
  };
}

/** What a class is derived from; a class among these is `made`, with brackets behind its name. */
function basesOf(code: Code, from: number, to: number): { readonly name: string; readonly made: boolean }[] {
  if (!isMark(code, from, ":") && !isWord(code, from, "extends")) return [];
  return parts(code, from + 1, to, { marks: [","], lines: false }).flatMap(([first]) =>
    isWord(code, first)
      ? [{ name: code.tokens[first]!.text, made: isMark(code, afterAngles(code, first + 1), "(") }]
      : [],
  );
}

function readBody(
  code: Code,
  from: number,
  to: number,
  language: string,
  fields: FieldShape[],
  methods: Methods,
): void {
  for (const [start, end] of parts(code, from, to, { marks: [";"], lines: true })) {
    let i = annotationsFrom(code, start).next;
    while (isWord(code, i, ...modifiers)) i++;
    if (isWord(code, i, "fun", "def") && isWord(code, i + 1))
      methods.push({ name: code.tokens[i + 1]!.text, range: rangeOf(code.tokens[i + 1]!) });
    else if (isWord(code, i, "val", "var"))
      for (const field of readProperty(code, start, end, language, false))
        fields.push(isReckoned(code, i, end) ? { ...field, unstored: true } : field);
  }
}

/** Whether a property is no more than what its getter, on its line or the next, reckons: `val total: Int get() = net + tax`. */
function isReckoned(code: Code, from: number, end: number): boolean {
  for (let i = from; i <= end && !isMark(code, i, "="); i++)
    if (isWord(code, i, "get") && isMark(code, i + 1, "(")) return true;
  return false;
}

function membersOf(code: Code, from: number, to: number): NonNullable<RecordShape["members"]> {
  const end = endOf(code, from, to, { marks: [";"], lines: false });
  return parts(code, from, end, { marks: [","], lines: false }).flatMap(([name]) => {
    const token = code.tokens[name]!;
    return token.kind === "word" ? [{ name: token.text, range: rangeOf(token) }] : [];
  });
}

interface Before {
  readonly marks: readonly Mark[];
  readonly said: ReadonlySet<string>;
  readonly start: number;
}

/** The annotations and modifiers before a declaration's keyword. */
function before(code: Code, at: number): Before {
  const said = new Set<string>();
  let start = at;
  while (isWord(code, start - 1, ...modifiers)) said.add(code.tokens[--start]!.text);
  return { ...marksAbove(code, start, 60, annotationsFrom), said };
}
