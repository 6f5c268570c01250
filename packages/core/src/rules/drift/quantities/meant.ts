import { isSameAmount } from "../../../compare/quantities/amount.ts";
import { isGeneral, sortsOfTime, tellsThing, toldBy } from "../../../compare/quantities/words.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import type { Reality } from "../reality.ts";
import { type Candidate, fitsUnit } from "./candidates.ts";
import { fitsSort, knownQuantities } from "./known.ts";
import { general } from "./general.ts";
import { valueOf } from "./shown.ts";
import type { QuantityClaim } from "./stated.ts";

/** Of the numbers that cover most of a claim's words those that are meant: the ones whose own names have most of them, and no test's. */
export function meantBy(claim: QuantityClaim, candidates: readonly Candidate[]): readonly Candidate[] {
  const { told, amount } = claim.said;
  // Beside one in bytes a number without a unit that says nothing of sizes is a count.
  const sizes = candidates.filter(
    ({ quantity: { dimension }, own }) =>
      amount.dimension === "size" && (dimension === "size" || own.sorts.has("#size")),
  );
  const best = sizes.length > 0 ? sizes : candidates;
  const most = Math.max(...best.map(({ byName }) => byName));
  const named = best.filter(({ byName }) => byName === most);
  const running = named.filter(({ all }) => !all.things.has("test"));
  const some = running.length > 0 ? running : named;
  // Where the claim tells of no thing, no word beside the number may either.
  const bare = told.things.size === 0 ? some.filter(({ own }) => own.things.size === 0) : [];
  // Each number of a sentence has a meaning of its own.
  const others = (bare.length > 0 ? bare : some).filter((each) => !isOther(claim, each));
  return usual(claim, others.length > 0 ? others : bare.length > 0 ? bare : some);
}

/** Where the claim is of all pages, what is itself called that of a page; where it asks for no end, the standard and not the most. */
function usual({ said: { told } }: QuantityClaim, candidates: readonly Candidate[]): readonly Candidate[] {
  const ofAll = candidates.filter(
    ({ own, things }) => things === 0 && told.sorts.has("#PAGE") && own.sorts.has("#PAGE"),
  );
  const some = ofAll.length > 0 ? ofAll : candidates;
  const asksEnd = ["#max", "#min", "#limit"].some((sort) => told.sorts.has(sort));
  const most = told.sorts.has("#max") ? some.filter(({ own }) => own.sorts.has("#max")) : [];
  if (most.length > 0) return most;
  const standard = asksEnd ? [] : some.filter(({ own }) => own.sorts.has("#default"));
  if (standard.length > 0) return standard;
  // `page_size` beside `max_page_size`: what is called no end is none.
  const inside = asksEnd ? [] : some.filter(({ own }) => !own.sorts.has("#max") && !own.sorts.has("#min"));
  return inside.length > 0 ? inside : some;
}

/** Whether they surely are what is meant: they agree, cover most of the claim's words, and none that could be meant has its number. */
export function isSure(claim: QuantityClaim, meant: readonly Candidate[], reality: Reality): boolean {
  if (new Set(meant.map((candidate) => valueOf(candidate))).size > 1) return false;
  if (meant.some((each) => isOtherEnd(claim, each))) return false;
  if (meant.every(({ keyed }) => keyed)) return claim.said.bounds === undefined;
  if (meant.some((each) => isAllowed(claim, each) || isOther(claim, each))) return false;
  if (meant.every((each) => isAloneInFile(claim, each, reality))) return !standsElsewhere(claim, meant, reality);
  if (meant.some((each) => isAnybodys(claim, each))) return false;
  // Where a sentence names several, its words must tell which is meant.
  const isOne = claim.said.named.length === 1;
  const isPlain = (each: Candidate): boolean =>
    each.surely >= 0.7 ||
    each.inFile ||
    (links(claim, each) && (isOne || each.surely > 0)) ||
    (each.things > 0 && isOnlyOfSort(claim, each, reality));
  if (!meant.every(isPlain)) return false;
  if (claim.said.told.things.size === 0 && !meant.every((candidate) => sharesSorts(claim, candidate))) return false;
  return meant.every((candidate) => saysNothingElse(claim, candidate)) && !standsElsewhere(claim, meant, reality);
}

