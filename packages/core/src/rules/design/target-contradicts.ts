import type { Design } from "../../document/design.ts";
import { quantitiesIn } from "../../document/kinds/target/quantity.ts";
import { requestLines } from "../../notation/http/request-line.ts";
import type { Element, Origin, Statement } from "../../model/element.ts";
import { also, at } from "../query/at.ts";
import { isIn, sectionAt } from "../query/chapters.ts";
import { linesAt } from "../query/document-text.ts";
import { groupBy } from "../query/ground.ts";
import { listOf } from "../query/lists.ts";
import { rowAt } from "../query/tables.ts";
import { conditionsOf, inBaseUnit, scopeOf, targetsOf } from "../query/targets.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One promise with two numbers, in two places. */
export const targetContradicts: DesignRule = {
  on: "design",
  id: "target-contradicts",
  group: "performance",
  requires: "A target has the same number wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const stated = targetsOf(design).filter((target) => isScoped(design, target));
    for (const same of groupBy(stated, keyOf).values()) {
      const [first, ...more] = same;
      const other = more.find(
        (target) =>
          isOther(target.facts, first!.facts) &&
          !tellsToo(design, target, first!) &&
          !tellsToo(design, first!, target) &&
          !areOfOperations(design, target, first!) &&
          (listOf(target) !== listOf(first!) || wordsOf(design, target) === wordsOf(design, first!)),
      );
      if (!other) continue;
      yield {
        ...at(other),
        message: `The target for ${calledOf(other)} is ${shown(other.facts)} here and ${shown(first!.facts)} elsewhere.`,
        related: [also(first!, `It is ${shown(first!.facts)} here.`)],
      };
    }
  },
};

/** The words of a target's row beside its numbers: two rows of one table that say nothing else promise one thing. */
function wordsOf(design: Design, target: Pick<Element<"target">, "origin" | "id">): string {
  const row = rowAt(design, target.origin);
  if (!row) return target.id;
  const { view } = row;
  return row.row.cells
    .filter((_, column) => view.roles[column] !== "target" && view.roles[column] !== "measured")
    .map(({ text }) => text.trim())
    .join(" | ");
}

/**
 * Whether the line of a target has the number of another too: it tells two bounds of one thing, what is aimed at and what must not
 * be passed, and agrees with a place that tells one of them.
 */
const tellsToo = (design: Design, one: Target, other: Target): boolean =>
  quantitiesIn(linesAt(design, one.origin)).some((quantity) => !isOther(quantity, other.facts));

/** Whether two places stand below headings of two operations, or behind the calls that their sections show, each of which has limits of its own. */
function areOfOperations(design: Design, ...both: readonly Target[]): boolean {
  const [one, other] = both.map(({ origin }) => operationAbove(design, origin));
  return one !== undefined && other !== undefined && one !== other;
}

/** A cell of nothing but a path, beside one of its method. */
const pathAlone = /^[\s`]*\/[^\s`]{1,200}[\s`]*$/;

/** The path that the row of a place or the title above it has; else the first that its section has, where the line of the place has none itself. */
function operationAbove(design: Design, origin: Origin): string | undefined {
  const section = sectionAt(design, origin);
  if (!section) return undefined;
  const inRow = rowAt(design, origin)?.row.cells.find(({ text }) => pathAlone.test(text));
  if (inRow) return inRow.text;
  const [titled] = requestLines(section.title);
  if (titled) return titled.route.path;
  const before = section.body.text.slice(0, origin.range.from - section.from);
  return requestLines(linesAt(design, origin)).length > 0 ? undefined : requestLines(before)[0]?.route.path;
}

type Facts = Statement<"target">["facts"];
type Target = Pick<Statement<"target">, "name" | "facts" | "origin">;

/** A promise of nothing in particular is one of the whole system only where the design speaks of the whole system. */
const isScoped = (design: Design, target: Target): boolean =>
  target.facts.value !== undefined &&
  target.facts.metric !== undefined &&
  (scopeOf(target) !== "" || isOfAll(design, target)) &&
  target.origin.place !== "code" &&
  !isTicked(design, target);

/** What is ticked off in a list tells what was reached. */
const isTicked = (design: Design, target: Target): boolean => /^\s*[-*+] \[[xX]\]/.test(linesAt(design, target.origin));

const isOfAll = (design: Design, { origin }: Target): boolean =>
  isIn(design, origin, "performance", "goals", "requirements", "overview") &&
  sectionAt(design, origin)?.context.depth === 0;

const keyOf = (target: Target): string =>
  [
    target.facts.metric,
    target.facts.statistic ?? "",
    inBaseUnit(0, target.facts.unit).unit,
    // What two documents promise of a whole is promised of two wholes.
    scopeOf(target) || `all of ${target.origin.document}`,
    conditionsOf(target),
  ].join("|");

/** Of two numbers in units of one dimension. */
const isOther = (a: Pick<Facts, "value" | "unit">, b: Pick<Facts, "value" | "unit">): boolean => {
  const [one, other] = [inBaseUnit(a.value!, a.unit), inBaseUnit(b.value!, b.unit)];
  return (
    one.unit !== other.unit || (one.value !== other.value && !(a.unit === b.unit && isRounded(a.value!, b.value!)))
  );
};

/** `43.2` and `43`: one is the other to the whole. */
const isRounded = (one: number, other: number): boolean =>
  Math.abs(one - other) < 0.5 && Math.max(one, other) >= 10 && [one, other].filter(Number.isInteger).length === 1;

const shown = ({ bound, value, unit }: Facts): string =>
  `${bound ? `${bound} ` : ""}${value}${unit === "%" ? "%" : unit ? ` ${unit}` : ""}`;

const calledOf = (target: Target): string =>
  [target.facts.subject ?? scopeOf(target), target.facts.statistic, target.facts.metric].filter(Boolean).join(" ");
