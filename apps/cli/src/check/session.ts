import type { Invocation, Options } from "../commands/command.ts";
import {
  type Asked,
  findAsked,
  findDesigns,
  fromHere,
  type Unseen,
  unmatched,
  withRequirements,
} from "../site-node/find.ts";
import { knownDesigns, noKnownDesigns } from "../site-node/known-designs.ts";
import { ruleIds } from "../rules.ts";
import { printable } from "../terminal/printable.ts";
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

export const nothingHere = "There is no design here. Name the files to check, or begin one with `asbuilt init`.";

/** Checks what a command line asks for; or says what is wrong with it, or that there is nothing to check. */
export async function checkAsked({
  operands,
  options,
  terminal,
  cwd,
}: Invocation): Promise<Session | { readonly wrong: string } | { readonly nothing: true }> {
  const settings = settingsOf(cwd, options);
  if ("wrong" in settings) return settings;
  const baseline = options.flag("update-baseline")
    ? []
    : loadBaseline(settings, options.value("baseline") !== undefined, "design");
  if ("wrong" in baseline) {
    const file = printable(fromHere(cwd, baselineFile(settings)));
    return { wrong: `The baseline ${file} cannot be used: ${baseline.wrong}.` };
  }
  const asked = whatIsAsked(cwd, operands, settings, options);
  if (asked.files.length === 0 && asked.unseen.length === 0) return { nothing: true };

  const basis = basisOf(cwd, settings);
  if (options.flag("fix"))
    for (const line of fix(asked, basis)) terminal.err(`${terminal.errColors.green("fixed")}  ${printable(line)}\n`);
  const { show, clear } = progressLine(terminal, "checked");
  const cache = options.flag("no-cache") ? noCache : openCache(basis);
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
      : { files: findDesigns(cwd, "", where), beside: [], unseen: nowhere(root, config.documents ?? []) };
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

const basisOf = (cwd: string, { root, config, levels, requiredChapters }: CheckSettings): Basis => ({
  cwd,
  root,
  levels,
  known: ruleIds,
  profile: config.profile,
  settings: {
    repository: inRepository(root),
    today: new Date().toISOString().slice(0, 10),
    ...(requiredChapters ? { requiredChapters } : {}),
  },
});
