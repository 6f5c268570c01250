import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import type { Difference } from "../claim.ts";

/** The edit that writes what stands, where the line of a statement holds the stated value once, as a word of its own. */
export function valueFix(design: Design, { document, range }: Origin, { expected, actual }: Difference): Fix | null {
  const text = design.documents.find(({ name }) => name === document)?.markdown.text;
  if (text === undefined || !/^[\w./:-]{1,120}$/.test(expected) || !/^[\w./:-]{1,120}$/.test(actual)) return null;
  const end = text.indexOf("\n", range.to);
  const line = text.slice(range.to, end < 0 ? text.length : end);
  const places: number[] = [];
  for (let at = line.indexOf(expected); at >= 0; at = line.indexOf(expected, at + 1))
    if (!/[\w.-]/.test(line[at - 1] ?? "") && !/[\w-]/.test(line[at + expected.length] ?? "")) places.push(at);
  // `3000:3000` holds the port of the host first.
  if (places.length === 0 || (places.length > 1 && !line.slice(places[0]!).startsWith(`${expected}:${expected}`)))
    return null;
  const from = range.to + places[0]!;
  return {
    title: `Write ${actual} instead of ${expected}`,
    safe: false,
    edits: [{ range: { from, to: from + expected.length }, insert: actual }],
  };
}
