import { commentAbove } from "../code/comment.ts";
import { annotationAt, hasMark, type Lead, type Mark, marksAbove, namesOf } from "../code/mark.ts";
import { afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** Swift: structures, classes, actors, protocols and enumerations with their stored properties. */
export const swift: Notation = {
  id: "swift",
  languages: ["swift"],
  recognise: (text) =>
    /^[ \t]*(?:(?:public|final|private|internal|indirect) )*(?:struct|class|enum|protocol|actor) [A-Z]\w*[^;(){}\n]*\{/m.test(
      text,
    ) &&
    /^[ \t]+(?:(?:public|private|static) |@\w+ )*(?:let|var) \w+ ?: ?[A-Z[(]|^[ \t]+case [a-z]\w*(?:[,(\n]| =)/m.test(
      text,
    ),
  read: (text) => readSwift(tokenize(text, cLike)),
};

const kinds = ["struct", "class", "enum", "protocol", "actor"];
const modifiers =
  "public private fileprivate internal open final static override lazy weak unowned mutating nonmutating required convenience indirect dynamic nonisolated optional".split(
    " ",
  );

function readSwift(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, ...kinds) || !isWord(code, i + 1) || isMark(code, i - 1, ".", ":", ",")) continue;
    const record = declarationAt(code, i);
    if (record) records.push(record);
  }
  return { records };
}

function declarationAt(code: Code, at: number): RecordShape | null {
  const token = code.tokens[at + 1]!;
  const head = afterAngles(code, at + 2);
  const open = endOf(code, head, Math.min(code.tokens.length, head + 60), { marks: ["{", "}", ";"], lines: false });
  // `CodingKeys` only says under which names properties are sent.
  if (!isMark(code, open, "{") || !/^[A-Z_]/.test(token.text) || token.text === "CodingKeys") return null;
  const { marks, start } = marksAbove(code, at, 24, leadOf);
  const supers = isMark(code, head, ":")
    ? parts(code, head + 1, open, { marks: [",", "&"], lines: false }).flatMap(([, to]) =>
        isWord(code, to - 1) ? [code.tokens[to - 1]!.text] : [],
      )
    : [];
  const names = namesOf(marks, ...supers);
  const isEnum = isWord(code, at, "enum");
  const comment = commentAbove(code, start);
  const fields: FieldShape[] = [];
  const methods: NonNullable<RecordShape["methods"]>[number][] = [];
  const members: NonNullable<RecordShape["members"]>[number][] = [];
  for (const [from, to] of parts(code, open + 1, closeOf(code, open), { marks: [";"], lines: true })) {
    const { marks: own, next, fixed } = leadOf(code, from);
    if (isWord(code, next, "let", "var") && !fixed) fields.push(...propertiesOf(code, [next + 1, to], [from, to], own));
    else if (isWord(code, next, "func") && isWord(code, next + 1))
      methods.push({ name: code.tokens[next + 1]!.text, range: rangeOf(code.tokens[next + 1]!) });
    else if (isEnum && isWord(code, next, "case")) members.push(...casesOf(code, next + 1, to));
  }
  return {
    form: isEnum
      ? "enum"
      : isWord(code, at, "protocol")
        ? "interface"
        : isWord(code, at, "struct")
          ? "struct"
          : "class",
    name: token.text,
    range: rangeOf(token),
    language: "swift",
    ...(names.length > 0 ? { marks: names } : {}),
    fields: isEnum ? [] : fields,
    methods,
    ...(isEnum ? { members } : {}),
    ...(comment ? { comment } : {}),
  };
}

/** The attributes and modifiers at the beginning of a member; `fixed` if it belongs to the type and not to each of its values. */
function leadOf(code: Code, at: number): Lead & { readonly fixed: boolean } {
  const marks: Mark[] = [];
  let fixed = false;
  let i = at;
  for (;;) {
    const found = annotationAt(code, i);
    if (found) {
      marks.push(found.mark);
      i = found.next;
    } else if (isWord(code, i, ...modifiers) || (isWord(code, i, "class") && isWord(code, i + 1, "var", "func"))) {
      fixed ||= isWord(code, i, "static", "class");
      i++;
      // `private(set) var`
      if (isMark(code, i, "(")) i = closeOf(code, i) + 1;
    } else return { marks, next: i, fixed };
  }
}

/** The stored properties that `let` or `var` declares from `from` on; one with a body alone is computed. */
function propertiesOf(
  code: Code,
  [from, to]: readonly [number, number],
  whole: readonly [number, number],
  marks: readonly Mark[],
): FieldShape[] {
  return parts(code, from, to, { marks: [","], lines: false }).flatMap(([name, end]) => {
    const equals = endOf(code, name, end, { marks: ["=", "{"], lines: false });
    const observed = isMark(code, equals, "{") && isWord(code, equals + 1, "didSet", "willSet");
    if (!isWord(code, name) || (isMark(code, equals, "{") && !observed)) return [];
    // `var first, last: Int`: the type of the last is that of all.
    if (end > name + 1 && !isMark(code, name + 1, ":", "=")) return [];
    const type = isMark(code, name + 1, ":") ? textOf(code, name + 2, equals) : "";
    return [
      fieldAt(code, name, whole, "swift", {
        type,
        ...(type.endsWith("?") ? { nullable: true } : {}),
        ...(hasMark(marks, "Relationship") ? { unstored: true } : {}),
        ...(isMark(code, equals, "=") ? { default: textOf(code, equals + 1, end) } : {}),
      }),
    ];
  });
}

const casesOf = (code: Code, from: number, to: number): NonNullable<RecordShape["members"]>[number][] =>
  parts(code, from, to, { marks: [","], lines: false }).flatMap(([name, end]) => {
    const token = code.tokens[name]!;
    if (token.kind !== "word") return [];
    const value = isMark(code, name + 1, "=") ? textOf(code, name + 2, end) : "";
    return [{ name: token.text, range: rangeOf(token), ...(value ? { value } : {}) }];
  });
