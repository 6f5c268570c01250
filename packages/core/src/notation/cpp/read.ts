import { commentAbove } from "../code/comment.ts";
import { after, afterAngles, closeOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { Notated, Notation, RecordShape } from "../notation.ts";
import { membersIn } from "./members.ts";

/** C, C++ and languages that declare types as they do: structs, classes, unions and enumerations. */
export const cpp: Notation = {
  id: "cpp",
  languages: ["c", "cpp", "c++", "cc", "cxx", "h", "hpp", "arduino", "ino"],
  recognise: (text) =>
    /^[ \t]*(?:typedef )?(?:struct|class|union|enum)\b[^;(){}=]*\{/m.test(text) &&
    (/^#include [<"]|\bstd::|^[ \t]*(?:public|private|protected):[ \t]*$/m.test(text) ||
      (/^[ \t]+(?:const |unsigned |struct )*[a-z_]\w*[ \t]+\*{0,2}[a-z_]\w*(?:\[\w*\])*;/m.test(text) &&
        /^\}[ \t]*\w*;/m.test(text))),
  read: (text) => readCpp(tokenize(text, cLike)),
};

function readCpp(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    const record = declarationAt(code, i);
    if (record) records.push(record);
  }
  return { records };
}

/** The type that begins with its keyword at `at`; `null` where none does, and where it has no body or no name. */
function declarationAt(code: Code, at: number): RecordShape | null {
  if (isWord(code, at, "NS_ENUM", "NS_OPTIONS") && isMark(code, at + 1, "("))
    return enumOf(code, at, closeOf(code, at + 1) - 1, after(code, at + 1));
  // `<class T>` takes a type and declares none, and the second word of `enum class` only says of which sort it is.
  if (!isWord(code, at, "struct", "class", "union", "enum") || isMark(code, at - 1, "<", ",")) return null;
  if (isWord(code, at - 1, "enum", "friend")) return null;
  const head = headOf(code, isWord(code, at + 1, "class", "struct") ? at + 2 : at + 1);
  if (!head) return null;
  const { open, bases } = head;
  const name = nameOf(code, at, head.name, open);
  if (name < 0) return null;
  if (isWord(code, at, "enum")) return enumOf(code, at, name, open);
  const { fields, methods } = membersIn(code, open + 1, closeOf(code, open));
  const comment = commentAbove(code, isWord(code, at - 1, "typedef") ? at - 1 : at);
  return {
    form: isWord(code, at, "class") ? "class" : "struct",
    name: code.tokens[name]!.text,
    range: rangeOf(code.tokens[name]!),
    language: "cpp",
    ...(bases.length > 0 ? { marks: bases, bases } : {}),
    fields,
    methods,
    ...(comment ? { comment } : {}),
  };
}

/** The name and the bases between a keyword and the body that it announces; `null` where none follows. */
function headOf(
  code: Code,
  from: number,
): { readonly name: number; readonly bases: readonly string[]; readonly open: number } | null {
  let name = -1;
  let i = from;
  // Attributes and macros stand before the name: `struct [[nodiscard]] Order`, `class SHOP_API Order final`.
  while (i < from + 40 && (isWord(code, i) || isMark(code, i, "[", "("))) {
    if (isWord(code, i, "extends")) break;
    if (isWord(code, i) && !isWord(code, i, "final", "alignas")) name = i;
    i = after(code, i);
  }
  const bases: string[] = [];
  if (isMark(code, i, ":") || isWord(code, i, "extends"))
    for (i++; i < code.tokens.length && i < from + 80 && !isMark(code, i, "{", ";", "}"); ) {
      if (
        isWord(code, i) &&
        !isMark(code, i + 1, "::") &&
        !isWord(code, i, "public", "protected", "private", "virtual")
      )
        bases.push(code.tokens[i]!.text);
      i = Math.max(after(code, i), afterAngles(code, i));
    }
  return isMark(code, i, "{") ? { name, bases, open: i } : null;
}

/** The token that names a type: what a `typedef` calls it behind its body, else what stands before that; -1 where nothing does. */
function nameOf(code: Code, at: number, before: number, open: number): number {
  const behind = closeOf(code, open) + 1;
  return isWord(code, at - 1, "typedef") && isWord(code, behind) ? behind : before;
}

function enumOf(code: Code, at: number, name: number, open: number): RecordShape | null {
  const token = code.tokens[name];
  if (token?.kind !== "word" || !isMark(code, open, "{")) return null;
  const members = parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false }).flatMap(([from, to]) => {
    const member = code.tokens[from]!;
    if (member.kind !== "word") return [];
    const value = isMark(code, from + 1, "=") ? textOf(code, from + 2, to) : undefined;
    return [{ name: member.text, range: rangeOf(member), ...(value ? { value } : {}) }];
  });
  const comment = commentAbove(code, isWord(code, at - 1, "typedef") ? at - 1 : at);
  return {
    form: "enum",
    name: token.text,
    range: rangeOf(token),
    language: "cpp",
    fields: [],
    members,
    ...(comment ? { comment } : {}),
  };
}
