import type { Invocation } from "../commands/command.ts";
import { reporters } from "../reporters/list.ts";
import { findAsked, findDesigns } from "../site-node/find.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { type Report, severitiesAtLeast } from "./report.ts";
import { run } from "./run.ts";

/** `asbuilt check`. */
export async function check({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const asked = operands.length > 0 ? findAsked(cwd, operands) : { files: findDesigns(cwd), unseen: [] };
  if (asked.files.length === 0 && asked.unseen.length === 0) {
    terminal.err(
      `${terminal.errColors.red("asbuilt:")} There is no design here. Name the files to check, or begin one with \`asbuilt init\`.\n`,
    );
    return exit.unseen;
  }
  const report = run({
    cwd,
    asked,
    judgement: {},
    failOn: (options.value("fail-on") ?? "warning") as Report["failOn"],
    maxFindings: Number(options.value("max-findings") ?? Number.POSITIVE_INFINITY),
  });
  const format = options.value("format") ?? "text";
  const reporter = reporters.find(({ id }) => id === format)!;
  terminal.out(
    reporter.report(report, { colors: terminal.colors, width: terminal.width, quiet: options.flag("quiet") }),
  );
  return exitCodeOf(report);
}

export function exitCodeOf({ diagnostics, failOn, unseen, fallen }: Report): ExitCode {
  if (unseen.length > 0 || fallen.length > 0) return exit.unseen;
  const failing = severitiesAtLeast(failOn);
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exit.findings : exit.clean;
}
