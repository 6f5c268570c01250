import { baselineOf, type BaselineEntry, readBaseline, writeBaseline } from "@asbuilt/core/rules/baseline";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import type { Invocation } from "../commands/command.ts";
import { wrongUsage } from "../commands/wrong-usage.ts";
import { reporters } from "../reporters/list.ts";
import { counted } from "../reporters/words.ts";
import { type Asked, findAsked, findDesigns, fromHere } from "../site-node/find.ts";
import { readText } from "../site-node/read-text.ts";
import { rootOf } from "../site-node/root.ts";
import { writeWhole } from "../site-node/write.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";
import { progressLine } from "../terminal/progress.ts";
import { noCache, openCache } from "./cache.ts";
import type { Basis } from "./examine.ts";
import { fix } from "./fix.ts";
import { type Report, severitiesAtLeast } from "./report.ts";
import { rooted, run } from "./run.ts";
import { type CheckSettings, ruleIds, settingsOf } from "./settings.ts";
import { watch } from "./watch.ts";

/** `asbuilt check`. */
export async function check(invocation: Invocation): Promise<ExitCode> {
  const { options, terminal, cwd, operands } = invocation;
  if (!options.flag("watch")) return once(invocation);
  const find = (): readonly string[] => {
    const settings = settingsOf(cwd, options);
    const { config } = rootOf(cwd);
    return [...(config ? [config] : []), ...("wrong" in settings ? [] : whatIsAsked(cwd, operands, settings).files)];
  };
  return watch(cwd, find, terminal, () => once(invocation));
}

async function once({ operands, options, terminal, cwd }: Invocation): Promise<ExitCode> {
  const { err, errColors: c } = terminal;
  const settings = settingsOf(cwd, options);
  if ("wrong" in settings) return wrongUsage(settings.wrong, "check", terminal);
  const update = options.flag("update-baseline");
  const file = settings.baseline ?? (update ? resolve(settings.root, ".asbuilt-baseline.json") : null);
  const baseline = file === null || update ? [] : loadBaseline(file, options.value("baseline") !== undefined);
  if ("wrong" in baseline)
    return wrongUsage(`The baseline ${fromHere(cwd, file!)} cannot be used: ${baseline.wrong}.`, "check", terminal);

  const asked = whatIsAsked(cwd, operands, settings);
  if (asked.files.length === 0 && asked.unseen.length === 0) {
    err(`${c.red("asbuilt:")} There is no design here. Name the files to check, or begin one with \`asbuilt init\`.\n`);
    return exit.unseen;
  }
  const basis = basisOf(cwd, settings);
  if (options.flag("fix")) for (const line of fix(asked.files, basis)) err(`${c.green("fixed")}  ${printable(line)}\n`);

  const line = progressLine(terminal, "checked");
  const cache = options.flag("no-cache") ? noCache : openCache(basis);
  const report = await run({ asked, basis, settings, baseline, cache, progress: line.show });
  line.clear();
  if (update) return updateBaseline(file!, report, invocationName(cwd, file!), terminal.err);

  const reporter = reporters.find(({ id }) => id === (options.value("format") ?? "text"))!;
  terminal.out(
    reporter.report(report, { colors: terminal.colors, width: terminal.width, quiet: options.flag("quiet") }),
  );
  return exitCodeOf(report);
}

const invocationName = (cwd: string, file: string): string => printable(fromHere(cwd, file));

export function whatIsAsked(cwd: string, operands: readonly string[], { config, root }: CheckSettings): Asked {
  const below = fromHere(root, cwd);
  const where = {
    ...(config.documents ? { include: config.documents } : {}),
    ignore: config.ignore ?? [],
    prefix: below === "" ? "" : `${below}/`,
  };
  return operands.length > 0 ? findAsked(cwd, operands, where) : { files: findDesigns(cwd, "", where), unseen: [] };
}

export const basisOf = (cwd: string, { root, levels, requiredChapters }: CheckSettings): Basis => ({
  cwd,
  root,
  levels,
  known: ruleIds,
  settings: {
    today: new Date().toISOString().slice(0, 10),
    ...(requiredChapters ? { requiredChapters } : {}),
  },
});

/** A baseline that configuration names may be still to be written; one that the command line names must be there. */
function loadBaseline(file: string, mustExist: boolean): readonly BaselineEntry[] | { readonly wrong: string } {
  if (!mustExist && !existsSync(file)) return [];
  const read = readText(file);
  return "why" in read ? { wrong: read.why } : readBaseline(read.text);
}

function updateBaseline(file: string, report: Report, shown: string, say: (text: string) => void): ExitCode {
  const entries = baselineOf(report.diagnostics.map((diagnostic) => rooted(diagnostic, report.fromRoot)));
  writeWhole(file, writeBaseline(entries));
  say(`${shown} now accepts ${counted(report.diagnostics.length, "finding")}.\n`);
  return report.unseen.length > 0 ? exit.unseen : exit.clean;
}

export function exitCodeOf({ diagnostics, failOn, unseen, fallen }: Report): ExitCode {
  if (unseen.length > 0 || fallen.length > 0) return exit.unseen;
  const failing = severitiesAtLeast(failOn);
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exit.findings : exit.clean;
}
