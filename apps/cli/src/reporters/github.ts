import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { Report } from "../check/report.ts";
import { printable } from "../terminal/printable.ts";
import { placeIn, quoteOfSide } from "./quote.ts";
import type { Reporter } from "./reporter.ts";
import { findingsInWords, counted } from "./words.ts";

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Reporter = {
  id: "github",
  report(report, { quiet }) {
    const shown = report.diagnostics.slice(0, report.diagnostics.length - report.left);
    const lines = [
      ...shown.map((diagnostic) => annotation(diagnostic, report)),
      ...report.unseen.map(({ name, why }) =>
        command("error", { title: "asbuilt" }, `${name} was not looked at: ${why}.`),
      ),
      ...report.fallen.map(({ rule, error }) =>
        command("error", { title: "asbuilt" }, `The rule ${rule} could not run: ${error}`),
      ),
      ...(quiet ? [] : [`${findingsInWords(report)} in ${counted(report.documents.length, "document")}.`]),
      ...(quiet || !report.standing ? [] : [`${printable(report.standing.words)}.`]),
    ];
    return lines.map((line) => `${line}\n`).join("");
  },
};

const levels: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

function annotation(diagnostic: Diagnostic, report: Report): string {
  const { severity, rule, message, document, range, related, fixes, advice } = diagnostic;
  const lines = report.lines(document);
  const start = lines?.placeAt(range.from) ?? { line: 1, column: 1 };
  const end = lines?.placeAt(range.to) ?? start;
  const sides = related.map((side) => {
    const quote = quoteOfSide(report, side);
    return `\n${side.message} (${placeIn(report, side)})${quote ? `\n> ${quote}` : ""}`.replace("\n (", "\n(");
  });
  const ways = [...fixes.slice(0, 1).map(({ title }) => `Fix: ${title}.`), ...(advice ? [advice] : [])];
  // Columns are heeded only of ranges within a line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return command(
    levels[severity],
    { file: report.fromRoot(document), line: start.line, endLine: end.line, ...columns, title: `asbuilt ${rule}` },
    [message + sides.join(""), ...ways].join("\n"),
  );
}

function command(level: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${written.join(",")}::${data(message)}`;
}

/** Line ends, or a document could give commands of its own. */
const data = (text: string): string =>
  text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/[^%]+/g, printable);

const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
