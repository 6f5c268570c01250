import { after, closeOf, isMark, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";

export interface Property {
  readonly key: number;
  readonly value: number;
  readonly end: number;
}

/** The properties between the braces that open at `open`. */
export function properties(code: Code, open: number): Property[] {
  const found: Property[] = [];
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; ) {
    if (code.tokens[i]!.kind !== "string" || !isMark(code, i + 1, ":")) {
      i = after(code, i);
      continue;
    }
    let end = i + 2;
    while (end < close && !isMark(code, end, ",") && !(end > i + 2 && isMark(code, end + 1, ":")))
      end = after(code, end);
    end = Math.min(end, close);
    found.push({ key: i, value: i + 2, end });
    i = end;
  }
  return found;
}

/** The words of a property's value if it is a string. */
export function stringAt(code: Code, at: number): string | undefined {
  const token = code.tokens[at];
  return token?.kind === "string" ? unquoted(token).text : undefined;
}
