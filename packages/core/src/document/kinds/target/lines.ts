import type { Place } from "../../../model/element.ts";
import type { Block, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { namesMetric } from "./metric.ts";
import { promises } from "./place.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import { stateTarget } from "./state.ts";

/** Targets in running text and list items, one line at a time; whether there were any. */
export function readTargetProse(inline: Inline, place: Place, context: Context, out: Collector): boolean {
  if (place === "row" || !/\d/.test(inline.text)) return false;
  let found = false;
  const lines = linesOf(inline);
  const asked = lines.length > 1 && asksObjectives.test(lines[0]!.text);
  for (const line of lines) {
    if (!/\d/.test(line.text)) continue;
    const label = partLabel(line).label?.text ?? "";
    if (asked && ofTheTime.test(line.text)) found = readLine(line, "", place, context, out, "asked") || found;
    else if (mayPromise(line.text, label, context)) found = readLine(line, label, place, context, out) || found;
  }
  return found;
}

/** A questionnaire asks for the objectives; what stands below the question are they. */
const asksObjectives = /\b(?:SLOs?|service level objectives?)\b.{0,80}[?？:：]\W{0,3}$/i;

/** `99.9 % of the time` */
const ofTheTime =
  /\d\s?%\s?(?:of (?:the )?(?:time|requests)|der (?:zeit|anfragen)|du temps|del? tiempo|do tempo|del tempo|времени)|(?:时间|時間|시간).{0,6}\d\s?%/i;

/** What every promise in prose has, so that the numbers of most lines need not be looked for: a place, a percentile or a label. */
const mayPromise = (text: string, label: string, context: Context): boolean =>
  promises(context) || /p\d\d|percentile/i.test(text) || isMetric(label) || aimsAt(text, context);

/** Among goals and requirements a bound beside a word for speed is a promise: `synchronises with under 100 ms latency`. */
const aimsAt = (text: string, context: Context): boolean =>
  within(context, "goals", "requirements") &&
  !/non-?goals|out of scope/i.test(context.path.at(-1) ?? "") &&
  speed.test(text);

const speed =
  /\b(?:latenc(?:y|ies)|response times?|load times?|uptime|availability|throughput)\b|latenz|(?:antwort|lade|reaktions)zeit|verfügbarkeit|temps de (?:réponse|chargement)|tiempo de (?:respuesta|carga)|tempo de (?:resposta|carregamento|caricamento)|время (?:ответа|отклика|загрузки)|задержк|доступност|延迟|(?:响应|加载)(?:时间|速度)|可用性|レイテンシ|応答時間|(?:読み込み|表示)時間|지연 시간|(?:응답|로딩) 시간/i;

/** Targets in a list whose caption promises them: `**Benchmark targets:**`. */
export function readCaptionedTargets(blocks: readonly Block[], context: Context, out: Collector): void {
  if (promises(context)) return;
  for (const [i, block] of blocks.entries()) {
    const above = blocks[i - 1];
    if (block.kind !== "list" || above?.kind !== "paragraph" || !captions.test(above.inline.text)) continue;
    for (const item of block.items) {
      const first = item.blocks[0];
      if (first?.kind !== "paragraph") continue;
      const label = partLabel(first.inline).label?.text ?? "";
      const isRead = quantitiesIn(first.inline.text).some((one) =>
        isPromised(one, first.inline.text, label, context, false),
      );
      if (!isRead) readLine(first.inline, label, "item", context, out, true);
    }
  }
}

const captions = /\b(?:targets?|goals?|slos?|budgets?|performance)\b[^.]{0,30}[:：]\s*$|性能目标|目標/i;

/** Targets in the comments of code and in text drawn as code: only those that say so themselves. */
export function readTargetFences(blocks: readonly Block[], context: Context, out: Collector): void {
  for (const block of blocks) {
    if (block.kind !== "fence" || block.code.text.length > 20_000) continue;
    // The leaves of a tree of qualities are what it asks for.
    const tree = promises(context) && /^\s*(?:@start)?mindmap\b/.test(block.code.text);
    let from = 0;
    for (const text of block.code.text.split("\n")) {
      const comment = /(?:\/\/|#|--|\*|^\s*-)\s?(.*)$/.exec(text);
      const words = tree || /^\s*(?:rate ?)?limit:/i.test(text) ? text : (comment?.[1] ?? "");
      if (/\d/.test(words) && (tree || saysSo.test(words) || limits.test(words))) {
        const line = trimmed(slice(block.code, from + text.length - words.length, from + text.length));
        readLine(line, "", "code", context, out, true);
      }
      from += text.length + 1;
    }
  }
}

const saysSo =
  /\b(?:performance|target|latency|throughput|p50|p90|p95|p99)\b.{0,40}[<≤>≥]\s?\d|[<≤]\s?\d+\s?(?:ms|µs|μs|us|s)\s+\(?p\d\d/i;

/** `Limit: 100 requests per minute`, `50KB hard limit` */
const limits = /^\s*(?:rate ?)?limit:\s{0,3}\d+\s?(?:requests?|calls)|\d\s?[KMG]B (?:hard|size) limit\b/i;

/** Whether the words above a line say already that it promises: in so many words, or by asking for objectives. */
type Surety = boolean | "asked";

function readLine(
  line: Mapped,
  label: string,
  place: Place,
  context: Context,
  out: Collector,
  sure: Surety = false,
): boolean {
  const text = line.text;
  if (text.length > 600 || isResult.test(text) || (isOther.test(text) && !/\bp\d{2}\b|\bmtbf\b/i.test(text)))
    return false;
  const seen = new Set<string>();
  for (const quantity of quantitiesIn(text)) {
    if (!isPromised(quantity, text, label, context, sure) || explains(quantity, text)) continue;
    const key = `${quantity.dimension} ${quantity.statistic ?? ""}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const near = text.slice(Math.max(0, quantity.from - 60), quantity.to + 30);
    const named = nameOf(line, quantity);
    stateTarget(
      quantity,
      { name: named.text, range: wholeRange(named), words: label || near, ...subjectOf(label) },
      place,
      out,
    );
  }
  return seen.size > 0;
}

/** The time in a bracket that a promised availability comes to: `99.9 % (about 8.7 hours of downtime a year)`. */
const explains = ({ dimension, from, to }: Quantity, text: string): boolean =>
  dimension === "time" && /\([^()]*$/.test(text.slice(0, from)) && /^[^()]*\bdowntime\b/i.test(text.slice(to));

const subjectOf = (label: string): { readonly subject?: string } =>
  label !== "" && !namesMetric(label) && !/target|performance|goal/i.test(label) && !performing.test(label)
    ? { subject: label }
    : {};

/** Words by which a line tells how the system did, or when it complains. */
const isResult =
  /\b(?:measured|currently|observed|achieved|took|takes|was|were|baseline|previously|actual(?:ly)?|alerts?|alerting)\b|измерен|実測|实测|측정됨/i;

/** Numbers that set how the system behaves, unless they are of a percentile. */
const isOther =
  /\b(?:timeouts?|time-?out|ttl|expir\w+|expires?|retention|retain\w*|interval|backoff|retr(?:y|ies|ied)|every|cron|poll\w*|schedul\w+|debounce|throttle|delay|sleep|wait\w*|window|version|deadline|effort|estimate\w*|sprint|(?<!\/ ?|per )(?:weeks?|days?)|chunk|batch|page size|for example|e\.g|cost|price|discount|accuracy|savings?|reduc\w+|improv\w+|faster|speedup|increase\w*)\b|таймаут|истека|каждые|интервал|измерен|超时|过期|每隔|间隔|実測|タイムアウト|間隔|타임아웃/i;

const isMetric = (label: string): boolean => label !== "" && (namesMetric(label) || performing.test(label));

const performing =
  /^(?:performance|target|performance target|goal|sla|slo|leistung|performances|rendimiento|desempenho|prestazioni|производительност|быстродействи|性能|パフォーマンス|성능)/i;

function isPromised(quantity: Quantity, text: string, label: string, context: Context, sure: Surety): boolean {
  if (quantity.dimension === "none") return false;
  // That a time or size is exceeded is an alarm or a fact, never a promise, unless it is that between two failures.
  if (
    !/\bmtbf\b|mean[- ]time[- ]between/i.test(text) &&
    (quantity.dimension === "time" || quantity.dimension === "size") &&
    (quantity.bound === ">" || quantity.bound === ">=")
  )
    return false;
  const inTime = quantity.dimension === "share" && quantity.value >= 90 && ofTheTime.test(text);
  if (inTime && (sure === "asked" || promises(context))) return true;
  if (quantity.dimension === "share" && !namesMetric(text)) return false;
  if (sure) return quantity.bound !== undefined || limits.test(text);
  if (quantity.statistic && /^p\d/.test(quantity.statistic)) return true;
  const here = promises(context) || aimsAt(text, context);
  const metric = isMetric(label);
  const bounded = quantity.bound !== undefined && quantity.bound !== "~" && quantity.bound !== "=";
  if (metric && (here || bounded) && label.length < 60) return true;
  if (!bounded)
    return (
      here &&
      /availab|uptime|throughput|доступност|可用性/i.test(text) &&
      (quantity.dimension === "share" || quantity.dimension === "rate")
    );
  return (
    here &&
    (quantity.dimension === "time" ||
      quantity.dimension === "rate" ||
      (quantity.dimension === "share" && namesMetric(text)))
  );
}

/** The clause that the number stands in: the whole line where it is short. */
function nameOf(line: Mapped, quantity: Quantity): Mapped {
  if (line.text.length <= 120) return trimmed(line);
  const from = line.text.lastIndexOf(" ", Math.max(0, quantity.from - 50)) + 1;
  const end = line.text.indexOf(" ", quantity.to + 20);
  return trimmed(slice(line, from, end < 0 ? line.text.length : end));
}
