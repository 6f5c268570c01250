import type { Design } from "../../document/design.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { also, at, quote } from "../query/at.ts";
import { type Component, componentsOf, describedAt } from "../query/components.ts";
import { areOfOneStem, bare, isSlipOfName, singular, writtenOut } from "../query/names.ts";
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
        const isOneName =
          whole === otherWhole ||
          isSlipOfName(one.name, other.name) ||
          (areOfOneStem(one.name, other.name) && isNowhereTold(one, other));
        if (
          !isOneName ||
          areSpaced(one.name, other.name) ||
          isJoined(one.name) ||
          isJoined(other.name) ||
          isKnownByBoth(one.name, other.name) ||
          tellsApart(design, one, other)
        )
          continue;
        const [rare, common] = weight(one) < weight(other) ? [one, other] : [other, one];
        yield {
          ...at(rare),
          message: `${quote(rare.name)} is most likely the same as ${quote(common.name)}.`,
          element: `${rare.id}=${common.id}`,
          // A box has little room, and what is done is called after who does it: whoever reads both knows what is meant.
          ...(name === otherName || isSlipOfName(one.name, other.name) ? {} : { severity: "hint" as const }),
          related: [also(common, `${quote(common.name)} is introduced here.`)],
        };
      }
  },
};

/** Names of one thing that everybody knows, or of one and of many: products and their packages, "Publisher" and "Publishers". */
function isKnownByBoth(one: string, other: string): boolean {
  if (isProduct(one) && isProduct(other)) return true;
  if (
    one !== other &&
    unparted(one) === unparted(other) &&
    [one, other].filter((name) => /^[a-z\d]+(?:[-_.][a-z\d]+)*$/.test(name)).length === 1
  )
    return true;
  const [a, b] = [canonicalName(one), canonicalName(other)];
  return a !== b && (singular(a) === singular(b) || a === `${b}es` || b === `${a}es`);
}

/** `API层`, `API 层`: a blank between two scripts is a matter of typesetting. */
const areSpaced = (one: string, other: string): boolean => one !== other && unspaced(one) === unspaced(other);

const unspaced = (name: string): string =>
  name.replace(
    /(?<=[\w)]) (?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}])|(?<=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]) (?=[\w(])/gu,
    "",
  );

/** Letters and digits alone: `SMS Gateway` is called `sms-gateway` where it is deployed. */
const unparted = (name: string): string => name.toLowerCase().replace(/[\s._-]+/g, "");

/** `Handler / Notifier`, `Handler + Notifier`: two parts in one box, joined as there is room. */
const isJoined = (name: string): boolean => /[/+&,]/.test(name);

/** Whoever tells of both, of the one who plans and of the plan, means two things. */
const isNowhereTold = (...both: readonly Component[]): boolean => both.some((one) => describedAt(one).length === 0);

/** How much is said of a component: a description counts more than any number of drawings. */
const weight = (component: Component): number => describedAt(component).length * 100 + component.statements.length;

/** Comparing every pair of more components than this takes too long. */
const most = 400;

/**
 * Whoever writes both names in one place, or joins them, means two things. A drawing and the words below it are two places,
 * where the names are spelled in two ways: what a box has no room for is shortened.
 */
function tellsApart({ model }: Design, one: Component, other: Component): boolean {
  const isSpelling = bare(one.name) === bare(other.name) || isSlipOfName(one.name, other.name);
  const placeOf = ({ origin }: Component["statements"][number]): string =>
    `${origin.document}#${origin.section}#${isSpelling && origin.place === "diagram" ? "drawn" : "told"}`;
  const places = new Set(one.statements.map(placeOf));
  if (other.statements.some((statement) => places.has(placeOf(statement)))) return true;
  const within = [one.facts.within, other.facts.within].map((name) => (name ? writtenOut(name) : null));
  if (within[0] === writtenOut(other.name) || within[1] === writtenOut(one.name)) return true;
  return model.relations.some(
    ({ from, to }) => (from === one.id && to === other.id) || (from === other.id && to === one.id),
  );
}
