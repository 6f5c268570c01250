import { toldBy } from "../../../compare/quantities/words.ts";
import type { Token } from "../../../notation/code/token.ts";
import { callAround } from "./call-around.ts";
import { byCall } from "./by-call.ts";
import { inString } from "./in-string.ts";
import { isBase, isBound, isReckonedWith, stands } from "./left-aside.ts";
import { isListening, ofServer } from "./listening.ts";
import { unitFromNow } from "./moments.ts";
import type { NamedNumber } from "./named-number.ts";
import { nameBefore, type NameOfNumber } from "./name-before.ts";
import { mayBegin, productAt } from "./products.ts";
import { timesOfCrontab } from "./schedules.ts";
import { keyOfUnit, unitAround } from "./units-around.ts";

/** Words of languages, which name nothing. */
const controls =
  /^(?:if|elif|else|for|while|until|unless|return|case|when|switch|assert|throw|raise|await|yield|in|not|and|or)$/;

/** What is known of the line whose numbers are read. */
interface LineOfNumbers {
  /** Whether what is compared is a number to tell of. */
  readonly compared?: boolean;
  readonly isPython?: boolean;
}

/** The numbers of a line by its tokens, each once; amounts in strings are such too. */
export function numbersIn(
  tokens: readonly Token[],
  { compared = false, isPython = false }: LineOfNumbers = {},
): NamedNumber[] {
  const found: NamedNumber[] = [];
  let summed = -1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "string") {
      found.push(...inString(tokens, i));
      continue;
    }
    if (token.text === "crontab" && tokens[i + 1]?.text === "(") {
      const { found: times, to } = timesOfCrontab(tokens, i + 1);
      const { name, own } = nameBefore(tokens, i);
      found.push(...times.map((time) => ({ name: name || "crontab", own: `${own} cron`.trim(), ...time })));
      i = to;
      continue;
    }
    const expression = mayBegin(tokens, i) ? productAt(tokens, i) : null;
    if (!expression) continue;
    const { from, to, value } = expression;
    i = to - 1;
    if (value === 0 || !(stands(tokens, from, to) || (compared && isBound(tokens, from)))) continue;
    const taken = to === from + 1 && expression.dimension === null ? byCall(tokens, from, value, isPython) : null;
    if (taken) {
      const { name, own, factor } = taken;
      found.push({ name, own, value: value * (factor ?? 1), dimension: factor === undefined ? null : "time" });
      continue;
    }
    const named = isListening(tokens, from) ? ofServer : withCall(tokens, from, to, asEnd(tokens, from, to));
    if (controls.test(named.name) && !isBound(tokens, from)) continue;
    const unit = expression.dimension === null ? (unitFromNow(tokens, from) ?? unitAround(tokens, from, to)) : null;
    const dimension = expression.dimension ?? unit?.dimension ?? null;
    if (dimension === null && (isReckonedWith(tokens, from, to) || isBase(tokens, from, value))) continue;
    const number = { value: value * (unit?.factor ?? 1), dimension, ...(to > from + 1 ? { isProduct: true } : {}) };
    const isKeyed = keyOfUnit(tokens, from) !== undefined;
    // `timedelta(hours=1, minutes=30)` is one time.
    const last = isKeyed && summed === from - 3 && tokens[from - 3]?.text === "," ? found.pop() : undefined;
    found.push(last ? { ...last, value: last.value + number.value } : { ...named, ...number });
    summed = isKeyed ? to : -1;
  }
  return found;
}

/** `Math.min(asked || 20, 100)`: the less of two is the most that may be, and what stands in place of the first is no end. */
function asEnd(tokens: readonly Token[], from: number, to: number): NameOfNumber {
  const named = nameBefore(tokens, from);
  if (!/\b(?:min|max)\b/i.test(named.own)) return named;
  const call = callAround(tokens, from, to);
  const isEnd = call !== null && /^(?:min|max)$/i.test(call.method) && call.position === 1;
  const ofFirst = !isEnd && /^(?:\|{1,2}|\?{1,2})$/.test(tokens[from - 1]?.text ?? "");
  if (!isEnd && !ofFirst) return named;
  const other = isEnd ? { min: "max", max: "min" } : { min: "default", max: "default" };
  const own = named.own.replace(/\b(min|max)\b/i, (end) => other[end.toLowerCase() as "min" | "max"]);
  return { ...named, own };
}

/** `Timeout(connect=3)`: what a key means is often told by the call alone that takes it. */
function withCall(tokens: readonly Token[], from: number, to: number, named: NameOfNumber): NameOfNumber {
  if (!/^[=:]$/.test(tokens[from - 1]?.text ?? "")) return named;
  const { method = "", object = "" } = callAround(tokens, from - 2, to) ?? {};
  // How long a cache keeps what it is given is called a timeout by some.
  if (/^set$/.test(method) && /cache/i.test(object)) return { ...named, own: "cache ttl" };
  if (toldBy(named.own).sorts.size > 0) return named;
  return toldBy(method).sorts.size > 0 ? { ...named, own: `${method} ${named.own}` } : named;
}
