import { type Mapped, slice, trimmed } from "../../../text/mapped.ts";

export interface Versioned {
  readonly name: Mapped;
  readonly version?: string;
}

const number = String.raw`(?:v|version\s)?\d{1,4}(?:\.(?:\d{1,5}|x|\*)){0,3}(?:[-.](?:alpha|beta|rc|canary|nightly|next(?=\.?\d)|m(?=\d)|preview|final|release|snapshot|lts|ga|sp(?=\d)|post(?=\d)|dev(?=\d)|jre|jdk|android|alpine|slim)[\w.]{0,12})?\+?`;
const range = String.raw`(?:(?:>=|<=|≥|≤|\^|~[>=]?|>|==?)\s?)?${number}(?:\s?(?:-|–|to|/|\|\|)\s?${number}|\s?,\s?(?:<=?|!=)\s?${number})?(?:\s(?:LTS|SR\d|GA|or (?:later|newer|higher|above)|and (?:above|later|up)))?`;
const behind = new RegExp(String.raw`(?:\s+|@(?=[\d^~v]))\(?(${range})\)?$`, "i");
const bracketed = new RegExp(String.raw`\s*\((?:version\s)?(${range})\)`, "i");

/** Parts `Node.js ≥ 18`, `React 18.2`, `Spring Boot (3.2.x)`, `zod@3` into name and version. */
export function partVersion(words: Mapped): Versioned {
  const whole = trimmed(words);
  const text = whole.text;
  if (text.length > 120) return { name: whole };
  const found = behind.exec(text) ?? bracketed.exec(text);
  if (!found || found.index === 0 || isPort(found[1]!)) return { name: whole };
  // `Functions (Python 3.11)`: the version belongs to what the bracket tells.
  if (/[(（][^)）]*$/.test(text.slice(0, found.index))) return { name: whole };
  return { name: trimmed(slice(whole, 0, found.index)), version: found[1]!.trim() };
}

/** `PostgreSQL (5432)`: of numbers this long only those of years are versions. */
export const isPort = (number: string): boolean => /^[1-9]\d{3}$/.test(number) && !/^(?:19|20)/.test(number);

const whole = new RegExp(String.raw`^\(?${range}\)?(?:\s\([^)]*\))?$`, "i");

/** A cell that is a version; `undefined` for dashes, dates, percentages and words. */
export function versionOf(text: string): string | undefined {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length < 60 && whole.test(plain) && !/^\d{4}-\d{2}-\d{2}/.test(plain) ? plain : undefined;
}
