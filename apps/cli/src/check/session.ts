import type { BaselineEntry } from "@asbuilt/core/rules/baseline";
import type { Invocation, Options } from "../commands/command.ts";
import { findDesigns } from "../site-node/find-designs.ts";
import { fromHere } from "../site-node/from-here.ts";
import { type Asked, findAsked, type Unseen, unmatched, withRequirements } from "../site-node/find.ts";
import { knownDesigns, noKnownDesigns } from "../site-node/known-designs.ts";
import { counted } from "../reporters/words.ts";
import { ruleIds, type RuleSummary } from "../rules.ts";
import { printable } from "../terminal/printable.ts";
import { homeOf } from "../site-node/home.ts";
import { inRepository } from "../site-node/root.ts";
import { progressLine } from "../terminal/progress.ts";
import { baselineFile, loadBaseline } from "./baseline.ts";
import { noCache, openCache } from "./cache.ts";
import type { Basis } from "./examine.ts";
import { fix } from "./fix.ts";
import type { Report } from "./report.ts";
import { run } from "./run.ts";
import { type CheckSettings, settingsOf } from "./settings.ts";

export interface Session {
  readonly report: Report;
  readonly settings: CheckSettings;
}

/** What to say where no design was found. */
export const nothingHere = ({ called }: Pick<Nothing, "called">): string =>
  ["There is no design here.", ...calledSo(called), "Name the files, or begin one with `asbuilt init`."].join(" ");

/** A sentence on files that have the name of a design and are not looked at, where there are any. */
export function calledSo([first, ...more]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  const others = more.length > 0 ? ` and ${counted(more.length, "other file")} have` : " has";
  return [`${printable(first)}${others} the name of one, but too few headings that open its chapters.`];
}

/** What a run begins with: what it goes by, the findings that were accepted before, and what was asked for. */
export interface Begun {
  readonly settings: CheckSettings;
  readonly baseline: readonly BaselineEntry[];
  readonly asked: Asked;
}

/** Why a run does not begin: what is wrong with the command line, or that there is nothing to look at. */
export type Stopped = { readonly wrong: string } | Nothing;

interface Nothing {
  readonly nothing: true;
  /** Files that have the name of a design. */
  readonly called: readonly string[];
}

const severalRepositories =
  "These documents stand in several repositories. Each is held against its own: verify them in runs of their own.";

/** Begins a run of rules on designs alone, or on designs and what stands. */
export function begin({ operands, options, cwd }: Invocation, on: RuleSummary["on"]): Begun | Stopped {
  const home = homeOf(cwd, operands);
  if (home === null && on === "drift") return { wrong: severalRepositories };
  const settings = settingsOf(cwd, options, home ?? cwd);
  if ("wrong" in settings) return settings;
  const baseline = options.flag("update-baseline")
    ? []
    : loadBaseline(settings, options.value("baseline") !== undefined, on);
  if ("wrong" in baseline) {
    const file = printable(fromHere(cwd, baselineFile(settings)));
    return { wrong: `The baseline ${file} cannot be used: ${baseline.wrong}.` };
  }
  const asked = whatIsAsked(cwd, operands, settings, options);
  return asked.files.length === 0 && asked.unseen.length === 0
    ? { nothing: true, called: asked.called }
    : { settings, baseline, asked };
}

/** Checks what a command line asks for. */
export async function checkAsked(invocation: Invocation): Promise<Session | Stopped> {
  const begun = begin(invocation, "design");
  if (!("asked" in begun)) return begun;
  const { settings, baseline, asked } = begun;
  const { options, terminal, cwd } = invocation;
  const basis = basisOf(cwd, settings);
  if (options.flag("fix"))
    for (const line of fix(asked, basis)) terminal.err(`${terminal.errColors.green("fixed")}  ${printable(line)}\n`);
  const { show, clear } = progressLine(terminal, "checked");
  const cache = options.flag("no-cache") ? noCache(cwd) : openCache(basis);
  const report = await run({ asked, basis, settings, baseline, cache, progress: show });
  clear();
  return { report, settings };
}

/** The files that operands name; without any, the designs that configuration names or that are found here. */
export function whatIsAsked(
  cwd: string,
  operands: readonly string[],
  { config, root, requiredChapters }: CheckSettings,
  options: Options,
): Asked {
  const below = fromHere(root, cwd);
  const where = {
    ...(config.documents ? { include: config.documents } : {}),
    ignore: config.ignore ?? [],
    ...(requiredChapters ? { titles: requiredChapters } : {}),
    prefix: below === "" ? "" : `${below}/`,
    known: options.flag("no-cache") ? noKnownDesigns : knownDesigns(root),
  };
  const asked =
    operands.length > 0
      ? findAsked(cwd, operands, where)
      : { ...findDesigns(cwd, "", where), beside: [], parts: [], unseen: nowhere(root, config.documents ?? []) };
  return withRequirements(cwd, asked, where);
}

/** A glob of the configuration that matches nothing is most likely wrong, and what it was to name is not checked. */
const nowhere = (root: string, globs: readonly string[]): Unseen[] =>
  globs.length === 0
    ? []
    : unmatched(root, globs).map((name) => ({
        name,
        why: "no Markdown file matches this glob of `documents` in the configuration",
      }));

const basisOf = (cwd: string, { root, config, levels, requiredChapters, guidance }: CheckSettings): Basis => ({
  cwd,
  root,
  levels,
  known: ruleIds,
  profile: config.profile,
  settings: {
    repository: inRepository(root),
    today: new Date().toISOString().slice(0, 10),
    ...(requiredChapters ? { requiredChapters } : {}),
    ...(guidance ? { guidance } : {}),
  },
});
