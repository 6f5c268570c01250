import { amountOf, type Dimension } from "../../../compare/quantities/amount.ts";
import { unitOf } from "../../../model/kinds/unit.ts";
import type { Token } from "../../../notation/code/token.ts";
import { byCall } from "./by-call.ts";
import { defaultOfVariable } from "./defaults-in-text.ts";
import { optionInList } from "./options-in-list.ts";
import { optionsInText } from "./options-in-text.ts";
import { periodOf, periodOfCrontab } from "./schedules.ts";
import { nameBefore, type NameOfNumber } from "./name-before.ts";

/** A number in a line of code or configuration, with the words that name it. */
export interface NumberInLine extends NameOfNumber {
  readonly value: number;
  readonly dimension: Dimension | null;
  /** It is written as a product, as no secret is: `7 * 24 * 60`. */
  readonly isProduct?: boolean;
}

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
): NumberInLine[] {
  const found: NumberInLine[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === "string") {
      found.push(...inString(tokens, i));
      continue;
    }
    if (token.text === "crontab" && tokens[i + 1]?.text === "(") {
      const { period, to } = periodOfCrontab(tokens, i + 1);
      const { name, own } = nameBefore(tokens, i);
      if (period) found.push({ name: name || "crontab", own: `${own} cron`.trim(), ...period });
      i = to;
      continue;
    }
    if (token.kind !== "number" && !(token.text === "time" && isTimeUnit(tokens, i))) continue;
    const expression = productAt(tokens, i);
    if (!expression) continue;
    const { from, to, value, dimension } = expression;
    i = to - 1;
    if (value === 0 || !(stands(tokens, from, to) || (compared && isBound(tokens, from)))) continue;
    const taken = to === from + 1 && dimension === null ? byCall(tokens, from, value, isPython) : null;
    if (taken) {
      const { name, own, factor } = taken;
      found.push({ name, own, value: value * (factor ?? 1), dimension: factor === undefined ? null : "time" });
      continue;
    }
    const named = isListening(tokens, from) ? ofServer : nameBefore(tokens, from);
    if (controls.test(named.name) && !isBound(tokens, from)) continue;
    const unit = dimension ?? (isFromNow(tokens, from) ? "time" : null);
    const wrapped = unit === null ? unitAround(tokens, from, to) : null;
    if (unit === null && !wrapped && (isReckonedWith(tokens, from, to) || isBase(tokens, from, value))) continue;
    found.push({
      ...named,
      value: wrapped ? value * wrapped.factor : value,
      dimension: wrapped ? wrapped.dimension : unit,
      ...(to > from + 1 ? { isProduct: true } : {}),
    });
  }
  return found;
}

/** What a server listens on is its port, whatever takes it: `r.Run(":9000")`, `net.Listen("tcp", ":9000")`, `app.listen(9000)`. */
const ofServer: NameOfNumber = { name: "port", own: "server port" };
const listens = /^(?:Run|RunTLS|Start|StartTLS|[Ll]isten|ListenAndServe(?:TLS)?)$/;

function isListening(tokens: readonly Token[], at: number): boolean {
  const isSecond = tokens[at - 1]?.text === "," && tokens[at - 2]?.kind === "string";
  const open = isSecond ? at - 3 : at - 1;
  return tokens[open]?.text === "(" && tokens[open - 2]?.text === "." && listens.test(tokens[open - 1]!.text);
}

/** `"120/min"`, `"5 per hour"`: how many in a time. */
const perTime = /^([1-9]\d{0,8})(?:\/|\sper\s)(?:1\s)?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|d|days?)$/i;