/**
 * Whether the one file that a sentence with one number names has one number that it may be, in the unit of the sentence: "once every
 * 20 minutes (`config/jobs.yml`)".
 */
function isAloneInFile({ said }: QuantityClaim, { quantity, own }: Candidate, reality: Reality): boolean {
  const [file, ...more] = said.files;
  const { dimension } = said.amount;
  if (file === undefined || more.length > 0 || said.others.length > 0 || dimension === null) return false;
  if (quantity.dimension !== dimension || !(quantity.path === file || quantity.path.endsWith(`/${file}`))) return false;
  const shares = [...said.told.sorts].some((sort) => !isGeneral(sort) && own.sorts.has(sort));
  return (
    shares &&
    inFiles(reality)
      .get(quantity.path)!
      .filter((one) => one.dimension === dimension).length === 1
  );
}

const inFiles = perObject((reality: Reality) =>
  groupBy(
    knownQuantities(reality).map(({ quantity }) => quantity),
    ({ path }) => path,
  ),
);

/**
 * Whether they are beyond doubt what is meant, however few of the design's other numbers are here: in the unit of the claim, they are
 * named by its sentence, or all that it tells is in their names and in those around them, and their own say nothing else.
 */
export function isBeyondDoubt(claim: QuantityClaim, meant: readonly Candidate[]): boolean {
  const { told, amount, named } = claim.said;
  return meant.every((each) => {
    const { quantity, own, all, factor } = each;
    if (isOtherEnd(claim, each)) return false;
    const hasUnit = quantity.dimension === amount.dimension || (quantity.dimension === null && factor !== null);
    if (!hasUnit) return false;
    if (named.includes(quantity.name) && tellsOne(quantity.name)) return true;
    // `PAGE_SIZE`: the one constant that is of pages and of nothing else.
    const isOfAll = told.sorts.has("#PAGE") && own.sorts.has("#PAGE") && /^[A-Z_]+$/.test(quantity.name);
    return (
      told.things.size > 0 &&
      // One thing has many numbers: `jitterMax` is not what "attempt 1: 100 ms + jitter" tells.
      (each.things > 1 ||
        isOfAll ||
        (each.things > 0 && [...told.sorts].some((sort) => !isGeneral(sort) && own.sorts.has(sort)))) &&
      each.surely === 1 &&
      [...own.things].every((thing) => told.things.has(thing) || claim.above.things.has(thing) || thing === "cooki") &&
      [...told.sorts].every((sort) => isGeneral(sort) || all.sorts.has(sort) || isBeside(sort, claim))
    );
  });
}

/** `held to 90 requests a minute`, `20 entries a page`: words of time are no sort of a count, and those of rows none of a page. */
const isBeside = (sort: string, { said: { told, amount } }: QuantityClaim): boolean =>
  (amount.dimension !== "time" && sortsOfTime.includes(sort)) || (sort === "#CAPACITY" && told.sorts.has("#PAGE"));

/** Sorts of which a system that has one number has one for all: how many processes serve it, how often it hashes, how much tests cover. */
const usuallyOne = ["#WORKER", "#COST", "#COVERAGE"] as const;

/** Whether all that code has of a sort of which there is mostly one are the same number. */
const isOnlyOfSort = ({ said: { told } }: QuantityClaim, candidate: Candidate, reality: Reality): boolean =>
  usuallyOne.some(
    (sort) =>
      told.sorts.has(sort) &&
      candidate.own.sorts.has(sort) &&
      knownQuantities(reality).every(
        ({ own, quantity, factor }) => !own.sorts.has(sort) || isSameAmount(candidate.quantity, quantity, factor),
      ),
  );

