import { Lines } from "../../../text/lines.ts";
import { lineFinder, type Measured, numberOf, plain, statisticOf } from "./measured.ts";

/** Numbers of one operation, in the order in which their keys stand in the file. */
type Row = readonly (readonly [key: string, metric: string, statistic?: string])[];

const units: Readonly<Record<string, string>> = { latency: "ms", throughput: "rps", "error rate": "%" };

function numbersOf(subject: string, from: object, row: Row, lineOf: (key: string) => number): Measured[] {
  const wanted = new Map(row.map((one) => [one[0], one]));
  return Object.entries(from).flatMap(([key, raw]) => {
    const [, metric, statistic] = wanted.get(key) ?? [];
    const value = numberOf(raw);
    if (metric === undefined || value === undefined) return [];
    return [{ subject, metric, ...(statistic ? { statistic } : {}), value, unit: units[metric]!, line: lineOf(key) }];
  });
}

/** What `autocannon --json` writes: one address. */
export function readAutocannon(root: unknown, text: string): Measured[] {
  const { url, latency, requests } = plain(root);
  const lineOf = lineFinder(text);
  const subject = pathOf(url);
  const found: Measured[] = [];
  // The order of the two tells how their lines are found.
  for (const key of Object.keys(plain(root))) {
    if (key === "latency") {
      lineOf(key);
      const row = Object.keys(plain(latency)).flatMap((name) => {
        const statistic = statisticOf(name);
        return statistic ? [[name, "latency", statistic] as const] : [];
      });
      found.push(...numbersOf(subject, plain(latency), row, lineOf));
    }
    if (key === "requests") {
      lineOf(key);
      found.push(...numbersOf(subject, plain(requests), [["average", "throughput"]], lineOf));
    }
  }
  return found;
}

/** The path of an address; that of the root stands for the whole. */
export function pathOf(url: unknown): string {
  if (typeof url !== "string") return "";
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#].*$/, "");
  return path === "/" ? "" : path;
}

const jmeterRow: Row = [
  ["errorPct", "error rate"],
  ["meanResTime", "latency", "average"],
  ["medianResTime", "latency", "median"],
  ["minResTime", "latency", "min"],
  ["maxResTime", "latency", "max"],
  ["pct1ResTime", "latency", "p90"],
  ["pct2ResTime", "latency", "p95"],
  ["pct3ResTime", "latency", "p99"],
  ["throughput", "throughput"],
];

/** `statistics.json` of a dashboard of JMeter: one entry for each label, and one for all. */
export function readJmeter(root: unknown, text: string): Measured[] {
  const lineOf = lineFinder(text);
  return Object.entries(plain(root)).flatMap(([label, entry]) => {
    lineOf(label);
    return numbersOf(/^total$/i.test(label) ? "" : label, plain(entry), jmeterRow, lineOf);
  });
}

const csvColumns: readonly (readonly [RegExp, string, string?])[] = [
  [/^average$/i, "latency", "average"],
  [/^median$/i, "latency", "median"],
  [/^min$/i, "latency", "min"],
  [/^max$/i, "latency", "max"],
  [/^error ?%$/i, "error rate"],
  [/^throughput$/i, "throughput"],
];

/** The aggregate report of JMeter as a table of commas: `Label,# Samples,Average,Median,95% Line,...` */
export function readJmeterTable(text: string): Measured[] {
  const rows = text.split(/\r?\n/, 2_000).map((line) => line.split(",").map((cell) => cell.replaceAll('"', "").trim()));
  const titles = rows[0] ?? [];
  if (!/^(?:sampler_)?label$/i.test(titles[0] ?? "") || !titles.some((title) => /^average$/i.test(title))) return [];
  const columns = titles.map((title): readonly [metric: string, statistic: string | undefined] | null => {
    const percentile = /^(\d{2}(?:\.\d+)?)% line$/i.exec(title)?.[1];
    if (percentile) return ["latency", `p${Number(percentile)}`];
    const known = csvColumns.find(([pattern]) => pattern.test(title));
    return known ? [known[1], known[2]] : null;
  });
  return rows.slice(1).flatMap((cells, i) =>
    // A label with a comma in it moves all columns.
    cells.length !== titles.length
      ? []
      : columns.flatMap((column, c) => {
          const value = numberOf(cells[c]);
          if (!column || value === undefined) return [];
          const [metric, statistic] = column;
          const share = metric === "error rate" && !cells[c]!.endsWith("%") && value <= 1 ? value * 100 : value;
          return [
            {
              subject: /^total$/i.test(cells[0]!) ? "" : cells[0]!,
              metric,
              ...(statistic ? { statistic } : {}),
              value: share,
              unit: units[metric]!,
              line: i + 2,
            },
          ];
        }),
  );
}

/** What `pytest --benchmark-json` writes; its times are seconds. */
export function readPytestBenchmark(root: unknown, text: string): Measured[] {
  const lines = new Lines(text);
  const { benchmarks } = plain(root);
  let from = 0;
  return (Array.isArray(benchmarks) ? benchmarks : []).flatMap((one: unknown) => {
    const { name, stats } = plain(one);
    if (typeof name !== "string") return [];
    const at = text.indexOf(JSON.stringify(name), from);
    if (at >= 0) from = at;
    return Object.entries(plain(stats)).flatMap(([key, raw]) => {
      const statistic = statisticOf(key);
      const value = numberOf(raw);
      if (!statistic || value === undefined) return [];
      const subject = name.replace(/^test_/, "").replace(/\[.*$/, "");
      return [
        {
          subject,
          metric: "latency",
          statistic,
          value: value * 1_000,
          unit: "ms",
          line: at < 0 ? 0 : lines.lineAt(at),
        },
      ];
    });
  });
}
