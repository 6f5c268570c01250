import type { Markdown } from "../../syntax/markdown.ts";
import { isBold } from "../../syntax/bold-headings.ts";
import { slug } from "../../syntax/slug.ts";
import { matches } from "../../text/matches.ts";

/** The anchors of a document: those of its headings, and those that it sets itself. */
export function anchorsOf({ sections, text }: Markdown): ReadonlySet<string> {
  const anchors = new Set<string>();
  const taken = new Map<string, number>();
  for (const { level, body, title } of sections) {
    if (level === 0 || isBold(body)) continue;
    const own = /\{#([\w.:-]+)\}\s*$/.exec(title)?.[1];
    if (own) anchors.add(own.toLowerCase());
    anchors.add(slug(body.heading?.inline.text.replace(/\s+/g, " ") ?? title, taken));
  }
  for (const found of matches(text, /<[a-z]\w{0,20}\s[^<>]{0,200}?\b(?:id|name)\s?=\s?["']?([^"'\s<>]+)/gi))
    anchors.add(found[1]!.toLowerCase());
  return anchors;
}

/** An anchor without the marks in which renderers differ: blanks around "&", pictures, numbering with dots. */
export const bareAnchor = (anchor: string): string => anchor.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
