import { isDistinct } from "../../../compare/quantities/distinct.ts";
import { isGeneral, type Told, tellsThing, toldBy } from "../../../compare/quantities/words.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type AmountAt, amountsIn } from "./amounts-in.ts";
import { clocksIn } from "./clocks-in.ts";
import { clauseOf, isRangeTo, isWindow, nameOf } from "./clause.ts";
import { filesNamed, isConstant, keyBeside, namesBeside, namesBracketed, namesInCode } from "./named.ts";
import { isNone, isOfAnother, ofStatus } from "./no-amount.ts";
import type { Said } from "./said.ts";

/** The words of sorts are English. */
const otherScript = /[^\0-\u024f\u2000-\u2bff]/;

/** Asides on tests tell nothing of what runs. */
const ofTests = /\([^()]*\btests?\b[^()]*\)/gi;

/** `Tokens are signed with a key and live for an hour`: what else is said of the subject tells nothing of the number. */
const besides =
  /^(.{1,60}?)\b(?:is|are|has|have)\s.*\b(?:and|that|which)\s+(?=(?:lives?|expires?|lasts?|stays?|runs?|has|have|gets?|is valid|are valid|is kept|are kept)\b)/is;

/** What is known of a sentence by what it stands under. */
interface Above {
  /** What is told besides. */
  readonly subject: string;
  /** What is told where the sentence names nothing. */
  readonly label?: string;
  /** Names in code that are all that its number is of. */
  readonly heads?: readonly string[];
}

/** The numbers that a sentence, from `index` on, states of what it speaks of. */
export function inSentence(
  inline: Inline,
  sentence: string,
  index: number,
  { subject, label = "", heads = [] }: Above,
): Said[] {
  const words = sentence.replace(ofTests, (aside) => " ".repeat(aside.length));
  if (isOfAnother(words) || otherScript.test(words)) return [];
  const amounts = timesAnd(words).filter(({ from, to }) => !isMarked(inline, index + from, index + to));
  if (amounts.length === 0) return [];
  const named = namesInCode(inline, index, index + words.length);
  const files = filesNamed(inline, index, index + words.length);
  const found: Said[] = [];
  const beside = (from: number): readonly string[] => namesBeside(inline, index, index + from);
  let before: Told | null = null;
  for (const [i, amount] of amounts.entries()) {
    const { lead, behind } = clauseOf(words, amounts, i);
    const told = headedBy(label, toldOf(lead, behind, amounts, i, words, before, subject));
    const goesOn = before !== null && [...told.sorts].some(tellsThing) && !ofStatus.test(words);
    before = told;
    const left = beside(amount.from);
    const bracketed = namesBracketed(inline, index + amount.to, index + words.length);
    const own = left.length > 0 ? left : bracketed.filter(isConstant);
    const isTold = tells(told, amount) || [...own, ...bracketed, ...heads].some(isDistinct);
    const isBare = !isTold && (amount.dimension === "time" || amount.dimension === "size") && told.things.size > 0;
    if (!(isTold || isBare) || isNone(amount, words, lead, goesOn)) continue;
    const counted = amount.dimension === null ? /^\s+([a-z][\w-]*)/i.exec(behind)?.[1] : undefined;
    const shown = words.slice(amount.from, amount.to);
    const key = keyBeside(inline, index, index + amount.from);
    found.push({
      name: nameOf(lead, shown, behind, i === 0 ? "" : words.slice(0, amounts[0]!.from)),
      amount,
      shown,
      told,
      ...boundsOf(words, amounts, i),
      others: amounts.filter((other) => other !== amount),
      named: own.length > 0 ? own : named,
      ...(own.length > 0 ? { isBeside: true as const } : {}),
      ...(key === undefined ? {} : { key }),
      ...(counted === undefined ? {} : { counted }),
      ...(isBare ? { isBare } : {}),
      files,
      place: "prose",
      range: sourceRange(inline, index + amount.from, index + amount.to),
    });
  }
  return found;
}

/** The amounts of a sentence and the times of day at which something is done, in order. */
function timesAnd(words: string): readonly AmountAt[] {
  const times = clocksIn(words);
  const rest = amountsIn(words).filter((one) => times.every(({ from, to }) => one.to <= from || to <= one.from));
  return [...times, ...rest].toSorted((a, b) => a.from - b.from);
}

const headedBy = (label: string, told: Told): Told =>
  label === "" || told.things.size > 0 ? told : { ...told, things: toldBy(label).things };

