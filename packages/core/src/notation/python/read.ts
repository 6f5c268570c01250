import { annotationsFrom, type Lead, marksAbove, namesOf } from "../code/mark.ts";
import { closeOf, isMark, isWord, parts, rangeOf } from "../code/reach.ts";
import { type Code, pythonLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { Notated, Notation, RecordShape } from "../notation.ts";
import { readBody } from "./body.ts";
import { namedFields } from "./serializer.ts";

/** Python: classes, data classes, pydantic and Django models, SQLAlchemy tables, typed dictionaries, enumerations. */
export const python: Notation = {
  id: "python",
  languages: ["python", "py", "python3"],
  recognise: (text) => /^class [A-Za-z_]\w*(?:\([^()\n]*\))?:[ \t]*$/m.test(text) || /^@dataclass\b/m.test(text),
  read: (text) => readPython(tokenize(text, pythonLike)),
};

function readPython(code: Code): Notated {
  const records: RecordShape[] = [];
  const open: { readonly name: string; readonly column: number }[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "class") || !code.tokens[i]!.first || !isWord(code, i + 1)) continue;
    if (code.tokens[i]!.column > 0 && isWord(code, i + 1, "Meta", "Config")) continue;
    const record = readClass(code, i);
    if (!record) continue;
    const { column } = code.tokens[i]!;
    while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
    const outer = open.at(-1);
    records.push(outer ? { ...record, inside: outer.name } : record);
    open.push({ name: record.name, column });
  }
  return { records };
}

function readClass(code: Code, at: number): RecordShape | null {
  const listed = isMark(code, at + 2, "(");
  const colon = listed ? closeOf(code, at + 2) + 1 : at + 2;
  if (!isMark(code, colon, ":")) return null;
  const bases = listed ? basesOf(code, at + 2) : [];
  const marks = namesOf(marksAbove(code, at, 80, decoratorsFrom).marks, ...bases);
  const isEnum = bases.some((base) => /^(?:Int|Str)?(?:Enum|Flag)$|Choices$/.test(base));
  const token = code.tokens[at + 1]!;
  const { members, named, ...body } = readBody(code, colon + 1, bodyEnd(code, at, colon + 1), isEnum);
  if (named && bases.some((base) => base.endsWith("Serializer"))) {
    const { open: _open, ...closed } = body;
    const fields = namedFields(code, named, body.fields);
    return { form: "class", name: token.text, range: rangeOf(token), language: "python", marks, ...closed, fields };
  }
  return {
    form: isEnum ? "enum" : "class",
    name: token.text,
    range: rangeOf(token),
    language: "python",
    ...(marks.length > 0 ? { marks } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    ...body,
    ...(isEnum ? { members } : {}),
  };
}

/** The names of the base classes: `db.Model` is `Model`, `Generic[T]` is `Generic`. */
function basesOf(code: Code, open: number): string[] {
  return parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false }).flatMap(([from, to]) => {
    let last = from;
    while (last + 2 < to && isMark(code, last + 1, ".")) last += 2;
    return isWord(code, last) && !isMark(code, last + 1, "=") ? [code.tokens[last]!.text] : [];
  });
}

/** A body ends at the first line that is not indented deeper than its class. */
function bodyEnd(code: Code, at: number, from: number): number {
  const { column } = code.tokens[at]!;
  let end = from;
  while (end < code.tokens.length && !(code.tokens[end]!.first && code.tokens[end]!.column <= column)) end++;
  return end;
}

const decoratorsFrom = (code: Code, at: number): Lead | null =>
  code.tokens[at]!.first ? annotationsFrom(code, at) : null;
