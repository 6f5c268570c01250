import { amountOf } from "../../../compare/quantities/amount.ts";
import type { Token } from "../../../notation/code/token.ts";
import { defaultOfParameter, defaultOfVariable } from "./defaults-in-text.ts";
import { isListening, ofServer } from "./listening.ts";
import { nameBefore } from "./name-before.ts";
import type { NamedNumber } from "./named-number.ts";
import { optionInList } from "./options-in-list.ts";
import { optionsInText } from "./options-in-text.ts";
import { clockOfSchedule, periodOf } from "./schedules.ts";

/** `"120/min"`, `"5 per hour"`: how many in a time. */
const perTime = /^([1-9]\d{0,8})(?:\/|\sper\s)(?:1\s)?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)$/i;

/** `"15m"`, `"60 s"`; within tags and rules `min=4,max=255`. */
export function inString(tokens: readonly Token[], i: number): NamedNumber[] {
  const text = tokens[i]!.text.replace(/^["'`]+|["'`]+$/g, "");
  if (text.length > 200 || !/\d/.test(text)) return [];
  const option = optionInList(tokens, i, text);
  if (option) return option.value === 0 ? [] : [{ ...option, dimension: null }];
  const byDefault = defaultOfVariable(tokens, i, text) ?? defaultOfParameter(tokens, i, text);
  if (byDefault) return byDefault.value === 0 ? [] : [{ ...byDefault, dimension: null }];
  const port = /^[\w.*-]{0,60}:(\d{2,5})$/.exec(text)?.[1];
  if (port !== undefined && isListening(tokens, i)) return [{ ...ofServer, value: Number(port), dimension: null }];
  const times = [periodOf(text), clockOfSchedule(text)].filter((time) => time !== null);
  if (times.length > 0) {
    const { name, own } = nameBefore(tokens, i);
    return times.map((time) => ({ name: name || "schedule", own: `${own} cron`.trim(), ...time }));
  }
  const amount = amountOf(text);
  if (amount) return amount.value === 0 ? [] : [{ ...nameBefore(tokens, i), ...amount }];
  const rate = perTime.exec(text);
  if (rate) {
    const { name, own } = nameBefore(tokens, i);
    return [{ name, own: `${own} rate`, value: Number(rate[1]), dimension: null }];
  }
  if (tokens[i + 1]?.text === ":") return [];
  const options = text.includes("--") ? optionsInText(text, nameBefore(tokens, i)) : [];
  if (options.length > 0) return options.filter((each) => each.value > 0).map((each) => ({ ...each, dimension: null }));
  const field = keyBefore(tokens, i) ?? tokens.find(({ kind }) => kind === "word")?.text ?? "";
  return [...text.matchAll(/(?<![\w-])([a-z]{2,12})[=:](\d{1,9})(?![\w.])/g)].map(([, rule, digits]) => ({
    name: `${field} ${rule}`,
    own: `${field} ${rule}`,
    value: Number(digits),
    dimension: null,
  }));
}

/** `'motto' => 'string|max:90'`: the name in quotes that a text of rules is given to. */
const keyBefore = (tokens: readonly Token[], at: number): string | undefined => {
  const isGiven =
    /^(?:=>|:)$/.test(tokens[at - 1]?.text ?? "") || (tokens[at - 1]?.text === ">" && tokens[at - 2]?.text === "=");
  const key = tokens[tokens[at - 1]?.text === ">" ? at - 3 : at - 2];
  return isGiven && key?.kind === "string" ? /^["']([A-Za-z_]\w{0,60})["']$/.exec(key.text)?.[1] : undefined;
};
