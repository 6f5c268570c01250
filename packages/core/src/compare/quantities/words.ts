import { canonicalName } from "../../model/kinds/names.ts";
import { type Unit, unitOf } from "../../model/kinds/unit.ts";
import { remembered } from "../../text/remembered.ts";
import { idle } from "./idle-words.ts";

// What the words around a number tell of it, in the language of documents and in that of names in code: a `TTL` is how long a
// thing is valid, and `conns` are connections. Both sides come to the same classes of words here.

/** What a number may be of a thing. A sort in capitals tells by itself what is meant, and not only how it is measured. */
const sorts: Readonly<Record<string, string>> = {
  lifetime:
    "live lives lived lifetime lifespan expire expires expired expiring expiry expiration exp ttl valid validity last lasts due fresh held hold holds keep keeps kept stay stays stale duration age",
  retention:
    "retain retains retained retention keep keeps kept purge purged purges delete deleted deletes older cutoff archive archived clean cleanup",
  timeout: "timeout timeouts deadline",
  interval:
    "interval intervals period periods every each daily nightly frequency schedule poll polls polling scrape tick ticker beat periodic cron",
  delay:
    "delay delays wait waits waiting waited backoff countdown sleep sleeps cooldown pause debounce debounced apart",
  attempt: "retry retries retried retrying attempt attempts tries tried try redelivered backofflimit",
  max: "max maximum most upper ceiling cap exceed longer more up",
  limit: "limit limits limited limiting limiter quota",
  default: "default defaults",
  min: "min minimum least lower shorter fewer below",
  PAGE: "page pages paged paging pagination paginate paginated paginates paginator",
  size: "size sizes bytes byte large larger big bigger mb kb",
  length: "length len character characters char chars letter letters digit digits long",
  CONNECTION: "connection connections conn conns pool",
  PORT: "port ports expose exposes exposed",
  RATE: "rate rates throttle throttled throttling limiter sliding window windowms points requests reqs",
  COST: "cost costs rounds saltrounds gensalt bcrypt bcryptjs strength",
  WORKER: "worker workers thread threads concurrency concurrent parallel",
  REPLICA: "replica replicas",
  COVERAGE: "coverage cov",
  BREAKPOINT: "breakpoint breakpoints",
  THRESHOLD: "threshold fail failure failures",
  CAPACITY: "capacity entries entry",
  BATCH: "batch batches chunk chunks",
  LOAD: "utilization utilisation cpu",
};

/** Words that mean one thing where numbers are told. */
const alike: readonly string[] = [
  "token tokens jwt jwts bearer",
  "mail mails email emails",
  "password passwords pwd passwd pass",
  "user users username usernames",
  "file files upload uploads uploaded uploader uploading attachment attachments",
  "message messages msg msgs",
  "notification notifications notify notifies notified notifier",
  "database databases db sql",
  "image images photo photos picture pictures avatar avatars",
  "login signin authentication authenticate auth",
  "verification verify verifying verified confirm confirmation",
  "reset resetting forgot forgotten recover recovery",
  "cache caches cached caching redis",
  "idle idles",
  "link links url urls code codes",
  "autoscaler autoscaling hpa",
  "fail failed fails failure failures failing",
  "server http listen listens web",
  "log logs logger logging",
  "anon anonymous",
  "sync syncs synced syncing synchronise synchronises synchronised synchronize synchronizes synchronized synchronisation synchronization",
  "sweep sweeps swept sweeping sweeper",
];

/** Names of one word that are two. */
const together: Readonly<Record<string, string>> = {
  maxage: "max lifetime",
  perpage: "page",
  pagesize: "page size",
  ratelimit: "rate max",
  maxsize: "max size",
  maxlength: "max length",
  minlength: "min length",
  maxlen: "max length",
  maxidle: "max idle",
  maxretries: "max attempt",
  maxresults: "max page",
};

const classOf: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  const add = (word: string, name: string): void => {
    found.set(word, [...(found.get(word) ?? []), name]);
  };
  for (const [name, words] of Object.entries(sorts)) for (const word of words.split(" ")) add(word, `#${name}`);
  for (const words of alike) for (const word of words.split(" ")) add(word, words.slice(0, words.indexOf(" ")));
  for (const [word, words] of Object.entries(together))
    found.set(
      word,
      words.split(" ").map((each) => sortNamed(each)),
    );
  return found;
})();

function sortNamed(word: string): string {
  return sorts[word] ? `#${word}` : sorts[word.toUpperCase()] ? `#${word.toUpperCase()}` : word;
}

/** What some words tell: which sort of number it is, and of what thing. */
export interface Told {
  readonly sorts: ReadonlySet<string>;
  readonly things: ReadonlySet<string>;
}

