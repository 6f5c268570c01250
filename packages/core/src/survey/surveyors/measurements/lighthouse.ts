import { lineFinder, type Measured, numberOf, plain } from "./measured.ts";

const times = new Map([
  ["first-contentful-paint", "first contentful paint"],
  ["largest-contentful-paint", "largest contentful paint"],
  ["interactive", "time to interactive"],
  ["total-blocking-time", "total blocking time"],
  ["speed-index", "speed index"],
  ["max-potential-fid", "first input delay"],
]);

/** A report of Lighthouse: scores of categories out of 100, and the times that have names of their own. */
export function readLighthouse(root: unknown, text: string): Measured[] {
  const found: Measured[] = [];
  const lineOf = lineFinder(text);
  for (const [part, value] of Object.entries(plain(root))) {
    if (part === "audits")
      for (const [id, audit] of Object.entries(plain(value))) {
        const number = numberOf(plain(audit)["numericValue"]);
        const subject = times.get(id);
        if (subject && number !== undefined)
          found.push({ subject, metric: "latency", value: number, unit: "ms", line: lineOf(id, "numericValue") });
      }
    if (part === "categories")
      for (const [id, category] of Object.entries(plain(value))) {
        const number = numberOf(plain(category)["score"]);
        if (number === undefined) continue;
        const score = Math.round(number * 100);
        found.push({ subject: `lighthouse ${id}`, metric: "score", value: score, unit: "", line: lineOf(id, "score") });
      }
  }
  return found;
}
