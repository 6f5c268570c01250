import { type Diagnostic, severities, type Severity } from "@asbuilt/core/text/diagnostic";
import { overlaps } from "@asbuilt/core/text/range";
import type { DocumentSummary, Report } from "../check/report.ts";
import { text } from "../reporters/text.ts";
import { counted, findingsInWords } from "../reporters/words.ts";
import { groupOf } from "../rules.ts";
import { printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { VerifyReport } from "../verify/report.ts";
import { verdictsInWords } from "../verify/text.ts";

/** So many documents and findings fit on one screen. */
const mostDocuments = 8;
const mostFindings = 3;

/** One screen: the designs, the gravest findings of what they say and of what stands, and the next step. */
export function screenOf(
  checked: Report,
  standing: VerifyReport | null,
  { colors, width }: Pick<Terminal, "colors" | "width">,
): string {
  const report = standing ? both(checked, standing) : checked;
  const { documents, diagnostics } = report;
  const shown = documents
    .toSorted((a, b) => weightOf(b, diagnostics) - weightOf(a, diagnostics))
    .slice(0, mostDocuments);
  const left = Math.max(0, diagnostics.length - mostFindings);
  const findings = text.report({ ...report, left }, { colors, width, quiet: true });
  const parts = [
    `${colors.bold(counted(report.designs, "design"))}${report.designs < documents.length ? ` in ${counted(documents.length, "file")}` : ""} here\n`,
    table(shown, diagnostics, colors),
    documents.length > shown.length ? colors.dim(`  … and ${documents.length - shown.length} more\n`) : "",
    ...report.unlinked.map(({ name, index }) =>
      colors.dim(`  ${printable(name)} was not read: no link in ${printable(index)} leads to it\n`),
    ),
    "\n",
    findings,
    findings === "" ? "" : "\n",
    `${colors.bold(findingsInWords({ ...report, left: 0 }))}${left > 0 ? colors.dim(`; the gravest ${mostFindings} are shown`) : ""}\n`,
    standing ? `${verdictsInWords(standing)}\n` : "",
    nextStep(report, colors),
  ];
  return parts.join("");
}

const rank = ({ severity }: Diagnostic): number => severities.indexOf(severity);

/**
 * The findings of both, most grave first; of what is equally grave, first what contradicts the repository. A link that leads nowhere
 * is a finding of both: what stands says more of it.
 */
function both(checked: Report, standing: VerifyReport): Report {
  const claims = new Map(standing.documents.map((document) => [document.name, document.claims]));
  return {
    ...checked,
    documents: checked.documents.map((document) => ({
      ...document,
      claims: claims.get(document.name) ?? document.claims,
    })),
    diagnostics: [
      ...standing.diagnostics,
      ...checked.diagnostics.filter((one) => !standing.diagnostics.some(tellsLinkOf(one))),
    ].sort((a, b) => rank(a) - rank(b)),
    unseen: [
      ...checked.unseen,
      ...standing.unseen.filter(({ name }) => !checked.unseen.some((one) => one.name === name)),
    ],
    fallen: [...checked.fallen, ...standing.fallen],
    lines: standing.lines,
  };
}

const tellsLinkOf =
  (one: Diagnostic) =>
  (other: Diagnostic): boolean =>
    [one, other].every(({ rule }) => groupOf(rule) === "links") &&
    one.document === other.document &&
    overlaps(one.range, other.range);

function table(
  documents: readonly DocumentSummary[],
  diagnostics: readonly Diagnostic[],
  c: Terminal["colors"],
): string {
  const rows = documents.map(({ name, profile, claims }) => {
    const n = Object.values(claims).reduce((sum, count) => sum + count, 0);
    const mine = diagnostics.filter(({ document }) => document === name);
    return { name: printable(name), profile, claims: counted(n, "claim"), found: signsOf(mine, c) };
  });
  const wide = (key: "name" | "profile" | "claims"): number => Math.max(...rows.map((row) => widthOf(row[key])));
  const [names, profiles, claims] = [wide("name"), wide("profile"), wide("claims")];
  return rows
    .map(
      (row) =>
        `  ${padded(row.name, names)}  ${c.dim(padded(row.profile, profiles))}  ${" ".repeat(claims - row.claims.length)}${row.claims}  ${row.found}\n`,
    )
    .join("");
}

const padded = (words: string, width: number): string => words + " ".repeat(Math.max(0, width - widthOf(words)));

function signsOf(diagnostics: readonly Diagnostic[], c: Terminal["colors"]): string {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("info") + count("hint")];
  const parts = [
    errors > 0 ? c.red(counted(errors, "error")) : "",
    warnings > 0 ? c.yellow(counted(warnings, "warning")) : "",
    notes > 0 ? c.blue(counted(notes, "note")) : "",
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : c.green("nothing found");
}

const weightOf = ({ name }: DocumentSummary, diagnostics: readonly Diagnostic[]): number =>
  diagnostics
    .filter(({ document }) => document === name)
    .reduce((sum, { severity }) => sum + { error: 1000, warning: 30, info: 2, hint: 1 }[severity], 0);

/** What a person would best do now. */
function nextStep({ diagnostics, documents }: Report, c: Terminal["colors"]): string {
  const [first] = diagnostics;
  const name = printable((first ? first.document : documents[0]?.name) ?? "");
  const step = (line: string, does: string): string => `  ${c.cyan(line)}  ${does}\n`;
  if (!first) return name ? step(`asbuilt read ${name}`, "shows what was understood") : "";
  const fixable = diagnostics.some(({ fixes }) => fixes.some(({ safe }) => safe));
  return [
    fixable
      ? step("asbuilt check --fix", "mends what can be mended safely")
      : step("asbuilt check", "shows every contradiction and gap"),
    step("asbuilt verify", "shows every claim that does not hold, with the evidence"),
    step(`asbuilt explain ${first.rule}`, "says what the first one means"),
  ].join("");
}
