import { linkDesign } from "@asbuilt/core/document/link";
import { readDocument } from "@asbuilt/core/document/read";
import { readingToJson } from "@asbuilt/core/document/to-json";
import { resolve } from "node:path";
import type { Invocation } from "../commands/command.ts";
import { findAsked, findDesigns } from "../site-node/find.ts";
import { readText } from "../site-node/read-text.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";
import { readingToMarkdown } from "./markdown.ts";
import { readingToText } from "./text.ts";

/** `asbuilt read`. */
export async function read({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const { files, unseen } = operands.length > 0 ? findAsked(cwd, operands) : { files: findDesigns(cwd), unseen: [] };
  const missed = [...unseen];
  const written: unknown[] = [];
  const format = options.value("format") ?? "text";
  for (const name of files) {
    const source = readText(resolve(cwd, name));
    if ("why" in source) {
      missed.push({ name, why: source.why });
      continue;
    }
    if (source.brokenAt !== null) missed.push({ name, why: `line ${source.brokenAt} is not valid UTF-8` });
    const document = readDocument(name, source.text);
    const design = linkDesign([document]);
    if (format === "json") written.push(readingToJson(design, document));
    else if (format === "markdown") terminal.out(readingToMarkdown(design, document));
    else terminal.out(readingToText(design, document, terminal));
  }
  // One document is one object, several are a list of them.
  if (format === "json" && written.length > 0)
    terminal.out(`${JSON.stringify(written.length === 1 && files.length === 1 ? written[0] : written, null, 2)}\n`);
  for (const { name, why } of missed)
    terminal.err(`${terminal.errColors.red("not looked at")}  ${printable(name)}: ${printable(why)}.\n`);
  if (files.length === 0 && missed.length === 0) terminal.err("There is no design here. Name the files to read.\n");
  return missed.length > 0 || files.length === 0 ? exit.unseen : exit.clean;
}
