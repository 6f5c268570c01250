import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";

/**
 * Whether a name that no file writes is one of a class and ends as several classes of this repository do: beside `CartController` and
 * `DeskController`, `BillController` can only be one of theirs. Other names in code marks are as often of somebody else: keys that a
 * tool reads, fields of a protocol, containers.
 */
export function isClassOfHere(name: string, reality: Reality): boolean {
  if (!ofClass.test(name)) return false;
  const end = lastWord(name);
  return end.length >= shortest && (endingsIn(reality).get(end) ?? 0) >= family;
}

const ofClass = /^(?:[A-Z][a-z\d]+){2,}$/;
const lastWord = (name: string): string => canonicalName(name).split("-").at(-1)!;

/** So many names that end alike are made by one hand. */
const family = 2;
const shortest = 4;

/** How many names of classes end with each word. */
const endingsIn = perObject(({ surveys }: Reality): ReadonlyMap<string, number> => {
  const endings = new Map<string, number>();
  for (const name of new Set(surveys.flatMap(({ source, words = [] }) => (source === "code-words" ? words : []))))
    if (ofClass.test(name)) endings.set(lastWord(name), (endings.get(lastWord(name)) ?? 0) + 1);
  return endings;
});
