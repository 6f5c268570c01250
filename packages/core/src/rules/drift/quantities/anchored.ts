import { isSameAmount } from "../../../compare/quantities/amount.ts";
import { isDistinct } from "../../../compare/quantities/distinct.ts";
import { isGeneral, isOpposite, sortsOfTime, toldBy } from "../../../compare/quantities/words.ts";
import { perObject } from "../../../text/per-object.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { groupBy } from "../../query/ground.ts";
import type { Reality } from "../reality.ts";
import { fitsUnit, isIn, isOfOtherWork, isOfThing, thingsOf } from "./candidates.ts";
import { type Known, knownQuantities } from "./known.ts";
import { general } from "./general.ts";
import { asksForAny, isListStart } from "./of-no-limit.ts";
import { valueOf } from "./shown.ts";
import type { QuantityClaim } from "./stated.ts";

/*
 * A number is anchored where the claim names something, a thing, a function, a class or a file, of which code has exactly one
 * number in that unit. What sort of number it is need not be said by both sides then; it may not be said otherwise by them.
 */

/** What a claim names, with the numbers of the code that are of it. */
interface Anchor {
  readonly numbers: readonly Known[];
  /** Whether it names code, as it stands there. */
  readonly isCode: boolean;
}

/** The one number that a claim is anchored to; `null` where there are several, or another may be meant. */
export function anchoredTo(claim: QuantityClaim, reality: Reality): Known | null {
  const { said } = claim;
  if (said.bounds !== undefined) return null;
  const things = thingsOf(said.told).filter((thing) => !general.has(thing));
  const ofThings = things.map(
    (thing): Anchor => ({
      numbers: (byThing(reality).get(thing) ?? []).filter(
        (known) => isOfThing(known, thing, claim) && fits(claim, known),
      ),
      isCode: false,
    }),
  );
  const anchors = [...ofThings, ...inCode(claim, reality)].filter(({ numbers }) => numbers.length > 0);
  const first = onlyOne(anchors);
  if (!first || said.others.some((other) => isSameAmount(other, first.quantity, first.factor))) return null;
  const isNamed = anchors.some(({ isCode, numbers }) => isCode && numbers.includes(first));
  const isCounted = countedIn(claim, first);
  const left = things.filter((_, i) => !ofThings[i]!.numbers.includes(first));
  // Of three things one may be of the sentence alone; none may be what another number is of.
  const mayLack = isNamed || isCounted ? things.length : things.length > 2 ? 1 : 0;
  if (left.length > mayLack || (!isNamed && things.length === 0)) return null;
  if (left.some((thing) => ofThings[things.indexOf(thing)]!.numbers.length > 0)) return null;
  if (!isNamed && things.length < 2 && !sharesSort(claim, first)) return null;
  return saysNothingElse(claim, first) ? first : null;
}

/** Whether a number is by its name of what is counted, `MAX_LOANS` where there are at most 5 loans, and of nothing else. */
function countedIn({ said: { counted, amount } }: QuantityClaim, { own }: Known): boolean {
  if (amount.dimension !== null || counted === undefined) return false;
  const { things } = toldBy(counted);
  return things.size > 0 && own.things.size === things.size && [...things].every((thing) => own.things.has(thing));
}

/** The number that most of what is named has, where one of these has no other. */
function onlyOne(anchors: readonly Anchor[]): Known | null {
  const counts = new Map<Known, number>();
  for (const { numbers } of anchors) for (const known of numbers) counts.set(known, (counts.get(known) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [first, ...more] = [...counts].filter(([, count]) => count === most).map(([known]) => known);
  if (!first || more.some((other) => valueOf(other) !== valueOf(first))) return null;
  const isOnly = anchors.some(
    ({ numbers }) => numbers.includes(first) && numbers.every((known) => valueOf(known) === valueOf(first)),
  );
  return isOnly ? first : null;
}

/** Whether the number that a claim states stands in the file of the one that it is anchored to, or beside words that the claim tells too. */
export function standsBeside(claim: QuantityClaim, { quantity }: Known, reality: Reality): boolean {
  const { said } = claim;
  const spelt = new Set(said.named.map(canonicalName));
  const isSaid = (known: Known): boolean => isSameAmount(said.amount, known.quantity, known.factor);
  return (
    (byFile(reality).get(quantity.path) ?? []).some(isSaid) ||
    knownQuantities(reality).some(
      (known) =>
        isSaid(known) &&
        (spelt.has(canonicalName(known.quantity.name)) ||
          (fitsUnit(claim, known) &&
            [...said.told.things].some((thing) => !general.has(thing) && known.all.things.has(thing)))),
    )
  );
}

const byFile = perObject(
  (reality: Reality): ReadonlyMap<string, readonly Known[]> =>
    groupBy(knownQuantities(reality), ({ quantity }) => quantity.path),
);

const byThing = perObject((reality: Reality): ReadonlyMap<string, readonly Known[]> => {
  const found = new Map<string, Known[]>();
  for (const known of knownQuantities(reality))
    for (const thing of known.all.things) {
      const same = found.get(thing);
      if (same) same.push(known);
      else found.set(thing, [known]);
    }
  return found;
});

/** The numbers of the functions, classes and the one file that a claim names as they are named in code. */
function inCode(claim: QuantityClaim, reality: Reality): readonly Anchor[] {
  const { named, files, others } = claim.said;
  const numbersOf = (isOf: (known: Known) => boolean): Anchor => ({
    numbers: knownQuantities(reality).filter((known) => isOf(known) && fits(claim, known)),
    isCode: true,
  });
  return [
    ...named.filter(isDistinct).map((name) => numbersOf(({ words, stem }) => words.has(name) || stem === name)),
    // Where a sentence has several numbers, a file may be that of any.
    ...(files.length === 1 && others.length === 0
      ? [numbersOf(({ quantity: { path } }) => isIn(path, files[0]!))]
      : []),
  ];
}

/** Whether a number may be what is told by its unit and by its sort, where both sides tell one. */
function fits(claim: QuantityClaim, known: Known): boolean {
  const { told, amount } = claim.said;
  const { own, quantity } = known;
  if (!fitsUnit(claim, known) || isOpposite(told, own) || isOfOtherWork(claim, known)) return false;
  if (isListStart(quantity) || asksForAny(own, quantity) || known.all.things.has("test")) return false;
  // Whatever has no unit is a count of anything: only the sort tells of what.
  if (amount.dimension === null) return sharesSort(claim, known);
  const [said, real] = [told, own].map(({ sorts }) => sortsOfTime.filter((sort) => sorts.has(sort)));
  return said!.length === 0 || real!.length === 0 || said!.some((sort) => real!.some((other) => alike(sort, other)));
}

/** What waits for so long gives up then, and what is kept for so long lives for it. */
const families: readonly string[] = ["#timeout #delay", "#lifetime #retention"];
const alike = (one: string, other: string): boolean =>
  one === other || families.some((family) => family.includes(one) && family.includes(other));

const sharesSort = ({ said: { told } }: QuantityClaim, { own: { sorts } }: Known): boolean => {
  const telling = [...told.sorts].filter((sort) => !isGeneral(sort));
  return telling.length > 0
    ? telling.some((sort) => [...sorts].some((other) => alike(sort, other)))
    : ["#max", "#min", "#limit"].some((sort) => told.sorts.has(sort) && sorts.has(sort));
};

const saysNothingElse = ({ said: { told, named }, above }: QuantityClaim, { quantity: { name } }: Known): boolean =>
  named.includes(name) ||
  [...toldBy(name).things].every((thing) => told.things.has(thing) || above.things.has(thing) || general.has(thing));