/** `"15m"`, `"60 s"`; within tags and rules `min=4,max=255`. */
function inString(tokens: readonly Token[], i: number): NumberInLine[] {
  const text = tokens[i]!.text.replace(/^["'`]+|["'`]+$/g, "");
  if (text.length > 200 || !/\d/.test(text)) return [];
  const option = optionInList(tokens, i, text);
  if (option) return option.value === 0 ? [] : [{ ...option, dimension: null }];
  const byDefault = defaultOfVariable(tokens, i, text);
  if (byDefault) return byDefault.value === 0 ? [] : [{ ...byDefault, dimension: null }];
  const port = /^[\w.*-]{0,60}:(\d{2,5})$/.exec(text)?.[1];
  if (port !== undefined && isListening(tokens, i)) return [{ ...ofServer, value: Number(port), dimension: null }];
  const period = periodOf(text);
  if (period) {
    const { name, own } = nameBefore(tokens, i);
    return [{ name: name || "schedule", own: `${own} cron`.trim(), ...period }];
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
  const field = tokens.find(({ kind }) => kind === "word")?.text ?? "";
  return [...text.matchAll(/(?<![\w-])([a-z]{2,12})[=:](\d{1,9})(?![\w.])/g)].map(([, rule, digits]) => ({
    name: `${field} ${rule}`,
    own: `${field} ${rule}`,
    value: Number(digits),
    dimension: null,
  }));
}

/** Go's `time.Hour`, Java's `TimeUnit.HOURS`. */
const isTimeUnit = (tokens: readonly Token[], i: number): boolean =>
  /^(?:time|TimeUnit|ChronoUnit|DurationUnit)$/.test(tokens[i]?.text ?? "") &&
  tokens[i + 1]?.text === "." &&
  unitOf(tokens[i + 2]?.text ?? "")?.dimension === "time";

interface Product {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly dimension: Dimension | null;
}

/** `60 * 60 * 24`, `15 * time.Minute`, `1 << 20`, `15.minutes`. */
function productAt(tokens: readonly Token[], from: number): Product | null {
  let value = 1;
  let dimension: Dimension | null = null;
  let at = from;
  let factors = 0;
  for (;;) {
    if (isTimeUnit(tokens, at)) {
      const unit = unitOf(tokens[at + 2]!.text)!;
      value *= unit.factor;
      dimension = unit.dimension;
      at += 3;
    } else if (tokens[at]?.kind === "number") {
      const amount = numberOf(tokens, at);
      if (!amount) return null;
      value *= amount.value;
      dimension ??= amount.dimension;
      at++;
    } else return null;
    factors++;
    if (tokens[at]?.text === "*" && tokens[at + 1]) at++;
    else break;
  }
  if (tokens[at]?.text === "<" && tokens[at + 1]?.text === "<" && tokens[at + 2]?.kind === "number") {
    value *= 2 ** Number(tokens[at + 2]!.text);
    at += 3;
  }
  return { from, to: at, value, dimension };
}

const numberOf = (tokens: readonly Token[], at: number): ReturnType<typeof amountOf> => {
  // Ruby's `15.minutes`, `28.days.ago` and `5.megabytes`, and Kotlin's `15.seconds`.
  const rated = /^(\d+)\.([a-z]{3,9})(?:\.(?:ago|from_now|since|until|before|after|to_i|to_f|value))?$/.exec(
    tokens[at]!.text,
  );
  return amountOf(rated ? `${rated[1]} ${rated[2]}` : tokens[at]!.text);
};

/** `name.length < 3` */
const isBound = (tokens: readonly Token[], at: number): boolean =>
  /^[<>]$/.test(tokens[at - 1]?.text ?? "") && tokens[at - 2]?.text === "length";

/** `Date.now() + 60 * 60 * 1000`: what is added to a moment is a time, in thousandths of a second. */
const isFromNow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "+" &&
  tokens[at - 2]?.text === ")" &&
  tokens[at - 3]?.text === "(" &&
  (tokens[at - 4]?.text === "getTime" || (tokens[at - 4]?.text === "now" && tokens[at - 6]?.text === "Date"));

/** `"a".repeat(101)`, `total.Add(1)`, `rand.Intn(1000)`: the one thing that a method works with tells how much of nothing that the line names. */
const isReckonedWith = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.text === "(" &&
  tokens[to]?.text === ")" &&
  /^(?:\.|\?\.|::|->)$/.test(tokens[from - 3]?.text ?? "") &&
  reckons.test(tokens[from - 2]!.text);

const reckons =
  /^(?:repeat|add|sub(?:tract)?|plus|minus|mul(?:tiply)?|div(?:ide)?|mod|inc(?:rement)?(?:by)?|dec(?:rement)?(?:by)?|addAndGet|getAndAdd|fetch_?(?:add|sub)|(?:u?int|float)(?:31|32|63|64)?n|n?ext(?:int|long)|randint|randrange|randn|observe|record|push|append|offer|put|insert|slice|substr(?:ing)?|charAt|codePointAt|at|nth|elementAt|pad(?:start|end|left|right)?|[lr]just|zfill|tofixed|toprecision|pow|shl|shr|fill|equals?|eq|ne|gte?|lte?|to(?:be|equal|strictequal|have\w+)\w*)$/i;

/** `parseInt(text, 10)`, `strconv.ParseInt(text, 10, 64)`: the base in which digits are read, and how many bits take them in. */
function isBase(tokens: readonly Token[], at: number, value: number): boolean {
  if (tokens[at - 1]?.text !== "," || !bases.has(value)) return false;
  for (let i = at - 2; i > 0 && i > at - farthest; i--)
    if (tokens[i]!.text === "(" && reads.test(tokens[i - 1]!.text)) return true;
  return false;
}

const bases: ReadonlySet<number> = new Set([2, 8, 10, 16, 32, 36, 64]);
const farthest = 16;
const reads = /^(?:parse_?u?(?:int|long)|format_?u?int|strtou?ll?|from_str_radix|toInt(?:16|32|64))$/i;

/** `now.AddDays(-30)`: what is taken off a moment is a time, whatever its sign. */
const isTakenOff = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === "-" &&
  tokens[at - 2]?.text === "(" &&
  /^Add(?:Seconds|Minutes|Hours|Days)$/.test(tokens[at - 3]?.text ?? "");

/** A number that something is glued to is part of a date, an address or a name; one that is reckoned with is not what is named. */
function stands(tokens: readonly Token[], from: number, to: number): boolean {
  if (isTakenOff(tokens, from)) return tokens[to]?.text === ")";
  const [before, first, last, after] = [tokens[from - 1], tokens[from]!, tokens[to - 1]!, tokens[to]];
  if (before && before.to === first.from && /^[-./\\@#$~^<>+]$/.test(before.text)) return false;
  if (before && /^(?:-|\+|\/|%|<|>|<=|>=|==|!=|&|\|)$/.test(before.text) && !isFromNow(tokens, from)) return false;
  // What a name is multiplied by tells in which unit it is, and not how much of it there is.
  if (before?.text === "*" && /[\w)\]]$/.test(tokens[from - 2]?.text ?? "")) return false;
  // `===` and `!==` compare too; their last sign is a token of its own.
  if (before?.text === "=" && /^[=!]=$/.test(tokens[from - 2]?.text ?? "")) return false;
  if (after && after.from === last.to && /^[-./\\@~^:]$/.test(after.text) && !/^\s/.test(after.text))
    return after.text === "." && tokens[to + 1]?.kind === "word";
  return !(after && /^(?:\+|-|\/|%|<|>|<=|>=|==)$/.test(after.text)) || isNextOption(tokens, to);
}

/** `--workers 3 --timeout 60`, `-w 3 -b :80`: what stands behind a value is the next option, and no sum. */
const isNextOption = (tokens: readonly Token[], at: number): boolean => {
  const [last, dash, next, word] = tokens.slice(at - 1, at + 3);
  if (dash?.text !== "-" || !last || dash.from === last.to || next?.from !== dash.to) return false;
  return next.text === "-" ? word?.from === next.to : /^[a-z]$/i.test(next.text);
};

/** The unit that a call or a key puts around a number: `timedelta(days=7)`, `Duration.ofMinutes(15)`, `minusDays(30)`, `(15, TimeUnit.MINUTES)`. */
function unitAround(tokens: readonly Token[], from: number, to: number): ReturnType<typeof unitOf> {
  const open = isTakenOff(tokens, from) ? from - 1 : from;
  const [mark, word] = [tokens[open - 1]?.text, tokens[open - 2]];
  const key = mark === "=" || mark === ":" ? word?.text : undefined;
  if (key && /^(?:milliseconds|seconds|minutes|hours|days|weeks)$/.test(key)) return unitOf(key);
  if (mark === "(" && word?.kind === "word") {
    const called = /^(?:of|from|From|plus|minus|add|Add|sub|minutes|hours|seconds|days)?([A-Z]?[a-z]+)$/.exec(
      word.text,
    )?.[1];
    const unit = /^(?:millis|milliseconds|seconds|minutes|hours|days|weeks)$/i.test(called ?? "")
      ? unitOf(called!)
      : null;
    if (unit) return unit;
  }
  if (tokens[to]?.text === "," && isTimeUnit(tokens, to + 1)) return unitOf(tokens[to + 3]!.text);
  return null;
}
