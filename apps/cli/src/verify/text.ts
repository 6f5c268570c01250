import { text, wrapped } from "../reporters/text.ts";
import { counted, thousands } from "../reporters/words.ts";
import { printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ChapterRow } from "../check/report.ts";
import { claimed, countsOf, type VerifyReport } from "./report.ts";
import { exitCodeOf } from "../check/report.ts";

type Look = Pick<Terminal, "colors" | "width"> & { readonly quiet: boolean };

/** The verdicts for people at a terminal: what does not hold, with its evidence; then what was looked at, chapter by chapter. */
export function verdictsToText(report: VerifyReport, look: Look): string {
  const findings = text.report(report, { ...look, quiet: true });
  if (look.quiet) return findings;
  const parts = [
    findings,
    chosenPart(report, look),
    chaptersPart(report, look),
    notesPart(report, look),
    summaryPart(report, look),
  ];
  return parts.filter(Boolean).join("\n");
}

/** `142 claims: 118 confirmed, 3 contradicted, 13 not checkable`. */
export function verdictsInWords({
  verified,
  since,
  chosen,
}: Pick<VerifyReport, "verified" | "since" | "chosen">): string {
  const claims = verified.flatMap((one) => one.claims);
  if (since !== null && claims.length === 0) return `Nothing that changed since ${printable(since)} made a claim false`;
  if (chosen && claims.length === 0) return "No claim is of the kinds and verdicts that were asked for";
  const counts = countsOf(claims);
  const words = { ...counts, "not checkable": counts.uncheckable, uncheckable: 0 };
  const parts = Object.entries(words).filter(([, n]) => n > 0);
  return `${counted(claimed(claims), "claim")}: ${parts.map(([verdict, n]) => `${thousands(n)} ${verdict}`).join(", ") || "nothing to verify"}`;
}

/** What the table of chapters shows; `short` is the head of a column where there is little room. */
const columns = [
  { column: "claims", head: "claims", short: "claims" },
  { column: "confirmed", head: "confirmed", short: "good" },
  { column: "wrong", head: "wrong", short: "wrong" },
  { column: "planned", head: "planned", short: "plan" },
  { column: "not checkable", head: "not checkable", short: "open" },
] as const;

function chaptersPart({ standing, since }: VerifyReport, { colors: c, width }: Look): string {
  if (since !== null) return "";
  const rows = standing?.chapters ?? [];
  if (rows.length === 0) return "";
  const longest = Math.max(...rows.map(({ title }) => widthOf(printable(title))));
  const room = width - 2 - widthOfCells(columns.map(({ head }) => head));
  const heads = columns.map(({ head, short }) => (room < Math.min(20, longest) ? short : head));
  const wide = Math.max(8, Math.min(44, longest, width - 2 - widthOfCells(heads)));
  const cell = (row: ChapterRow, i: number): string => {
    const { column } = columns[i]!;
    const shown = row[column] === 0 ? "·" : thousands(row[column]);
    const pad = shown.padStart(heads[i]!.length);
    if (column === "wrong" && row.wrong > 0) return c.red(pad);
    if (column === "confirmed" && row.confirmed > 0) return c.green(pad);
    return row[column] === 0 ? c.dim(pad) : pad;
  };
  const lines = rows.map((row) => {
    const title = printable(row.title);
    const cut = cutTo(title, wide);
    return `  ${cut}${" ".repeat(Math.max(0, wide - widthOf(cut)))}  ${columns.map((_, i) => cell(row, i)).join("  ")}`;
  });
  return `${[`  ${c.dim(`${"chapter".padEnd(wide)}  ${heads.join("  ")}`)}`, ...lines].join("\n")}\n`;
}

/** How much room cells of these widths take, with the blanks before them. */
const widthOfCells = (heads: readonly string[]): number => heads.reduce((sum, head) => sum + 2 + head.length, 0);

/** A title in so many columns. */
function cutTo(title: string, wide: number): string {
  if (widthOf(title) <= wide) return title;
  let cut = "";
  for (const letter of title) {
    if (widthOf(cut + letter) >= wide) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** Whoever asks for claims by kind or verdict sees those that are no findings too, each with what is said of it. */
function chosenPart({ verified, chosen }: VerifyReport, { colors: c, width }: Look): string {
  if (!chosen) return "";
  const lines = verified.flatMap(({ design, claims, findings }) =>
    claims
      .filter((claim) => !findings.has(claim))
      .flatMap(({ origin, verdict, message, name }) => {
        const document = design.documents.find((one) => one.name === origin.document);
        const place = `${origin.document}:${document?.markdown.lines.lineAt(origin.range.from) ?? 1}`;
        const told = wrapped(
          printable(message.includes(name) ? message : `${name}: ${message}`),
          Math.max(30, width - 4),
        );
        return [`  ${c.dim(printable(place))}  ${verdict}`, ...told.map((line) => `    ${line}`)];
      }),
  );
  return lines.length > 0 ? `${lines.join("\n")}\n` : "";
}

/** More notes than these are only counted: of many designs each has some. */
const mostNotes = 20;

function notesPart({ verified, problems, surveys }: VerifyReport, { colors: c }: Look): string {
  const notes = verified.flatMap(({ notes: said, summaries }) =>
    said.map(
      ({ message }) =>
        `  ${verified.length > 1 ? `${c.dim(printable(summaries[0]?.name ?? ""))}  ` : ""}${printable(message)}`,
    ),
  );
  if (notes.length > mostNotes)
    notes.splice(
      mostNotes,
      notes.length,
      `  … and ${counted(notes.length - mostNotes, "more note")} (--format json has them)`,
    );
  const unread = [...problems, ...surveys.flatMap((survey) => survey.problems)];
  if (unread.length > 0) {
    const [first] = unread;
    notes.push(
      `  ${c.yellow("could not be read")}  ${printable(first!.path)}${first!.line > 0 ? `:${first!.line}` : ""}: ${printable(first!.why)}${unread.length > 1 ? `; and ${counted(unread.length - 1, "other place")} (--format json names them)` : ""}`,
    );
  }
  return notes.length > 0 ? `${notes.join("\n")}\n` : "";
}

function summaryPart(report: VerifyReport, { colors: c }: Look): string {
  const { answered, gone, diagnostics, seconds } = report;
  const sign = exitCodeOf(report) === 0 ? c.green("✓") : c.red("✗");
  const lines = [`${sign} ${c.bold(verdictsInWords(report))} ${c.dim(`(${seconds.toFixed(seconds < 1 ? 2 : 1)} s)`)}`];
  if (answered.length > 0) lines.push(`  ${counted(answered.length, "finding")} accepted before`);
  if (gone.length > 0)
    lines.push(
      `  ${counted(gone.length, "baseline entry no longer occurs", "baseline entries no longer occur")}; --update-baseline drops ${gone.length === 1 ? "it" : "them"}`,
    );
  if (diagnostics[0]) {
    lines.push(`  To accept one, write above it: ${c.cyan(`<!-- asbuilt-ignore ${diagnostics[0].rule}: why -->`)}`);
    lines.push(`  How a verdict came about: ${c.cyan(`asbuilt verify --explain '${diagnostics[0].element}'`)}`);
  }
  return `${lines.join("\n")}\n`;
}
