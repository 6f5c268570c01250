import { commentAbove } from "../code/comment.ts";
import { after, afterAngles, closeOf, indexOfMark, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, rustLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** Rust: structs, enumerations and traits. */
export const rust: Notation = {
  id: "rust",
  languages: ["rust", "rs"],
  recognise: (text) => /^(?:pub(?:\([a-z]+\))? (?:struct|enum|trait) [A-Z]\w*|#\[derive\()/m.test(text),
  read: (text) => readRust(tokenize(text, rustLike)),
};

const byComma = { marks: [","], lines: false };

function readRust(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "struct", "enum", "trait") || !isWord(code, i + 1)) continue;
    const record = readDeclaration(code, i);
    if (record) records.push(record);
  }
  return { records };
}

function readDeclaration(code: Code, at: number): RecordShape | null {
  let open = afterAngles(code, at + 2);
  const limit = Math.min(code.tokens.length, at + 60);
  while (open < limit && !isMark(code, open, "{", ";", "(", "}")) open = Math.max(open + 1, afterAngles(code, open));
  if (!isMark(code, open, "{")) return null;
  const { start, marks } = attributesAbove(code, at);
  const token = code.tokens[at + 1]!;
  const comment = commentAbove(code, start);
  const base = {
    name: token.text,
    range: rangeOf(token),
    language: "rust",
    ...(marks.length > 0 ? { marks } : {}),
    ...(comment ? { comment } : {}),
  };
  if (isWord(code, at, "struct")) return { ...base, form: "struct", fields: readFields(code, open) };
  if (isWord(code, at, "enum")) return { ...base, form: "enum", fields: [], members: readVariants(code, open) };
  return { ...base, form: "interface", fields: [], methods: readMethods(code, open) };
}

function readFields(code: Code, open: number): FieldShape[] {
  return parts(code, open + 1, closeOf(code, open), byComma).flatMap(([from, to]) => {
    let name = afterAttributes(code, from);
    if (isWord(code, name, "pub")) name = isMark(code, name + 1, "(") ? after(code, name + 1) : name + 1;
    if (name >= to || !isWord(code, name) || !isMark(code, name + 1, ":")) return [];
    const type = textOf(code, name + 2, to);
    return [fieldAt(code, name, [from, to], "rust", { type, ...(/^Option\s*</.test(type) ? { nullable: true } : {}) })];
  });
}

function readVariants(code: Code, open: number): NonNullable<RecordShape["members"]> {
  return parts(code, open + 1, closeOf(code, open), byComma).flatMap(([from, to]) => {
    const name = afterAttributes(code, from);
    const token = name < to ? code.tokens[name] : undefined;
    if (token?.kind !== "word") return [];
    const equals = indexOfMark(code, name, to, "=");
    const value = equals > 0 ? textOf(code, equals + 1, to) : "";
    return [{ name: token.text, range: rangeOf(token), ...(value ? { value } : {}) }];
  });
}

function readMethods(code: Code, open: number): NonNullable<RecordShape["methods"]> {
  const methods: NonNullable<RecordShape["methods"]>[number][] = [];
  for (let i = open + 1; i < closeOf(code, open); i = after(code, i))
    if (isWord(code, i, "fn") && isWord(code, i + 1))
      methods.push({ name: code.tokens[i + 1]!.text, range: rangeOf(code.tokens[i + 1]!) });
  return methods;
}

/** The index after the `#[...]` attributes at `at`. */
function afterAttributes(code: Code, at: number): number {
  let i = at;
  while (isMark(code, i, "#") && isMark(code, i + 1, "[")) i = after(code, i + 1);
  return i;
}

/** The attributes before a declaration; what is derived counts as a mark. */
function attributesAbove(code: Code, at: number): { readonly start: number; readonly marks: readonly string[] } {
  const visible = isMark(code, at - 1, ")") ? code.tokens[at - 1]!.pair - 1 : at - 1;
  let start = isWord(code, visible, "pub") ? visible : at;
  const marks: string[] = [];
  while (isMark(code, start - 1, "]")) {
    const open = code.tokens[start - 1]!.pair;
    if (!isMark(code, open - 1, "#")) break;
    for (let i = open + 1; i < start - 1; i++)
      if (isWord(code, i) && !isMark(code, i + 1, "=", "::")) marks.push(code.tokens[i]!.text);
    start = open - 1;
  }
  return { start, marks };
}
