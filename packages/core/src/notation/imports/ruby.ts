import { isMark, isWord, unquoted } from "../code/reach.ts";
import type { Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { ImportStatement } from "./head.ts";

const rubyLike: Lexis = {
  lineComments: ["#"],
  blockComments: [["=begin", "=end"]],
  quotes: ['"', "'", "`"],
  spanning: ['"', "'", "`"],
};

/** What a Ruby file uses of others: files that it requires, and constants, which loaders find files for. */
export interface RubyFile {
  readonly relative: readonly ImportStatement[];
  readonly required: readonly ImportStatement[];
  readonly constants: readonly ImportStatement[];
}

/** Reads requires and the constants that are named, each where it first stands. Total. */
export function readRuby(text: string): RubyFile {
  const code = tokenize(text, rubyLike);
  const relative: ImportStatement[] = [];
  const required: ImportStatement[] = [];
  const constants = new Map<string, ImportStatement>();
  for (let at = 0; at < code.tokens.length; at++) {
    const token = code.tokens[at]!;
    if (isWord(code, at, "require", "require_relative", "load")) {
      const given = code.tokens[isMark(code, at + 1, "(") ? at + 2 : at + 1];
      if (given?.kind !== "string") continue;
      const { text: what, range } = unquoted(given);
      (token.text === "require_relative" ? relative : required).push({ what, range });
    } else if (token.kind === "word" && /^\p{Lu}/u.test(token.text) && !isMark(code, at - 1, ".", "::")) {
      let what = token.text;
      const from = token.from;
      while (isMark(code, at + 1, "::") && isWord(code, at + 2) && /^\p{Lu}/u.test(code.tokens[at + 2]!.text)) {
        what += `::${code.tokens[at + 2]!.text}`;
        at += 2;
      }
      if (!constants.has(what)) constants.set(what, { what, range: { from, to: code.tokens[at]!.to } });
    }
  }
  return { relative, required, constants: [...constants.values()] };
}
