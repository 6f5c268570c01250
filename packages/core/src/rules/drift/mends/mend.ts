import { documentNamed } from "../../query/document-text.ts";
import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import { disjoint, type TextEdit } from "../../../text/edit.ts";
import type { Difference } from "../claim.ts";

/** One edit that makes the document say what stands, and what it does, in words: `write 8081 instead of 8080`, `strike NOT NULL`. */
export interface Mend {
  readonly verb: "write" | "strike";
  readonly words: string;
  readonly edit: TextEdit;
}

/** How a difference of one fact is mended in the document; `null` where the place does not show it plainly. */
export type Mender = (design: Design, origin: Origin, difference: Difference) => Mend | null;

/** A mend that writes `to` where `from` stands. */
export const replacing = (at: number, from: string, to: string): Mend => ({
  ...(from === "" ? { verb: "write", words: to.trim() } : { verb: "write", words: `${to} instead of ${from}` }),
  edit: { range: { from: at, to: at + from.length }, insert: to },
});

/** A mend that takes out what stands in a range; `words` says what that is. */
export const striking = (from: number, to: number, words: string): Mend => ({
  verb: "strike",
  words,
  edit: { range: { from, to }, insert: "" },
});

/** One fix of several mends of a thing; none where there are none or two of them meet. */
export function fixOf(mends: readonly Mend[], name: string): Fix[] {
  const edits = mends
    .map(({ edit }) => edit)
    .toSorted((a, b) => a.range.from - b.range.from || a.range.to - b.range.to);
  if (edits.length === 0 || disjoint(edits).length < edits.length) return [];
  const title = mends
    .map(({ verb, words }, i) => (i > 0 && mends[i - 1]!.verb === verb ? words : `${verb} ${words}`))
    .join(", and ");
  // What is only added or taken out tells by itself not where.
  const of = mends.some(({ edit: { range, insert } }) => range.from === range.to || insert === "")
    ? ` ${mends.at(-1)!.verb === "strike" ? "from" : "for"} ${name}`
    : "";
  return [{ title: title.charAt(0).toUpperCase() + title.slice(1) + of, safe: false, edits }];
}

/** The text of a document; `undefined` where it is no part of the design. */
export const textOf = (design: Design, document: string): string | undefined =>
  documentNamed(design, document)?.markdown.text;

/** A stretch of a document, and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
}

/** What stands behind a name on its line. */
export function lineBehind(design: Design, { document, range }: Origin): Stretch | null {
  const text = textOf(design, document);
  if (text === undefined) return null;
  const end = text.indexOf("\n", range.to);
  return { text: text.slice(range.to, end < 0 ? text.length : end), from: range.to };
}

/** What may tell more of a name: the rest of its line, and in a row of a table the row without the name. */
export function lineOf(design: Design, origin: Origin): Stretch | null {
  const behind = lineBehind(design, origin);
  const text = textOf(design, origin.document);
  if (!behind || text === undefined || origin.place !== "row") return behind;
  const from = text.lastIndexOf("\n", origin.range.from) + 1;
  const before = text.slice(from, origin.range.from);
  return { text: before + " ".repeat(origin.range.to - origin.range.from) + behind.text, from };
}
