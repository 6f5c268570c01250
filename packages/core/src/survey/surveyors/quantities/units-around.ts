import { type Unit, unitOf } from "../../../model/kinds/unit.ts";
import type { Token } from "../../../notation/code/token.ts";
import { callAround } from "./call-around.ts";
import { isTakenOff } from "./moments.ts";
import { isTimeUnit } from "./products.ts";

/**
 * The unit that a call or a key puts around a number: `timedelta(days=7)`, `Duration.ofMinutes(15)`, `minusDays(30)`,
 * `(15, TimeUnit.MINUTES)`, `add(10, "minutes")`, `addDays(now, 7)`, `AddDate(0, 0, 7)`.
 */
export function unitAround(tokens: readonly Token[], from: number, to: number): Unit | null {
  const open = isTakenOff(tokens, from) ? from - 1 : from;
  const [mark, word] = [tokens[open - 1]?.text, tokens[open - 2]];
  const key = keyOfUnit(tokens, open);
  if (key) return unitOf(key);
  if (mark === "(" && word?.kind === "word") {
    const called =
      /^(?:of|from_?|From|plus|minus|add|Add|sub|minutes|hours|seconds|days)?([A-Z]?[a-z]+)$/.exec(word.text)?.[1] ??
      "";
    const unit = inWords.test(called) ? unitOf(called) : null;
    if (unit) return unit;
  }
  if (tokens[to]?.text !== "," && tokens[to]?.text !== ")") return null;
  if (tokens[to].text === "," && isTimeUnit(tokens, to + 1)) return unitOf(tokens[to + 3]!.text);
  return to === from + 1 ? byPosition(tokens, from) : null;
}

const inWords = /^(?:millis|milliseconds?|secs|seconds?|mins|minutes?|hours?|days?|weeks?|months?|years?)$/i;

/** `days=7`, `minutes: 5`: the key of a number that is a unit. */
export const keyOfUnit = (tokens: readonly Token[], at: number): string | undefined => {
  const [mark, key] = [tokens[at - 1]?.text, tokens[at - 2]?.text];
  return (mark === "=" || mark === ":") && /^(?:milliseconds|seconds|minutes|hours|days|weeks)$/.test(key ?? "")
    ? key
    : undefined;
};

/** What calls that reckon with dates take for a number, by its place among what they are given. */
function byPosition(tokens: readonly Token[], at: number): Unit | null {
  const call = callAround(tokens, at);
  if (!call) return null;
  if (call.method === "AddDate") return unitOf(["years", "months", "days"][call.position] ?? "");
  const second = /^(?:add|sub)(Seconds|Minutes|Hours|Days|Weeks|Months|Years)$/.exec(call.method)?.[1];
  if (second && call.position === 1) return unitOf(second);
  const named = /^["'`]([a-z]{1,12})["'`]$/.exec(tokens[at + 2]?.text ?? "")?.[1];
  return named && call.position === 0 && /^(?:add|subtract|plus|minus)$/.test(call.method) && inWords.test(named)
    ? unitOf(named)
    : null;
}
