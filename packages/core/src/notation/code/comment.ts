import type { Code } from "./token.ts";

/** What a comment says of the declaration `[from, to)`: the lines right above it, else the rest of its last line. */
export function commentOn(code: Code, from: number, to: number): string | undefined {
  return commentAbove(code, from) ?? commentBeside(code, to);
}

/** The comment lines right above the token at `at`, which must be the first on its line. */
export function commentAbove(code: Code, at: number): string | undefined {
  const token = code.tokens[at];
  if (!token?.first) return undefined;
  const lines: string[] = [];
  let below = token.from;
  for (let i = commentsUpTo(code, at) - 1; i >= 0; i--) {
    const comment = code.comments[i]!;
    if (comment.before !== at || comment.trailing) break;
    const gap = code.text.slice(comment.to, below);
    if (gap.trim() !== "" || gap.split("\n").length > 2) break;
    lines.unshift(comment.text);
    below = comment.from;
  }
  return lines.join("\n").trim() || undefined;
}

/** The comment that follows on the line of the last token before `to`. */
export function commentBeside(code: Code, to: number): string | undefined {
  const last = code.tokens[to - 1];
  if (!last) return undefined;
  for (let i = commentsUpTo(code, to - 1); i < code.comments.length; i++) {
    const comment = code.comments[i]!;
    if (comment.before < to) continue;
    if (comment.before > to + 1 || code.text.slice(last.to, comment.from).includes("\n")) return undefined;
    return comment.text || undefined;
  }
  return undefined;
}

/** How many comments stand before the token at `at`. */
function commentsUpTo(code: Code, at: number): number {
  let low = 0;
  let high = code.comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code.comments[middle]!.before <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
