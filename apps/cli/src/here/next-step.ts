import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Report } from "../check/report.ts";
import { padded, printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";

/** What there is to go on from. */
interface Left {
  /** The findings of what the documents say alone. */
  readonly checked: readonly Diagnostic[];
  /** How many claims do not hold against what stands. */
  readonly wrong: number;
  /** How many documents make claims that could not be held against it. */
  readonly unchecked: number;
}

/** What a person would best do now. */
export function nextStep(
  { diagnostics: [first], documents: [shown] }: Report,
  { checked, wrong, unchecked }: Left,
  c: Terminal["colors"],
): string {
  const steps: [line: string, does: string][] = [];
  if (checked.some(({ fixes }) => fixes.some(({ safe }) => safe)))
    steps.push(["asbuilt check --fix", "mends what can be mended safely"]);
  else if (checked.length > 0) steps.push(["asbuilt check", "shows every contradiction and gap"]);
  if (wrong > 0) steps.push(["asbuilt verify", "shows every claim that does not hold, with the evidence"]);
  else if (unchecked > 0) steps.push(["asbuilt verify --only uncheckable", "says why claims could not be checked"]);
  if (first) steps.push([`asbuilt explain ${first.rule}`, "says what the first finding means"]);
  else if (shown) steps.push([`asbuilt read ${printable(shown.name)}`, "shows what was understood"]);
  const width = Math.max(0, ...steps.map(([line]) => widthOf(line)));
  return steps.map(([line, does]) => `  ${c.cyan(padded(line, width))}  ${does}\n`).join("");
}
