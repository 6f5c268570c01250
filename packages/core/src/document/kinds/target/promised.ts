import { type Context, within } from "../../context.ts";
import { namesMetric } from "./metric.ts";
import { promises } from "./place.ts";
import type { Quantity } from "./quantity.ts";

/** Whether the words above a line say already that it promises: in so many words, or by asking for objectives. */
export type Surety = boolean | "asked";

/** `99.9 % of the time` */
export const ofTheTime =
  /\d\s?%\s?(?:of (?:the )?(?:time|requests)|der (?:zeit|anfragen)|du temps|del? tiempo|do tempo|del tempo|времени)|(?:时间|時間|시간).{0,6}\d\s?%/i;

/** Among goals and requirements a bound beside a word for speed is a promise: `synchronises with under 100 ms latency`. */
export const aimsAt = (text: string, context: Context): boolean =>
  within(context, "goals", "requirements") &&
  !/non-?goals|out of scope/i.test(context.path.at(-1) ?? "") &&
  speed.test(text);

const speed =
  /\b(?:latenc(?:y|ies)|response times?|load times?|uptime|availability|throughput)\b|latenz|(?:antwort|lade|reaktions)zeit|verfügbarkeit|temps de (?:réponse|chargement)|tiempo de (?:respuesta|carga)|tempo de (?:resposta|carregamento|caricamento)|время (?:ответа|отклика|загрузки)|задержк|доступност|延迟|(?:响应|加载)(?:时间|速度)|可用性|レイテンシ|応答時間|(?:読み込み|表示)時間|지연 시간|(?:응답|로딩) 시간/i;

/** Words by which a line tells how the system did, or when it complains. */
export const isResult =
  /\b(?:measured|currently|observed|achieved|took|takes(?!\s(?:no|at most|less|under|up|below|within)\b)|was|were|baseline|previously|actual(?:ly)?|alerts?(?!\s?(?:\(|latency|delivery|(?:is|are)\sshown|(?:reach|arriv)\w+))|alerting)\b|измерен|実測|实测|측정됨/i;

/** Numbers that set how the system behaves, unless they are of a percentile. */
export const isOther =
  /\b(?:timeouts?|time-?out|ttl|expir\w+|expires?|retention|retain\w*|interval|backoff|retr(?:y|ies|ied)|every|cron|poll\w*|schedul\w+|debounce|throttle|delay|sleep|wait\w*|window|version|deadline|effort|estimate\w*|sprint|(?<!\/ ?|per )(?:weeks?|days?)|chunk|batch|page size|for example|e\.g|cost|price|discount|accuracy|savings?|reduc\w+|improv\w+|faster|speedup|increase\w*)\b|таймаут|истека|каждые|интервал|измерен|超时|过期|每隔|间隔|実測|タイムアウト|間隔|타임아웃/i;

export const isMetric = (label: string): boolean => label !== "" && (namesMetric(label) || performing.test(label));

export const performing =
  /^(?:performance|target|performance target|goal|sla|slo|leistung|performances|rendimiento|desempenho|prestazioni|производительност|быстродействи|性能|パフォーマンス|성능)/i;

/** `Limit: 100 requests per minute`, `50KB hard limit` */
export const limits = /^\s*(?:rate ?)?limit:\s{0,3}\d+\s?(?:requests?|calls)|\d\s?[KMG]B (?:hard|size) limit\b/i;

/** Labels by which a share is one that is not to be passed, whatever it is a share of. */
const budgets = /^.{0,40}\b(?:budget|rate|ratio|share|tolerance|precision|recall)$/i;

/** Words by which a load is one that the system has to bear, and not one that it happens to see. */
const bears =
  /\b(?:must|shall|should|(?:has|have|needs?) to|handles?|serves?|supports?|sustains?|bears?|copes? with)\b|\b(?:muss|müssen|soll|sollen|bewältigt|verkraftet|trägt)\b|\b(?:doit|doivent|supporte|encaisse)\b|\b(?:debe|deben|soporta|aguanta)\b|\b(?:suporta|aguenta|devem)\b|\b(?:deve|devono|regge|sopporta)\b|долж[ен]|выдержива|поддержива|必须|需要|支持|支撑|承受|同時(?=\d)|耐え|処理でき|対応す|견뎌|지원/iu;

/** Who is served at the same time, as opposed to connections that are kept ready. */
const people =
  /user|client|session|tenant|player|viewer|visitor|participant|listener|customer|nutzer|usuario|utilisateur|utent|usuári|用户|ユーザ|пользоват|사용자/i;

/** `200 requests per second`: a line that is nothing but the number. */
const isAll = ({ from, to }: Quantity, text: string): boolean =>
  text.slice(0, from).trim() === "" && /^[\s.;]*$/.test(text.slice(to));

export function isPromised(quantity: Quantity, text: string, label: string, context: Context, sure: Surety): boolean {
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
  if (quantity.dimension === "share" && !namesMetric(text))
    return promises(context) && quantity.bound !== undefined && quantity.bound !== "~" && budgets.test(label);
  if (sure) return quantity.bound !== undefined || limits.test(text);
  if (quantity.statistic && /^p\d/.test(quantity.statistic)) return true;
  const here = promises(context) || aimsAt(text, context);
  const metric = isMetric(label);
  const bounded = quantity.bound !== undefined && quantity.bound !== "~" && quantity.bound !== "=";
  if (metric && (here || bounded) && label.length < 60) return true;
  if (!here) return false;
  if (quantity.dimension === "count") return (bounded || bears.test(text)) && people.test(quantity.unit);
  if (bounded) return quantity.dimension !== "size";
  if (quantity.dimension === "rate" && (bears.test(text) || isAll(quantity, text))) return true;
  return (
    /availab|uptime|throughput|доступност|可用性/i.test(text) &&
    (quantity.dimension === "share" || quantity.dimension === "rate")
  );
}
