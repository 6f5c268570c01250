import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Range } from "@asbuilt/core/text/range";
import type { Report } from "../check/report.ts";
import type { Reporter } from "./reporter.ts";

/** For programs: the format is published as schemas/check.schema.json. */
export const json: Reporter = {
  id: "json",
  report: (report) => `${JSON.stringify(checkToJson(report), null, 2)}\n`,
};

function checkToJson(report: Report): unknown {
  const { documents, diagnostics, answered, fallen, unseen, gone, left } = report;
  const count = (severity: string): number => diagnostics.filter((one) => one.severity === severity).length;
  return {
    format: 1,
    summary: {
      documents: documents.length,
      errors: count("error"),
      warnings: count("warning"),
      infos: count("info"),
      hints: count("hint"),
      accepted: answered.length,
      unseen: unseen.length,
    },
    documents,
    findings: [
      ...diagnostics.slice(0, diagnostics.length - left).map((one) => finding(one, report)),
      ...answered.map(({ diagnostic, by, reason }) => ({ ...finding(diagnostic, report), accepted: { by, reason } })),
    ],
    unseen,
    failed: fallen,
    gone,
  };
}

function finding(
  { rule, severity, document, range, message, element, related, fixes }: Diagnostic,
  report: Report,
): object {
  const at = (name: string, place: Range): object => ({ document: name, ...placesOf(report, name, place) });
  return {
    rule,
    severity,
    message,
    element,
    origin: at(document, range),
    related: related.map((side) => ({ message: side.message, origin: at(side.document, side.range) })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ from: edit.range.from, to: edit.range.to, insert: edit.insert })),
    })),
  };
}

/** Lines and columns count from 1, offsets from 0 and in UTF-16 code units after any byte order mark. */
function placesOf(report: Report, document: string, { from, to }: Range): object {
  const lines = report.lines(document);
  if (!lines) return { line: 1, column: 1, from, to };
  const end = lines.placeAt(to);
  return { ...lines.placeAt(from), endLine: end.line, endColumn: end.column, from, to };
}
