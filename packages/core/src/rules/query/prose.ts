import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Inline, Span } from "../../syntax/block.ts";
import { inlinesOf } from "../../syntax/walk.ts";
import { sourceRange } from "../../text/mapped.ts";
import { overlaps, type Range, shift } from "../../text/range.ts";

/** A run of prose of a document. */
export interface Prose {
  readonly section: ReadSection;
  readonly inline: Inline;
  /** Where `[from, to)` of its words stands in the document. */
  readonly place: (from: number, to: number) => Range;
  /** Whether `[from, to)` touches code, a link or a picture. */
  readonly isMarked: (from: number, to: number) => boolean;
}

/** All prose of a document, headings included, in order. */
export function* proseOf({ sections }: ReadDocument): Generator<Prose> {
  for (const section of sections) {
    const { heading, blocks } = section.body;
    for (const inline of inlinesOf(heading ? [heading, ...blocks] : blocks)) {
      const marks = inline.spans.filter(({ kind }) => kind === "code" || kind === "link" || kind === "image");
      yield {
        section,
        inline,
        place: (from, to) => shift(sourceRange(inline, from, to), section.from),
        isMarked: (from, to) => marks.some((span) => span.from < to && from < span.to),
      };
    }
  }
}

/** A match of a pattern in the source of prose, outside its code. */
export interface Written {
  readonly range: Range;
  readonly match: RegExpExecArray;
}

/** What matches `pattern` in the source of a document's prose: for what Markdown does not read as the author meant it. */
export function* writtenIn(document: ReadDocument, pattern: RegExp): Generator<Written> {
  for (const { section, inline } of proseOf(document)) {
    const { from, to } = shift(inline.range, section.from);
    const code = inline.spans.filter(({ kind }) => kind === "code").map(({ range }) => shift(range, section.from));
    for (const match of document.markdown.text.slice(from, to).matchAll(pattern)) {
      const range = { from: from + match.index, to: from + match.index + match[0].length };
      if (!code.some((span) => overlaps(span, range))) yield { range, match };
    }
  }
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

/** The links, or the pictures, of a document. */
export function* linksOf(document: ReadDocument, kind: "link" | "image"): Generator<Linked> {
  for (const { section, inline } of proseOf(document))
    for (const span of inline.spans) {
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
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\?)/i.test(href) || /[{}<>*$|\\]|^\s*$/.test(href)) return null;
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
