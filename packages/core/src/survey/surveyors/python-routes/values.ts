import { after, closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { PathText } from "../../routes/route-file.ts";

/** A stretch of tokens that is one value. */
export type Value = readonly [from: number, to: number];

/** `a.b.c` with the index after it; `null` where no name begins. */
export function dottedName(code: Code, at: number): { readonly name: string; readonly next: number } | null {
  if (!isWord(code, at) || isMark(code, at - 1, ".")) return null;
  let name = code.tokens[at]!.text;
  let next = at + 1;
  while (isMark(code, next, ".") && isWord(code, next + 1)) {
    name += `.${code.tokens[next + 1]!.text}`;
    next += 2;
  }
  return { name, next };
}

/** The whole of a value as a dotted name; `null` where it is more or less than that. */
export function nameIn(code: Code, [from, to]: Value): string | null {
  const found = dottedName(code, from);
  return found && found.next === to ? found.name : null;
}

/** A call of a name, with its arguments. */
export interface Call {
  readonly name: string;
  readonly at: number;
  readonly open: number;
  readonly given: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

/** The call that begins at `at`: `a.b(x, y=z)`. */
export function callAt(code: Code, at: number): Call | null {
  const found = dottedName(code, at);
  if (!found || !isMark(code, found.next, "(")) return null;
  const given: Value[] = [];
  const named = new Map<string, Value>();
  for (const [from, to] of parts(code, found.next + 1, closeOf(code, found.next), { marks: [","], lines: false }))
    if (isWord(code, from) && isMark(code, from + 1, "=")) named.set(code.tokens[from]!.text, [from + 2, to]);
    else given.push([from, to]);
  return { name: found.name, at, open: found.next, given, named };
}

/** The value as a call, where it is nothing else. */
export function callIn(code: Code, [from, to]: Value): Call | null {
  const call = callAt(code, from);
  return call && after(code, call.open) === to ? call : null;
}

/** The calls that stand in `[from, to)` outside all brackets. */
export function callsIn(code: Code, from: number, to: number): readonly Call[] {
  const calls: Call[] = [];
  for (let i = from; i < to; ) {
    const call = callAt(code, i);
    if (call) calls.push(call);
    i = call ? after(code, call.open) : after(code, i);
  }
  return calls;
}

/** The items of a list, tuple or set; the value itself where it is none. */
export function itemsIn(code: Code, [from, to]: Value): readonly Value[] {
  if (!isMark(code, from, "[", "(", "{") || closeOf(code, from) !== to - 1) return to > from ? [[from, to]] : [];
  return parts(code, from + 1, to - 1, { marks: [","], lines: false });
}

/** The text of a string without names in it; `null` for anything else. */
export function plainText(code: Code, value: Value | undefined): string | null {
  const text = value ? pathText(code, value) : null;
  return typeof text === "string" ? text : null;
}

/**
 * A path that is a text, a name in capitals, or a sum or a format of these. A name counts by its last word: settings are reached
 * in many ways, and are one.
 */
export function pathText(code: Code, [from, to]: Value): PathText {
  const pieces: (string | { readonly constant: string })[] = [];
  for (let i = from; i < to; ) {
    const prefixed =
      isWord(code, i) && code.tokens[i + 1]?.kind === "string" && /^[rbuf]{1,2}$/i.test(code.tokens[i]!.text);
    const at = prefixed ? i + 1 : i;
    const token = code.tokens[at]!;
    const name = dottedName(code, at);
    if (token.kind === "string") {
      const { text } = unquoted(token);
      const filled = prefixed && /f/i.test(code.tokens[i]!.text) ? formatted(text) : [text];
      if (!filled) return null;
      pieces.push(...filled);
      i = at + 1;
    } else if (name && constant.test(name.name)) {
      pieces.push({ constant: name.name.split(".").at(-1)! });
      i = name.next;
    } else if (isMark(code, i, "+")) i++;
    else return null;
  }
  if (pieces.length === 0) return null;
  return pieces.every((piece) => typeof piece === "string") ? pieces.join("") : pieces;
}

const constant = /^(?:\w{1,60}(?:\(\))?\.){0,4}_{0,2}[A-Za-z]\w{0,80}$/;

/** `{settings.API}/x` of a formatted string in pieces. */
function formatted(text: string): readonly (string | { readonly constant: string })[] | null {
  const pieces: (string | { readonly constant: string })[] = [];
  for (const [part] of text.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (part === "{{" || part === "}}") pieces.push(part[0]!);
    else if (part.startsWith("{")) {
      const name = part.slice(1, -1);
      if (!constant.test(name)) return null;
      pieces.push({ constant: name.split(".").at(-1)! });
    } else pieces.push(part);
  }
  return pieces;
}

/** A value as a person would read it, short. */
export const shown = (code: Code, [from, to]: Value): string => textOf(code, from, to).slice(0, 160);
