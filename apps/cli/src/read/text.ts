import type { Design, ReadDocument } from "@asbuilt/core/document/design";
import { printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { type ChapterSummary, kindInWords, summarise } from "./summary.ts";

/** A document as a person likes to see it: by chapter, what each states. */
export function readingToText(design: Design, document: ReadDocument, { colors: c, width }: Terminal): string {
  const { metadata, profile, unread } = document;
  const about = [metadata.title ?? "no title", metadata.status ?? "no status", `${profile} profile`];
  const lines = [c.bold(c.underline(printable(document.name))), c.dim(printable(about.join(" · "))), ""];
  const chapters = summarise(design, document);
  const gutter = Math.max(4, ...chapters.map(({ line }) => String(line).length)) + 1;
  for (const chapter of chapters) {
    lines.push(
      `${c.dim(String(chapter.line).padStart(gutter))}  ${c.bold(printable(chapter.title))}${noteOn(chapter, c)}`,
    );
    for (const { kind, elements } of chapter.kinds) {
      const head = `${" ".repeat(gutter + 4)}${elements.length} ${kindInWords(kind, elements.length)}: `;
      const names = elements.map(({ name }) => printable(name));
      lines.push(
        `${" ".repeat(gutter + 4)}${c.cyan(String(elements.length))} ${kindInWords(kind, elements.length)}: ${listed(names, width - head.length)}`,
      );
    }
  }
  const arrows = design.model.relations.filter(({ origin }) => origin.document === document.name);
  if (arrows.length > 0)
    lines.push(
      "",
      `${" ".repeat(gutter)}  ${c.cyan(String(arrows.length))} ${arrows.length === 1 ? "arrow" : "arrows"} between them`,
    );
  if (unread.length > 0) lines.push("", c.bold("Could not be read"), ...unreadLines(document, gutter, c));
  return `${lines.join("\n")}\n\n`;
}

/** What could not be read, line by line; what is said of several lines in a row is said once. */
function unreadLines({ unread, markdown }: ReadDocument, gutter: number, c: Terminal["colors"]): string[] {
  const lines: { at: number; said: string; more: number }[] = [];
  for (const { range, what, why } of unread) {
    const said = `${c.yellow(printable(what))}: ${printable(why)}`;
    const last = lines.at(-1);
    if (last?.said === said) last.more++;
    else lines.push({ at: markdown.lines.lineAt(range.from), said, more: 0 });
  }
  return lines.map(
    ({ at, said, more }) =>
      `${c.dim(String(at).padStart(gutter))}  ${said}${more === 0 ? "" : c.dim(`  (and ${more} more)`)}`,
  );
}

function noteOn({ empty, chapters, kinds }: ChapterSummary, c: Terminal["colors"]): string {
  if (empty) return c.yellow("  empty");
  return chapters.length === 0 && kinds.length === 0 ? c.dim("  prose") : "";
}

/** As many names as fit, and how many more there are. */
function listed(names: readonly string[], room: number): string {
  let text = "";
  for (const [i, name] of names.entries()) {
    const more = ` … and ${names.length - i} more`;
    const next = i === 0 ? name : `${text}, ${name}`;
    const last = i === names.length - 1;
    if (i > 0 && widthOf(next) + (last ? 0 : more.length) > room) return text + more;
    text = next;
  }
  return text;
}
