import { linkId } from "../../../model/kinds/identity.ts";
import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { matches } from "../../../text/matches.ts";

/**
 * Every link and image of the text. A link by reference is stated by its label; `resolveReferences` gives it its
 * destination, for only the whole document knows the definitions.
 */
export const links: KindReader = {
  kinds: ["link"],
  prose(inline, place, _context, out) {
    for (const span of inline.spans) {
      if (span.kind === "link" || span.kind === "image") readLink(inline, span, place, out);
      else if (span.kind === "reference" && span.label) stateReference(span.label, span, inline, place, out);
    }
    if (inline.text.includes("](")) readUnparsed(inline, place, out);
  },
};

function readLink(inline: Inline, span: Span, place: Place, out: Collector): void {
  if (span.label !== undefined) return stateReference(span.label, span, inline, place, out);
  if (span.href === undefined) return;
  const spilled = span.href === "" ? bracketed(inline.text, span.to) : null;
  if (spilled && !isSpilled(spilled)) return;
  if (spilled) {
    const range = sourceRange(inline, span.to + 1, span.to + 1 + spilled.length);
    return stateLink(spilled, range, inline.text.slice(span.from, span.to), span.kind === "image", true, place, out);
  }
  const text = inline.text.slice(span.from, span.to);
  stateLink(span.href, span.hrefRange ?? span.range, text, span.kind === "image", false, place, out);
}

/** A destination with blanks, which CommonMark shows as text: `![x](a b.png)`. */
function readUnparsed(inline: Inline, place: Place, out: Collector): void {
  for (const found of matches(inline.text, /(!?)\[([^[\]\n]{0,200})\]\(/g)) {
    const from = found.index + found[0].length;
    if (inline.spans.some((span) => span.kind === "code" && span.from < from && found.index < span.to)) continue;
    const href = bracketed(inline.text, from - 1);
    if (!href || !isSpilled(href)) continue;
    stateLink(href, sourceRange(inline, from, from + href.length), found[2]!, found[1] === "!", true, place, out);
  }
}

/** Whether words in round brackets are a destination with blanks rather than a remark. */
const isSpilled = (href: string): boolean =>
  /^\S.*\s.*\S$/.test(href) &&
  !/\s["'(]/.test(href) &&
  (/^(?:https?:\/\/|\.{0,2}\/)/.test(href) || /\.\w{2,5}(?:#\S*)?$/.test(href));

/** The words in the round brackets that open at `at`. */
function bracketed(text: string, at: number): string | null {
  if (text[at] !== "(") return null;
  const end = text.indexOf(")", at);
  const words = end < 0 || end - at > 400 ? "" : text.slice(at + 1, end);
  return words === "" || words.includes("\n") ? null : words;
}

function stateLink(
  href: string,
  range: Range,
  text: string,
  image: boolean,
  broken: boolean,
  place: Place,
  out: Collector,
): void {
  out.state({
    kind: "link",
    id: linkId(href),
    name: href,
    range,
    place,
    facts: {
      href,
      ...(text !== "" && text !== href ? { text } : {}),
      ...(image ? { image } : {}),
      ...(broken ? { broken } : {}),
    },
  });
}

function stateReference(label: string, span: Span, inline: Inline, place: Place, out: Collector): void {
  const text = inline.text.slice(span.from, span.to);
  out.state({
    kind: "link",
    id: linkId(`[${label}]`),
    name: label,
    range: span.range,
    place,
    facts: { href: "", label, text, ...(span.kind === "image" ? { image: true } : {}) },
    weight: span.kind === "reference" ? "mentions" : "defines",
  });
}
