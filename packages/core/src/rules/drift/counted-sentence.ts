import type { Context } from "../../document/context.ts";
import { matches } from "../../text/matches.ts";
import { numberOf } from "../query/numerals.ts";
import type { ClaimKind } from "./claim.ts";
import { kindsNamed } from "./closing-sentence.ts";

/** A sentence that says how many there are of a kind: "The schema has seven tables." */
export interface CountedSentence {
  readonly kinds: readonly ClaimKind[];
  readonly count: number;
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
}

const number = String.raw`(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})`;
/** The noun, with what says of which sort they are. */
const things = String.raw`((?:[\p{L}-]+\s){0,2}?[\p{L}-]+)`;
/** What ends the words on a number: what goes on says of some of them what they are like. */
const end = String.raw`(?=\s*(?:$|[,.;:—–]|\((?!s\))|\b(?:in all|in total|altogether|here|below|and no more)\b|(?:in|of)\s(?:the|this|its|our|\x60)))`;
const counting: readonly RegExp[] = [
  // "Seven tables, named like the models."
  new RegExp(String.raw`^(?:the\s|these\s|its\s)?${number}\s${things}${end}`, "iu"),
  // "The schema has seven tables.", "There are three models.", "starts two services, `api` and `db`"
  new RegExp(
    String.raw`\b(?:has|have|there (?:are|is)|consists? of|contains?|defines?|declares?|starts?|runs?|brings up|holds?|creates?|makes?|migrates?|with)\s(?:exactly\s|just\s|only\s|these\s)?${number}\s${things}${end}`,
    "iu",
  ),
];
/** "The models are in `schema.prisma`; there are three." */
const counted = new RegExp(String.raw`[;,]\s(?:there are|they are)\s${number}(?:\sof them|\sin all)?[.;]?$`, "i");
/** What makes it a number of some of them, or of something else. */
const ofSome =
  /\b(?:other|others|further|more|most|some|main|key|new|additional|extra|planned|first|last|each|every|at least|at most|up to|about|around|or|per|than|replicas?|instances?)\b/i;
const longest = 300;

/** The sentences of a text that say how many there are of a kind. */
export function countedSentences(text: string, context: Context): CountedSentence[] {
  if (text.length > 4000 || !quick.test(text)) return [];
  const found: CountedSentence[] = [];
  for (const part of matches(text, /(?:[^.!?\n]|[.!?](?!\s|$)|\n(?!\n))+[.!?]?/g)) {
    const sentence = part[0].replace(/\s+/g, " ").trim();
    if (sentence.length > longest) continue;
    const told = countIn(sentence);
    const kinds = told === null ? [] : kindsNamed(told.noun, context);
    if (told && kinds.length > 0)
      found.push({ kinds, count: told.count, sentence, from: part.index, to: part.index + part[0].length });
  }
  return found;
}

const quick = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/i;

function countIn(sentence: string): { readonly count: number; readonly noun: string } | null {
  for (const pattern of counting) {
    const [whole, value, noun] = pattern.exec(sentence) ?? [];
    if (whole !== undefined) return ofSome.test(whole) ? null : { count: numberOf(value!), noun: noun! };
  }
  const last = counted.exec(sentence);
  return last && !ofSome.test(last[0]) ? { count: numberOf(last[1]!), noun: sentence.slice(0, last.index) } : null;
}
