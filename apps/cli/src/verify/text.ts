import { noParser } from "@asbuilt/core/survey/run";
import { text, wrapped } from "../reporters/text.ts";
import { counted, secondsInWords, thousands } from "../reporters/words.ts";
import { isOn } from "../rules.ts";
import { printable } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { claimed, countsOf, type VerifyReport } from "./report.ts";
import { exitCodeOf } from "../check/report.ts";
import { chapterTable } from "./chapter-table.ts";

type Look = Pick<Terminal, "colors" | "width"> & { readonly quiet: boolean };

/** The verdicts for people at a terminal: what does not hold, with its evidence; then what was looked at, chapter by chapter. */
export function verdictsToText(report: VerifyReport, look: Look): string {
  const findings = text.report(report, { ...look, quiet: true });
  if (look.quiet) return findings;
  const parts = [
    findings,
    chosenPart(report, look),
    report.since === null ? chapterTable(report.standing?.chapters ?? [], look) : "",
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

/** Whoever asks for claims by kind or verdict sees those that are no findings too, each with what is said of it. */
function chosenPart({ verified, chosen, lines: linesOf, fromHere }: VerifyReport, { colors: c, width }: Look): string {
  if (!chosen) return "";
  const lines = verified.flatMap(({ claims, findings }) =>
    claims
      .filter((claim) => !findings.has(claim))
      .flatMap(({ origin, verdict, message, name }) => {
        const place = `${origin.document}:${linesOf(fromHere(origin.document))?.lineAt(origin.range.from) ?? 1}`;
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
  const notes = verified.flatMap(({ notes: said, summaries }) => {
    const name = summaries[0]?.name ?? "";
    return said.map(({ message }) => {
      const isNamed = verified.length === 1 || message.startsWith(name);
      return `  ${isNamed ? "" : `${c.dim(printable(name))}  `}${printable(message)}`;
    });
  });
  if (notes.length > mostNotes)
    notes.splice(
      mostNotes,
      notes.length,
      `  … and ${counted(notes.length - mostNotes, "more note")} (--format json has them)`,
    );
  const all = [...problems, ...surveys.flatMap((survey) => survey.problems)];
  const unread = all.filter(({ why }) => !why.includes(noParser));
  if (unread.length < all.length)
    notes.push(
      `  ${c.yellow("JavaScript and TypeScript were not read")}: their parser, the package oxc-parser, is not installed here. What stands in them is not checkable.`,
    );
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
  const first = diagnostics.find(({ rule }) => isOn("drift", rule));
  const said = report.documents.length === 0 ? "Nothing was looked at" : verdictsInWords(report);
  const lines = [`${signOf(report, c)} ${c.bold(said)} ${c.dim(`(${secondsInWords(seconds)})`)}`];
  if (answered.length > 0) lines.push(`  ${counted(answered.length, "finding")} accepted before`);
  if (gone.length > 0)
    lines.push(
      `  ${counted(gone.length, "baseline entry no longer occurs", "baseline entries no longer occur")}; --update-baseline drops ${gone.length === 1 ? "it" : "them"}`,
    );
  // Whoever chose claims sees of each why it could not be checked.
  if (!report.chosen && report.verified.some(({ claims }) => claims.some(({ verdict }) => verdict === "uncheckable")))
    lines.push(`  Why claims could not be checked: ${c.cyan("asbuilt verify --only uncheckable")}`);
  if (first) {
    lines.push(
      `  To accept one, write above it, or at the end of its row: ${c.cyan(`<!-- asbuilt-ignore ${first.rule}: why -->`)}`,
    );
    lines.push(`  How a verdict came about: ${c.cyan(`asbuilt verify --explain '${first.element}'`)}`);
  }
  return `${lines.join("\n")}\n`;
}

/** Green is what was looked at and holds. */
function signOf(report: VerifyReport, c: Look["colors"]): string {
  if (exitCodeOf(report) !== 0) return c.red("✗");
  const isLookedAt = report.verified.some(({ claims }) => claims.some(({ verdict }) => verdict !== "uncheckable"));
  return isLookedAt ? c.green("✓") : c.yellow("?");
}