/** The sorts and things that a text or a name tells of, in their classes. */
export const toldBy: (text: string) => Told = remembered((text) => {
  const found = { sorts: new Set<string>(), things: new Set<string>() };
  let named = false;
  for (const word of canonicalName(
    text
      .replace(/\be-mail/gi, "email")
      .replace(/\bnames\b/gi, "name")
      .replace(/\b(?:log(?:s|ged|ging)?)[- ]in\b/gi, "login")
      .replace(/\b(?:times?|timed|timing) out\b/gi, "timeout")
      .replace(/\bone[- ]time[- ](?:pass(?:word|code)|code|pin)s?\b/gi, "otp")
      .replace(/\bhealth[- ]checks?\b/gi, "healthcheck")
      .replace(/\bfixed[-_ ]?rate\b/gi, "interval")
      .replace(/\bexpire[-_ ]?after[-_ ]?(?:write|access)\b/gi, "ttl")
      .replace(/\bat (?:a time|once)\b/gi, "batch")
      .replace(/service[-_ ]?account/gi, "serviceaccount")
      .replace(/\b(?:json web tokens?|jwts)\b/gi, "jwt"),
  ).split("-")) {
    const classes = classOf.get(word);
    for (const each of classes ?? []) (each.startsWith("#") ? found.sorts : found.things).add(each);
    if (!classes && word.length > 1 && !idle.test(word) && !/^\d/.test(word)) found.things.add(stem(word));
    named ||= word === "name";
  }
  // What a limiter counts are mostly requests that failed; its own words do not say so.
  if (found.sorts.has("#RATE")) found.things.delete("fail");
  // Most things have a name, but only fields have one of some length.
  if (named && ["#length", "#min", "#max"].some((sort) => found.sorts.has(sort))) found.things.add("name");
  return found;
});

/** A word without its endings; that it is no word any more does no harm, since both sides lose them. */
const stem = (word: string): string => {
  const one = word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.length > 3 && !word.endsWith("ss")
      ? word.replace(/s$/, "")
      : word;
  return one.length > 5 ? one.replace(/(?:ing|ed|e)$/, "") : one.replace(/(?<=.{3})e$/, "");
};

/** Sorts of how long something takes or lasts. */
export const sortsOfTime: readonly string[] = ["#lifetime", "#retention", "#timeout", "#interval", "#delay"];

/** Whether a sort says no more than which end or standard of something is meant. */
export const isGeneral = (sort: string): boolean => /^#(?:max|min|limit|default)$/.test(sort);

/** The sorts that say more of a number than which end or standard of something it is, or that it is a size. */
export const tellingSorts = ({ sorts }: Told): string[] =>
  [...sorts].filter((sort) => !isGeneral(sort) && sort !== "#size");

/** Whether a sort tells by itself what is meant: a page, a port. */
export const tellsThing = (sort: string): boolean => /^#[A-Z]/.test(sort);

/** What names of numbers have for a unit: `TTL_SECONDS`, `windowMs`. `PER_MINUTE` says in what time something is counted. */
export function unitIn(name: string): Unit | null {
  const words = canonicalName(name).split("-");
  for (const [i, word] of [...words.entries()].toReversed()) {
    const unit = word.length > 1 && !/^mins?$/.test(word) && words[i - 1] !== "per" ? unitOf(word) : null;
    if (unit) return unit;
  }
  return null;
}

/** Words that tell nothing in most texts and yet say whose number a name with nothing else is: `MODEL_TIMEOUT`. */
export const ownersIn = (text: string): readonly string[] =>
  canonicalName(text)
    .split("-")
    .filter((word) => owner.test(word))
    .map((word) => word.replace(/s$/, ""));
const owner = /^(?:api|app|base|controller|core|data|handler|index|key|model|object|process|result|route|service)s?$/;

/** What that unit multiplies by. */
export const factorIn = (name: string): number | null => unitIn(name)?.factor ?? null;

/** Qualities of which a number has one or the other. */
const opposites: readonly (readonly [string, string])[] = [
  ["#max", "#min"],
  ["#max", "#default"],
  ["idle", "open"],
  ["access", "refresh"],
  ["soft", "hard"],
  ["read", "writ"],
  ["connect", "read"],
  ["request", "respons"],
];

/** Whether one is told to be what the other is not. */
export const isOpposite = (one: Told, other: Told): boolean =>
  opposites.some(([a, b]) => {
    const [x, y] = [sideOf(one, a, b), sideOf(other, a, b)];
    return x !== null && y !== null && x !== y;
  });

/** Whether a text has the word for what a name is the other of, be it beside its own: `a refresh token is no access token`. */
export const hasOther = (text: Told, name: Told): boolean =>
  opposites.some(([a, b]) => {
    const side = a.startsWith("#") ? null : sideOf(name, a, b);
    return side !== null && text.things.has(side === a ? b : a);
  });

const sideOf = ({ sorts, things }: Told, a: string, b: string): string | null => {
  const [has, hasNot] = [a, b].map((each) => sorts.has(each) || things.has(each));
  return has === hasNot ? null : has ? a : b;
};
