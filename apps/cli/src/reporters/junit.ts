import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import { type Report, severitiesAtLeast } from "../check/report.ts";
import { inXml } from "./escape.ts";
import { placeIn, quoteOf, quoteOfSide } from "./quote.ts";
import type { Reporter } from "./reporter.ts";

/** JUnit XML, which build servers read: a document is a suite, a finding that fails the run a failed case. */
export const junit: Reporter = {
  id: "junit",
  report(report) {
    const suites = report.documents.map(({ name }) => suiteOf(name, report));
    const unseen = [
      ...report.unseen.map(({ name, why }) => ({ name, why: `${name} was not looked at: ${why}.` })),
      ...report.fallen.map(({ rule, error }) => ({ name: rule, why: `The rule ${rule} could not run: ${error}` })),
    ];
    const tests = suites.reduce((sum, { tests: n }) => sum + n, unseen.length);
    const failures = suites.reduce((sum, { failures: n }) => sum + n, 0);
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="asbuilt" tests="${tests}" failures="${failures}" errors="${unseen.length}" time="${report.seconds.toFixed(3)}">`,
      ...propertiesOf(report),
      ...suites.map(({ xml }) => xml),
      ...(unseen.length > 0
        ? [
            `  <testsuite name="not looked at" tests="${unseen.length}" failures="0" errors="${unseen.length}">`,
            ...unseen.map(
              ({ name, why }) =>
                `    <testcase name="${inXml(name)}" classname="asbuilt"><error message="${inXml(why)}"/></testcase>`,
            ),
            "  </testsuite>",
          ]
        : []),
      "</testsuites>",
      "",
    ].join("\n");
  },
};

/** How the claims stand, in numbers. */
function propertiesOf({ standing }: Report): string[] {
  if (!standing) return [];
  const counts = Object.entries(standing.counts).map(
    ([name, n]) => `    <property name="${inXml(name)}" value="${n}"/>`,
  );
  return [
    "  <properties>",
    `    <property name="verdicts" value="${inXml(standing.words)}"/>`,
    ...counts,
    "  </properties>",
  ];
}

function suiteOf(document: string, report: Report): { xml: string; tests: number; failures: number } {
  const failing = severitiesAtLeast(report.failOn);
  const shown = report.diagnostics.slice(0, report.diagnostics.length - report.left);
  const mine = shown.filter((diagnostic) => diagnostic.document === document);
  const failures = mine.filter(({ severity }) => failing.includes(severity)).length;
  const name = inXml(report.fromRoot(document));
  const cases = mine.map((diagnostic) => caseOf(diagnostic, failing.includes(diagnostic.severity), name, report));
  // A suite without cases would not be shown.
  if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${name}"/>`);
  const head = `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0">`;
  return { xml: [head, ...cases, "  </testsuite>"].join("\n"), tests: cases.length, failures };
}

const quoted = (line: string | null): string | null => (line === null ? null : `  | ${line}`);

function caseOf(diagnostic: Diagnostic, fails: boolean, document: string, report: Report): string {
  const { rule, severity, message, range, related, fixes, advice } = diagnostic;
  const line = report.lines(diagnostic.document)?.lineAt(range.from) ?? 1;
  const details = [
    `${report.fromRoot(diagnostic.document)}:${line}: ${severity}: ${message}`,
    quoted(quoteOf(report, diagnostic.document, range)),
    ...related.flatMap((side) => [`${placeIn(report, side)}: ${side.message}`, quoted(quoteOfSide(report, side))]),
    ...fixes.slice(0, 1).map(({ title }) => `fix: ${title}`),
    ...(advice ? [advice] : []),
  ]
    .filter((line) => line !== null)
    .map(inXml);
  const body = fails
    ? `<failure type="${inXml(rule)}" message="${inXml(message)}">${details.join("\n")}</failure>`
    : `<system-out>${details.join("\n")}</system-out>`;
  return `    <testcase name="${inXml(`${rule}: ${message}`)}" classname="${document}" line="${line}">${body}</testcase>`;
}
