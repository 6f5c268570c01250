import type { Token } from "../../../notation/code/token.ts";
import { type Amount, amountOf } from "../../../compare/quantities/amount.ts";
import { clockOf } from "../../../compare/quantities/clock.ts";

/** How often what a schedule names is run, as an amount of time; `null` for any other text, and for what runs at uneven times. */
export function periodOf(text: string): ReturnType<typeof amountOf> {
  const every = /^@every\s(\S{2,12})$/.exec(text)?.[1];
  if (every !== undefined) return amountOf(every);
  // Spring's and Quartz' `0 0/15 * * * ?`.
  const plain = text.replace(/(?<![\d*/,-])0\/(?=\d)/g, "*/").replaceAll("?", "*");
  const fields = plain.trim().split(/\s+/);
  if (!/^[\d*/,\s-]+$/.test(plain) || fields.length < 5 || fields.length > 6 || !plain.includes("*")) return null;
  const at = fields.findIndex((field) => field !== "0");
  const rest = fields.slice(at + 1);
  // The fields of a schedule with six begin with seconds.
  const [unit, next] = units.slice(fields.length === 6 ? at : at + 1, (fields.length === 6 ? at : at + 1) + 2);
  if (!unit || !rest.every((field) => field === "*")) return daily(fields);
  const step = /^\*(?:\/(\d{1,2}))?$/.exec(fields[at]!);
  if (step) return amountOf(`${step[1] ?? 1} ${unit}`);
  return /^\d{1,2}$/.test(fields[at]!) && next ? amountOf(`1 ${next}`) : null;
}

const units = ["seconds", "minutes", "hours", "days"];

/** `30 3 * * *` is run once a day, `0 3 * * 1` once a week. */
function daily(fields: readonly string[]): ReturnType<typeof amountOf> {
  const [minute, hour, day, month, weekday] = fields.slice(-5);
  if (![minute, hour].every((field) => /^\d{1,2}$/.test(field!)) || day !== "*" || month !== "*") return null;
  return weekday === "*" ? amountOf("1 days") : /^\d$/.test(weekday!) ? amountOf("7 days") : null;
}

/** The time of the day at which what a schedule names is run, where it is run once on each of its days; `null` for any other text. */
export function clockOfSchedule(text: string): Amount | null {
  const fields = text.trim().split(/\s+/);
  if (!/^[\d*?/,A-Za-z\s-]+$/.test(text) || fields.length < 5 || fields.length > 7) return null;
  // The fields of Spring and Quartz begin with seconds.
  const [minute, hour, ...days] = fields.slice(fields.length > 5 ? 1 : 0);
  if (![minute, hour].every((field) => /^\d{1,2}$/.test(field!)) || days.length < 3) return null;
  return clockOf(Number(hour), Number(minute));
}

/** The period and the time of day of Celery's `crontab(hour=6, minute=0)`, whose bracket is opened at `open`, and where it is closed. */
export function timesOfCrontab(
  tokens: readonly Token[],
  open: number,
): { readonly found: readonly Amount[]; readonly to: number } {
  const close = tokens.findIndex(({ text }, i) => i > open && text === ")");
  const to = close < 0 ? tokens.length : close;
  const given = new Map<string, string>();
  for (let i = open + 1; i + 2 < to; i++)
    if (tokens[i]!.kind === "word" && tokens[i + 1]!.text === "=")
      given.set(tokens[i]!.text, tokens[i + 2]!.text.replace(/^["']|["']$/g, ""));
  const text = ["minute", "hour", "day_of_month", "month_of_year", "day_of_week"]
    .map((field) => given.get(field) ?? "*")
    .join(" ");
  return { found: close < 0 ? [] : [periodOf(text), clockOfSchedule(text)].filter((each) => each !== null), to };
}
