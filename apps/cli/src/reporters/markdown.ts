import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { Range } from "@asbuilt/core/text/range";
import type { Report } from "../check/report.ts";
import { inMarkdown, messageInMarkdown } from "./escape.ts";
import type { Reporter } from "./reporter.ts";
import { counted, findingsInWords } from "./words.ts";

/** Longer comments are refused by code hosts. */
const longest = 60_000;

/** Markdown, for a comment on a pull request. */
export const markdown: Reporter = {
  id: "markdown",
  report(report) {
    const { documents, unseen, fallen, answered, gone } = report;
    const shown = report.diagnostics.slice(0, report.diagnostics.length - report.left);
    const head = [
      `### asbuilt: ${findingsInWords(report).toLowerCase()} in ${counted(documents.length, "document")}`,
      ...unseen.map(({ name, why }) => `\n**Not looked at:** ${inMarkdown(name)}: ${inMarkdown(why)}.`),
      ...fallen.map(({ rule, error }) => `\n**Could not run:** the rule ${inMarkdown(rule)}: ${inMarkdown(error)}.`),
      ...(answered.length > 0 ? [`\n${counted(answered.length, "finding")} accepted before.`] : []),
      ...(gone.length > 0
        ? [
            `\n${counted(gone.length, "baseline entry no longer occurs", "baseline entries no longer occur")}:`,
            ...gone.slice(0, 20).map((one) => `\n- ${inMarkdown(`${one.document} ${one.element} (${one.rule})`)}`),
          ]
        : []),
    ];
    let text = `${head.join("\n")}\n`;
    if (shown.length > 0) text += "\n| | Where | Finding |\n| - | ----- | ------- |\n";
    for (const [i, diagnostic] of shown.entries()) {
      const row = rowOf(diagnostic, report);
      if (text.length + row.length > longest) return `${text}\n… and ${counted(shown.length - i, "more finding")}.\n`;
      text += row;
    }
    return text;
  },
};

const signs: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", info: "ℹ️", hint: "💡" };

function rowOf({ severity, rule, message, document, range, related }: Diagnostic, report: Report): string {
  const sides = related.map(
    (side) => `<br>${placeOf(report, side.document, side.range)} ${messageInMarkdown(side.message)}`,
  );
  return `| ${signs[severity]} | ${placeOf(report, document, range)} | ${messageInMarkdown(message)} <sub>${inMarkdown(rule)}</sub>${sides.join("")} |\n`;
}

const placeOf = (report: Report, document: string, { from }: Range): string =>
  `${inMarkdown(report.fromRoot(document))}:${report.lines(document)?.lineAt(from) ?? 1}`;
