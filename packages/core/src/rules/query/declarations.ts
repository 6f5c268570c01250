import type { Element, Statement } from "../../model/element.ts";

type Member = Element<"field" | "column">;

/** The part of a shorter telling that the longer one must share to be one of the same structure. */
const sharedPart = 0.75;

/** Lists shorter than this may be parts of one structure each. */
const leastOfList = 3;

/** Whether a member is told in the list that stands below an owner, or in which the other member is told. */
export const sameList = (owner: Statement, member: Statement): boolean =>
  owner.origin.document === member.origin.document &&
  owner.origin.section === member.origin.section &&
  (owner.origin.place === member.origin.place || owner.origin.place === "heading");

/** Whether two lists of members have so much in common that they tell one structure: two packages may each have a `Config`. */
export const areOfOne = (one: readonly string[], other: readonly string[]): boolean =>
  one.filter((name) => other.includes(name)).length >= Math.min(one.length, other.length) * sharedPart;

/** Whether the lists in which two statements of a member stand may tell one structure. */
export function mayTellOne(members: readonly Member[], one: Statement, other: Statement): boolean {
  if (one.origin.section === other.origin.section && one.origin.document === other.origin.document) return true;
  const [a, b] = [one, other].map((place) =>
    members.filter(({ statements }) => statements.some((each) => sameList(place, each))).map(({ name }) => name),
  );
  return a!.length < leastOfList || b!.length < leastOfList || areOfOne(a!, b!);
}
