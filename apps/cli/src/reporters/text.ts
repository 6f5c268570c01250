import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { Range } from "@asbuilt/core/text/range";
import { type Report, severitiesAtLeast } from "../check/report.ts";
import { printable, widthOf } from "../terminal/printable.ts";
import type { Colors } from "../terminal/terminal.ts";
import { frame } from "./frame.ts";
import type { Look, Reporter } from "./reporter.ts";
import { counted, findingsInWords, secondsInWords } from "./words.ts";

/** For people at a terminal: by document, the gravest first, each with the lines it is about. */
export const text: Reporter = {
  id: "text",
  report(report, look) {
    const parts = [
      ...byDocument(report).map(([document, diagnostics]) => documentPart(document, diagnostics, report, look)),
      ...report.fallen.map(
        ({ rule, error }) => `${look.colors.red("failed")}  rule ${rule} could not run: ${printable(error)}\n`,
      ),
      unseenPart(report, look.colors),
      look.quiet ? "" : summary(report, look.colors),
    ];
    return parts.filter(Boolean).join("\n");
  },
};

/** The documents with findings, the one with the gravest first; they come sorted by gravity. */
function byDocument({ diagnostics, left }: Report): [string, Diagnostic[]][] {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics.slice(0, diagnostics.length - left)) {
    const group = groups.get(diagnostic.document);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.document, [diagnostic]);
  }
  return [...groups];
}

function documentPart(document: string, diagnostics: readonly Diagnostic[], report: Report, look: Look): string {
  const { colors: c } = look;
  return [
    c.bold(c.underline(printable(document))),
    "",
    ...diagnostics.flatMap((one) => [...finding(one, report, look), ""]),
  ].join("\n");
}

function finding(diagnostic: Diagnostic, report: Report, look: Look): string[] {
  const { colors: c, width } = look;
  const mark = paint(c, diagnostic.severity);
  const label = `${labels[diagnostic.severity]} `;
  const words = wrapped(`${printable(diagnostic.message)}`, width - label.length - 2);
  const rule = c.dim(diagnostic.rule);
  const fits = widthOf(words.at(-1)!) + 2 + diagnostic.rule.length <= width - label.length - 2;
  const pad = " ".repeat(label.length + 2);
  const message = words.map((line, i) => (i === 0 ? `  ${mark(label)}${line}` : pad + line));
  if (fits) message[message.length - 1] += `  ${rule}`;
  else message.push(pad + rule);

  const sides = [
    { document: diagnostic.document, range: diagnostic.range, message: "", mark },
    ...diagnostic.related.map((side) => ({ ...side, mark: c.cyan })),
  ];
  const gutter = 2 + Math.max(4, ...sides.map((side) => String(lineOf(report, side) ?? "").length));
  const fix = diagnostic.fixes.find(({ safe }) => safe) ?? diagnostic.fixes[0];
  return [
    ...message,
    ...sides.flatMap((side) => sideLines(side, diagnostic.document, gutter, report, look)),
    ...(fix ? [`${pad}${c.green("fix")} ${printable(fix.title)}${fix.safe ? c.dim("  (--fix)") : ""}`] : []),
    ...(diagnostic.advice ? wayOut(fix ? "or" : "", diagnostic.advice, pad, width).map((line) => c.dim(line)) : []),
  ];
}

/** What to do instead of mending the document. */
function wayOut(lead: string, advice: string, pad: string, width: number): string[] {
  const mark = lead === "" ? "" : `${lead.padEnd(3)} `;
  const lines = wrapped(printable(advice), Math.max(20, width - pad.length - mark.length));
  return lines.map((line, i) => `${pad}${i === 0 ? mark : " ".repeat(mark.length)}${line}`);
}

interface Side {
  readonly document: string;
  readonly range: Range;
  readonly message: string;
  readonly whole?: true;
  readonly mark: (text: string) => string;
}

