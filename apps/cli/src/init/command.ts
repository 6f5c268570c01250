import { templateChapters } from "@asbuilt/core/document/chapters/list";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { fromHere } from "../site-node/find.ts";
import { readText } from "../site-node/read-text.ts";
import { writeNew } from "../site-node/write.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";

/** `asbuilt init`. */
export async function init({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const { colors: c, errColors, err, out } = terminal;
  const [name = "docs/design.md", ...more] = operands;
  if (more.length > 0) return wrongUsage("One document is begun at a time.", "init", terminal);
  const path = resolve(cwd, name);
  const shown = printable(fromHere(cwd, path) || name);
  const template = templateText(cwd, options.value("template"));
  if ("wrong" in template) return wrongUsage(template.wrong, "init", terminal);
  if (existsSync(path))
    return wrongUsage(
      `${shown} is there already, and nothing is written over it. Name another path.`,
      "init",
      terminal,
    );
  try {
    writeNew(path, template.text);
  } catch (error) {
    err(`${errColors.red("asbuilt:")} ${shown} cannot be written: ${(error as Error).message}\n`);
    return exit.unseen;
  }
  out(
    `${c.green("✓")} ${shown} holds the chapters; write below each bracketed instruction.\n  Then: ${c.cyan(`asbuilt check ${shown}`)}\n`,
  );
  return exit.clean;
}

function templateText(cwd: string, name: string | undefined): { readonly text: string } | { readonly wrong: string } {
  if (name === undefined || name === "tdd") return { text: outline() };
  const read = readText(resolve(cwd, name));
  return "text" in read
    ? { text: read.text }
    : { wrong: `The template ${printable(name)} cannot be read: ${read.why}.` };
}

/** The chapters of the template, each with its instruction. */
function outline(): string {
  const parts = templateChapters.map(({ title, instruction }, i) => `## ${i + 1}. ${title}\n\n[${instruction}]\n`);
  return ["# Technical Design Document (TDD)\n", ...parts].join("\n");
}
