import type { Range } from "../../text/range.ts";

/** An import, in the words of its language. The range covers what is imported. */
export interface ImportStatement {
  readonly what: string;
  readonly range: Range;
}

/** What the head of a source file says in languages of packages and namespaces. */
export interface SourceHead {
  /** The package or namespace; `""` where none is named. */
  readonly package: string;
  readonly imports: readonly ImportStatement[];
  /** The names that the file gives to others; only where its own name does not tell. */
  readonly declares: readonly string[];
}

/**
 * A text up to the end of the last line that begins with one of `words`, and a little more: all that has to be cut into tokens
 * where imports stand at the head of a file. A line inside a comment or a text may make it longer, never shorter.
 */
export function headOf(text: string, ...words: readonly string[]): string {
  let end = 0;
  for (const word of words) {
    const at = text.lastIndexOf(`\n${word}`) + 1;
    if (at > 0 || text.startsWith(word)) {
      const line = text.indexOf("\n", at + 1);
      end = Math.max(end, line < 0 ? text.length : line);
    }
  }
  return text.slice(0, end);
}
