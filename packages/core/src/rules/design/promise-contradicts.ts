import { groupBy } from "../query/ground.ts";
import { type Promised, promisesOf } from "../query/promises.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One promise by its label, or one share of one thing, with two numbers. */
export const promiseContradicts: DesignRule = {
  on: "design",
  id: "promise-contradicts",
  toldBy: ["target-contradicts"],
  group: "performance",
  requires: "What a label promises has the same number wherever the label stands.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const all = groupBy(
      promisesOf(design),
      ({ label, amount, document }) => `${document} ${label} ${amount.dimension}`,
    );
    for (const same of all.values()) {
      const [first, ...more] = same;
      const other = more.find((one) => one.section !== first!.section && isOfOne(first!, one));
      // A label with three numbers stands for several things.
      if (!other || new Set(same.map(({ amount }) => amount.value)).size !== 2) continue;
      yield {
        document: other.document,
        range: other.range,
        message: `${other.label} is ${other.shown} here and ${first!.shown} elsewhere.`,
        element: `promise:${other.label}`,
        related: [{ document: first!.document, range: first!.range, message: `It is ${first!.shown} here.` }],
      };
    }
  },
};

/** Numbers that lie farther apart are of two things: how soon something answers, and how long it keeps what it knows. */
const farthest = 1_000;

/** Shares tell one thing where their words have something in common; labels do by themselves. */
const isOfOne = (one: Promised, other: Promised): boolean =>
  one.amount.value !== other.amount.value &&
  Math.max(one.amount.value, other.amount.value) <= farthest * Math.min(one.amount.value, other.amount.value) &&
  (one.things.size === 0 ? other.things.size === 0 : [...one.things].some((thing) => other.things.has(thing)));
