import type { Design } from "../../document/design.ts";
import { quantitiesIn } from "../../document/kinds/target/quantity.ts";
import type { Element, Statement } from "../../model/element.ts";
import { canonicalName, canonicalRoute } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { matches } from "../../text/matches.ts";
import { isIn, sectionAt } from "./chapters.ts";
import { isPassing } from "./settled.ts";
import { stands } from "./statements.ts";

export type Target = Element<"target">;

/** The numbers that a design promises of what it describes. */
export const targetsOf = (design: Design): Target[] =>
  ofKind(design.model, "target").filter(
    (target) => stands(target) && target.state !== "deprecated" && !isElsewhere(design, target),
  );

/** Chapters and sections that speak of how things were, might be, or fail. */
function isElsewhere(design: Design, { origin }: Target): boolean {
  const section = sectionAt(design, origin);
  return (
    section === undefined ||
    isPassing(section) ||
    section.context.path.some((title) => ofTerm.test(title)) ||
    isIn(design, origin, "alternatives", "history", "risks", "open-questions", "error-handling")
  );
}

/** Titles of what is aimed at by some time, of which each has its own: "Mid-term goals (6 months)", "长期目标". */
const ofTerm =
  /\b(?:short|mid|medium|long)[- ]?term\b|\b(?:kurz|mittel|lang)fristig|\b(?:corto|medio|mediano|largo|curto|médio|longo|breve|lungo) (?:plazo|prazo|termine)\b|\b(?:court|moyen|long) terme\b|(?:кратко|средне|долго)срочн|[短中长長]期|第[一二三四五\d]阶段|단기|중기|장기/iu;

const factors: ReadonlyMap<string, readonly [string, number]> = new Map([
  ["ns", ["ms", 1e-6]],
  ["µs", ["ms", 1e-3]],
  ["ms", ["ms", 1]],
  ["s", ["ms", 1_000]],
  ["min", ["ms", 60_000]],
  ["h", ["ms", 3_600_000]],
  ["bytes", ["bytes", 1]],
  ["kb", ["bytes", 1e3]],
  ["mb", ["bytes", 1e6]],
  ["gb", ["bytes", 1e9]],
  ["tb", ["bytes", 1e12]],
  ["kib", ["bytes", 1_024]],
  ["mib", ["bytes", 1_024 ** 2]],
  ["gib", ["bytes", 1_024 ** 3]],
  ["requests/min", ["rps", 1 / 60]],
  ["requests/h", ["rps", 1 / 3_600]],
]);

/** A number in the base unit of its dimension, so that `0.5 s` and `500 ms` are equal. */
export function inBaseUnit(value: number, unit = ""): { readonly value: number; readonly unit: string } {
  const [base, factor] = factors.get(unit.toLowerCase()) ?? [unit.toLowerCase(), 1];
  return { value: Number((value * factor).toPrecision(10)), unit: base };
}

/** Words around a number that tell nothing of what it is promised of. */
const idle =
  /^(?:the|an?|of|for|in|at|on|to|and|is|are|be|must|should|shall|will|with|per|target|goal|objective|slo|sla|kpi|requirement|acceptable|size|performance|expected|required|desired|overall|total|system|time|rate|p\d+|percentile|th|median|average|avg|mean|max|maximum|min|minimum|least|most|less|more|than|under|over|below|above|within|up|latency|latencies|response|uptime|availability|available|throughput|coverage|test|tests|requests?|second|sec|s|ms|rps|qps|ensure|maintain|achieve|keep|answer(?:s|ed)?|responds?|returns?|takes?|completes?)$/;

const operations = /\b(GET|POST|PUT|PATCH|DELETE)\s+(\/[^\s`,;)]*[^\s`,;).:])/g;

/** The same in other languages, of what a response takes: "Время ответа", "响应时间". */
const idleElsewhere =
  /^(?:время|ответа|отклика|задержка|antwortzeit(?:en)?|reaktionszeit(?:en)?|temps|réponse|reponse|tiempo|respuesta|resposta|tempo|risposta|响应时间|延迟|レスポンスタイム|応答時間|응답|시간|응답시간|de|di|le|la)$/u;

/** How a number is meant, not on what it holds: "(goal, 150 %)". */
const ofGoal = /^(?:goals?|stretch|ideal|hard|soft|baseline|min|max)$/;

/** On what a target holds: "(cached)", "(100 routes)", "for 10 targets". Two that tell different conditions promise different things. */
export function conditionsOf({ name }: Pick<Statement, "name">): string {
  const text = name.slice(0, 400).replace(operations, " ").toLowerCase();
  const told = [
    ...matches(text, /\(([^()]{1,80})\)/g).map(([, inside]) => inside!),
    ...matches(text, /\b(?:for|with|at|per|under)\s+(\d[\d,.]*\s?k?\s+[a-z]+(?:\s[a-z]+)?)/g).map(
      ([, amount]) => amount!,
    ),
  ];
  return told
    .filter((words) => quantitiesIn(words).length === 0)
    .map((words) =>
      words
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== "" && !idle.test(word) && !ofGoal.test(word))
        .join(" "),
    )
    .filter((words) => words !== "")
    .toSorted()
    .join(", ");
}

/** The one operation that a target names, or what it is promised of beside its metric: `API response time: < 300 ms (p95)` is promised of `api`. */
export function scopeOf({ name }: Pick<Statement, "name">): string {
  const [operation, ...others] = matches(name.slice(0, 400), operations);
  if (operation && others.length === 0) return `${operation[1]} ${canonicalRoute(operation[2]!)}`;
  let text = name.slice(0, 400);
  for (const { from, to } of quantitiesIn(text).toReversed()) text = `${text.slice(0, from)} ${text.slice(to)}`;
  const words = canonicalName(text.replace(/\([^)]*\)|[\p{Extended_Pictographic}]/gu, " ")).split("-");
  return [
    ...new Set(
      words.filter((word) => word !== "" && !idle.test(word) && !idleElsewhere.test(word) && !/^\d+$/.test(word)),
    ),
  ]
    .toSorted()
    .join(" ");
}
