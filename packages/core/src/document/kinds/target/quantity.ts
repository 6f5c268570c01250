import type { TargetFacts } from "../../../model/kinds/target.ts";
import { matches } from "../../../text/matches.ts";
import { remembered } from "../../../text/remembered.ts";
import { whenAsked } from "../../../text/when-asked.ts";

/** A number with its unit, and what is said right around it. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly bound?: NonNullable<TargetFacts["bound"]>;
  readonly value: number;
  /** In normal form: `ms`, `s`, `%`, `rps`, `MB`, `users`; empty for a bare number. */
  readonly unit: string;
  readonly dimension: "time" | "share" | "rate" | "size" | "count" | "none";
  readonly statistic?: string;
}

const bounds: readonly (readonly [RegExp, NonNullable<TargetFacts["bound"]>])[] = [
  [
    /^(?:<=|≤|=<|⩽|at most|up to|no more than|no(?:t)? longer than|no slower than|nicht (?:mehr|länger) als|pas plus de|no más de|não mais (?:de|que)|non più di|не дольше|not exceed(?:ing)?|max(?:imum|imal)?\.?(?: of)?|within|höchstens|maximal|bis zu|innerhalb(?: von)?|au plus|jusqu'à|en moins de|como máximo|hasta|máximo|no máximo|até|al massimo|entro|не более|не больше|до|в пределах|не превышает|不超过|最大|最多|最长|至多|不大于|最高|最大で|최대)$/i,
    "<=",
  ],
  [
    /^(?:>=|≥|=>|⩾|at least|min(?:imum|imal)?\.?(?: of)?|no less than|mindestens|au moins|al menos|mínimo|pelo menos|almeno|не менее|не меньше|от|至少|不低于|不少于|最低|最小|最少|최소)$/i,
    ">=",
  ],
  [
    /^(?:<|＜|under|below|less than|in less than|unterhalb(?: von)?|en dessous de|por debajo de(?: los)?|en menos de|em menos de|in meno di|sotto (?:i|gli)|faster than|fewer than|sub-?|unter|weniger als|moins de|inférieur à|menos de|menor (?:a|que)|inferior a|abaixo de|meno di|inferiore a|менее|меньше|ниже|小于|低于|少于|未満|미만)$/i,
    "<",
  ],
  [
    /^(?:>|＞|over|above|more than|greater than|exceed(?:s|ing)?|über|mehr als|plus de|supérieur à|más de|mayor (?:a|que)|superior a|acima de|mais de|più di|superiore a|более|больше|свыше|выше|大于|高于|超过|초과)$/i,
    ">",
  ],
  [/^(?:~|≈|about|approx(?:imately|\.)?|around|ca\.|circa|environ|около|约|約|약)$/i, "~"],
  [/^=$/, "="],
];

const boundWords = String.raw`<=|>=|=<|[<>≤≥⩽⩾＜＞~≈=]|at most|up to|no more than|no(?:t)? longer than|no slower than|nicht (?:mehr|länger) als|pas plus de|no más de|não mais (?:de|que)|non più di|не дольше|not exceed(?:ing)?|max(?:imum|imal)?\.?(?: of)?|within|höchstens|bis zu|innerhalb(?: von)?|au plus|jusqu'à|en moins de|como máximo|hasta|máximo|no máximo|até|al massimo|entro|не более|не больше|до|в пределах|не превышает|不超过|最大で|最大|最多|最长|至多|不大于|최대|at least|min(?:imum|imal)?\.?(?: of)?|no less than|mindestens|au moins|al menos|mínimo|pelo menos|almeno|не менее|не меньше|от|至少|不低于|不少于|最低|최소|under|below|less than|in less than|unterhalb(?: von)?|en dessous de|por debajo de(?: los)?|em menos de|in meno di|sotto (?:i|gli)|faster than|fewer than|sub-?|unter|weniger als|moins de|inférieur à|menos de|menor (?:a|que)|inferior a|abaixo de|meno di|inferiore a|менее|меньше|ниже|小于|低于|少于|over|above|more than|greater than|exceed(?:s|ing)?|über|mehr als|plus de|supérieur à|más de|mayor (?:a|que)|superior a|acima de|mais de|più di|superiore a|более|больше|свыше|выше|大于|高于|超过|about|approx(?:imately|\.)?|around|ca\.|environ|около|约|約|약`;

/** Bounds that follow their number: `3秒以内`. */
const boundSuffixes = "以内|以下|未満|以上|이내|이하|미만|이상|or less|or more|or better";

const boundOfSuffix = (suffix: string): NonNullable<TargetFacts["bound"]> =>
  /未満|미만/.test(suffix) ? "<" : /以上|이상|more|better/.test(suffix) ? ">=" : "<=";

/** Units, longest first, with their normal form and dimension. */
const units: readonly (readonly [string, string, Quantity["dimension"]])[] = [
  [
    String.raw`(?:requests?|reqs?|calls?|запрос(?:ов|а)?|请求|リクエスト)\s?(?:/|per)\s?(?:sec(?:ond)?|s)|rps|qps|req/s|r/s|anfragen ?(?:pro |je |/ ?)(?:sekunde|s)|requêtes ?(?:par |/ ?)(?:seconde|s)|(?:peticiones|solicitudes) ?(?:por |/ ?)(?:segundo|s)|requisições ?(?:por |/ ?)(?:segundo|s)|richieste ?(?:al |/ ?)(?:secondo|s)|запросов в секунду|(?:个|次)?请求 ?[/每] ?秒|次 ?[/每] ?秒|(?:リクエスト|件|回) ?[/毎] ?秒|(?:회|건|요청) ?/ ?초`,
    "rps",
    "rate",
  ],
  [
    String.raw`(?:requests?|reqs?|calls?)\s?(?:/|per)\s?(?:minute|min)|rpm|anfragen (?:pro|/) ?minute|requêtes ?(?:par |/ ?)minute|(?:peticiones|solicitudes) ?(?:por |/ ?)minuto|requisições ?(?:por |/ ?)minuto|richieste ?(?:al |/ ?)minuto|запросов ?(?:в |/ ?)мин(?:уту)?|(?:次|个?请求) ?[/每] ?分钟?|(?:回|リクエスト) ?/ ?分|(?:회|건|요청) ?/ ?분`,
    "requests/min",
    "rate",
  ],
  [
    String.raw`(?:requests?|reqs?|calls?|attempts?|messages?)\s?(?:/|per|every|in|within)\s?\d{1,3}[\s-]?(?:sec(?:ond)?s?|min(?:ute)?s?|hours?|s|h)`,
    "per time",
    "rate",
  ],
  [String.raw`(?:requests?|calls?)\s?(?:/|per)\s?(?:hour|hr?|day)`, "requests/h", "rate"],
  [String.raw`(?:transactions?)\s?(?:/|per)\s?(?:sec(?:ond)?|s)|tps`, "tps", "rate"],
  [
    String.raw`(?:[a-z]{2,16}(?:\s[a-z]{2,16}){0,2}\s?)?(?:/|per )\s?(?:sec(?:ond)?|s|minute|min|hour|day)`,
    "per time",
    "rate",
  ],
  [
    String.raw`milliseconds?|millisekunden|millisecondes?|milisegundos?|millisecondi|msecs?|ms|毫秒|ミリ秒|миллисекунд[аы]?|мс|밀리초`,
    "ms",
    "time",
  ],
  [String.raw`microseconds?|µs|μs|us|мкс|微秒`, "µs", "time"],
  [String.raw`nanoseconds?|ns|нс|纳秒`, "ns", "time"],
  [String.raw`seconds?|secs?|sekunden?|secondes?|segundos?|secondi|секунд[аы]?|сек|秒钟?|초|s|с`, "s", "time"],
  [String.raw`minutes?|mins?|minuten?|minutos?|minuti|минут[аы]?|мин|分钟|分|분`, "min", "time"],
  [String.raw`hours?|hrs?|stunden?|heures?|horas?|ore|час(?:а|ов)?|小时|時間|시간|h`, "h", "time"],
  [String.raw`%|percent|prozent|процент(?:ов|а)?`, "%", "share"],
  [String.raw`[KMGT]i?B(?:ytes)?(?:/s)?|(?:kilo|mega|giga)?bytes?|[КМГТ]Б|МБ|ГБ`, "bytes", "size"],
  [
    String.raw`(?:concurrent |simultaneous |active |virtual |daily |online |registered ){0,2}(?:users?|connections?|sessions?|clients?|websockets?|tenants?)|(?:concurrent|simultaneous|online) (?:players?|viewers?|visitors?|participants?|listeners?|customers?)|(?:gleichzeitige )?(?:benutzer|nutzer)(?:innen)?|utilisateurs(?: simultanés)?|usuarios(?: (?:concurrentes|simultáneos))?|usuários(?: simultâneos)?|utenti(?: (?:simultanei|concorrenti))?|(?:名|个|位)?(?:并发|同时在线)(?:用户|连接|访问|请求)?(?:数|量)?|(?:名|个|位)?用户|(?:同時接続|同時アクセス)(?:ユーザー|数)?|ユーザー|동시 ?접속자?|пользовател(?:ей|я)|사용자`,
    "users",
    "count",
  ],
];

const unitSource = units.map(([source]) => source).join("|");
const statistic =
  /\b(p\d{2}(?:\.\d+)?|p100|median|average|avg|mean|max(?:imum)?|peak|typical|worst[- ]case|\d{2}(?:\.\d+)?th percentile|в среднем|平均)(?![\w])/gi;
const quantity = new RegExp(
  String.raw`(?:(?<![\w<>=-])(${boundWords})\s{0,2}|(?<![\w.,:/#$€£-]))(\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)\s?([kKM](?![a-zA-Z]))?(\+)?(?:[\s-]?(${unitSource})(?![\p{Script=Latin}\p{Script=Cyrillic}\d_])(\+)?)?(?:\s?(${boundSuffixes}))?`,
  "giu",
);

/** The numbers with a bound or unit in a text, in order. */
export function quantitiesIn(text: string): Quantity[] {
  const line = text.slice(0, 1000);
  if (!/\d/.test(line)) return [];
  const statistics = matches(line, statistic).map((m) => ({
    at: m.index,
    to: m.index + m[0].length,
    name: statisticName(m[1]!),
  }));
  const found: Quantity[] = [];
  for (const match of matches(line, quantity)) {
    const [whole, boundText, digits, times, plus, unitText, unitPlus, suffix] = match;
    if (!unitText && !boundText && !plus) continue;
    const from = match.index;
    const to = from + whole.trimEnd().length;
    const unit = unitText ? unitOf(unitText) : (["", "none"] as const);
    const said = boundText ? boundOf(boundText) : undefined;
    const bound = boundText
      ? said && denied(line.slice(0, from), said)
        ? opposite(said)
        : said
      : suffix
        ? boundOfSuffix(suffix)
        : plus || unitPlus
          ? ">="
          : undefined;
    found.push({
      from,
      to,
      value: numberOf(digits!, times),
      unit: unit[0],
      dimension: unit[1],
      ...(bound ? { bound } : {}),
    });
  }
  return found.map((one, i) => {
    const name = nearest(line, statistics, one, found[i - 1]?.to ?? 0, found[i + 1]?.from ?? line.length);
    return name ? { ...one, statistic: name } : one;
  });
}

/** `without an error rate > 1 %`, `never less than 99 %`: what must not be, of which the opposite is asked; `without pauses within 2 s` asks for both. */
const denied = (before: string, bound: NonNullable<TargetFacts["bound"]>): boolean =>
  (bound === ">" || bound === ">=" ? withoutMore : withoutLess).test(before.slice(-90));

const withoutMore =
  /(?<![\p{L}-])(?:without|never|nie(?:mals)?|ohne|sans|sin|sem|senza|без)(?:\s[\p{L}-]{1,16}){0,4}\s*$/iu;
const withoutLess = /(?<![\p{L}-])(?:never|nie(?:mals)?|nunca|jamais|mai|никогда)\s*$/iu;

const opposite = (bound: NonNullable<TargetFacts["bound"]>): NonNullable<TargetFacts["bound"]> =>
  (({ "<": ">=", "<=": ">", ">": "<=", ">=": "<", "~": "~", "=": "=" }) as const)[bound];

const boundOf = (text: string): NonNullable<TargetFacts["bound"]> | undefined =>
  bounds.find(([pattern]) => pattern.test(text.trim()))?.[1];

const unitOf = remembered((text): readonly [string, Quantity["dimension"]] => {
  const found = wholeUnits().find(({ whole }) => whole.test(text));
  if (!found) return [text, "none"];
  const { normal, dimension } = found;
  return [normal === "bytes" || normal === "per time" || normal === "users" ? text.trim() : normal, dimension];
});

const wholeUnits = whenAsked(() =>
  units.map(([source, normal, dimension]) => ({ whole: new RegExp(`^(?:${source})$`, "iu"), normal, dimension })),
);

function numberOf(digits: string, times: string | undefined): number {
  const grouped = /^\d{1,3}(?:[,' ]\d{3})+(?:\.\d+)?$/.test(digits);
  const value = Number(grouped ? digits.replace(/[,' ]/g, "") : digits.replace(",", "."));
  return value * (times === undefined ? 1 : /k/i.test(times) ? 1_000 : 1_000_000);
}

/** The statistic beside a number: within its own stretch between the numbers before and after it. */
function nearest(
  line: string,
  statistics: readonly { readonly at: number; readonly to: number; readonly name: string }[],
  { from, to }: { readonly from: number; readonly to: number },
  after: number,
  before: number,
): string | undefined {
  const behind = statistics.find((s) => s.at >= to && s.to <= before && s.at - to < 25);
  // `300 ms at p95, and orders within 1 s`: what ends a clause belongs to the number before it.
  const ahead = statistics.findLast(
    (s) => s.at >= after && s.to <= from && from - s.to < 40 && (after === 0 || !/[,;]\s/.test(line.slice(s.to, from))),
  );
  return (ahead ?? behind)?.name;
}

const statisticName = (word: string): string =>
  /^\d/.test(word)
    ? `p${Number.parseFloat(word)}`
    : /^p\d/i.test(word)
      ? word.toLowerCase()
      : /^(?:average|avg|mean|в среднем|平均)/i.test(word)
        ? "average"
        : /^(?:max|peak|worst)/i.test(word)
          ? "max"
          : word.toLowerCase();