/** Whether a number is one of those that the claim allows, and is not called an end of them itself. */
function isAllowed({ said: { bounds } }: QuantityClaim, candidate: Candidate): boolean {
  const value = valueOf(candidate);
  // A member of `maxLengths` is an end by the name of the whole.
  const { sorts } = candidate.own.sorts.size === 0 ? candidate.all : candidate.own;
  const isEnd = ["#min", "#max", "#limit"].some((sort) => sorts.has(sort));
  return bounds !== undefined && !isEnd && bounds[0] <= value && value <= bounds[1];
}

/** Whether a number is by its name the other end than the claim tells: `max_copies` where at least one has to be asked for. */
function isOtherEnd({ said: { bounds } }: QuantityClaim, { own: { sorts } }: Candidate): boolean {
  if (bounds === undefined || sorts.has("#min") === sorts.has("#max")) return false;
  return sorts.has("#max") ? bounds[1] === Infinity : bounds[0] === -Infinity;
}

/** Whether a number is what the sentence says of something else: `50 by default, 200 at most`. */
const isOther = ({ said: { others } }: QuantityClaim, { quantity, factor }: Candidate): boolean =>
  others.some((other) => isSameAmount(other, quantity, factor));

/** Whether its own name is one word that says no more than that it is a bound or a standard: what `limit` bounds, the words around it do not tell surely. */
function isAnybodys(claim: QuantityClaim, candidate: Candidate): boolean {
  const { things, sorts } = toldBy(candidate.quantity.name);
  const saysNothing = things.size === 0 && sorts.size === 1 && [...sorts].every(isGeneral);
  const isOfPages = claim.said.told.sorts.has("#PAGE") && candidate.own.sorts.has("#PAGE");
  return (
    saysNothing && !isOfPages && !candidate.inFile && !candidate.all.sorts.has("#RATE") && !links(claim, candidate)
  );
}

/** Whether the sentence names it by a name that tells it from others. */
const links = ({ said: { named } }: QuantityClaim, { words }: Candidate): boolean =>
  named.some((name) => words.has(name) && tellsOne(name));

/** Whether a name tells one number from others: `limit` and `max` are names of many. */
const tellsOne = (name: string): boolean => {
  const { things, sorts } = toldBy(name);
  return things.size > 0 || sorts.size > 1 || [...sorts].some(tellsThing);
};

/** Where nothing tells of what thing a number is, that it is of one strong sort is not enough: a frame rate is none of requests. */
const sharesSorts = (claim: QuantityClaim, candidate: Candidate): boolean =>
  links(claim, candidate) ||
  [...claim.said.told.sorts].some((sort) => tellsThing(sort) && candidate.own.sorts.has(sort)) ||
  // The numbers of a limiter are called `max` and no more.
  (candidate.own.things.size === 0 && claim.said.told.sorts.has("#RATE") && candidate.all.sorts.has("#RATE"));

/** The number itself may stand under a name that says it otherwise: by the name that the claim gives in another way of writing, by a word of that name, beside what is meant, or with all of the claim's words around it. */
function standsElsewhere(claim: QuantityClaim, meant: readonly Candidate[], reality: Reality): boolean {
  const { told, amount, named } = claim.said;
  const spelt = new Set(named.map(canonicalName));
  const telling = [...told.things].filter((thing) => !general.has(thing));
  const things = telling.length > 0 ? telling : [...told.things];
  const surely = isBeyondDoubt(claim, meant);
  return knownQuantities(reality).some(
    (known) =>
      isSameAmount(amount, known.quantity, known.factor) &&
      fitsUnit(claim, known) &&
      [...told.sorts].some((sort) => known.all.sorts.has(sort)) &&
      (spelt.has(canonicalName(known.quantity.name)) ||
        things.some((thing) => known.own.things.has(thing)) ||
        (!surely && meant.some(({ quantity }) => quantity.path === known.quantity.path)) ||
        (told.things.size > 0 &&
          fitsSort(told, known) &&
          [...told.things].every((thing) => known.all.things.has(thing)))),
  );
}

const saysNothingElse = ({ said: { told }, above }: QuantityClaim, { quantity }: Candidate): boolean =>
  [...toldBy(quantity.name).things].every(
    (thing) => told.things.has(thing) || above.things.has(thing) || general.has(thing),
  );
