import type { Diagnostic, Severity } from "@asbuilt/core/text/diagnostic";
import type { ChapterRow, Report, Standing } from "../check/report.ts";
import { inMarkdown, messageInMarkdown } from "./escape.ts";
import { placeIn, quoteOf, quoteOfSide } from "./quote.ts";
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
    let text = `${head.join("\n")}\n${report.standing ? standingPart(report.standing) : ""}`;
    if (shown.length > 0) text += "\n| | Where | Finding |\n| - | ----- | ------- |\n";
    for (const [i, diagnostic] of shown.entries()) {
      const row = rowOf(diagnostic, report);
      if (text.length + row.length > longest) return `${text}\n… and ${counted(shown.length - i, "more finding")}.\n`;
      text += row;
    }
    return text;
  },
};

/** More chapters and notes than these are of no help in a comment. */
const mostChapters = 60;
const mostNotes = 10;

const signs: Readonly<Record<Severity, string>> = { error: "❌", warning: "⚠️", info: "ℹ️", hint: "💡" };

function rowOf(diagnostic: Diagnostic, report: Report): string {
  const { severity, rule, message, document, range, related, fixes, advice } = diagnostic;
  const sides = related.map(
    (side) =>
      `<br>${inMarkdown(placeIn(report, side))} ${messageInMarkdown(side.message)}${code(quoteOfSide(report, side))}`,
  );
  const ways = [
    ...fixes.slice(0, 1).map(({ title }) => `<br>Fix: ${messageInMarkdown(title)}.`),
    ...(advice ? [`<br>${messageInMarkdown(advice)}`] : []),
  ];
  const place = inMarkdown(placeIn(report, { document, range }));
  return `| ${signs[severity]} | ${place} | ${messageInMarkdown(message)} <sub>${inMarkdown(rule)}</sub>${code(quoteOf(report, document, range))}${[...sides, ...ways].join("")} |\n`;
}

const code = (quote: string | null): string => (quote === null ? "" : `<br><code>${inMarkdown(quote)}</code>`);

const cellsOf = (row: ChapterRow): string =>
  [row.claims, row.confirmed, row.wrong, row.planned, row["not checkable"], row.undocumented].join(" | ");

/** How the claims stand, chapter by chapter. */
function standingPart({ words, chapters, notes }: Standing): string {
  const rows = chapters.slice(0, mostChapters);
  return [
    "",
    `**${inMarkdown(words)}**`,
    ...(rows.length > 0
      ? [
          "",
          "| Chapter | Claims | Confirmed | Wrong | Planned | Not checkable | Undocumented |",
          "| ------- | -----: | --------: | ----: | ------: | ------------: | -----------: |",
          ...rows.map((row) => `| ${inMarkdown(row.title)} | ${cellsOf(row)} |`),
        ]
      : []),
    ...notes.slice(0, mostNotes).map((note) => `\n${inMarkdown(note)}`),
    "",
  ].join("\n");
}