/** One of the places that a finding is about. A second one says what it is, and where if that is another document. */
function sideLines(side: Side, home: string, gutter: number, report: Report, { colors, width }: Look): string[] {
  if (side.whole)
    return [`${" ".repeat(gutter)} ${colors.dim(`├ ${printable(side.document)}  ${printable(side.message)}`)}`];
  const lines = report.lines(side.document);
  if (!lines) return [];
  const elsewhere = side.document === home ? "" : `${printable(side.document)}:${lines.lineAt(side.range.from)}`;
  const said = [elsewhere, printable(side.message)].filter(Boolean).join("  ");
  return [
    ...(said ? [`${" ".repeat(gutter)} ${colors.dim(`├ ${said}`)}`] : []),
    ...frame(lines, side.range, { colors, width, gutter, mark: side.mark }),
  ];
}

const lineOf = (report: Report, { document, range }: { document: string; range: Range }): number | undefined =>
  report.lines(document)?.lineAt(range.from);

const labels: Readonly<Record<Severity, string>> = {
  error: "error  ",
  warning: "warning",
  info: "note   ",
  hint: "hint   ",
};

function paint(c: Colors, severity: Severity): (text: string) => string {
  return { error: c.red, warning: c.yellow, info: c.blue, hint: c.gray }[severity];
}

function unseenPart({ unseen }: Report, c: Colors): string {
  return unseen.map(({ name, why }) => `${c.red("not looked at")}  ${printable(name)}: ${printable(why)}.\n`).join("");
}

function summary(report: Report, c: Colors): string {
  const { documents, answered, diagnostics, gone, seconds, failOn } = report;
  const fails = diagnostics.some(({ severity }) => severitiesAtLeast(failOn).includes(severity));
  const clean = !fails && report.unseen.length === 0 && report.fallen.length === 0 && documents.length > 0;
  const sign = clean ? c.green("✓") : c.red("✗");
  const found =
    documents.length === 0
      ? c.bold("Nothing was looked at")
      : `${c.bold(findingsInWords(report))} in ${counted(documents.length, "document")}`;
  const fixable = diagnostics.filter(({ fixes }) => fixes.some(({ safe }) => safe)).length;
  const lines = [`${sign} ${found} ${c.dim(`(${secondsInWords(seconds)})`)}`];
  if (answered.length > 0)
    lines.push(`  ${counted(answered.length, "finding")} accepted before: ${acceptedHow(report)}`);
  if (gone.length > 0) lines.push(...goneLines(gone, c));
  for (const { name, index } of report.unlinked)
    lines.push(`  ${printable(name)} was not read: no link in ${printable(index)} leads to it`);
  if (report.hidden > 0) lines.push(`  ${counted(report.hidden, "hint")} more with ${c.cyan("--hints")}`);
  if (fixable > 0) lines.push(`  ${counted(fixable, "finding")} can be mended with ${c.cyan("--fix")}`);
  if (diagnostics.length > 0) lines.push(`  What a rule means: ${c.cyan(`asbuilt explain ${diagnostics[0]!.rule}`)}`);
  return `${lines.join("\n")}\n`;
}

/** How many baseline entries that no longer occur are named; a document that was rewritten may leave hundreds. */
const mostGone = 20;

function goneLines(gone: Report["gone"], c: Colors): string[] {
  const named = gone
    .slice(0, mostGone)
    .map(
      ({ rule, document, element }) => `    ${printable(document)}  ${printable(element)}  ${c.dim(printable(rule))}`,
    );
  const more = gone.length - named.length;
  return [
    `  ${counted(gone.length, "baseline entry no longer occurs", "baseline entries no longer occur")}; --update-baseline drops ${gone.length === 1 ? "it" : "them"}`,
    ...named,
    ...(more > 0 ? [`    and ${counted(more, "other")}`] : []),
  ];
}

function acceptedHow({ answered }: Report): string {
  const waived = answered.filter(({ by }) => by === "waiver").length;
  const parts = [
    waived > 0 ? `${waived} waived in the document` : "",
    answered.length > waived ? `${answered.length - waived} in the baseline` : "",
  ];
  return parts.filter(Boolean).join(", ");
}

/** Breaks text between words; what has no blank to break at is left long. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
