import type { Guidance } from "@asbuilt/core/document/template";
import type { Config } from "@asbuilt/core/config/config";
import { readConfig } from "@asbuilt/core/config/read";
import type { Severity } from "@asbuilt/core/text/diagnostic";
import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Options } from "../commands/command.ts";
import { fromHere } from "../site-node/from-here.ts";
import { isOn, ruleIds, rules } from "../rules.ts";
import { readText } from "../site-node/read-text.ts";
import { leadsOut } from "../site-node/leads-out.ts";
import { repositoryOf, rootOf } from "../site-node/root.ts";
import { printable } from "../terminal/printable.ts";
import { didYouMean } from "../terminal/suggest.ts";
import { requiredBy } from "./template.ts";

/** What a run goes by: the command line, then the configuration, then what is usual. */
export interface CheckSettings {
  /** Where names in baselines and annotations count from. */
  readonly root: string;
  readonly config: Config;
  readonly levels: Readonly<Record<string, Severity | "off">>;
  readonly requiredChapters: readonly string[] | undefined;
  /** What the team's own template says below its headings. */
  readonly guidance: readonly Guidance[] | undefined;
  readonly failOn: Severity | "never";
  readonly maxFindings: number;
  /** Whether hints are shown: only to who looks for them. */
  readonly hints: boolean;
  /** The baseline's path, if there is one. */
  readonly baseline: string | null;
}

/** Where a baseline stands unless named. */
export const usualBaseline = ".asbuilt-baseline.json";

/** Puts the settings together, with the configuration that holds at `home`, or says what is wrong with them. */
export function settingsOf(cwd: string, options: Options, home = cwd): CheckSettings | { readonly wrong: string } {
  const asked = options.value("config");
  const { folder, config: file } = asked
    ? { folder: dirname(resolve(cwd, asked)), config: resolve(cwd, asked) }
    : rootOf(home);
  // What a repository brings along is believed only where it is its own; what the command line names is asked for.
  const repository = repositoryOf(folder);
  const strange = (path: string): boolean => leadsOut(repository, relative(repository, path));
  if (file && asked === undefined && strange(file)) return { wrong: elsewhere("configuration", fromHere(cwd, file)) };
  const config = file ? loadConfig(file, fromHere(cwd, file)) : {};
  if ("wrong" in config) return config;

  const levels = levelsOf(config, options);
  if ("wrong" in levels) return levels;
  if (config.template && strange(resolve(folder, config.template)))
    return { wrong: elsewhere("template", config.template) };
  const template = config.template ? requiredBy(resolve(folder, config.template), config.template) : undefined;
  if (template && "wrong" in template) return template;
  const baseline = options.value("baseline");
  const usual = resolve(folder, config.baseline ?? usualBaseline);
  if (baseline === undefined && strange(usual)) return { wrong: elsewhere("baseline", fromHere(cwd, usual)) };
  const most = options.value("max-findings");
  if (most !== undefined && !/^\d{1,9}$/.test(most)) return { wrong: `--max-findings is a number, not \`${most}\`.` };
  const failOn = (options.value("fail-on") as Severity | "never" | undefined) ?? config.failOn ?? "warning";
  return {
    root: folder,
    config,
    levels: levels.levels,
    requiredChapters: config.requiredChapters ?? template?.titles,
    guidance: template?.guidance,
    failOn,
    hints:
      options.flag("hints") ||
      options.flag("update-baseline") ||
      failOn === "hint" ||
      options.values("rule").length > 0,
    maxFindings: most === undefined ? (config.maxFindings ?? Number.POSITIVE_INFINITY) : Number(most),
    baseline: baseline !== undefined ? resolve(cwd, baseline) : resolveBaseline(folder, config.baseline),
  };
}

const elsewhere = (what: string, shown: string): string =>
  `The ${what} ${printable(shown)} leads out of the repository, so it is not read.`;

/** The baseline that configuration names, else the one that `--update-baseline` writes, if it is there. */
function resolveBaseline(folder: string, named: string | undefined): string | null {
  const file = resolve(folder, named ?? usualBaseline);
  return named !== undefined || existsSync(file) ? file : null;
}

function loadConfig(file: string, shown: string): Config | { readonly wrong: string } {
  const read = readText(file);
  if ("why" in read) return { wrong: `${printable(shown)} cannot be read: ${read.why}.` };
  const { config, problems } = readConfig(read.text, ruleIds);
  if (problems.length === 0) return config;
  return {
    wrong: problems
      .map(({ line, column, message }) => `${printable(shown)}:${line}:${column}: ${printable(message)}`)
      .join("\n"),
  };
}

/** `--rule` alone runs only the rules that it names; `--no-rule` silences one. */
function levelsOf(
  { rules: configured = {} }: Config,
  options: Options,
): { readonly levels: CheckSettings["levels"] } | { readonly wrong: string } {
  const only = options.values("rule").flatMap((value) => value.split(","));
  const without = options.values("no-rule").flatMap((value) => value.split(","));
  const strange = [...only, ...without].find((id) => !ruleIds.includes(id));
  if (strange !== undefined) return { wrong: `There is no rule \`${strange}\`.${didYouMean(strange, ruleIds)}` };
  const ofVerify = only.find((id) => isOn("drift", id));
  if (ofVerify !== undefined)
    return { wrong: `\`${ofVerify}\` is a rule of \`asbuilt verify\`: \`check\` cannot run it.` };
  const levels = new Map<string, Severity | "off">(Object.entries(configured));
  if (only.length > 0) for (const id of ruleIds) if (!only.includes(id)) levels.set(id, "off");
  for (const id of only) {
    const usual = rules.find((rule) => rule.id === id)?.severity ?? "warning";
    if ((levels.get(id) ?? "off") === "off") levels.set(id, usual);
  }
  for (const id of without) levels.set(id, "off");
  return { levels: Object.fromEntries(levels) };
}
