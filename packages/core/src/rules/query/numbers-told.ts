import { isOpposite, toldBy } from "../../compare/quantities/words.ts";
import type { Design, ReadSection } from "../../document/design.ts";
import { perBody } from "../../syntax/per-body.ts";
import { type Range, shift } from "../../text/range.ts";
import { conditional } from "./limit-sorts.ts";
import { quantitiesInProse } from "./quantities/prose.ts";
import { quantitiesInTables } from "./quantities/rows.ts";
import type { Said } from "./quantities/said.ts";
import { isOfNow } from "./settled.ts";

/** A number of a sentence or row, with where it stands. */
export interface ToldNumber {
  readonly said: Said;
  /** Of which sorts it is, without those that words of everyday may bring along. */
  readonly sorts: readonly string[];
  /** What it is of, without what is told of the time after. */
  readonly things: ReadonlySet<string>;
  readonly document: string;
  readonly section: ReadSection;
  readonly range: Range;
}

type OfSection = Pick<ToldNumber, "said" | "sorts" | "things">;

/** The numbers in words that may be told twice, in the order of the documents. */
export const numbersTold = (design: Design): ToldNumber[] =>
  design.documents.flatMap(({ name, sections }) =>
    sections
      .filter((section) => isOfNow(section, ...elsewhere))
      .flatMap((section) =>
        numbersIn(section.body).map((one) => ({
          ...one,
          things: isOfTitle.test(one.said.name)
            ? new Set([...one.things, ...toldBy(section.title).things])
            : one.things,
          document: name,
          section,
          range: shift(one.said.range, section.from),
        })),
      ),
  );

/** `Type: a random string`, below `Refresh tokens`: a label that tells of what the heading names. */
const isOfTitle =
  /^\W*(?:types?|kinds?|format|storage|lifetime|duration|expir(?:y|ation|es)|ttl|validity|value|default|rotation|scope)\s*:/i;

/** Chapters that speak of how things were, might be, or are tried. */
const elsewhere = ["alternatives", "rollout", "history", "open-questions", "testing-strategy", "risks"] as const;

const numbersIn = perBody((body): OfSection[] =>
  [...quantitiesInProse(body), ...quantitiesInTables(body)].flatMap((said) => {
    const [name, after] = parted(said.name);
    const sorts = sortsOf(said);
    // Numbers that bound others, that a name in code has, or that hold in some case are not told of the thing itself.
    if (said.bounds || said.isBeside || sorts.length === 0 || conditional.test(name)) return [];
    const later = toldBy(after).things;
    return [{ said, sorts, things: new Set([...said.told.things].filter((thing) => !later.has(thing))) }];
  }),
);

/** `A job is retried 5 times before it goes to the queue of the dead`: what comes after is not what is retried. */
function parted(name: string): [name: string, after: string] {
  const at = name.search(/\s(?:before (?:it|they|he|she|the|an?)|so that|because|and then)\s/i);
  return at < 0 ? [name, ""] : [name.slice(0, at), name.slice(at)];
}

/**
 * What is counted, the surest first: a worker that retries is told of by how often it does. Ports and rates are compared by
 * whom they are of.
 */
const ofCounts = ["#attempt", "#PAGE", "#CONNECTION", "#COST", "#BATCH", "#CAPACITY", "#WORKER"] as const;
const ofTimes = ["#timeout", "#retention", "#lifetime", "#delay"] as const;

function sortsOf({ told, amount }: Said): readonly string[] {
  if (amount.dimension === "size") return told.sorts.has("#max") || told.sorts.has("#limit") ? ["size"] : [];
  if (amount.dimension === "time") return ofTimes.filter((sort) => told.sorts.has(sort));
  return amount.dimension === null ? ofCounts.filter((sort) => told.sorts.has(sort)).slice(0, 1) : [];
}

/** Whether two places tell a number of one sort of one thing. */
export function areOfOne(a: ToldNumber, b: ToldNumber): boolean {
  if (a.said.amount.dimension !== b.said.amount.dimension || isOpposite(a.said.told, b.said.told)) return false;
  if (!a.sorts.some((sort) => b.sorts.includes(sort)) || !shareWord(a.said, b.said) || areOfTiers(a, b)) return false;
  const [mine, theirs] = [a, b].map(withTitles);
  if (a.things.size > 1 && b.things.size > 1) return isWithin(a.things, theirs!) || isWithin(b.things, mine!);
  // One word alone is that of many things: then neither may say more than the other, and both must speak of the whole.
  return [a, b].every(isOfWhole) && isWithin(a.things, theirs!) && isWithin(b.things, mine!);
}

/** Whether two numbers stand below two tiers of one thing, `Tier 1: memory` and `Tier 2: disk`, each of which has its own. */
function areOfTiers(...both: readonly [ToldNumber, ToldNumber]): boolean {
  const [mine, theirs] = both.map(({ section }) => section.context.path.flatMap((title) => tier.exec(title) ?? []));
  return mine![1] !== undefined && mine![1].toLowerCase() === theirs![1]?.toLowerCase() && mine![2] !== theirs![2];
}

const tier = /^\W*(tier|level|layer|l|class|plan|priority|p|severity|sev)[ -]?(\d)\b/i;

const isWithin = (things: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...things].every((thing) => others.has(thing));

const isOfWhole = ({ section: { context } }: ToldNumber): boolean => context.depth === 0 && context.chapters.length > 0;

const withTitles = ({ things, section }: ToldNumber): ReadonlySet<string> =>
  new Set([...things, ...toldBy(section.context.path.slice(1).join(" ")).things]);

/** An upload and an attachment may be one; only where both places call it alike they surely are. */
function shareWord(one: Said, other: Said): boolean {
  const theirs = new Set(wordsOf(other));
  return wordsOf(one).some((word) => theirs.has(word));
}

const wordsOf = ({ name, told }: Said): string[] =>
  (name.toLowerCase().match(/\p{L}{3,}/gu) ?? []).flatMap((word) => {
    const { things } = toldBy(word);
    return [...things].some((thing) => told.things.has(thing)) ? [word.replace(/s$/, "")] : [];
  });
