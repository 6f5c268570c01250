import type { Markdown } from "../syntax/markdown.ts";
import { titleOf } from "./title-of-document.ts";
import type { Metadata } from "./design.ts";
import { draftIn } from "./metadata/draft.ts";
import { type Entry, entriesOf } from "./metadata/entries.ts";
import type { Key } from "./metadata/keys.ts";
import { normalStatus } from "./metadata/status.ts";

/** Reads what the head of a document says of itself: front matter, `**Status:** Draft` lines, key and value tables, badges. */
export function readMetadata(markdown: Markdown): Metadata {
  const entries = entriesOf(markdown);
  const first = (key: Key): Entry | undefined => entries.find((entry) => entry.key === key);
  const status =
    entries.find((entry) => entry.key === "status" && entry.value.length <= 200) ?? draftIn(markdown, entries);
  const heading = titleOf(markdown.sections) ?? null;
  const top = markdown.sections.find((section) => section.level === 1);
  const authors = entries.filter((entry) => entry.key === "authors").flatMap((entry) => people(entry.value));
  return {
    title: heading?.title || first("title")?.value || top?.title || null,
    status: status ? normalStatus(status.value) : null,
    statusText: status ? { text: status.value, range: status.range } : null,
    version: first("version")?.value.replace(/^v(?=\d)/i, "") ?? null,
    date: first("date")?.value.replace(/[_*`]/g, "") ?? null,
    authors: [...new Set(authors)],
  };
}

const people = (text: string): string[] =>
  text
    .replace(/<[^<>]*>|\([^()]*\)|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}/g, "")
    .replace(/[_*`"]/g, "")
    .split(/\s*[,;、，]\s*|\s+(?:and|&|und|et|y|e|и)\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "" && name.length <= 80);
