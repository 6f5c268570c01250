import { after, isMark, isWord } from "../code/reach.ts";
import type { Code } from "../code/token.ts";

/** A class, a function or a loop: what holds statements that stand further in. */
export interface Definition {
  readonly kind: "class" | "def" | "for";
  readonly name: string;
  /** The index of its name. */
  readonly at: number;
  readonly column: number;
  /** Where each of its decorators begins, behind the `@`. */
  readonly decorators: readonly number[];
}

/** One statement, from its first token to the one behind its last; what it holds further in is not part of it. */
export interface Statement {
  readonly from: number;
  readonly to: number;
  /** What holds it, the outermost first. */
  readonly within: readonly Definition[];
  readonly defines?: Definition;
}

/** The statements of a file of Python, in order. A decorator belongs to what it decorates. */
export function statementsOf(code: Code): readonly Statement[] {
  const found: Statement[] = [];
  const open: Definition[] = [];
  let decorators: number[] = [];
  for (let from = 0; from < code.tokens.length; ) {
    const to = endOf(code, from);
    const { column } = code.tokens[from]!;
    if (code.tokens[from]!.first) while (open.length > 0 && open.at(-1)!.column >= column) open.pop();
    if (isMark(code, from, "@")) decorators.push(from + 1);
    else {
      const within = [...open];
      const defines = definition(code, from, decorators);
      found.push({ from, to, within, ...(defines ? { defines } : {}) });
      if (defines) open.push(defines);
      decorators = [];
    }
    from = to;
  }
  return found;
}

function endOf(code: Code, from: number): number {
  let i = after(code, from);
  while (
    i < code.tokens.length &&
    !(code.tokens[i]!.first && !isMark(code, i - 1, "\\", ".", "@")) &&
    !isMark(code, i - 1, ";")
  )
    i = after(code, i);
  return i;
}

function definition(code: Code, from: number, decorators: readonly number[]): Definition | null {
  const at = isWord(code, from, "async") ? from + 1 : from;
  const { column } = code.tokens[from]!;
  for (const kind of ["class", "def", "for"] as const)
    if (isWord(code, at, kind) && isWord(code, at + 1))
      return { kind, name: code.tokens[at + 1]!.text, at: at + 1, column, decorators };
  return null;
}
