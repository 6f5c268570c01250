import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import { documentText } from "../query/document-text.ts";

/** The row of a table in which something is named. */
export interface Row {
  readonly cells: readonly string[];
  /** The titles above the cells; none where the table is too long for them to be found. */
  readonly titles: readonly string[];
  /** The cell that names it. */
  readonly own: number;
}

export function rowAt(design: Design, { document, range }: Origin): Row {
  const text = documentText(design, document);
  const before = text.slice(Math.max(0, range.from - longest), range.from);
  const begun = before.slice(before.lastIndexOf("\n") + 1);
  return {
    cells: (begun + text.slice(range.from, range.to + longest).split("\n")[0]!).split(edge),
    titles: titlesAbove(text.slice(Math.max(0, range.from - farthest), range.from)),
    own: begun.split(edge).length - 1,
  };
}

/** What parts cells; a stroke behind a backslash is one of their letters. */
const edge = /(?<!\\)\|/;

/** How far a row is read to either side, and a table upwards. */
const longest = 1000;
const farthest = 20_000;

/** The cells of the line above the dashes of the table that a text ends in. */
function titlesAbove(before: string): readonly string[] {
  const lines = before.split("\n");
  const dashes = lines.findLastIndex((line) => line.includes("--") && /^[\s|:-]+$/.test(line));
  return lines.slice(dashes + 1, -1).every((line) => line.includes("|")) ? (lines[dashes - 1] ?? "").split(edge) : [];
}
