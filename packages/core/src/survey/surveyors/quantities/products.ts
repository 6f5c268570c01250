import { amountOf, type Dimension } from "../../../compare/quantities/amount.ts";
import { unitOf } from "../../../model/kinds/unit.ts";
import type { Token } from "../../../notation/code/token.ts";

// What stands in code for one number: a number, one with a unit, or what is reckoned out of several, in the ways of all languages.

export interface Product {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly dimension: Dimension | null;
}

/** `60 * 60 * 24`, `15 * time.Minute`, `time.Hour * 24`, `7 * DAY`, `1 << 20`, `2 ** 20`, `15.minutes`; `null` where another thing is among them. */
export function productAt(tokens: readonly Token[], from: number): Product | null {
  let product = factorAt(tokens, from);
  if (!product) return null;
  const factors = [product.value];
  for (;;) {
    const sign = signAt(tokens, product.to);
    if (sign === null) return asTime(product, factors);
    const next: Product | null = factorAt(tokens, product.to + sign.length);
    // A product with anything else in it is not known; what stands before a shift or a power that is not, is.
    if (!next) return sign === "*" && tokens[product.to + 1] ? null : asTime(product, factors);
    factors.push(next.value);
    const value: number = reckoned[sign](product.value, next.value);
    product = { from, to: next.to, value, dimension: product.dimension ?? next.dimension };
  }
}

/** `5 * 60 * 1000` is a time in thousandths of a second, `24 * 60 * 60` one in seconds: nothing else is reckoned so. */
function asTime(product: Product, factors: readonly number[]): Product {
  const sixties = factors.filter((factor) => factor === 60).length;
  if (product.dimension !== null || sixties === 0) return product;
  const inMillis = factors.includes(1_000);
  if (!inMillis && sixties < 2) return product;
  return { ...product, value: inMillis ? product.value : product.value * 1_000, dimension: "time" };
}

const reckoned = {
  "*": (a: number, b: number) => a * b,
  "**": (a: number, b: number) => a ** b,
  "<<": (a: number, b: number) => a * 2 ** b,
} as const;

function signAt(tokens: readonly Token[], at: number): keyof typeof reckoned | null {
  const [first, second] = [tokens[at]?.text, tokens[at + 1]?.text];
  if (first === "<") return second === "<" ? "<<" : null;
  return first === "*" ? (second === "*" ? "**" : "*") : null;
}

/** Whether a number, or a product that a unit begins, may stand at a token. */
export const mayBegin = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.kind === "number" ||
  // Java's units stand behind what they are of.
  (tokens[at]!.text === "time" && isTimeUnit(tokens, at)) ||
  (unitNamed(tokens[at]!) !== null && tokens[at + 1]?.text === "*" && tokens[at + 2]?.kind === "number");

function factorAt(tokens: readonly Token[], at: number): Product | null {
  const token = tokens[at];
  if (!token) return null;
  if (isTimeUnit(tokens, at)) {
    const { factor, dimension } = unitOf(tokens[at + 2]!.text)!;
    return { from: at, to: at + 3, value: factor, dimension };
  }
  const amount = token.kind === "number" ? numberOf(token.text) : unitNamed(token);
  return amount && { from: at, to: at + 1, ...amount };
}

/** Go's `time.Hour`, Java's `TimeUnit.HOURS`. */
export const isTimeUnit = (tokens: readonly Token[], at: number): boolean =>
  /^(?:time|TimeUnit|ChronoUnit|DurationUnit)$/.test(tokens[at]?.text ?? "") &&
  tokens[at + 1]?.text === "." &&
  unitOf(tokens[at + 2]?.text ?? "")?.dimension === "time";

/** A constant that is a unit by its name, `MINUTE`, `ONE_DAY`, `HOUR_IN_MS`, `MB`: whatever it is counted in, so many of it are that long or large. */
function unitNamed({ kind, text }: Token): ReturnType<typeof amountOf> {
  const name = kind === "word" ? inCapitals.exec(text)?.[1] : undefined;
  return name === undefined ? null : amountOf(`1 ${name}`);
}
const inCapitals =
  /^(?:ONE_)?((?:SECOND|MINUTE|HOUR|DAY|WEEK)S?|[KMG]i?B)(?:_(?:IN_)?(?:MS|MILLIS|MILLISECONDS|SECS|SECONDS|BYTES))?$/;

/** Ruby's `15.minutes`, `28.days.ago` and `5.megabytes`, and Kotlin's `15.seconds`. */
function numberOf(text: string): ReturnType<typeof amountOf> {
  const rated = /^(\d+)\.([a-z]{3,9})(?:\.(?:ago|from_now|since|until|before|after|to_i|to_f|value))?$/.exec(text);
  return amountOf(rated ? `${rated[1]} ${rated[2]}` : text);
}
