import { type Amount, amountOf, type Dimension, isSameAmount } from "../../compare/quantities/amount.ts";
import {
  hasOther,
  isGeneral,
  isOpposite,
  ownersIn,
  sortsOfTime,
  tellingSorts,
  type Told,
  toldBy,
  unitIn,
} from "../../compare/quantities/words.ts";
import type { Design } from "../../document/design.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { unitOf } from "../../model/kinds/unit.ts";
import { perBody } from "../../syntax/per-body.ts";
import { groupBy } from "../../text/group-by.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";
import { quantitiesInProse } from "./quantities/prose.ts";
import type { Said } from "./quantities/said.ts";
import { assignedIn } from "./assigned.ts";
import { assignedInFences } from "./assigned-in-fences.ts";
import { type DefaultStatement, defaultsOf } from "./defaults.ts";
import { isSettledSection } from "./settled.ts";
import { byWords } from "./told-by-words.ts";

/** A setting with a number, and what a sentence says of that number in words. */
export interface ToldSetting {
  readonly setting: DefaultStatement;
  readonly said: Said;
  readonly document: string;
  readonly range: Range;
  readonly agrees: boolean;
  /** The name has a word for what the number is of, and not only for its sort. */
  readonly sure: boolean;
}

const saidIn = perBody(quantitiesInProse);

/** For each setting with a number, the sentences that have the words of its name with a number in its unit. */
export function toldSettings(design: Design): ToldSetting[][] {
  const settings = firstOfEach([...defaultsOf(design), ...assignedIn(design), ...assignedInFences(design)]);
  if (settings.length === 0) return [];
  const names = new Set(settings.map(({ name }) => name));
  const shared = sharedWord(settings.map(({ name }) => name));
  const all = design.documents.flatMap((document) =>
    document.sections
      .filter(isSettledSection)
      .flatMap((section) =>
        saidIn(section.body).map((said) => ({ said, document: document.name, range: shift(said.range, section.from) })),
      ),
  );
  const mayTell = byWords(all);
  const siblingsOf = siblingsAmong(settings);
  const asked = settings.flatMap((setting) => {
    const numbered = numberOf(setting);
    if (!numbered) return [];
    const words = canonicalName(setting.name)
      .split("-")
      .slice(shared ? 1 : 0)
      .join(" ");
    const name = toldBy(words);
    const owners = name.things.size === 0 ? ownersIn(words) : [];
    const speaking = mayTell(name).filter(
      ({ said }) =>
        !said.isBeside &&
        !said.named.some((name) => names.has(name)) &&
        speaksOf(said, name, numbered) &&
        !siblingsOf(setting).some((sibling) => isNumberOf(said.amount, sibling)) &&
        (owners.length === 0 || ownersIn(said.name).some((word) => owners.includes(word))),
    );
    return [{ setting, numbered, name, speaking }];
  });
  // What is told of one setting by its thing is not told of another that has the sort alone.
  const taken = new Set(asked.flatMap(({ name, speaking }) => (name.things.size > 0 ? speaking : [])));
  return asked.flatMap(({ setting, numbered, name, speaking }) => {
    const own = name.things.size > 0 ? speaking : speaking.filter((one) => !taken.has(one));
    const told = closest(own, name, numbered).map((one) => ({
      setting,
      ...one,
      // Of several numbers in one sentence it may be any that is the setting's.
      agrees: [one.said.amount, ...one.said.others].some((amount) => isNumberOf(amount, numbered)),
      sure: name.things.size > 0,
    }));
    return told.length > 0 ? [told] : [];
  });
}

/** Of what may be told of a setting that which has the word for its sort beside the number itself, and that which is in its unit. */
function closest<T extends { readonly said: Said }>(
  speaking: readonly T[],
  { sorts }: Told,
  numbered: Numbered,
): readonly T[] {
  const preferred = (some: readonly T[], is: (said: Said) => boolean): readonly T[] => {
    const those = some.filter(({ said }) => is(said));
    return those.length > 0 ? those : some;
  };
  const strong = [...sorts].filter((sort) => !isGeneral(sort));
  return preferred(
    preferred(speaking, (said) => strong.some((sort) => toldBy(said.name).sorts.has(sort))),
    (said) => factorOf(said) === numbered.factor,
  );
}

/** A setting is told once, where its number stands first. */
const firstOfEach = (settings: readonly DefaultStatement[]): DefaultStatement[] =>
  [
    ...new Map(settings.toReversed().map((one) => [`${one.document} ${one.name} ${one.value}`, one])).values(),
  ].toReversed();

interface Numbered {
  readonly amount: Amount;
  /** What the name has for a unit. */
  readonly factor: number | null;
  /** What a sentence must measure to speak of it; `null` for what is counted. */
  readonly measures: Dimension | null;
}

/**
 * `RATE_BURST` beside `RATE_LIMIT`: the numbers of the other settings that have a word of the name in their own, of which one
 * may be what is told.
 */
function siblingsAmong(settings: readonly DefaultStatement[]): (setting: DefaultStatement) => readonly Numbered[] {
  const sharing = groupBy(
    settings.flatMap((setting) => [...new Set(wordsOf(setting))].map((word) => ({ word, setting }))),
    ({ word }) => word,
  );
  return perObject((setting) => {
    const siblings = wordsOf(setting).flatMap((word) => sharing.get(word)!.map((each) => each.setting));
    return [...new Set(siblings)].filter(({ name }) => name !== setting.name).flatMap((each) => numberOf(each) ?? []);
  });
}

const wordsOf = ({ name }: DefaultStatement): string[] => canonicalName(name).split("-");

const isNumberOf = (amount: Amount, numbered: Numbered): boolean =>
  numbered.measures === amount.dimension && isSameAmount(amount, numbered.amount, numbered.factor);

function numberOf({ name, value }: DefaultStatement): Numbered | null {
  // A port numbers, and measures nothing.
  if (/(?:^|[._-])port$/i.test(name)) return null;
  const amount = amountOf(value);
  if (!amount || amount.value <= 0) return null;
  const unit = amount.dimension === null ? unitIn(name) : null;
  return { amount, factor: unit?.factor ?? null, measures: amount.dimension ?? unit?.dimension ?? null };
}

/** The word that all names begin with tells whose settings they are, and not of what. */
function sharedWord(names: readonly string[]): boolean {
  const first = new Set(names.map((name) => canonicalName(name).split("-")[0]));
  return names.length > 2 && first.size === 1;
}

/** Whether a sentence's number is of what the name says: all its things, one of its sorts, and its unit. */
function speaksOf({ told, amount }: Said, name: Told, { measures }: Numbered): boolean {
  if (isOpposite(told, name) || hasOther(told, name) || [...name.things].some((thing) => !told.things.has(thing)))
    return false;
  // What lasts so long is not how many there are of the same thing.
  if (sortsOfTime.some((sort) => name.sorts.has(sort)) && !sortsOfTime.some((sort) => told.sorts.has(sort)))
    if (amount.dimension !== "time") return false;
  const sorts = tellingSorts(name);
  if (sorts.length > 0 ? !sorts.some((sort) => told.sorts.has(sort)) : name.things.size === 0) return false;
  if (
    measures === "time" &&
    sorts.length === 0 &&
    ![...sortsOfTime, ...name.sorts].some((sort) => told.sorts.has(sort))
  )
    return false;
  return amount.dimension === measures;
}

/** What the unit of a number multiplies by, as it is written: 60,000 of `30 minutes`. */
const factorOf = ({ shown }: Said): number | null => unitOf(/[a-z%]+$/i.exec(shown)?.[0] ?? "")?.factor ?? null;
