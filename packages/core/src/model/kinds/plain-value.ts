import { hookAddress, secretWords } from "../../text/secret-names.ts";
import { type Measure, unitOf, usualFactors } from "./unit.ts";

/** Names of settings whose values are nobody's business. */
const secret = new RegExp(
  String.raw`${secretWords}|pass|(?:^|_)(?:pw|pin|psk|cert)(?:_|$)|(?:^|_)keys?$|auth$|connection_?string`,
  "i",
);

/** What of a secret is none itself: how long it holds, where it lies, how it is made. */
const aboutSecret =
  /_(?:seconds?|secs?|ms|millis|minutes?|mins?|hours?|days?|ttl|expiry|expires(?:_in)?|expiration|lifetime|duration|max_?age|limit|length|count|enabled|path|file|dir|algorithm|alg|issuer|audience)$/i;

const shapes: readonly RegExp[] = [
  /^-?\d{1,12}(?:\.\d{1,6})?\s?(?:%|[a-z]{1,7}|[KMGT]i?B?)?$/i,
  /^v?\d{1,5}(?:\.\d{1,5}){1,3}(?:-[a-z]{1,12}\.?\d{0,3})?$/i,
  /^[A-Za-z]{1,24}(?:[._-][A-Za-z]{1,24}){0,5}$/,
  // `HS256`, `s3`
  /^(?:[A-Z]{2,5}\d{3}|[a-z]{1,5}\d{1,2})$/,
  // The names of regions, models and modes have short parts that begin in letters: `eu-west-1`, `gpt-4o-mini`, `ada-1.5-fast`.
  /^[a-z]{2,10}(?:[-_](?:[a-z\d]{1,9}|v?\d{1,2}\.\d{1,2}[a-z]?)){1,4}$/,
  /^(?:[a-z][a-z\d+.-]{0,20}:\/\/)?[a-z\d](?:[\w.-]{0,120})?:\d{2,5}(?:\/[\w./-]{0,120})?$/i,
  /^[a-z][a-z\d+.-]{0,20}:\/\/[a-z\d][\w.-]{0,120}(?:\/[\w./-]{0,120})?$/i,
  /^\/[\w./-]{0,200}$/,
];

/** An address that whoever has it may call: of a hook, or with a part that nobody can guess. */
const letsIn = new RegExp(String.raw`${hookAddress}|\/(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]{20,}`, "i");

/**
 * The value of a setting, where it is plain and can be no secret: a number or an amount, a switch or a word, a version, an address
 * that lets nobody in, a path; `null` for any other.
 */
export function plainValue(name: string, value: string): string | null {
  const plain = value.trim().replace(/^(["'`])(.*)\1$/s, "$2");
  if (plain.length > 240 || (secret.test(name) && !aboutSecret.test(name)) || letsIn.test(plain)) return null;
  return shapes.some((shape) => shape.test(plain)) ? plain : null;
}

/** Whether two plain values mean the same: letter case, grouping, units of plain numbers and what stands around an address apart. */
export function samePlainValue(one: string, other: string): boolean {
  const [a, b] = [normal(one), normal(other)];
  if (a === b || address(a) === address(b)) return true;
  const [left, right] = [amount.exec(a), amount.exec(b)];
  if (left === null || right === null) return false;
  // "100 ms" of a setting that is a bare number: the unit is in the name of the setting, or known to whoever reads it.
  const bare = left[2] === "" ? left : right[2] === "" ? right : null;
  const full = bare === left ? right : left;
  if (bare && Number(left[1]) === Number(right[1])) return true;
  const [first, second] = [inBaseUnit(left), inBaseUnit(right)];
  if (first && second) return first.value === second.value && first.dimension === second.dimension;
  const whole = bare && inBaseUnit(full);
  return !!whole && usualFactors[whole.dimension].some((factor) => Number(bare[1]) * factor === whole.value);
}

/** An amount in its base unit; `null` where its unit is none. That of a setting may be bytes by a letter, which is no unit in prose. */
function inBaseUnit([, value, word]: RegExpExecArray): { readonly value: number; readonly dimension: Measure } | null {
  const unit = unitOf(word === "b" ? "bytes" : word!);
  return unit && { value: Number(value) * unit.factor, dimension: unit.dimension };
}

const amount = /^(-?\d+(?:\.\d+)?)\s?([a-z%]*)$/;
const normal = (value: string): string => {
  const lower = value.toLowerCase();
  return /^-?\d+(?:\.0+)?$/.test(lower)
    ? String(Number(lower))
    : /^(?:yes|on)$/.test(lower)
      ? "true"
      : /^(?:no|off)$/.test(lower)
        ? "false"
        : lower;
};
const address = (value: string): string => value.replace(/^[a-z][a-z\d+.-]*:\/\//, "").replace(/\/+$/, "");
