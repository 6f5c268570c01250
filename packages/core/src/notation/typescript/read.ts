import { commentAbove } from "../code/comment.ts";
import { annotationsFrom, marksAbove, namesOf, valueIn } from "../code/mark.ts";
import { markedIndexes } from "./stored.ts";
import { afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf, unquoted } from "../code/reach.ts";
import { type Code, scriptLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { Notated, Notation, RecordShape } from "../notation.ts";
import { readAlias } from "./alias.ts";
import { readConstants } from "./constants.ts";
import { readMembers } from "./members.ts";
import { modelsOf } from "./model-name.ts";
import { readSchema } from "./schema.ts";

/** Structures declared in TypeScript or JavaScript, in whole files or in scraps with `...` in them. */
export const typescript: Notation = {
  id: "typescript",
  languages: ["typescript", "ts", "tsx", "javascript", "js", "jsx", "mjs", "cjs", "node", "nodejs", "vue", "svelte"],
  recognise: (text) =>
    /^(?:export )?(?:declare )?(?:interface [A-Z]\w* (?:extends [^{\n]+)?\{|type [A-Z]\w*(?:<[^=\n]*>)? = [{|]|enum [A-Z]\w* \{$)/m.test(
      text,
    ) && /^[ \t]*[\w"']+\??[ \t]*[:=]|^[ \t]*\|/m.test(text),
  read: (text) => readTypeScript(tokenize(text, scriptLike)),
};

/** How many tokens outside braces a type alias may have. */
const longestAlias = 600;

function readTypeScript(code: Code): Notated {
  const records: RecordShape[] = [];
  const inferred = new Map<string, number>();
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i) || !isWord(code, i + 1) || isMark(code, i - 1, ".")) continue;
    const record = readDeclaration(code, i);
    if (record) records.push(record);
    const source = inferredFrom(code, i);
    if (source !== null) inferred.set(source, i + 1);
  }
  const models = modelsOf(code);
  return {
    records: records.map((record) =>
      record.form === "collection" ? { ...record, ...models.get(record.name) } : renamed(code, record, inferred),
    ),
  };
}

function readDeclaration(code: Code, at: number): RecordShape | null {
  switch (code.tokens[at]!.text) {
    case "interface":
      return readBody(code, at, "interface");
    case "class":
      return readBody(code, at, "class");
    case "enum":
      return readEnum(code, at);
    case "type": {
      const equals = afterAngles(code, at + 2);
      if (!isMark(code, equals, "=")) return null;
      const limit = Math.min(code.tokens.length, equals + longestAlias);
      const end = endOf(code, equals + 1, limit, { marks: [";"], lines: true });
      const alias = readAlias(code, equals + 1, end);
      return alias && { ...head(code, at, at + 1), ...alias };
    }
    case "const":
    case "let":
    case "var": {
      let equals = at + 2;
      if (isMark(code, equals, ":"))
        equals = endOf(code, equals, Math.min(code.tokens.length, at + 40), { marks: ["="], lines: false });
      const values = isMark(code, equals, "=") ? readConstants(code, equals + 1, at + 1) : null;
      if (values) return { ...head(code, at, at + 1), ...values };
      const record = isMark(code, equals, "=") ? readSchema(code, equals + 1, at + 1) : null;
      const comment = commentAbove(code, declarationStart(code, at));
      return record && comment ? { ...record, comment } : record;
    }
    default:
      return null;
  }
}

function readBody(code: Code, at: number, form: "interface" | "class"): RecordShape | null {
  let open = afterAngles(code, at + 2);
  const supers: string[] = [];
  const bases: string[] = [];
  let inherits = false;
  for (
    ;
    open < code.tokens.length && open < at + 60 && !isMark(code, open, "{");
    open = Math.max(open + 1, afterAngles(code, open))
  ) {
    if (isMark(code, open, ";", "=", "}")) return null;
    if (isWord(code, open, "extends", "implements")) inherits = isWord(code, open, "extends");
    else if (isWord(code, open) && !isMark(code, open + 1, ".")) {
      supers.push(code.tokens[open]!.text);
      if (inherits) bases.push(code.tokens[open]!.text);
    }
    if (inherits && isMark(code, open, "(")) open = closeOf(code, open);
  }
  if (!isMark(code, open, "{")) return null;
  const { fields, methods, indexes } = readMembers(code, open + 1, closeOf(code, open));
  const { marks } = marksAbove(code, declarationStart(code, at), 120, annotationsFrom);
  const table = valueIn(marks, ["Entity", "Table", "Schema"], ["name", "tableName", "collection", "0"]);
  const names = namesOf(marks, ...supers);
  const made = [...markedIndexes(marks), ...indexes];
  return {
    form,
    ...head(code, at, at + 1),
    ...(table && /^[\w.]+$/.test(table) ? { table } : {}),
    ...(names.length > 0 ? { marks: names } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    fields,
    methods,
    ...(made.length > 0 ? { markedIndexes: made } : {}),
  };
}

function readEnum(code: Code, at: number): RecordShape | null {
  if (!isMark(code, at + 2, "{")) return null;
  const members = parts(code, at + 3, closeOf(code, at + 2), { marks: [","], lines: true }).flatMap(([from, to]) => {
    const token = code.tokens[from]!;
    if (token.kind !== "word" && token.kind !== "string") return [];
    const value = isMark(code, from + 1, "=") && to === from + 3 ? unquoted(code.tokens[from + 2]!).text : undefined;
    const { text, range } = unquoted(token);
    return [{ name: token.kind === "word" ? token.text : text, range, ...(value === undefined ? {} : { value }) }];
  });
  return { form: "enum", ...head(code, at, at + 1), fields: [], members };
}

function head(code: Code, at: number, name: number): Pick<RecordShape, "name" | "range" | "language" | "comment"> {
  const token = code.tokens[name]!;
  const comment = commentAbove(code, declarationStart(code, at));
  return { name: token.text, range: rangeOf(token), language: "typescript", ...(comment ? { comment } : {}) };
}

/** The index of the first modifier before a declaration's keyword. */
function declarationStart(code: Code, at: number): number {
  let start = at;
  while (isWord(code, start - 1, "export", "default", "declare", "abstract", "const")) start--;
  return start;
}

/** `type X = z.infer<typeof Y>`: the name of Y. */
function inferredFrom(code: Code, at: number): string | null {
  if (!isWord(code, at, "type") || !isMark(code, at + 2, "=")) return null;
  const line = code.text.slice(code.tokens[at]!.from, code.tokens[at]!.from + 200);
  return /^type\s+\w+\s*=\s*[\w.]*(?:[iI]nfer\w*|InferType|Static)\s*<\s*typeof\s+(\w+)/.exec(line)?.[1] ?? null;
}

/** A schema from which a type is inferred is that type. */
function renamed(code: Code, record: RecordShape, inferred: ReadonlyMap<string, number>): RecordShape {
  const name = inferred.get(record.name);
  if (name === undefined || record.form !== "type") return record;
  const token = code.tokens[name]!;
  return { ...record, name: token.text, range: rangeOf(token), schemaName: record.name };
}
