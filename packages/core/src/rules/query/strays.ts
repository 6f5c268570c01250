import { isProduct } from "../../document/kinds/dependency/products.ts";
import type { Design } from "../../document/design.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { perObject } from "../../text/per-object.ts";
import { type Component, componentsOf, describedAt, isUsed, shownInSections, tellsStructure } from "./components.ts";

/** A component that a drawing shows under a name which nothing describes, and the one described that is missing there. */
export interface Stray {
  readonly drawn: Component;
  readonly meant: Component;
}

/**
 * From so many components on that are drawn and described, the one name left on either side is no coincidence; fewer do where
 * the two names have a word in common.
 */
const leastInBoth = 5;
const leastWithCommonWord = 3;

/** Where a drawing has one name too many and one too few, they are most likely one component under two names. */
export const straysOf: (design: Design) => readonly Stray[] = perObject((design: Design) => {
  const components = componentsOf(design).filter(({ facts }) => facts.type !== "actor");
  const described = new Set(components.filter((component) => isDescribed(design, component)));
  const mayBeMeant = [...described].filter((component) => !isFurniture(component));
  return shownInSections(design, components).flatMap((shown) => {
    const [drawn, ...more] = shown.filter(
      (component) => describedAt(component).length === 0 && !isFurniture(component) && isUsed(design, component),
    );
    // Looked for only where all but one of them can be shown.
    if (!drawn || more.length > 0 || mayBeMeant.length > shown.length) return [];
    const [meant, ...others] = mayBeMeant.filter((component) => !shown.includes(component));
    const inBoth = shown.filter((component) => described.has(component)).length;
    if (!meant || others.length > 0) return [];
    const least = haveCommonWord(drawn.name, meant.name) ? leastWithCommonWord : leastInBoth;
    return inBoth >= least && mayStandAt(design, drawn, meant) ? [{ drawn, meant }] : [];
  });
});

const haveCommonWord = (one: string, other: string): boolean => {
  const words = new Set(canonicalName(one).split("-"));
  return canonicalName(other)
    .split("-")
    .some((word) => words.has(word));
};

/** What is said to use other things than the box is drawn with is another thing. */
function mayStandAt({ model }: Design, drawn: Component, meant: Component): boolean {
  const [around, used] = [drawn, meant].map(
    ({ id }) =>
      new Set(
        model.relations.flatMap(({ kind, from, to }) =>
          kind !== "uses" ? [] : from === id ? [to] : to === id ? [from] : [],
        ),
      ),
  );
  return around!.size === 0 || used!.size === 0 || [...used!].some((id) => around!.has(id));
}

/** What a system is made with, and stores it in: drawn or not as the author likes, and seldom described. */
const isFurniture = ({ name, facts: { type } }: Component): boolean =>
  isProduct(name) || type === "store" || type === "cache" || type === "queue" || type === "external";

const isDescribed = (design: Design, component: Component): boolean =>
  describedAt(component).some((statement) => statement.origin.place !== "code" && tellsStructure(design, statement));