function toldOf(
  lead: string,
  behind: string,
  amounts: readonly AmountAt[],
  i: number,
  words: string,
  before: Told | null,
  subject: string,
): Told {
  const amount = amounts[i]!;
  const [last, next] = [amounts[i - 1], amounts[i + 1]];
  if (before && last && isWindow(words.slice(last.to, amount.from), last, amount)) return before;
  const begin = i === 0 ? `${subject} ${ofItsName(lead) ?? lead.replace(besides, "$1 ").replace(aside, "$1 ")}` : lead;
  // `4 to 25 replicas`: what is counted stands behind the second.
  const first = next && isRangeTo(words.slice(0, amount.from), words.slice(amount.to, next.from));
  const second = last && isRangeTo(words.slice(0, last.from), words.slice(last.to, amount.from));
  const kept = amount.dimension === "time" && keptFor.test(words.slice(0, amount.from)) ? "lifetime" : "";
  const waited = amount.dimension === "time" && unanswered.test(words.slice(0, amount.from)) ? "timeout" : "";
  const own = toldBy(
    `${begin} ${kept} ${waited} ${first ? clauseOf(words, amounts, i + 1).behind : behind}`.slice(-190),
  );
  const bound = first ? "#min" : second ? "#max" : amount.dimension === null && requests.test(behind) ? "#RATE" : null;
  const full = bound === null ? own : { ...own, sorts: new Set([...own.sorts, bound]) };
  // What is said of the least of a range is said of its most.
  if (before && second)
    return {
      things: new Set([...before.things, ...full.things]),
      sorts: new Set([...[...before.sorts].filter((sort) => sort !== "#min"), ...full.sorts]),
    };
  return before ? inherited(full, before, /\b(?:they|it|each)\b/i.test(lead)) : full;
}

/** `caches each feed for 5 minutes`: how long what is cached is good. */
const keptFor = /\bcach(?:es?|ed)\s+(?:[\w-]+\s+){0,4}for\s+(?:up to\s+|at most\s+)?$/i;

/** `does not answer within 5 seconds`: how long one waits for it. */
const unanswered =
  /\b(?:(?:do|does|did) not|(?:do|does)n[’']t|fails? to)\s+(?:answer|respond|reply|return|finish)\s+(?:[\w-]+\s+){0,2}?(?:with)?in\s+$/i;

/** What a number bounds: a range from it or up to it, or all on one side of it. */
function boundsOf(words: string, amounts: readonly AmountAt[], i: number): Pick<Said, "bounds"> {
  const { value, from, to } = amounts[i]!;
  const [last, next] = [amounts[i - 1], amounts[i + 1]];
  if (next && isRangeTo(words.slice(0, from), words.slice(to, next.from))) return { bounds: [value, next.value] };
  if (last && isRangeTo(words.slice(0, last.from), words.slice(last.to, from))) return { bounds: [last.value, value] };
  const before = words.slice(0, from);
  const sign = /(?:[≥>≤<]|[<>]=|(?<!\b(?:no|not|never) )\b(?:more|greater|longer|larger) than)\s?$/i.exec(before)?.[0];
  if (sign) return { bounds: /[≥>a]/i.test(sign) ? [value, Infinity] : [-Infinity, value] };
  // `the number of copies (minimum: 1)`: what may be given, and not what is.
  const end = /[([]\s?(min|max)(?:imum)?\s?[:=]?\s?$/i.exec(before)?.[1];
  return end ? { bounds: end.toLowerCase() === "min" ? [value, Infinity] : [-Infinity, value] } : {};
}

/** `One container, built with a file, exposes a port`: what stands between commas is told of the subject, and not of the number. */
const aside = /^((?:[^\s,()]+\s){0,4}[^\s,()]+), (?:[a-z]+ed|built|which|whose|with)\s[^,()]{2,80},(?=\s)/i;

/** `the hook for phones (breakpoint at 768 pixels)`: what stands in brackets right behind a name in code is told of that alone. */
const ofItsName = (lead: string): string | undefined =>
  lead.includes("(") ? inBrackets.exec(lead.slice(-130))?.[1] : undefined;
const inBrackets = /(?<![\w$.])([A-Za-z_$][\w$.]{0,40}(?<=[a-z])[A-Z_.][\w$]{0,40}(?:\(\))? \([^()]{0,60})$/;

/** `60 requests`, `20 failed requests`, `5 attempts per hour`: how many in a time. Attempts without one are those of trying again. */
const requests =
  /^\s+(?:[\w-]+\s+)?(?:requests\b|calls\b|attempts(?:\s[\w-]+){0,3}\s?(?:\/|(?:an?|per|each|every|in|within)\b))/i;

/** `10 entries per page by default and 50 at most`: what the words of the one before tell, and this one does not. */
function inherited(own: Told, before: Told, refers: boolean): Told {
  const things = own.things.size > 0 && !refers ? own.things : new Set([...own.things, ...before.things]);
  const strong = [...own.sorts].filter((sort) => !isGeneral(sort));
  const sorts =
    strong.length > 0 ? own.sorts : new Set([...own.sorts, ...[...before.sorts].filter((sort) => !isGeneral(sort))]);
  return { things, sorts };
}

/** A number tells something that code may name where a word says of which sort it is. */
function tells({ sorts, things }: Told, { dimension }: AmountAt): boolean {
  const known = [...sorts].filter((sort) => sort !== "#default");
  return known.length > 0 && (things.size > 0 || known.some(tellsThing) || dimension !== null);
}

/** What stands in code is a name or a value of a name. */
const isMarked = ({ spans }: Inline, from: number, to: number): boolean =>
  spans.some(
    (span) =>
      (span.kind === "code" || span.kind === "link" || span.kind === "image") && span.from < to && from < span.to,
  );
