import { lineFinder, type Measured, numberOf, plain, statisticOf } from "./measured.ts";

/** The parts of a key of k6: `http_req_duration{name:GET /books/{isbn}}`. */
export function seriesOf(key: string): { readonly metric: string; readonly subject: string } | null {
  const open = key.indexOf("{");
  if (open < 0) return { metric: key.trim(), subject: "" };
  if (!key.endsWith("}")) return null;
  // A series of a result or a status is a part of the whole and no operation of its own.
  const named = /^\s*(?:name|endpoint|operation|group|api|page|url|route|scenario)\s*:\s*(.+)$/.exec(
    key.slice(open + 1, -1),
  );
  const subject = named?.[1]?.replace(/^["']|["']$|^::/g, "").trim();
  return subject && !/,\s*\w+\s*:/.test(subject) ? { metric: key.slice(0, open).trim(), subject } : null;
}

/** What a metric of k6 measures, in the words of the model, and by which factor its values are in the base unit. */
export function k6Metric(
  name: string,
): { readonly metric: string; readonly unit: string; readonly factor: number } | null {
  if (name === "http_req_duration" || name === "grpc_req_duration") return { metric: "latency", unit: "ms", factor: 1 };
  if (name === "http_req_failed") return { metric: "error rate", unit: "%", factor: 100 };
  if (name === "http_reqs") return { metric: "throughput", unit: "rps", factor: 1 };
  return null;
}

/** The end-of-test summary of k6, as `handleSummary` gets it or as `--summary-export` writes it. */
export function readK6(root: unknown, text: string): Measured[] {
  const found: Measured[] = [];
  const lineOf = lineFinder(text);
  for (const [key, entry] of Object.entries(plain(plain(root)["metrics"]))) {
    const series = seriesOf(key);
    const known = series && k6Metric(series.metric);
    if (!known) continue;
    lineOf(key);
    const values = "values" in plain(entry) ? plain(plain(entry)["values"]) : plain(entry);
    for (const [name, raw] of Object.entries(values)) {
      const number = numberOf(raw);
      const statistic = known.metric === "latency" ? statisticOf(name) : undefined;
      const counts =
        known.metric === "latency" ? statistic !== undefined : name === "rate" || isShare(known.metric, name);
      if (number === undefined || !counts) continue;
      found.push({
        subject: series.subject,
        metric: known.metric,
        ...(statistic ? { statistic } : {}),
        value: Number((number * known.factor).toPrecision(10)),
        unit: known.unit,
        line: lineOf(name),
      });
    }
  }
  return found;
}

/** `--summary-export` calls a share its value. */
const isShare = (metric: string, name: string): boolean => metric === "error rate" && name === "value";
