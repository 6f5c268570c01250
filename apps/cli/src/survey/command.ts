import { writeSurveys } from "@asbuilt/core/survey/saved";
import { surveyors } from "@asbuilt/core/survey/list";
import type { Survey } from "@asbuilt/core/survey/survey";
import { resolve } from "node:path";
import { settingsOf } from "../check/settings.ts";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { counted } from "../reporters/words.ts";
import { writeWhole } from "../site-node/write.ts";
import { whyNotWritten } from "../site-node/why-not-written.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";
import { progressLine } from "../terminal/progress.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { surveyRepository } from "./repository.ts";

/** `asbuilt survey`. */
export async function survey({ options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const settings = settingsOf(cwd, options);
  if ("wrong" in settings) return wrongUsage(settings.wrong, "survey", terminal);
  const { show, clear } = progressLine(terminal, "surveyed");
  const { surveys, problems } = await surveyRepository(settings.root, {
    cache: !options.flag("no-cache"),
    progress: show,
  });
  clear();
  const file = options.value("output");
  if (file !== undefined) {
    const why = whyNotWritten(() => writeWhole(resolve(cwd, file), writeSurveys({ surveys, problems })));
    if (why !== null) {
      terminal.err(`${terminal.errColors.red("asbuilt:")} ${printable(file)} cannot be written: ${why}.\n`);
      return exit.unseen;
    }
    terminal.err(`${printable(file)} holds ${counted(surveys.length, "survey")}.\n`);
    return exit.clean;
  }
  terminal.out(
    options.value("format") === "json" ? writeSurveys({ surveys, problems }) : surveysToText(surveys, terminal),
  );
  for (const { path, line, why } of problems)
    terminal.err(
      `${terminal.errColors.yellow("could not be read")}  ${printable(path)}${line > 0 ? `:${line}` : ""}: ${printable(why)}.\n`,
    );
  return exit.clean;
}

/** What was found, source by source, in numbers. */
function surveysToText(surveys: readonly Survey[], { colors: c }: Pick<Terminal, "colors">): string {
  const lines = surveys.flatMap((each) => {
    const kinds = new Map<string, number>();
    for (const { kind } of each.elements) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const found = [...kinds].map(([kind, n]) => `${n} ${kind}`);
    if (each.imports) found.push(`${each.imports.edges.length} imports among ${each.imports.files.length} files`);
    if (each.relations?.length) found.push(counted(each.relations.length, "relation"));
    if (each.words?.length) found.push(counted(each.words.length, "word"));
    if (each.quantities?.length) found.push(counted(each.quantities.length, "number"));
    if (each.scripts?.length) found.push(counted(each.scripts.length, "script"));
    if (each.views?.length) found.push(counted(each.views.length, "component"));
    const title = surveyors.find(({ id }) => id === each.source)?.title ?? each.source;
    return [
      `${c.bold(printable(title))}${each.target ? c.dim(`  ${printable(each.target)}`) : ""}`,
      `  ${printable(found.join(", ") || "nothing found")}`,
      ...gapLines(each.gaps ?? [], c),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** So many gaps of one survey are told in words. */
const mostGaps = 3;

function gapLines(gaps: NonNullable<Survey["gaps"]>, c: Terminal["colors"]): string[] {
  const lines = gaps.slice(0, mostGaps).map(({ why }) => `  ${c.yellow("not known")}  ${printable(why)}`);
  const left = gaps.length - lines.length;
  return left > 0 ? [...lines, `  ${c.dim(`… and ${counted(left, "more gap")} (--format json names them)`)}`] : lines;
}
