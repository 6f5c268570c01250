import type { Diagnostic, Fix, Severity } from "@asbuilt/core/text/diagnostic";
import type { Range } from "@asbuilt/core/text/range";
import { createHash } from "node:crypto";
import type { Answered, Report } from "../check/report.ts";
import { pageOf } from "../pages.ts";
import { rules, type RuleSummary } from "../rules.ts";
import { version } from "../version.ts";
import { quoteOf } from "./quote.ts";
import type { Reporter } from "./reporter.ts";

/** SARIF 2.1.0, which code scanning services read. */
export const sarif: Reporter = {
  id: "sarif",
  report: (report) => `${JSON.stringify(log(report), null, 2)}\n`,
};

const levels: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "note", hint: "note" };

function log(report: Report): object {
  const seen = new Map<string, number>();
  const shown = report.diagnostics.slice(0, report.diagnostics.length - report.left);
  const judged = report.baselined;
  const told = rulesIn(report, shown);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "asbuilt", version, semanticVersion: version, rules: told.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.unseen.length === 0 && report.fallen.length === 0,
            toolExecutionNotifications: [
              ...report.unseen.map(({ name, why }) => ({
                level: "error",
                message: { text: `${name} was not looked at: ${why}.` },
              })),
              ...report.fallen.map(({ rule, error }) => ({
                level: "error",
                message: { text: `The rule ${rule} could not run: ${error}` },
              })),
            ],
          },
        ],
        results: [
          ...shown.map((one) => ({
            ...resultOf(one, { report, seen, told }),
            ...(judged ? { baselineState: "new" } : {}),
          })),
          ...report.answered.map((one) => ({
            ...resultOf(one.diagnostic, { report, seen, told }),
            ...(judged ? { baselineState: one.by === "baseline" ? "unchanged" : "new" } : {}),
            suppressions: [suppressionOf(one)],
          })),
          ...report.gone.map(goneResult),
        ],
        ...(report.standing
          ? { properties: { verdicts: report.standing.counts, summary: report.standing.words } }
          : {}),
      },
    ],
  };
}

/** The rules that have results: with the pages of all the others a log would be many times as long. */
const rulesIn = (report: Report, shown: readonly Diagnostic[]): readonly RuleSummary[] => {
  const ids = new Set([
    ...shown.map(({ rule }) => rule),
    ...report.answered.map(({ diagnostic }) => diagnostic.rule),
    ...report.gone.map(({ rule }) => rule),
  ]);
  return rules.filter(({ id }) => ids.has(id));
};

/** What all results of a log share. */
interface Log {
  readonly report: Report;
  /** How often each finding was told, by its fingerprint without a number. */
  readonly seen: Map<string, number>;
  readonly told: readonly RuleSummary[];
}

/** What a page says of its rule before the examples. */
const whyIn = (page: string): string => page.split(/^(?:## |`{3,}|`[^`\n]+`:$)/m)[0]!.trim();

function ruleOf({ id, group, severity, requires }: RuleSummary): object {
  const page = pageOf(id);
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: requires },
    fullDescription: { text: requires },
    help: {
      text: requires,
      ...(page ? { markdown: `${whyIn(page)}\n\n\`asbuilt explain ${id}\` shows examples.` } : {}),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [group],
      "problem.severity": severity === "error" ? "error" : severity === "warning" ? "warning" : "recommendation",
    },
  };
}

function resultOf(diagnostic: Diagnostic, { report, seen, told }: Log): object {
  const { rule, severity, message, document, range, related, fixes, advice } = diagnostic;
  const ruleIndex = told.findIndex(({ id }) => id === rule);
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 ? { ruleIndex } : {}),
    level: levels[severity],
    message: { text: advice ? `${message} ${advice}` : message },
    locations: [{ physicalLocation: placeOf(report, document, range) }],
    ...(related.length > 0
      ? {
          relatedLocations: related.map((side, id) => ({
            id,
            message: { text: side.message },
            physicalLocation: side.whole
              ? { artifactLocation: artifactOf(report, side.document) }
              : placeOf(report, side.document, side.range),
          })),
        }
      : {}),
    partialFingerprints: { "asbuilt/v1": fingerprintOf(diagnostic, report, seen) },
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixOf(fix, document, report)) } : {}),
  };
}

/** By rule, document and what the finding is about, never by its line; a second one of the same kind is told by its number. */
function fingerprintOf({ rule, document, element }: Diagnostic, report: Report, seen: Map<string, number>): string {
  const key = JSON.stringify([rule, report.fromRoot(document), element]);
  const n = seen.get(key) ?? 0;
  seen.set(key, n + 1);
  return createHash("sha256")
    .update(n === 0 ? key : `${key}#${n}`)
    .digest("hex")
    .slice(0, 32);
}

function placeOf(report: Report, document: string, range: Range): object {
  const quote = quoteOf(report, document, range);
  return {
    artifactLocation: artifactOf(report, document),
    region: regionOf(report, document, range),
    ...(quote === null ? {} : { contextRegion: contextOf(report, document, range, quote) }),
  };
}

/** The line as a whole, quoted, for those who have not the file. */
function contextOf(report: Report, document: string, { from }: Range, quote: string): object {
  const line = report.lines(document)?.lineAt(from) ?? 1;
  return { startLine: line, endLine: line, snippet: { text: quote } };
}

/** From the root; a place outside it is named in full, for addresses must not climb above their base. */
function artifactOf(report: Report, document: string): object {
  const outside = report.outside(document);
  return outside ? { uri: outside } : inRoot(report.fromRoot(document));
}

const inRoot = (path: string): object => ({
  uri: path.split("/").map(encodeURIComponent).join("/"),
  uriBaseId: "%SRCROOT%",
});

function regionOf(report: Report, document: string, { from, to }: Range): object {
  const lines = report.lines(document);
  if (!lines) return { startLine: 1 };
  const start = lines.placeAt(from);
  const end = lines.placeAt(to);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

const fixOf = ({ title, edits }: Fix, document: string, report: Report): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifactOf(report, document),
      replacements: edits.map(({ range, insert }) => ({
        deletedRegion: regionOf(report, document, range),
        ...(insert === "" ? {} : { insertedContent: { text: insert } }),
      })),
    },
  ],
});

/** What the baseline accepts and nobody finds any more. */
const goneResult = ({ rule, document, element }: Report["gone"][number]): object => ({
  ruleId: rule,
  level: "none",
  kind: "pass",
  message: { text: `The baseline accepts ${element}, which is found no more.` },
  locations: [{ physicalLocation: { artifactLocation: inRoot(document) } }],
  baselineState: "absent",
});

const suppressionOf = ({ by, reason }: Answered): object => ({
  kind: by === "waiver" ? "inSource" : "external",
  justification: reason,
});
