import { text } from "../reporters/text.ts";
import { counted, findingsInWords } from "../reporters/words.ts";
import type { Report } from "../check/report.ts";
import { printable } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { VerifyReport } from "../verify/report.ts";
import { verdictsInWords } from "../verify/text.ts";
import { both, isUntoldBy } from "./both.ts";
import { byGravity, documentTable, uncheckedIn } from "./documents.ts";
import { nextStep } from "./next-step.ts";

/** So many documents and findings fit on one screen. */
const mostDocuments = 8;
const mostFindings = 3;

/** One screen: the designs, the gravest findings of what they say and of what stands, and the next step. */
export function screenOf(
  checked: Report,
  standing: VerifyReport | null,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const wrong = standing?.diagnostics ?? [];
  const own = checked.diagnostics.filter(isUntoldBy(wrong));
  const report = standing ? both({ ...checked, diagnostics: own }, standing) : checked;
  const { documents, diagnostics } = report;
  const shown = byGravity(documents, diagnostics).slice(0, mostDocuments);
  const unchecked = uncheckedIn(standing?.verified ?? [], standing?.fromHere ?? String);
  const left = Math.max(0, diagnostics.length - mostFindings);
  const findings = text.report({ ...report, left }, { colors, width, quiet: true });
  const parts = [
    `${colors.bold(counted(report.designs, "design"))}${report.designs < documents.length ? ` in ${counted(documents.length, "file")}` : ""} here\n`,
    documentTable(shown, diagnostics, unchecked, colors),
    documents.length > shown.length ? colors.dim(`  … and ${documents.length - shown.length} more\n`) : "",
    ...report.unlinked.map(({ name, index }) =>
      colors.dim(`  ${printable(name)} was not read: no link in ${printable(index)} leads to it\n`),
    ),
    "\n",
    findings,
    findings === "" ? "" : "\n",
    `${colors.bold(findingsInWords({ ...report, left: 0 }))}${left > 0 ? colors.dim(`; the gravest ${mostFindings} are shown`) : ""}\n`,
    standing ? `${verdictsInWords(standing)}\n` : "",
    nextStep(report, { checked: own, wrong: wrong.length, unchecked: unchecked.size }, colors),
  ];
  return parts.join("");
}
