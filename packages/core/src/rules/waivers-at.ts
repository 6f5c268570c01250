import type { Diagnostic } from "../text/diagnostic.ts";
import type { Range } from "../text/range.ts";
import type { Waiver } from "./waiver-comment.ts";

/** A waiver, and the name of the document that it stands in. */
export interface Placed {
  readonly document: string;
  readonly waiver: Waiver;
}

/**
 * Asks which waivers answer a finding: they name its rule, and cover one of the places that it is about, or their whole document.
 * They come in the order given. Found without looking at every waiver for every finding.
 */
export function waiversFor(waivers: readonly Placed[]): (diagnostic: Diagnostic) => readonly Waiver[] {
  const answering = new Map<string, Answering>();
  for (const [order, { document, waiver }] of waivers.entries())
    for (const rule of waiver.rules) {
      const key = `${rule}\n${document}`;
      const known = answering.get(key) ?? { everywhere: [], covers: [] };
      answering.set(key, known);
      if (waiver.covers === null) known.everywhere.push({ order, waiver });
      else for (const { from, to } of waiver.covers) known.covers.push({ order, waiver, from, to, furthest: to });
    }
  for (const { covers } of answering.values()) sortByPlace(covers);
  return ({ rule, document, range, related }) => {
    const found = new Map<number, Waiver>();
    const ask = (name: string, at: Range, isOwn: boolean): void => {
      const known = answering.get(`${rule}\n${name}`);
      if (!known) return;
      for (const { order, waiver } of isOwn ? known.everywhere : []) found.set(order, waiver);
      for (const { order, waiver } of covering(known.covers, at.from)) found.set(order, waiver);
    };
    ask(document, range, true);
    for (const side of related) ask(side.document, side.range, false);
    return [...found].toSorted(([a], [b]) => a - b).map(([, waiver]) => waiver);
  };
}

interface Ordered {
  readonly order: number;
  readonly waiver: Waiver;
}

interface Cover extends Ordered, Range {
  /** The furthest end of all covers up to this one: before a place that none of them reaches, there is nothing to look for. */
  furthest: number;
}

interface Answering {
  readonly everywhere: Ordered[];
  readonly covers: Cover[];
}

function sortByPlace(covers: Cover[]): void {
  covers.sort((a, b) => a.from - b.from);
  let furthest = 0;
  for (const cover of covers) {
    furthest = Math.max(furthest, cover.to);
    cover.furthest = furthest;
  }
}

/** The covers, sorted by where they begin, that a place lies in. */
function covering(covers: readonly Cover[], at: number): readonly Cover[] {
  let low = 0;
  let high = covers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (covers[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const found: Cover[] = [];
  for (let i = low - 1; i >= 0 && covers[i]!.furthest > at; i--) if (at < covers[i]!.to) found.push(covers[i]!);
  return found;
}
