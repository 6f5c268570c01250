import { chaptersOpenedBy } from "@asbuilt/core/document/recognise";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import { readText } from "../site-node/read-text.ts";

/** The chapters that a team's own template demands: those its headings open, else their titles. */
export function requiredBy(
  path: string,
  shown: string,
): { readonly titles: readonly string[] } | { readonly wrong: string } {
  const read = readText(path);
  if ("why" in read) return { wrong: `The template ${shown} cannot be read: ${read.why}.` };
  const sections = readMarkdown(read.text).sections.filter(({ level }) => level > 0);
  const top = Math.min(...sections.map(({ level }) => level));
  const single = sections.filter(({ level }) => level === top).length === 1;
  const chapters = sections.filter(({ level }) => level === (single ? top + 1 : top));
  return { titles: chapters.flatMap((section) => chaptersOpenedBy(section)[0] ?? section.title) };
}
