import { type BaselineEntry, baselineOf, readBaseline, writeBaseline } from "@asbuilt/core/rules/baseline";
import { waiverRule } from "@asbuilt/core/rules/waive";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { counted } from "../reporters/words.ts";
import { isOn, type RuleSummary } from "../rules.ts";
import { fromHere } from "../site-node/from-here.ts";
import { readText } from "../site-node/read-text.ts";
import { writeWhole } from "../site-node/write.ts";
import { whyNotWritten } from "../site-node/why-not-written.ts";
import { exit, type ExitCode } from "../terminal/exit.ts";
import { printable } from "../terminal/printable.ts";
import type { Report } from "./report.ts";
import { rooted } from "./run.ts";
import { type CheckSettings, usualBaseline } from "./settings.ts";

// One baseline serves all commands. Each goes by the entries of the rules that it runs, and leaves those of the others alone.
// Of waivers that do not hold all tell, and `check` alone tells of all of them: it alone drops what was accepted.

export const baselineFile = ({ baseline, root }: CheckSettings): string => baseline ?? join(root, usualBaseline);

type Entries = readonly BaselineEntry[] | { readonly wrong: string };

/** What the baseline accepts of the rules that run. One that configuration names may be still to be written; one that the command line names must be there. */
export function loadBaseline({ baseline }: CheckSettings, mustExist: boolean, on: RuleSummary["on"]): Entries {
  if (baseline === null || (!mustExist && !existsSync(baseline))) return [];
  const entries = entriesOf(baseline);
  return "wrong" in entries ? entries : entries.filter(({ rule }) => isOn(on, rule) || rule === waiverRule);
}

/** Writes the baseline anew for the rules that ran. */
export function updateBaseline(
  settings: CheckSettings,
  report: Report,
  on: RuleSummary["on"],
  { cwd, say }: { readonly cwd: string; readonly say: (text: string) => void },
): ExitCode {
  const file = baselineFile(settings);
  const before = existsSync(file) ? entriesOf(file) : [];
  const fresh = baselineOf(report.diagnostics.map((one) => rooted(one, report.fromRoot)));
  const anew = new Set(fresh.map(placeOf));
  const kept = "wrong" in before ? [] : before.filter((entry) => !isOn(on, entry.rule) && !anew.has(placeOf(entry)));
  const why = whyNotWritten(() => writeWhole(file, writeBaseline([...kept, ...fresh])));
  if (why !== null) {
    say(`asbuilt: ${printable(fromHere(cwd, file))} cannot be written: ${why}.\n`);
    return exit.unseen;
  }
  say(`${printable(fromHere(cwd, file))} now accepts ${counted(report.diagnostics.length, "finding")}.\n`);
  return report.unseen.length > 0 ? exit.unseen : exit.clean;
}

const placeOf = ({ rule, document, element }: BaselineEntry): string => JSON.stringify([rule, document, element]);

function entriesOf(file: string): Entries {
  const read = readText(file);
  return "why" in read ? { wrong: read.why } : readBaseline(read.text);
}
