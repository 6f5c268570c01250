import type { Token } from "../../../notation/code/token.ts";
import { isTakenOff, unitFromNow } from "./moments.ts";

// Numbers in code that are given to nothing that has a name.

/** `name.length < 3`, `len(name) < 3`; of what the two marks compare, whoever asks knows. */
export const isBound = (tokens: readonly Token[], at: number): boolean =>
  /^[<>]$/.test(tokens[at - 1]?.text ?? "") && /^(?:length|Length|size|\))$/.test(tokens[at - 2]?.text ?? "");

/** `"a".repeat(101)`, `total.Add(1)`, `rand.Intn(1000)`: the one thing that a method works with tells how much of nothing that the line names. */
export const isReckonedWith = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens[from - 1]?.text === "(" &&
  tokens[to]?.text === ")" &&
  /^(?:\.|\?\.|::|->)$/.test(tokens[from - 3]?.text ?? "") &&
  reckons.test(tokens[from - 2]!.text);

const reckons =
  /^(?:repeat|add|sub(?:tract)?|plus|minus|mul(?:tiply)?|div(?:ide)?|mod|inc(?:rement)?(?:by)?|dec(?:rement)?(?:by)?|addAndGet|getAndAdd|fetch_?(?:add|sub)|(?:u?int|float)(?:31|32|63|64)?n|n?ext(?:int|long)|randint|randrange|randn|observe|record|push|append|offer|put|insert|slice|substr(?:ing)?|charAt|codePointAt|at|nth|elementAt|pad(?:start|end|left|right)?|[lr]just|zfill|tofixed|toprecision|pow|shl|shr|fill|equals?|eq|ne|gte?|lte?|to(?:be|equal|strictequal|have\w+)\w*)$/i;

/** `parseInt(text, 10)`, `strconv.ParseInt(text, 10, 64)`: the base in which digits are read, and how many bits take them in. */
export function isBase(tokens: readonly Token[], at: number, value: number): boolean {
  if (tokens[at - 1]?.text !== "," || !bases.has(value)) return false;
  for (let i = at - 2; i > 0 && i > at - farthest; i--)
    if (tokens[i]!.text === "(" && reads.test(tokens[i - 1]!.text)) return true;
  return false;
}

const bases: ReadonlySet<number> = new Set([2, 8, 10, 16, 32, 36, 64]);
const farthest = 16;
const reads = /^(?:parse_?u?(?:int|long)|format_?u?int|strtou?ll?|from_str_radix|toInt(?:16|32|64))$/i;

/** A number that something is glued to is part of a date, an address or a name; one that is reckoned with is not what is named. */
export function stands(tokens: readonly Token[], from: number, to: number): boolean {
  if (isTakenOff(tokens, from)) return tokens[to]?.text === ")";
  const [before, first, last, after] = [tokens[from - 1], tokens[from]!, tokens[to - 1]!, tokens[to]];
  if (before && before.to === first.from && /^[-./\\@#$~^<>+]$/.test(before.text)) return false;
  if (before && /^(?:-|\+|\/|%|<|>|<=|>=|==|!=|&|\|)$/.test(before.text) && !unitFromNow(tokens, from)) return false;
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
