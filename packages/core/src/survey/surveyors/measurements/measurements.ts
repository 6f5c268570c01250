import type { BuiltElement } from "../../../model/built.ts";
import { targetId } from "../../../model/kinds/identity.ts";
import { deployables } from "../../files/deployables.ts";
import { isVendored } from "../../files/kinds-of-file.ts";
import type { SourceFile } from "../../site.ts";
import { surveyor } from "../../surveyor.ts";
import { readCoverageSummary, readCoverageXml, readLcov } from "./coverage.ts";
import { readK6 } from "./k6.ts";
import { readThresholds } from "./k6-thresholds.ts";
import { readLighthouse } from "./lighthouse.ts";
import { readAutocannon, readJmeter, readJmeterTable, readPytestBenchmark } from "./load-results.ts";
import { type Measured, plain } from "./measured.ts";

/** Results are told from other files of their kind by the words that people name them and their folders by. */
const result =
  /load|perf|stress|soak|smoke|spike|bench|k6|jmeter|autocannon|lighthouse|lhr|lhci|coverage|summary|statistics|aggregate|result|report/i;
const table = /\.(?:json|csv)$/i;
const coverage = /(?:^|\/)(?:lcov\.info|[^/]*(?:cobertura|coverage|jacoco)[^/]*\.xml)$/i;
const script = /\.[cm]?[jt]s$/;
/** Samples for tests are no results. */
const sample = /(?:^|\/)(?:__)?(?:fixtures?|testdata|test-data|mocks?|samples?)(?:__)?\//i;

/** Results that were kept of load tests, audits and coverage, each file by itself; and what scripts of k6 must keep to pass. */
export const measurements = surveyor<readonly Measured[]>({
  id: "measurements",
  title: "results of load tests and coverage",
  kinds: ["target"],
  wants: (path) =>
    ((table.test(path) && result.test(path)) || coverage.test(path) || script.test(path)) &&
    !isVendored(path) &&
    !sample.test(path),
  read(file) {
    const found = measuredIn(file);
    return found.length > 0 ? found.slice(0, most) : null;
  },
  join(files, site) {
    const within = deployables(site.files);
    return [...files].map(([path, found]) => ({
      source: "measurements",
      target: path,
      knows: [],
      elements: found.map((one) => elementOf(one, path, within(path))),
      problems: [],
    }));
  },
});

/** More numbers than these are a log, and no result. */
const most = 2_000;

function measuredIn(file: SourceFile): readonly Measured[] {
  const { path, text } = file;
  if (script.test(path)) return readThresholds(file);
  if (path.endsWith(".xml")) return readCoverageXml(text);
  if (path.endsWith(".info")) return readLcov(text);
  if (path.endsWith(".csv")) return readJmeterTable(text);
  return measuredInJson(text);
}

const readers: readonly (readonly [test: RegExp, read: (root: unknown, text: string) => Measured[]])[] = [
  [/"http_reqs"/, readK6],
  [/"lighthouseVersion"/, readLighthouse],
  [/"pct1ResTime"/, readJmeter],
  [/"p97_5"/, readAutocannon],
  [/"total"\s*:\s*\{\s*"(?:lines|statements|branches|functions)"/, readCoverageSummary],
  [/"benchmarks"/, readPytestBenchmark],
];

function measuredInJson(text: string): readonly Measured[] {
  const reader = readers.find(([test]) => test.test(text))?.[1];
  if (!reader) return [];
  try {
    const root: unknown = JSON.parse(text);
    return reader(plain(root), text);
  } catch {
    return [];
  }
}

function elementOf({ line, ...facts }: Measured, path: string, within: string): BuiltElement<"target"> {
  const { subject, metric, statistic = "" } = facts;
  return {
    id: targetId(subject, metric, statistic),
    kind: "target",
    name: [subject, metric, statistic].filter(Boolean).join(" "),
    parent: null,
    facts,
    evidence: [{ path, line }],
    within,
  };
}
