import type { Token } from "../../../notation/code/token.ts";

/** A call that takes something, and where among what it is given that stands. */
export interface Call {
  readonly method: string;
  /** What it is a method of; empty for a function. */
  readonly object: string;
  /** How many arguments stand before. */
  readonly position: number;
  /** The first argument, where it is a name in quotes. */
  readonly first: string;
}

const farthest = 24;

/** The call whose argument begins at `at`, where that is the whole argument up to `to`. */
export function callAround(tokens: readonly Token[], at: number, to = at + 1): Call | null {
  const isSigned = tokens[at - 1]?.text === "-";
  if (!/^[(,]$/.test(tokens[isSigned ? at - 2 : at - 1]?.text ?? "") || !/^[),]$/.test(tokens[to]?.text ?? ""))
    return null;
  let depth = 0;
  let position = 0;
  for (let i = at - 1; i > 0 && i > at - farthest; i--) {
    const { text } = tokens[i]!;
    if (/^[)\]}]$/.test(text)) depth++;
    else if (/^[[{]$/.test(text) || (text === "(" && depth > 0)) {
      if (depth-- === 0) return null;
    } else if (text === "," && depth === 0) position++;
    else if (text === "(") {
      const method = tokens[i - 1]!;
      if (method.kind !== "word") return null;
      const isMethod = tokens[i - 2]?.text === ".";
      const quoted = /^["'`]([\w-]{1,60})["'`]$/.exec(tokens[i + 1]?.text ?? "")?.[1] ?? "";
      return { method: method.text, object: isMethod ? (tokens[i - 3]?.text ?? "") : "", position, first: quoted };
    }
  }
  return null;
}
