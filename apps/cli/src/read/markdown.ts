import type { Design, ReadDocument } from "@asbuilt/core/document/design";
import { inMarkdown } from "../reporters/escape.ts";
import { kindInWords, summarise } from "./summary.ts";

/** A document by chapter as Markdown, for a comment or a page. */
export function readingToMarkdown(design: Design, document: ReadDocument): string {
  const { metadata, unread, markdown } = document;
  const lines = [`## ${inMarkdown(metadata.title ?? document.name)}`, "", inMarkdown(document.name), ""];
  lines.push("| Line | Chapter | States |", "| ---: | ------- | ------ |");
  for (const { line, title, empty, kinds } of summarise(design, document)) {
    const states = kinds.map(
      ({ kind, elements }) =>
        `${elements.length} ${kindInWords(kind, elements.length)}: ${elements.map(({ name }) => inMarkdown(name)).join(", ")}`,
    );
    lines.push(`| ${line} | ${inMarkdown(title)} | ${empty ? "*empty*" : states.join("<br>")} |`);
  }
  for (const { range, what, why } of unread)
    lines.push("", `Line ${markdown.lines.lineAt(range.from)}, ${inMarkdown(what)}: ${inMarkdown(why)}`);
  return `${lines.join("\n")}\n\n`;
}
