import { type Guidance, guidanceIn, readTemplate } from "@asbuilt/core/document/template";
import { readMarkdown } from "@asbuilt/core/syntax/markdown";
import { readText } from "../site-node/read-text.ts";

/** The chapters that a team's own template demands, by the titles of its headings, and what it says below them. */
export function requiredBy(
  path: string,
  shown: string,
): { readonly titles: readonly string[]; readonly guidance: readonly Guidance[] } | { readonly wrong: string } {
  const read = readText(path);
  if ("why" in read) return { wrong: `The template ${shown} cannot be read: ${read.why}.` };
  const markdown = readMarkdown(read.text);
  return { titles: readTemplate(markdown).chapters.map(({ title }) => title), guidance: guidanceIn(markdown) };
}
