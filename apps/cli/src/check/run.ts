import { applyBaseline, type BaselineEntry } from "@asbuilt/core/rules/baseline";
import { type Diagnostic, severities } from "@asbuilt/core/text/diagnostic";
import { Lines } from "@asbuilt/core/text/lines";
import { remembered } from "@asbuilt/core/text/remembered";
import { isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Asked, Unseen } from "../site-node/find.ts";
import { fromHere } from "../site-node/from-here.ts";
import { readStandardInput, readText, standardInput } from "../site-node/read-text.ts";
import { alikeTogether } from "../threads/alike.ts";
import { doTogether } from "../threads/pool.ts";
import type { Cache } from "./cache.ts";
import type { Basis, Examined, Source } from "./examine.ts";
import { checking, type Task } from "./job.ts";
import type { Checked, Report } from "./report.ts";
import type { CheckSettings } from "./settings.ts";

export interface Plan {
  readonly asked: Asked;
  readonly basis: Basis;
  readonly settings: CheckSettings;
  readonly baseline: readonly BaselineEntry[];
  readonly cache: Cache;
  /** Told now and then how many designs of how many are done. */
  readonly progress: (done: number, all: number) => void;
}

/** Checks what was asked for. */
export async function run({ asked, basis, settings, baseline, cache, progress }: Plan): Promise<Report> {
  const started = performance.now();
  const { sources, unseen } = withWords(readAll(asked.files, basis.cwd));
  const results: Examined[] = [];
  const tasks: Task[] = [];
  const groups = cache.groups(sources);
  for (const [index, group] of groups.entries()) {
    const known = cache.find(group);
    if (known) results[index] = known;
    else tasks.push({ index, sources: group });
  }
  let finished = groups.length - tasks.length;
  await doTogether(checking, basis, alikeTogether(tasks), ({ index, examined }) => {
    results[index] = examined;
    cache.keep(groups[index]!, examined);
    progress(++finished, groups.length);
  });
  cache.save();

  const checked = results.map((result) => result.checked);
  const all = gathered(checked, [...asked.unseen, ...unseen]);
  const seconds = (performance.now() - started) / 1000;
  return finish(all, { settings, baseline, cwd: basis.cwd, sources, seconds, designs: groups.length, asked });
}

/** What was read of files. */
export interface ReadFiles {
  readonly sources: readonly Source[];
  readonly unseen: readonly Unseen[];
}

/** A document without a word has nothing to find in it, which must not look like nothing found: it counts as not looked at. */
export function withWords({ sources, unseen }: ReadFiles): ReadFiles {
  const empty = sources.filter(({ text }) => text.trim() === "");
  return {
    sources: sources.filter((source) => !empty.includes(source)),
    unseen: [...unseen, ...empty.map(({ name }) => ({ name, why: "it is empty" }))],
  };
}

/** Reads files; what cannot be read, or not wholly, is told. */
export function readAll(files: readonly string[], cwd: string): { sources: Source[]; unseen: Unseen[] } {
  const sources: Source[] = [];
  const unseen: Unseen[] = [];
  for (const name of files) {
    const read = name === standardInput ? readStandardInput() : readText(resolve(cwd, name));
    if ("why" in read) unseen.push({ name, why: read.why });
    else {
      sources.push({ name, text: read.text });
      if (read.brokenAt !== null)
        unseen.push({ name, why: `line ${read.brokenAt} is not valid UTF-8; the rest was read` });
    }
  }
  return { sources, unseen };
}

/** The findings of all designs as one, most grave first. */
export function gathered(checked: readonly Checked[], unseen: readonly Unseen[]): Checked {
  return {
    documents: checked.flatMap((one) => one.documents),
    diagnostics: checked.flatMap((one) => one.diagnostics).sort((a, b) => rank(a) - rank(b)),
    answered: checked.flatMap((one) => one.answered),
    fallen: checked.flatMap((one) => one.fallen),
    unseen: [...unseen, ...checked.flatMap((one) => one.unseen)],
  };
}

const rank = ({ severity }: Diagnostic): number => severities.indexOf(severity);

interface Ending {
  readonly settings: CheckSettings;
  readonly baseline: readonly BaselineEntry[];
  readonly cwd: string;
  readonly sources: readonly Source[];
  readonly seconds: number;
  readonly designs: number;
  readonly asked: Asked;
}

/** Sets aside what the baseline accepts. In it, documents are named from the root. */
export function finish(
  checked: Checked,
  { settings, baseline, cwd, sources, seconds, designs, asked }: Ending,
): Report {
  const fromRoot = remembered((document) => fromHere(settings.root, resolve(cwd, document)));
  const back = new Map(checked.diagnostics.map((diagnostic) => [rooted(diagnostic, fromRoot), diagnostic]));
  const looked = new Set(checked.documents.map(({ name }) => fromRoot(name)));
  const { fresh, accepted, gone } = applyBaseline([...back.keys()], baseline, (document) => looked.has(document));
  const all = fresh.map((diagnostic) => back.get(diagnostic)!);
  const diagnostics = settings.hints ? all : all.filter(({ severity }) => severity !== "hint");
  return {
    ...checked,
    diagnostics,
    answered: [
      ...checked.answered,
      ...accepted.map((one) => ({ diagnostic: back.get(one)!, by: "baseline" as const, reason: "in the baseline" })),
    ],
    outside: (document) => {
      const path = fromRoot(document);
      return path.startsWith("../") || isAbsolute(path) ? pathToFileURL(resolve(cwd, document)).href : null;
    },
    baselined: settings.baseline !== null,
    gone,
    hidden: all.length - diagnostics.length,
    left: Math.max(0, diagnostics.length - settings.maxFindings),
    failOn: settings.failOn,
    designs,
    unlinked: asked.unlinked,
    seconds,
    fromRoot,
    lines: linesOf(cwd, sources),
  };
}

export const rooted = (diagnostic: Diagnostic, fromRoot: (document: string) => string): Diagnostic => ({
  ...diagnostic,
  document: fromRoot(diagnostic.document),
});

/** The lines of the documents that were read; those of other files are read when they are shown, once. */
function linesOf(cwd: string, sources: readonly Source[]): Report["lines"] {
  const known = new Map<string, Lines | null>(sources.map(({ name, text }) => [name, new Lines(text)]));
  return (document) => {
    let lines = known.get(document);
    if (lines === undefined) {
      const read = readText(resolve(cwd, document));
      lines = "text" in read ? new Lines(read.text) : null;
      known.set(document, lines);
    }
    return lines;
  };
}
