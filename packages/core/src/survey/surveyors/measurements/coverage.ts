import { attributeOf, childrenOf } from "../../../notation/xml/element.ts";
import { readXml } from "../../../notation/xml/read.ts";
import { Lines } from "../../../text/lines.ts";
import { lineFinder, type Measured, numberOf, plain } from "./measured.ts";

const share = (subject: string, covered: number, all: number, line: number): Measured[] =>
  all > 0 ? [measured(subject, (covered / all) * 100, line)] : [];

const measured = (subject: string, value: number, line: number): Measured => ({
  subject,
  metric: "coverage",
  value: Math.round(value * 100) / 100,
  unit: "%",
  line,
});

/** `coverage-summary.json` of Istanbul and of what writes like it: the shares of all files. */
export function readCoverageSummary(root: unknown, text: string): Measured[] {
  const lineOf = lineFinder(text);
  lineOf("total");
  return Object.entries(plain(plain(root)["total"])).flatMap(([part, entry]) => {
    const value = numberOf(plain(entry)["pct"]);
    const subject = parts.get(part);
    return subject && value !== undefined ? [measured(subject, value, lineOf(part))] : [];
  });
}

const parts = new Map([
  ["lines", "line"],
  ["statements", "statement"],
  ["branches", "branch"],
  ["functions", "function"],
]);

/** `lcov.info`: how much was found and hit of each file, added up. */
export function readLcov(text: string): Measured[] {
  const sums = new Map<string, number>();
  for (const line of text.split("\n")) {
    const [, key, digits] = /^(L[FH]|BR[FH]|FN[FH]):(\d{1,9})\s*$/.exec(line) ?? [];
    if (key) sums.set(key, (sums.get(key) ?? 0) + Number(digits));
  }
  const of = (key: string): number => sums.get(key) ?? 0;
  return [
    ...share("line", of("LH"), of("LF"), 0),
    ...share("branch", of("BRH"), of("BRF"), 0),
    ...share("function", of("FNH"), of("FNF"), 0),
  ];
}

/** The XML of Cobertura (coverage.py, Go and .NET write it too) and of JaCoCo. */
export function readCoverageXml(text: string): Measured[] {
  const lines = new Lines(text);
  const root = readXml(text).roots.find(({ name }) => name === "coverage" || name === "report");
  if (!root) return [];
  if (root.name === "coverage")
    return (["line", "branch"] as const).flatMap((part) => {
      const rate = attributeOf(root, `${part}-rate`);
      const value = numberOf(rate?.text);
      const none = part === "branch" && attributeOf(root, "branches-valid")?.text === "0";
      return rate && value !== undefined && !none ? [measured(part, value * 100, lines.lineAt(rate.range.from))] : [];
    });
  return childrenOf(root, "counter").flatMap((counter) => {
    const type = attributeOf(counter, "type");
    const missed = numberOf(attributeOf(counter, "missed")?.text);
    const covered = numberOf(attributeOf(counter, "covered")?.text);
    if (!type || missed === undefined || covered === undefined) return [];
    const subject = type.text.toLowerCase();
    return share(subject === "method" ? "function" : subject, covered, covered + missed, lines.lineAt(type.range.from));
  });
}
