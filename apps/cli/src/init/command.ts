import { outlineOf } from "@asbuilt/core/document/outline";
import { outlines } from "@asbuilt/core/document/profiles/list";
import { builtIn } from "@asbuilt/core/document/template";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { fromHere } from "../site-node/from-here.ts";
import { readText } from "../site-node/read-text.ts";
import { writeNew } from "../site-node/write.ts";
import { whyNotWritten } from "../site-node/why-not-written.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { didYouMean } from "../terminal/suggest.ts";
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
  const why = whyNotWritten(() => writeNew(path, template.text));
  if (why !== null) {
    err(`${errColors.red("asbuilt:")} ${shown} cannot be written: ${why}.\n`);
    return exit.unseen;
  }
  out(
    `${c.green("✓")} ${shown} holds the chapters; write below each bracketed instruction.\n  Then: ${c.cyan(`asbuilt check ${shown}`)}\n`,
  );
  return exit.clean;
}

/** Habits of which a document can be begun, beside the template itself. */
const named = ["kiro", "arc42"] as const;

function templateText(cwd: string, name: string | undefined): { readonly text: string } | { readonly wrong: string } {
  if (name === undefined || name === "tdd") return { text: outlineOf(builtIn) };
  const known = named.find((each) => each === name);
  if (known) {
    const chapters = outlines[known].expected.map(({ title, names }) => ({ title, names, instruction: "" }));
    return { text: outlineOf({ title: "Design Document", chapters }) };
  }
  const read = readText(resolve(cwd, name));
  return "text" in read
    ? { text: read.text }
    : { wrong: `The template ${printable(name)} cannot be read: ${read.why}.${didYouMean(name, ["tdd", ...named])}` };
}
