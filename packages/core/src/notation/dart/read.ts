import { commentAbove } from "../code/comment.ts";
import { annotationAt, annotationsFrom, hasMark, type Lead, marksAbove, namesOf, valueIn } from "../code/mark.ts";
import { afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, scriptLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { type MemberLexis, type TypedMember, typedMembers, typedParameters } from "../code/typed-member.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** Dart: classes with their fields, those too that are declared by the parameters of a `factory`, and enumerations. */
export const dart: Notation = {
  id: "dart",
  languages: ["dart", "flutter"],
  recognise: (text) =>
    /^(?:abstract |sealed |final |base )*class [A-Z]\w*/m.test(text) &&
    /\brequired this\.|^[ \t]+(?:late )?final [A-Z]\w*[<?\w, >]* \w+;|\bfactory [A-Z]\w*[.(]/m.test(text),
  read: (text) => readDart(tokenize(text, scriptLike)),
};

const lexis: MemberLexis = {
  modifiers: "static final const late var external covariant abstract required factory".split(" "),
  marksAt: (code, at) => {
    const found = annotationAt(code, at);
    return found && { marks: [found.mark], next: found.next };
  },
};

function readDart(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++)
    if (isWord(code, i, "class", "enum") && isWord(code, i + 1) && !isMark(code, i - 1, ".")) {
      const record = declarationAt(code, i);
      if (record) records.push(record);
    }
  return { records };
}

function declarationAt(code: Code, at: number): RecordShape | null {
  const token = code.tokens[at + 1]!;
  const head = afterAngles(code, at + 2);
  const open = endOf(code, head, Math.min(code.tokens.length, head + 60), { marks: ["{", ";", "}"], lines: false });
  if (!isMark(code, open, "{")) return null;
  const close = closeOf(code, open);
  const { marks, start } = marksAbove(code, at, 40, leadOf);
  const names = namesOf(marks, ...supersOf(code, head, open));
  const isEnum = isWord(code, at, "enum");
  const constants = isEnum ? endOf(code, open + 1, close, { marks: [";"], lines: false }) : open;
  const body = typedMembers(code, constants + 1, close, lexis);
  const own = body.filter(({ kind, modifiers: said }) => kind === "field" && !said.has("static"));
  const comment = commentAbove(code, start);
  return {
    form: isEnum ? "enum" : "class",
    name: token.text,
    range: rangeOf(token),
    language: "dart",
    ...(names.length > 0 ? { marks: names } : {}),
    fields: [...declaredByFactory(code, token.text, open, close), ...own].map((member) => fieldOf(code, member)),
    methods: body
      .filter(({ kind, type }) => kind === "method" && type !== "")
      .map(({ name }) => ({ name: code.tokens[name]!.text, range: rangeOf(code.tokens[name]!) })),
    ...(isEnum ? { members: constantsOf(code, open + 1, constants) } : {}),
    ...(comment ? { comment } : {}),
  };
}

/** The parameters of `const factory Order({required String id}) = _Order;`: what is generated has them as fields. */
function declaredByFactory(code: Code, name: string, open: number, close: number): TypedMember[] {
  for (let i = open + 1; i < close; i++) {
    if (!isWord(code, i, "factory") || !isWord(code, i + 1, name) || !isMark(code, i + 2, "(")) continue;
    if (!isMark(code, closeOf(code, i + 2) + 1, "=")) continue;
    const named = isMark(code, i + 3, "{", "[") ? i + 3 : i + 2;
    return typedParameters(code, named, lexis);
  }
  return [];
}

const constantsOf = (code: Code, from: number, to: number): NonNullable<RecordShape["members"]> =>
  parts(code, from, to, { marks: [","], lines: false }).flatMap(([name]) => {
    const token = code.tokens[name]!;
    return token.kind === "word" ? [{ name: token.text, range: rangeOf(token) }] : [];
  });

function fieldOf(code: Code, { name, type, marks, from, end, initial }: TypedMember): FieldShape {
  const alias = valueIn(marks, ["JsonKey"], ["name"]);
  const standard = initial ?? valueIn(marks, ["Default"], ["0"]);
  return fieldAt(code, name, [from, end], "dart", {
    type,
    ...(type.endsWith("?") ? { nullable: true } : {}),
    ...(hasMark(marks, "primaryKey", "Id", "PrimaryKey") ? { primaryKey: true } : {}),
    ...(alias ? { alias } : {}),
    ...(standard ? { default: standard } : {}),
  });
}

/** The names behind `extends`, `with` and `implements`. */
function supersOf(code: Code, from: number, open: number): string[] {
  const supers: string[] = [];
  for (let i = from; i < open; i = Math.max(i + 1, afterAngles(code, i)))
    if (isWord(code, i) && !isWord(code, i, "extends", "with", "implements") && !isMark(code, i + 1, "."))
      supers.push(code.tokens[i]!.text);
  return supers;
}

/** The annotations and modifiers before a declaration's keyword. */
function leadOf(code: Code, at: number): Lead {
  const { marks, next: first } = annotationsFrom(code, at);
  let next = first;
  while (isWord(code, next, "abstract", "sealed", "final", "base", "mixin", "interface")) next++;
  return { marks, next };
}
