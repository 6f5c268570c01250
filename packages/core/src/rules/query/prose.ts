import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Inline, Span } from "../../syntax/block.ts";
import { perBody } from "../../syntax/per-body.ts";
import type { Body } from "../../syntax/section.ts";
import { inlinesOf } from "../../syntax/walk.ts";
import { sourceRange } from "../../text/mapped.ts";
import { overlaps, type Range, shift } from "../../text/range.ts";
import { matches } from "../../text/matches.ts";

/** A run of prose of a document. */
export interface Prose {
  readonly section: ReadSection;
  readonly inline: Inline;
  /** Where `[from, to)` of its words stands in the document. */
  readonly place: (from: number, to: number) => Range;
  /** Whether `[from, to)` touches code, a link or a picture. */
  readonly isMarked: (from: number, to: number) => boolean;
}

/** All prose of a section, its heading first. */
export const inlinesIn = perBody(({ heading, blocks }) => [...inlinesOf(heading ? [heading, ...blocks] : blocks)]);

/** All prose of a document, headings included, in order. */
export function* proseOf({ sections }: ReadDocument): Generator<Prose> {
  for (const section of sections) for (const inline of inlinesIn(section.body)) yield proseAt(section, inline);
}

/**
 * The prose of a document that holds `core`, which is looked for once in each section, whatever is edited elsewhere. To be
 * made once for all, when its module is loaded.
 */
export function proseWith(core: RegExp): (document: ReadDocument) => Iterable<Prose> {
  const inBody = perBody((body) => inlinesIn(body).filter(({ text }) => core.test(text)));
  return function* ({ sections }) {
    for (const section of sections) for (const inline of inBody(section.body)) yield proseAt(section, inline);
  };
}

const proseAt = (section: ReadSection, inline: Inline): Prose => ({
  section,
  inline,
  place: (from, to) => shift(sourceRange(inline, from, to), section.from),
  isMarked: (from, to) => inline.spans.some((span) => marks.has(span.kind) && span.from < to && from < span.to),
});

const marks: ReadonlySet<Span["kind"]> = new Set(["code", "link", "image"]);

/** A match of a pattern in the source of prose, outside its code. */
export interface Written {
  readonly range: Range;
  readonly match: RegExpExecArray;
}

/** What matches `pattern` in the source of a document's prose: for what Markdown does not read as the author meant it. */
export type Finder = (document: ReadDocument) => Iterable<Written>;

/** Makes a finder of a pattern, which is looked for once in each section, and only in those that hold its `core`, part of every match. */
export function finderOf(pattern: RegExp, core: RegExp): Finder {
  const inBody = perBody((body) =>
    core.test(body.text) ? inlinesIn(body).flatMap((inline) => writtenInLine(body, inline, pattern)) : [],
  );
  return function* (document) {
    for (const { body, from } of document.sections)
      for (const { range, match } of inBody(body)) yield { range: shift(range, from), match };
  };
}

function writtenInLine(body: Body, inline: Inline, pattern: RegExp): Written[] {
  const { from, to } = inline.range;
  const code = inline.spans.filter(({ kind }) => kind === "code").map(({ range }) => range);
  return [...matches(body.text.slice(from, to), pattern)]
    .map((match) => ({ match, range: { from: from + match.index, to: from + match.index + match[0].length } }))
    .filter(({ range }) => !code.some((span) => overlaps(span, range)));
}

/** A link or picture with its places in the document. */
export interface Linked {
  readonly section: ReadSection;
  readonly span: Span;
  readonly text: string;
  readonly range: Range;
  /** The destination as written; `null` where it is given by a label. */
  readonly href: string | null;
  readonly hrefRange: Range;
}

const linkSpans = perBody((body) =>
  inlinesIn(body).flatMap((inline) =>
    inline.spans.filter(({ kind }) => kind === "link" || kind === "image").map((span) => ({ inline, span })),
  ),
);

/** The links, or the pictures, of a document. */
export function* linksOf(document: ReadDocument, kind: "link" | "image"): Generator<Linked> {
  for (const section of document.sections)
    for (const { inline, span } of linkSpans(section.body)) {
      if (span.kind !== kind) continue;
      const range = shift(span.range, section.from);
      yield {
        section,
        span,
        range,
        text: inline.text.slice(span.from, span.to),
        href: span.href ?? null,
        hrefRange: span.hrefRange ? shift(span.hrefRange, section.from) : range,
      };
    }
}

/** The path of a destination that is a file beside the document; `null` for addresses, anchors and what is to be filled in. */
export function fileOf(href: string): { readonly path: string; readonly anchor: string | null } | null {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?|www\.|[^\s/@]+@[^\s/]+$)/i.test(href) || /[{}<>*$|\\]|^\s*$/.test(href))
    return null;
  const [before, anchor = null] = href.split("#", 2) as [string, string?];
  const path = before.replace(/\?.*$/, "").replace(/:\d+(?:[:-]\d+)?$/, "");
  return /[./]/.test(path) && path !== "." && path !== ".." ? { path, anchor } : null;
}

/** The name of the document that a path in another means. */
export function resolve(document: string, path: string): string {
  const parts = path.startsWith("/") ? [] : document.split("/").slice(0, -1);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** Where a document says what it is: its title, else its first words. */
export function headOf({ sections, markdown }: ReadDocument): Range {
  const first = sections.find(({ level }) => level > 0) ?? sections[0];
  const heading = first?.body.heading;
  if (first && heading) return shift(heading.inline.range, first.from);
  const from = /^\s*/.exec(markdown.text)![0].length;
  return {
    from: Math.min(from, markdown.text.length),
    to: markdown.text.length > from ? markdown.text.indexOf("\n", from) + 1 || markdown.text.length : from,
  };
}

/** Where the words of a section's heading stand. */
export const titlePlace = (section: ReadSection): Range =>
  section.body.heading
    ? shift(section.body.heading.inline.range, section.from)
    : { from: section.from, to: section.from };
