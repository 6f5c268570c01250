import { type Mark, markFrom } from "../code/mark.ts";
import { after, afterAngles, closeOf, endOf, isMark, isWord, parts } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import { type MemberLexis, type TypedMember, typedMembers, typedParameters } from "../code/typed-member.ts";

/** A type as C# declares it, by its tokens. */
export interface Declaration {
  readonly form: "class" | "record" | "struct" | "enum" | "interface";
  /** The index of the token that names it. */
  readonly name: number;
  /** The first token of its attributes and modifiers. */
  readonly start: number;
  readonly marks: readonly Mark[];
  /** What stands behind its colon, by their last names; type arguments are left out. */
  readonly supers: readonly string[];
  /** Where the body opens and closes; the same index where there is none. */
  readonly open: number;
  readonly close: number;
  /** The parameters of a record or of a primary constructor. */
  readonly parameters: readonly TypedMember[];
  readonly members: readonly TypedMember[];
}

const modifiers =
  "public private protected internal static readonly sealed abstract virtual override required const partial async new unsafe extern this out ref params in".split(
    " ",
  );

const lexis: MemberLexis = { modifiers, marksAt: attributesAt };

/** `[Key, Column("x")]` at `at`. */
export function attributesAt(
  code: Code,
  at: number,
): { readonly marks: readonly Mark[]; readonly next: number } | null {
  if (!isMark(code, at, "[")) return null;
  const inside = parts(code, at + 1, closeOf(code, at), { marks: [","], lines: false });
  return {
    marks: inside.filter(([from]) => isWord(code, from)).map(([from]) => markFrom(code, from).mark),
    next: after(code, at),
  };
}

/** Every type that a piece of code declares, nested ones too. */
export function declarationsIn(code: Code): Declaration[] {
  const found: Declaration[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "class", "record", "struct", "enum", "interface") || isMark(code, i - 1, ".", ":", ","))
      continue;
    const name = isWord(code, i, "record") && isWord(code, i + 1, "class", "struct") ? i + 2 : i + 1;
    if (!isWord(code, name) || isWord(code, i - 1, "record")) continue;
    const declaration = declarationAt(code, i, name);
    if (declaration) found.push(declaration);
  }
  return found;
}

function declarationAt(code: Code, at: number, name: number): Declaration | null {
  const form = code.tokens[at]!.text as Declaration["form"];
  const parameters = afterAngles(code, name + 1);
  const positional = isMark(code, parameters, "(");
  const open = endOf(code, parameters, Math.min(code.tokens.length, parameters + 80), {
    marks: ["{", ";", "="],
    lines: false,
  });
  if (!isMark(code, open, "{") && !positional) return null;
  const close = isMark(code, open, "{") ? closeOf(code, open) : open;
  return {
    form,
    name,
    ...marksAbove(code, at),
    supers: supersOf(code, positional ? after(code, parameters) : parameters, open),
    open,
    close,
    parameters: positional ? typedParameters(code, parameters, lexis) : [],
    members: form === "enum" ? [] : typedMembers(code, open + 1, close, lexis),
  };
}

function supersOf(code: Code, from: number, open: number): string[] {
  const colon = endOf(code, from, open, { marks: [":"], lines: false });
  const bases: string[] = [];
  for (let i = colon + 1; i < open && !isWord(code, i, "where"); i = Math.max(i + 1, afterAngles(code, i)))
    if (isWord(code, i) && !isMark(code, i + 1, ".")) bases.push(code.tokens[i]!.text);
  return bases;
}

/** The attributes and modifiers before a declaration's keyword. */
function marksAbove(code: Code, at: number): { readonly marks: readonly Mark[]; readonly start: number } {
  let start = at;
  const marks: Mark[] = [];
  for (;;) {
    const before = code.tokens[start - 1];
    if (isWord(code, start - 1, ...modifiers)) start--;
    else if (before?.text === "]" && before.pair >= 0 && code.tokens[before.pair]!.first) {
      start = before.pair;
      marks.unshift(...(attributesAt(code, start)?.marks ?? []));
    } else return { marks, start };
  }
}
