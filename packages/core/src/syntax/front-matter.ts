import { type Range, range } from "../text/range.ts";

/** The YAML between `---` lines at the very beginning of a document. */
export interface FrontMatter {
  /** The lines between the fences. */
  readonly text: string;
  /** Where `text` stands. */
  readonly range: Range;
  /** Where the document goes on. */
  readonly end: number;
}

/** Front matter is short; a fence further down closes something else. */
const longest = 65_536;

/** Finds the front matter of a text; `null` where the first lines are none, such as a thematic break. */
export function frontMatterOf(text: string): FrontMatter | null {
  const open = /^\ufeff?-{3}[ \t]*\r?\n/.exec(text.slice(0, 80));
  if (!open) return null;
  const close = /^(?:-{3}|\.{3})[ \t]*$/m.exec(text.slice(open[0].length, longest));
  if (!close) return null;
  const from = open[0].length;
  const to = from + close.index;
  const yaml = text.slice(from, to);
  return /^\s*[\w$@"'.-]+\s*:/.test(yaml.replace(/^(?:\s*#[^\n]*\n)+/, "")) || yaml.trim() === ""
    ? { text: yaml, range: range(from, to), end: to + close[0].length }
    : null;
}

/** The text with its front matter blanked out, of the same length. */
export const withoutFrontMatter = (text: string, found: FrontMatter | null): string =>
  found ? text.slice(0, found.end).replace(/[^\n]/g, " ") + text.slice(found.end) : text;
