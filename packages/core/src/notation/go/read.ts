import { commentAbove } from "../code/comment.ts";
import { after, closeOf, endOf, isMark, isWord, parts, rangeOf, textOf, unquoted } from "../code/reach.ts";
import { fieldAt, type FieldSaid } from "../code/shape.ts";
import { type Code, goLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** Go: structs with their tags, interfaces, and types whose values a block of constants lists. */
export const go: Notation = {
  id: "go",
  languages: ["go", "golang"],
  recognise: (text) => /^type [A-Za-z_]\w* (?:struct|interface) ?\{/m.test(text),
  read: (text) => readGo(tokenize(text, goLike)),
};

const byLine = { marks: [";"], lines: true };

function readGo(code: Code): Notated {
  const records: RecordShape[] = [];
  const values = constantsByType(code);
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "type")) continue;
    if (isMark(code, i + 1, "(")) {
      for (const [from] of parts(code, i + 2, closeOf(code, i + 1), byLine)) add(readType(code, from, from, values));
    } else add(readType(code, i, i + 1, values));
  }
  return { records };

  function add(record: RecordShape | null): void {
    if (record) records.push(record);
  }
}

/** Reads `Name struct { ... }` at `name`; `start` is where the declaration begins. */
function readType(code: Code, start: number, name: number, values: ReadonlyMap<string, Constants>): RecordShape | null {
  if (!isWord(code, name)) return null;
  let form = name + 1;
  // Type parameters look like the length of an array; only the former are followed by a form.
  if (isMark(code, form, "[") && isWord(code, after(code, form), "struct", "interface")) form = after(code, form);
  const token = code.tokens[name]!;
  const comment = commentAbove(code, start);
  const base = { name: token.text, range: rangeOf(token), language: "go", ...(comment ? { comment } : {}) };
  if (isWord(code, form, "struct") && isMark(code, form + 1, "{")) return { ...base, ...readStruct(code, form + 1) };
  if (isWord(code, form, "interface") && isMark(code, form + 1, "{"))
    return { ...base, form: "interface", fields: [], methods: readMethods(code, form + 1) };
  const members = values.get(token.text);
  return members && isWord(code, form) ? { ...base, form: "enum", fields: [], members } : null;
}

function readStruct(code: Code, open: number): Pick<RecordShape, "form" | "fields" | "marks"> {
  const fields: FieldShape[] = [];
  const marks: string[] = [];
  for (const [from, to] of parts(code, open + 1, closeOf(code, open), byLine)) {
    const tag = code.tokens[to - 1]!.kind === "string" ? code.tokens[to - 1]! : null;
    const end = tag ? to - 1 : to;
    let last = from;
    while (isWord(code, last) && isMark(code, last + 1, ",") && isWord(code, last + 2)) last += 2;
    if (!isWord(code, last) || isMark(code, last + 1, ".") || end === last + 1) {
      const embedded = isMark(code, from, "*") ? from + 1 : from;
      if (isWord(code, embedded) && !isMark(code, from, "...")) marks.push(code.tokens[end - 1]!.text);
      continue;
    }
    const type = textOf(code, last + 1, end);
    for (let name = from; name <= last; name += 2)
      fields.push(fieldAt(code, name, [from, to], "go", { type, ...tagFacts(tag ? unquoted(tag).text : "", type) }));
  }
  return { form: "struct", fields, ...(marks.length > 0 ? { marks, bases: marks } : {}) };
}

function tagFacts(tag: string, type: string): Omit<FieldSaid, "type"> {
  const alias = /\bjson:"(\w+)/.exec(tag)?.[1];
  const column = /\bgorm:"[^"]{0,200}?\bcolumn:([\w.]+)/.exec(tag)?.[1] ?? /\b(?:db|bun|bson):"([\w.]+)/.exec(tag)?.[1];
  return {
    ...(column ? { column } : {}),
    ...(alias ? { alias } : {}),
    ...(/\bgorm:"-/.test(tag) ? { unstored: true } : {}),
    ...(type.startsWith("*") || /,omitempty\b/.test(tag) ? { nullable: true } : {}),
    ...(/\bprimary_?[kK]ey\b|,pk\b/.test(tag) ? { primaryKey: true } : {}),
    ...(/\bunique(?:Index)?\b/.test(tag) ? { unique: true } : {}),
  };
}

function readMethods(code: Code, open: number): NonNullable<RecordShape["methods"]> {
  return parts(code, open + 1, closeOf(code, open), byLine).flatMap(([from]) =>
    isWord(code, from) && isMark(code, from + 1, "(")
      ? [{ name: code.tokens[from]!.text, range: rangeOf(code.tokens[from]!) }]
      : [],
  );
}

type Constants = NonNullable<RecordShape["members"]>[number][];

/** The constants of every type that a block of `const ( ... )` lists; without a type of its own one has that of the last. */
function constantsByType(code: Code): Map<string, Constants> {
  const found = new Map<string, Constants>();
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "const") || !isMark(code, i + 1, "(")) continue;
    let type = "";
    for (const [from, to] of parts(code, i + 2, closeOf(code, i + 1), byLine)) {
      const token = code.tokens[from]!;
      if (token.kind !== "word") continue;
      const assigned = endOf(code, from, to, { marks: ["="], lines: false });
      if (assigned > from + 1) type = textOf(code, from + 1, assigned);
      else if (assigned < to) type = "";
      if (type === "" || token.text === "_") continue;
      const value =
        to === assigned + 2 ? unquoted(code.tokens[assigned + 1]!).text || code.tokens[assigned + 1]!.text : undefined;
      const members = found.get(type) ?? [];
      members.push({ name: token.text, range: rangeOf(token), ...(value && value !== "iota" ? { value } : {}) });
      found.set(type, members);
    }
  }
  return found;
}
