import { type Amount, amountOf, type Dimension, isSameAmount } from "../../compare/quantities/amount.ts";
import {
  hasOther,
  isGeneral,
  isOpposite,
  sortsOfTime,
  type Told,
  toldBy,
  unitIn,
} from "../../compare/quantities/words.ts";
import type { Design } from "../../document/design.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { unitOf } from "../../model/kinds/unit.ts";
import { perBody } from "../../syntax/per-body.ts";
import { type Range, shift } from "../../text/range.ts";
import { quantitiesInProse } from "./quantities/prose.ts";
import type { Said } from "./quantities/said.ts";
import { assignedIn } from "./assigned.ts";
import { assignedInFences } from "./assigned-in-fences.ts";
import { type DefaultStatement, defaultsOf } from "./defaults.ts";
import { isSettledSection } from "./settled.ts";

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
  const shared = sharedWord(settings.map(({ name }) => name));
  const all = design.documents.flatMap((document) =>
    document.sections
      .filter(isSettledSection)
      .flatMap((section) =>
        saidIn(section.body).map((said) => ({ said, document: document.name, range: shift(said.range, section.from) })),
      ),
  );
  return settings.flatMap((setting) => {
    const numbered = numberOf(setting);
    if (!numbered) return [];
    const name = toldBy(
      canonicalName(setting.name)
        .split("-")
        .slice(shared ? 1 : 0)
        .join(" "),
    );
    const speaking = all.filter(
      ({ said }) => !said.isBeside && !said.named.includes(setting.name) && speaksOf(said, name, numbered),
    );
    const inItsUnit = speaking.filter(({ said }) => factorOf(said) === numbered.factor);
    const told = (inItsUnit.length > 0 ? inItsUnit : speaking).map((one) => ({
      setting,
      ...one,
      agrees: isSameAmount(one.said.amount, numbered.amount, numbered.factor),
      sure: name.things.size > 0,
    }));
    return told.length > 0 ? [told] : [];
  });
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

function numberOf({ name, value }: DefaultStatement): Numbered | null {
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
  const sorts = [...name.sorts].filter((sort) => !isGeneral(sort) && sort !== "#size");
  if (sorts.length > 0 ? !sorts.some((sort) => told.sorts.has(sort)) : name.things.size === 0) return false;
  if (measures === "time" && sorts.length === 0 && !sortsOfTime.some((sort) => told.sorts.has(sort))) return false;
  return amount.dimension === measures;
}

/** What the unit of a number multiplies by, as it is written: 60,000 of `30 minutes`. */
const factorOf = ({ shown }: Said): number | null => unitOf(/[a-z%]+$/i.exec(shown)?.[0] ?? "")?.factor ?? null;
