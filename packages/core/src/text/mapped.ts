import type { Range } from "./range.ts";

/**
 * A text taken out of a source with marks, prefixes or escapes left out, that still knows where each character stood.
 * `cuts` holds pairs (offset in `text`, offset in the source), ascending; between two pairs both run side by side.
 */
export interface Mapped {
  readonly text: string;
  readonly cuts: readonly number[];
}

/** A text that stands in the source unbroken from `from` on. */
export const verbatim = (text: string, from: number): Mapped => ({ text, cuts: [0, from] });

/** Joins pieces of the source, each given by its words and the source offset where they begin. */
export function joined(pieces: readonly { readonly text: string; readonly from: number }[]): Mapped {
  let text = "";
  const cuts: number[] = [];
  for (const piece of pieces) {
    if (piece.text === "") continue;
    cuts.push(text.length, piece.from);
    text += piece.text;
  }
  if (cuts.length === 0) cuts.push(0, pieces[0]?.from ?? 0);
  return { text, cuts };
}

/** The source offset of the character at `offset` of the mapped text. */
export function sourceOffset(mapped: Mapped, offset: number): number {
  return offsetAfter(mapped.cuts, cutBefore(mapped.cuts, offset), offset);
}

/** Where in `cuts` the last pair at or before `offset` stands; the first, where there is none. */
function cutBefore(cuts: readonly number[], offset: number): number {
  let low = 0;
  let high = cuts.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (cuts[middle * 2]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low * 2;
}

const offsetAfter = (cuts: readonly number[], cut: number, offset: number): number =>
  cuts[cut + 1]! + Math.max(0, offset - cuts[cut]!);

/** The source range of `[from, to)` of the mapped text. An end at a cut stays with the character before it. */
export function sourceRange(mapped: Mapped, from: number, to: number): Range {
  const start = sourceOffset(mapped, from);
  return { from: start, to: to <= from ? start : sourceOffset(mapped, to - 1) + 1 };
}

/** The part `[from, to)` of a mapped text, still mapped to the same source. */
export function slice(mapped: Mapped, from: number, to: number = mapped.text.length): Mapped {
  const before = cutBefore(mapped.cuts, from);
  const cuts: number[] = [0, offsetAfter(mapped.cuts, before, from)];
  for (let i = before + 2; i < mapped.cuts.length && mapped.cuts[i]! < to; i += 2)
    if (mapped.cuts[i]! > from) cuts.push(mapped.cuts[i]! - from, mapped.cuts[i + 1]!);
  return { text: mapped.text.slice(from, to), cuts };
}

/** A mapped text without the blanks at its ends. */
export function trimmed(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length;
  const end = mapped.text.trimEnd().length;
  return start === 0 && end === mapped.text.length ? mapped : slice(mapped, start, Math.max(start, end));
}

/** The source range of the whole mapped text. */
export const wholeRange = (mapped: Mapped): Range => sourceRange(mapped, 0, mapped.text.length);
