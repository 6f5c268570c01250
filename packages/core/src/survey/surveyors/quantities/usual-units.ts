import type { Amount } from "../../../compare/quantities/amount.ts";

/** Names whose numbers frameworks take in seconds: Django's settings and decorators, the tasks of Celery. */
const inSeconds =
  /^(?:cache_page|CONN_MAX_AGE|(?:SESSION|CSRF|LANGUAGE)_COOKIE_AGE|PASSWORD_RESET_TIMEOUT|CACHE_MIDDLEWARE_SECONDS|countdown|default_retry_delay|(?:soft_)?time_limit|CELERY_TASK_(?:SOFT_)?TIME_LIMIT|task_(?:soft_)?time_limit)$/;

/** Names whose numbers frameworks take in thousandths of a second: Spring's schedules. */
const inMillis = /^(?:fixedRate|fixedDelay|initialDelay)$/;

/** Names of nginx whose numbers are sizes, so that `20m` has no minutes. */
const inBytes = /_size$|^(?:max_size|zone)$/;
const minute = 60_000;

const ofBeat = /beat_?schedule/i;

/** A number in the unit in which the framework that has its name takes it; as it is where the name is nobody's. */
export function inUsualUnit(
  path: string,
  line: string,
  name: string,
  amount: Amount,
  heads: readonly string[],
): Amount {
  const { value, dimension } = amount;
  if (
    dimension === "time" &&
    path.endsWith(".conf") &&
    (inBytes.test(name) || line.includes(`zone=${name}:`)) &&
    value % minute === 0
  )
    return { value: (value / minute) * 1_024 ** 2, dimension: "size" };
  if (dimension !== null) return amount;
  if (
    path.endsWith(".py") &&
    (inSeconds.test(name) || (name === "schedule" && heads.some((head) => ofBeat.test(head))))
  )
    return { value: value * 1_000, dimension: "time" };
  return /\.(?:java|kts?)$/.test(path) && inMillis.test(name) && !/timeUnit/.test(line)
    ? { value, dimension: "time" }
    : amount;
}
