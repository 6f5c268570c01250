import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { readingToJson } from "@asbuilt/core/document/to-json";
import { cutShort } from "../check/examine.ts";
import { groupsOf } from "../check/groups.ts";
import { readAll, withWords } from "../check/run.ts";
import { nothingHere, whatIsAsked } from "../check/session.ts";
import { settingsOf } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { homeOf } from "../site-node/home.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";
import { readingToMarkdown } from "./markdown.ts";
import { readingToText } from "./text.ts";

/** `asbuilt read`. */
export async function read({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const settings = settingsOf(cwd, options, homeOf(cwd, operands) ?? cwd);
  if ("wrong" in settings) return wrongUsage(settings.wrong, "read", terminal);
  const { files: all, beside, unseen, called } = whatIsAsked(cwd, operands, settings, options);
  // What is told of a document is told of it alone.
  const files = all.filter((file) => !beside.includes(file));
  const { sources, unseen: missed } = withWords(readAll(files, cwd));
  const format = options.value("format") ?? "text";
  const designs = groupsOf(sources, cwd).map((group) =>
    linkDesign(group.map(({ name, text }) => readDocument(name, text, { profile: settings.config.profile }))),
  );
  const order = new Map(files.map((name, i) => [name, i]));
  const read = designs
    .flatMap((design) => design.documents.map((document) => ({ design, document })))
    .sort((a, b) => order.get(a.document.name)! - order.get(b.document.name)!);
  if (format === "markdown") for (const { design, document } of read) terminal.out(readingToMarkdown(design, document));
  if (format === "text")
    for (const { design, document } of read) terminal.out(readingToText(design, document, terminal));
  // One document is one object, several are a list of them.
  if (format === "json" && read.length > 0) {
    const written = read.map(({ design, document }) => readingToJson(design, document));
    terminal.out(`${JSON.stringify(files.length === 1 ? written[0] : written, null, 2)}\n`);
  }
  const unread = [...unseen, ...missed, ...designs.flatMap(({ documents }) => cutShort(documents))];
  for (const { name, why } of unread)
    terminal.err(`${terminal.errColors.red("not looked at")}  ${printable(name)}: ${printable(why)}.\n`);
  if (files.length === 0 && unread.length === 0)
    terminal.err(`${terminal.errColors.red("asbuilt:")} ${nothingHere({ called })}\n`);
  return unread.length > 0 || files.length === 0 ? exit.unseen : exit.clean;
}
