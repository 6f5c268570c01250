import type { TargetFacts } from "../../../model/kinds/target.ts";
import { canonicalName, canonicalRoute } from "../../../model/kinds/names.ts";
import { scopeOf } from "../../query/targets.ts";

// What a number is promised of, and what one was measured of, in one form. Promises are made in prose: their words are held
// against the names in results by what is left of them without those of the metric.

const endpoint = /\b(GET|POST|PUT|PATCH|DELETE|HEAD)\s+(\/[^\s,;()|]*)/;

/** What a promise is of; empty for the system as a whole. Any further word is a condition, so that only the same words agree. */
export function promisedOf({ name, facts }: { readonly name: string; readonly facts: TargetFacts }): string {
  return endpointIn(name) ?? keyOf(scopeOf({ name }).split(" "), facts.metric);
}

/** What a result is of, in the same form. */
export const measuredOf = ({ subject = "", metric }: TargetFacts): string =>
  endpointIn(subject) ?? keyOf(canonicalName(subject).split("-"), metric);

function endpointIn(text: string): string | null {
  const [, method, path] = endpoint.exec(text.slice(0, 400)) ?? [];
  return method && path ? `${method} ${canonicalRoute(path.replace(/[:.`'"]+$/, ""))}` : null;
}

const keyOf = (words: readonly string[], metric: string | undefined): string => {
  const left = words.map((word) => same.get(word) ?? word).filter((word) => word !== "" && !isWhole(word, metric));
  return [...new Set(left)].toSorted().join(" ");
};

/** Words for the whole of what a load test speaks to, or of what tests cover. */
const isWhole = (word: string, metric: string | undefined): boolean =>
  (metric === "coverage" ? wholeOfCode : wholeOfLoad).has(word);

const wholeOfCode = new Set(["code", "line", "lines", "unit", "project", "global"]);
const wholeOfLoad = new Set(["api", "http", "failed", "error", "errors", "failure", "failures", "failing", "success"]);

/** Words that people write in several ways. */
const same = new Map([
  ["branches", "branch"],
  ["functions", "function"],
  ["statements", "statement"],
  ["instructions", "instruction"],
]);
