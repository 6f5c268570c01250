import type { Block, Heading } from "./block.ts";

/**
 * What a heading holds before the next heading of any level. A body knows nothing of where it stands, so an unchanged
 * body is the same object after an edit elsewhere; that is what makes reading incremental.
 */
export interface Body {
  readonly text: string;
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
}

/** A heading with its own body and the sections below it. The words before the first heading are a section of level 0. */
export interface Section {
  readonly index: number;
  readonly level: number;
  /** The heading's words without markup; empty for level 0. */
  readonly title: string;
  /** Where the body begins and ends in the document: add `from` to any range of the body. */
  readonly from: number;
  readonly to: number;
  /** The end of the last section below this one. */
  readonly end: number;
  readonly body: Body;
  readonly parent: Section | null;
  readonly children: readonly Section[];
}

export interface Placed {
  readonly body: Body;
  readonly from: number;
  readonly to: number;
}

/**
 * Arranges bodies, in the order of the document, by the levels of their headings. Of two of one level, `8.1` stands below `8`:
 * whoever writes all headings with the same marks has told their order by their numbers.
 */
export function arrange(bodies: readonly Placed[]): Section[] {
  type Open = { -readonly [K in keyof Section]: Section[K] } & { children: Section[] };
  const all: Open[] = [];
  const open: Open[] = [];
  for (const [index, { body, from, to }] of bodies.entries()) {
    const level = body.heading?.level ?? 0;
    const title = body.heading?.inline.text.replace(/\s+/g, " ").trim() ?? "";
    const number = numberOf(title);
    const isBelow = (above: Open): boolean =>
      above.level < level ||
      (above.level === level && number.includes(".") && number.startsWith(`${numberOf(above.title)}.`));
    while (open.length > 0 && (level === 0 || !isBelow(open.at(-1)!))) open.pop();
    const parent = open.at(-1) ?? null;
    const section: Open = {
      index,
      level,
      title,
      from,
      to,
      end: to,
      body,
      parent,
      children: [],
    };
    parent?.children.push(section);
    for (const above of open) above.end = to;
    if (level > 0) open.push(section);
    all.push(section);
  }
  return all;
}

/** `8` of `8. API`, `8.1` of `8.1 Authentication`. */
const numberOf = (title: string): string => /^\d{1,3}(?:\.\d{1,3}){0,4}(?=[.)]?\s)/.exec(title)?.[0] ?? "";
