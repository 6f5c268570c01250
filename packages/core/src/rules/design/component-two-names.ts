import type { Design } from "../../document/design.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { also, at, quote } from "../query/at.ts";
import { type Component, componentsOf, describedAt } from "../query/components.ts";
import { bare, isSlip, singular, writtenOut } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One component under two names: an abbreviation, another number, a slip of the pen. */
export const componentTwoNames: DesignRule = {
  on: "design",
  id: "component-two-names",
  group: "architecture",
  requires: "A component has one name throughout the design.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const components = componentsOf(design).filter(({ statements }) =>
      statements.some((each) => isSettled(design, each)),
    );
    if (components.length > most) return;
    const written = new Map(
      components.map((component) => [component, [writtenOut(component.name), bare(component.name)] as const]),
    );
    for (const [i, one] of components.entries())
      for (const other of components.slice(i + 1)) {
        const [[whole, name], [otherWhole, otherName]] = [written.get(one)!, written.get(other)!];
        if (whole !== otherWhole && !isSlip(name, otherName)) continue;
        // A product has its short name and its long one, and everybody knows both.
        if (isProduct(one.name) && isProduct(other.name)) continue;
        if (isPackageOf(one.name, other.name) || areManyAndOne(one.name, other.name) || tellsApart(design, one, other))
          continue;
        const [rare, common] = weight(one) < weight(other) ? [one, other] : [other, one];
        yield {
          ...at(rare),
          message: `${quote(rare.name)} is most likely the same as ${quote(common.name)}.`,
          element: `${rare.id}=${common.id}`,
          related: [also(common, `${quote(common.name)} is introduced here.`)],
        };
      }
  },
};

/** `fastapi` is the package of FastAPI: one word all in small letters, and the same word otherwise. */
const isPackageOf = (one: string, other: string): boolean =>
  one !== other && one.toLowerCase() === other.toLowerCase() && [one, other].some((name) => /^[a-z\d]+$/.test(name));

/** "Publishers" may be the group of which "Publisher" is one. */
const areManyAndOne = (one: string, other: string): boolean => {
  const [a, b] = [canonicalName(one), canonicalName(other)];
  return a !== b && (singular(a) === singular(b) || a === `${b}es` || b === `${a}es`);
};

/** Whether the one is only drawn, and the other only described. */
const isBoxOf = (one: Component, other: Component): boolean =>
  one.statements.every(({ origin }) => origin.place === "diagram") &&
  describedAt(other).length > 0 &&
  other.statements.every(({ origin }) => origin.place !== "diagram");

/** How much is said of a component: a description counts more than any number of drawings. */
const weight = (component: Component): number => describedAt(component).length * 100 + component.statements.length;

/** Comparing every pair of more components than this takes too long. */
const most = 400;

/** Whoever writes both names in one section, or puts one into the other, means two things; but the words below a drawing are on it. */
function tellsApart({ model }: Design, one: Component, other: Component): boolean {
  const sections = new Set(one.statements.map(({ origin }) => `${origin.document}#${origin.section}`));
  const isBeside = other.statements.some(({ origin }) => sections.has(`${origin.document}#${origin.section}`));
  // What a box has no room for is shortened; another spelling is none.
  const isSpelling = bare(one.name) === bare(other.name) || isSlip(bare(one.name), bare(other.name));
  if (isBeside && !(isSpelling && (isBoxOf(one, other) || isBoxOf(other, one)))) return true;
  const within = [one.facts.within, other.facts.within].map((name) => (name ? writtenOut(name) : null));
  if (within[0] === writtenOut(other.name) || within[1] === writtenOut(one.name)) return true;
  return model.relations.some(
    ({ from, to }) => (from === one.id && to === other.id) || (from === other.id && to === one.id),
  );
}
