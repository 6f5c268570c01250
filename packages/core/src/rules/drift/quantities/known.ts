import { factorIn, isGeneral, sortsOfTime, type Told, toldBy } from "../../../compare/quantities/words.ts";
import type { NamedQuantity, Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";
import type { QuantityClaim } from "./stated.ts";

/** A named number with what its words tell. */
export interface Known {
  /** Its place among all. */
  readonly place: number;
  readonly quantity: NamedQuantity;
  readonly survey: Survey;
  /** By the name itself, and by all words beside it and around it. */
  readonly own: Told;
  readonly all: Told;
  /** What the name has for a unit, where the number has none. */
  readonly factor: number | null;
  /** What each name beside it and around it tells. */
  readonly beside: readonly Told[];
  readonly words: ReadonlySet<string>;
  /** Its file without folders and ending, as classes and modules are called. */
  readonly stem: string;
}

/** All numbers that the code names, in the order of the surveys. */
export const knownQuantities = perObject((reality: Reality): readonly Known[] =>
  reality.surveys
    .flatMap((survey) => (survey.quantities ?? []).map((quantity) => ({ quantity, survey })))
    .map(({ quantity, survey }, place) => knownAs(quantity, survey, place)),
);

/** Named numbers by the sorts that their words tell, and by their names: there are thousands, and few fit a claim. */
const indexed = perObject((reality: Reality) => {
  const bySort = new Map<string, Known[]>();
  const byName = new Map<string, Known[]>();
  const add = (map: Map<string, Known[]>, key: string, known: Known): void => {
    const same = map.get(key);
    if (same) same.push(known);
    else map.set(key, [known]);
  };
  for (const known of knownQuantities(reality)) {
    // What has no words of its own sort is found by its name alone; so are the words around it left out.
    if (known.quantity.near !== "" || known.quantity.dimension !== null || known.own.sorts.size > 0)
      for (const sort of known.all.sorts) add(bySort, sort, known);
    add(byName, known.quantity.name, known);
  }
  return { bySort, byName };
});

/** The named numbers that are of a fitting sort, or are named outright, in the order in which they were found. */
export function ofSortOrName({ said: { told, named } }: QuantityClaim, reality: Reality): readonly Known[] {
  const { bySort, byName } = indexed(reality);
  const some = new Set([
    ...named.flatMap((name) => byName.get(name) ?? []),
    ...[...fittingSorts(told)].flatMap((sort) => bySort.get(sort) ?? []),
  ]);
  return [...some].toSorted((a, b) => a.place - b.place);
}

/** How many names of a path, from its end, tell of what stands in the file. */
const folders = 3;

function knownAs(quantity: NamedQuantity, survey: Survey, place: number): Known {
  const { name, own, near, path } = quantity;
  const file = path
    .replace(/\.\w+$/, "")
    .split("/")
    .slice(-folders)
    .join(" ");
  const counts = !ofRates.test(`${own} ${near} ${file}`);
  const told = (words: string): Told => (counts ? withoutRate(toldBy(words)) : toldBy(words));
  const itself = quantity.dimension === "time" ? asLifetime(told(own)) : told(own);
  return {
    place,
    quantity,
    survey,
    own: itself,
    all: union(itself, union(told(near), told(file))),
    beside: [...near.split(" "), ...file.split(" ")].map(toldBy),
    factor: factorIn(own),
    words: new Set(`${name} ${own} ${near}`.split(" ")),
    stem: path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, ""),
  };
}

/** A time that is given to what makes or keeps tokens, sessions and the like is how long these live, where no word says that it is anything else. */
const asLifetime = ({ sorts, things }: Told): Told =>
  lives.some((thing) => things.has(thing)) && !sortsOfTime.some((sort) => sorts.has(sort))
    ? { sorts: new Set([...sorts, "#lifetime"]), things }
    : { sorts, things };

const lives = ["token", "session", "cookie", "otp", "cache"] as const;

/** Words of how much there may be in a time. How many requests a worker serves before it is made anew is no rate. */
const ofRates = /rate|throttl|limit|sliding|window|points|per[-_ ]?(?:s|m|h|d)|second|minute|hour|daily|quota|burst/i;

const withoutRate = ({ sorts, things }: Told): Told => ({
  sorts: new Set([...sorts].filter((sort) => sort !== "#RATE")),
  things,
});

const union = (a: Told, b: Told): Told => ({
  sorts: new Set([...a.sorts, ...b.sorts]),
  things: new Set([...a.things, ...b.things]),
});

/** Whether both tell of one sort. */
export const fitsSort = (told: Told, { all }: Known): boolean =>
  [...fittingSorts(told)].some((sort) => all.sorts.has(sort));

/** The sorts of which a number may be that is told so: that of a most or a least counts only where no other is told. */
const fittingSorts = perObject((told: Told): ReadonlySet<string> => {
  const sorts = [...told.sorts].filter((sort) => !isGeneral(sort));
  const asked = sorts.length > 0 ? sorts : [...told.sorts].filter((sort) => sort !== "#default");
  return new Set(
    asked.flatMap((sort) => [
      sort,
      ...(isGeneral(sort)
        ? ["#limit", "#max"]
        : sort === "#length"
          ? ["#limit", "#max", "#min", "#size"]
          : sort === "#BATCH"
            ? ["#limit", "#max"]
            : []),
    ]),
  );
});
