import type { Markdown } from "../../syntax/markdown.ts";
import { isBold } from "../../syntax/bold-headings.ts";
import type { Section } from "../../syntax/section.ts";
import { slug } from "../../syntax/slug.ts";
import { matches } from "../../text/matches.ts";

/** The anchors of a document: those of its headings, and those that it sets itself. */
export function anchorsOf(markdown: Markdown): ReadonlySet<string> {
  const anchors = new Set(headingsByAnchor(markdown).keys());
  for (const found of matches(markdown.text, /<[a-z]\w{0,20}\s[^<>]{0,200}?\b(?:id|name)\s?=\s?["']?([^"'\s<>]+)/gi))
    anchors.add(found[1]!.toLowerCase());
  return anchors;
}

/** The sections of a document by the anchors of their headings. */
export function headingsByAnchor({ sections }: Markdown): ReadonlyMap<string, Section> {
  const headings = new Map<string, Section>();
  const taken = new Map<string, number>();
  for (const section of sections) {
    const { level, body, title } = section;
    if (level === 0 || isBold(body)) continue;
    const own = /\{#([\w.:-]+)\}\s*$/.exec(title)?.[1];
    if (own) headings.set(own.toLowerCase(), section);
    headings.set(slug(body.heading?.inline.text.replace(/\s+/g, " ") ?? title, taken), section);
  }
  return headings;
}

/** An anchor without the marks in which renderers differ: blanks around "&", pictures, numbering with dots. */
export const bareAnchor = (anchor: string): string => anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The anchor of a link as its heading has it: links may write letters by their codes. */
export function unescaped(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
