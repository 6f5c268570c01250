import { type Bodies, type Depth, readBodies } from "./bodies.ts";
import type { Body, Placed, Section } from "./section.ts";

/** A replaced stretch: `[from, to)` of the old text became `[from, from + inserted)` of the new. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/**
 * Reads only the sections that a change can have touched, and keeps the others. A heading of `#` at the beginning of a
 * line ends whatever stands before it, so reading may begin at any such heading above the change, and may stop at the first
 * below it that is a heading still: a fence that the change opened runs on, and then more is read.
 */
export function patchBodies(
  text: string,
  old: readonly Section[],
  change: Change,
  depth: Depth,
  known: ReadonlyMap<string, Body>,
): Bodies {
  const grown = change.inserted - (change.to - change.from);
  const first = lastBefore(old, change.from);
  const start = old[first]!.from;
  const kept: Placed[] = old.slice(0, first);
  for (let next = firstAfter(old, change.to), step = 1; ; next += step, step *= 2) {
    const below = nextHash(old, next);
    if (below === undefined) {
      const rest = readBodies(text.slice(start), start, depth, known);
      return { placed: [...kept, ...rest.placed], problems: rest.problems };
    }
    next = below;
    const stop = old[below]!.from + grown;
    const read = readBodies(text.slice(start, stop + old[below]!.body.heading!.range.to), start, depth, known);
    const last = read.placed.at(-1)!;
    if (last.from !== stop || last.body.heading === null) continue;
    const moved = old.slice(below).map(({ body, from, to }) => ({ body, from: from + grown, to: to + grown }));
    return { placed: [...kept, ...read.placed.slice(0, -1), ...moved], problems: read.problems };
  }
}

/** The last section whose heading line ends before `offset` and begins with `#` at the beginning of its line, or the first section. */
function lastBefore(sections: readonly Section[], offset: number): number {
  let index = sections.length - 1;
  while (
    index > 0 &&
    !(isHash(sections[index]!) && sections[index]!.from + sections[index]!.body.heading!.range.to < offset)
  )
    index--;
  return index;
}

/** The first section that begins after `offset`, with at least one character, its line end, between. */
function firstAfter(sections: readonly Section[], offset: number): number {
  const index = sections.findIndex((section) => section.from > offset);
  return index < 0 ? sections.length : index;
}

function nextHash(sections: readonly Section[], from: number): number | undefined {
  for (let i = from; i < sections.length; i++) if (isHash(sections[i]!)) return i;
  return undefined;
}

/** Whether a section opens with `#` in the first column, where no list item or paragraph can claim the line. */
const isHash = (section: Section): boolean =>
  section.body.heading !== null && section.body.text.startsWith("#") && !section.body.heading.setext;
