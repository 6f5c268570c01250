import type { Mark } from "./mark.ts";
import { after, afterAngles, endOf, indexOfMark, isMark, isWord, textOf } from "./reach.ts";
import type { Code } from "./token.ts";

/** A member written with its type first: `private final List<Item> items = new ArrayList<>();`. */
export interface TypedMember {
  readonly kind: "field" | "method";
  /** The index of the token that names it. */
  readonly name: number;
  readonly type: string;
  readonly marks: readonly Mark[];
  readonly modifiers: ReadonlySet<string>;
  readonly from: number;
  readonly end: number;
  /** What is assigned to it, as written. */
  readonly initial?: string;
}

/** What a language puts before a member's type. */
export interface MemberLexis {
  readonly modifiers: readonly string[];
  /** Reads one annotation or attribute at `at`, if one begins there. */
  readonly marksAt: (code: Code, at: number) => { readonly marks: readonly Mark[]; readonly next: number } | null;
}

/** The members in `[from, to)` that end with `;` or a block; what cannot be one is passed over. */
export function typedMembers(code: Code, from: number, to: number, lexis: MemberLexis): TypedMember[] {
  const members: TypedMember[] = [];
  for (let i = from; i < to; ) {
    const member = typedMember(code, i, to, lexis);
    if (member) members.push(member);
    i = Math.max(i + 1, member?.end ?? afterStray(code, i, to));
  }
  return members;
}

/** The parameters between the brackets that open at `open`. */
export function typedParameters(code: Code, open: number, lexis: MemberLexis): TypedMember[] {
  const close = after(code, open) - 1;
  const members: TypedMember[] = [];
  for (let i = open + 1; i < close; ) {
    const end = endOf(code, i, close, { marks: [","], lines: false });
    const member = typedMember(code, i, end, lexis);
    if (member?.kind === "field") members.push({ ...member, end });
    i = end + 1;
  }
  return members;
}

/** The words that begin a declaration within another, which is read by itself. */
const declarations = ["class", "interface", "enum", "record", "struct", "@interface"];

/** Reads the member at `start`; `null` where none begins there. */
export function typedMember(code: Code, start: number, limit: number, lexis: MemberLexis): TypedMember | null {
  const marks: Mark[] = [];
  const modifiers = new Set<string>();
  let i = start;
  for (;;) {
    const found = lexis.marksAt(code, i);
    if (found) {
      marks.push(...found.marks);
      i = found.next;
    } else if (isWord(code, i, ...lexis.modifiers)) modifiers.add(code.tokens[i++]!.text);
    else break;
  }
  const typeFrom = isMark(code, i, "<") ? afterAngles(code, i) : i;
  const name = afterType(code, typeFrom);
  if (name === typeFrom || name >= limit) return null;
  if (isWord(code, typeFrom, ...declarations) && isWord(code, name)) return null;
  const base = { marks, modifiers, from: start, type: textOf(code, typeFrom, name), name };
  if (isMark(code, name, "(") && name === typeFrom + 1)
    return { ...base, kind: "method", name: typeFrom, type: "", end: afterBody(code, name, limit) };
  if (!isWord(code, name)) return null;
  if (isMark(code, name + 1, "(", "<")) return { ...base, kind: "method", end: afterBody(code, name + 1, limit) };
  const property = isMark(code, name + 1, "{") ? after(code, name + 1) : name + 1;
  const goesOn = isMark(code, property, "=", "=>");
  if (property === name + 1 && !goesOn && property < limit && !isMark(code, property, ";", ",")) return null;
  const end = goesOn || property === name + 1 ? endOf(code, property, limit, { marks: [";"], lines: false }) : property;
  const assigned = indexOfMark(code, property, end, "=");
  return { ...base, kind: "field", end, ...(assigned > 0 ? { initial: textOf(code, assigned + 1, end) } : {}) };
}

/** The index after a type: a dotted name, its type arguments, brackets and a question mark. */
function afterType(code: Code, at: number): number {
  if (isMark(code, at, "(")) return after(code, at);
  if (!isWord(code, at)) return at;
  let i = at + 1;
  for (;;) {
    if (isMark(code, i, ".", "::") && isWord(code, i + 1)) i += 2;
    else if (isMark(code, i, "<") && afterAngles(code, i) > i) i = afterAngles(code, i);
    else if (isMark(code, i, "[") && after(code, i) <= i + 2) i = after(code, i);
    else if (isMark(code, i, "?", "...")) i++;
    else return i;
  }
}

/** The index after a method's parameters and body, or the `;` instead of one. */
function afterBody(code: Code, open: number, limit: number): number {
  let i = isMark(code, open, "<") ? afterAngles(code, open) : open;
  i = after(code, i);
  while (i < limit && !isMark(code, i, "{", ";", "}") && !code.tokens[i]!.first) i = after(code, i);
  return i < limit && isMark(code, i, "{", ";") ? after(code, i) : i;
}

/** The index after what is no member: the rest of the line, or a block. */
function afterStray(code: Code, at: number, limit: number): number {
  let i = after(code, at);
  while (i < limit && !code.tokens[i]!.first && !isMark(code, i - 1, ";", "}")) i = after(code, i);
  return i;
}
