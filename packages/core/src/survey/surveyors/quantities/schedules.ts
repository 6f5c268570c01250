import { amountOf } from "../../../compare/quantities/amount.ts";

/** How often what a schedule names is run, as an amount of time; `null` for any other text, and for what runs at uneven times. */
export function periodOf(text: string): ReturnType<typeof amountOf> {
  const every = /^@every\s(\S{2,12})$/.exec(text)?.[1];
  if (every !== undefined) return amountOf(every);
  const fields = text.trim().split(/\s+/);
  if (!/^[\d*/,\s-]+$/.test(text) || fields.length < 5 || fields.length > 6 || !text.includes("*")) return null;
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
