import { closeOf, isMark, isWord } from "../../../../notation/code/reach.ts";
import { type Lexis, pythonLike } from "../../../../notation/code/token.ts";
import { argumentsOf, type CodeText } from "../../../values/token-values.ts";
import type { Value } from "../../../values/value.ts";

export const rubyLike: Lexis = { ...pythonLike, quotes: ['"', "'"], spanning: ['"', "'"] };

/** Texts of SQL that follow a line which ends in `<<~SQL`, by that line; they are blanked in `plain`. */
export function withoutHeredocs(text: string): {
  readonly plain: string;
  readonly heredocs: ReadonlyMap<number, string>;
} {
  const heredocs = new Map<number, string>();
  if (!text.includes("<<")) return { plain: text, heredocs };
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const mark = /<<[~-]?["']?([A-Z]\w*)/.exec(lines[i]!)?.[1];
    const end = mark === undefined ? -1 : lines.findIndex((line, j) => j > i && line.trim() === mark);
    if (end < 0) continue;
    heredocs.set(i + 1, lines.slice(i + 1, end).join("\n"));
    lines.fill("", i + 1, end + 1);
    i = end;
  }
  return { plain: lines.join("\n"), heredocs };
}

/** A line of Ruby that calls a method: `t.string "email", null: false`, `add_index :users, :email`. */
export interface RubyLine {
  readonly on: string;
  readonly method: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly line: number;
  /** The parameter of the block that it opens; empty where that has none, `null` where it opens none. */
  readonly block: string | null;
  /** How many characters stand before it. */
  readonly depth: number;
}

/** The calls of the way up: of `up` or `change`, or of the whole where neither is defined. */
export function linesOf(of: CodeText): RubyLine[] {
  const { code, lines } = of;
  const found: RubyLine[] = [];
  let undoing = -1;
  for (let i = 0; i < code.tokens.length; ) {
    const token = code.tokens[i]!;
    let end = i + 1;
    while (end < code.tokens.length && (!code.tokens[end]!.first || isMark(code, end - 1, ",", "(", "[", "{"))) {
      const close = code.tokens[end]!.pair;
      end = close > end ? Math.min(close, code.tokens.length - 1) + 1 : end + 1;
    }
    const from = i;
    i = end;
    if (isWord(code, from, "def")) undoing = isWord(code, from + 1, "down") ? token.column : -1;
    if (undoing >= 0 && token.column > undoing) continue;
    if (token.kind !== "word" || /^(?:def|end|class|module|if|unless|else|return)$/.test(token.text)) continue;
    const dotted = isMark(code, from + 1, ".") && isWord(code, from + 2);
    const at = dotted ? from + 2 : from;
    const bracket = isMark(code, at + 1, "(") ? closeOf(code, at + 1) : -1;
    let stop = bracket > 0 ? bracket : end;
    let block: string | null = null;
    for (let j = bracket > 0 ? bracket : at + 1; j < end; j++)
      if (isWord(code, j, "do") || (isMark(code, j, "{") && isMark(code, j + 1, "|"))) {
        block = isMark(code, j + 1, "|") ? (code.tokens[j + 2]?.text ?? "") : "";
        if (bracket < 0) stop = j;
        break;
      }
    const { args, named } = argumentsOf(of, bracket > 0 ? at + 2 : at + 1, stop);
    found.push({
      on: dotted ? token.text : "",
      method: code.tokens[at]!.text,
      args,
      named,
      line: lines.lineAt(token.from),
      block,
      depth: token.column,
    });
  }
  return found;
}
