import { closeOf, isMark, isWord } from "../code/reach.ts";
import { type Code, rustLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { ImportStatement } from "./head.ts";

/** The paths that a Rust file uses: those of `use`, one for each name, and those written out in code. Code of tests is left out. Total. */
export function readRustImports(text: string): ImportStatement[] {
  const code = tokenize(text, rustLike);
  const found: ImportStatement[] = [];
  for (let at = 0; at < code.tokens.length; at++) {
    if (isMark(code, at, "#") && isForTests(code, at)) {
      at = itemEnd(code, closeOf(code, at + 1) + 1);
      continue;
    }
    if (isWord(code, at, "use")) at = treeAt(code, at + 1, [], found, 0);
    else if (isWord(code, at) && isMark(code, at + 1, "::") && !isMark(code, at - 1, "::")) {
      const path = pathAt(code, at);
      if (path.words.length > 1) found.push(statement(code, at, path.next, path.words));
      at = path.next - 1;
    }
  }
  return found;
}

const statement = (code: Code, from: number, to: number, words: readonly string[]): ImportStatement => ({
  what: words.join("::"),
  range: { from: code.tokens[from]!.from, to: code.tokens[to - 1]!.to },
});

/** `#[cfg(test)]` */
const isForTests = (code: Code, at: number): boolean =>
  isMark(code, at + 1, "[") && isWord(code, at + 2, "cfg") && isMark(code, at + 3, "(") && isWord(code, at + 4, "test");

/** The end of the item that begins at a token: its block, or its semicolon. */
function itemEnd(code: Code, at: number): number {
  for (let i = at; i < code.tokens.length; i++) {
    if (isMark(code, i, ";")) return i;
    if (isMark(code, i, "{")) return closeOf(code, i);
  }
  return code.tokens.length;
}

function pathAt(code: Code, at: number): { readonly words: string[]; readonly next: number } {
  const words = [code.tokens[at]!.text];
  let next = at + 1;
  while (isMark(code, next, "::") && isWord(code, next + 1)) {
    words.push(code.tokens[next + 1]!.text);
    next += 2;
  }
  return { words, next };
}

/** Reads `a::{b, c::*, self}`; gives the index of its last token. */
function treeAt(code: Code, at: number, before: readonly string[], found: ImportStatement[], depth: number): number {
  let start = isMark(code, at, "::") ? at + 1 : at;
  if (!isWord(code, start)) {
    if (isMark(code, start, "{")) return branches(code, start, before, found, depth);
    if (isMark(code, start, "*") && before.length > 0) found.push(statement(code, start, start + 1, [...before, "*"]));
    return start;
  }
  const from = start;
  const { words, next } = pathAt(code, start);
  const path = [...before, ...words.filter((word, i) => word !== "self" || (before.length === 0 && i === 0))];
  start = next;
  if (isMark(code, start, "::") && (isMark(code, start + 1, "{") || isMark(code, start + 1, "*")))
    return treeAt(code, start + 1, path, found, depth);
  found.push(statement(code, from, next, path));
  return isWord(code, next, "as") ? next + 1 : next - 1;
}

function branches(
  code: Code,
  open: number,
  before: readonly string[],
  found: ImportStatement[],
  depth: number,
): number {
  const close = closeOf(code, open);
  if (depth < 20)
    for (let at = open + 1; at < close; ) {
      const last = treeAt(code, at, before, found, depth + 1);
      at = Math.max(at, last) + 1;
      while (at < close && !isMark(code, at - 1, ",")) at++;
    }
  return close;
}
