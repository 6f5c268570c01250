import { areOfOne, numbersTold, type ToldNumber } from "../query/numbers-told.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Documents with more numbers than this are tables of data, in which one word is that of many rows. */
const most = 400;

/** A number in words, told of one thing in two sections. */
export const numberContradicts: DesignRule = {
  on: "design",
  id: "number-contradicts",
  group: "consistency",
  toldBy: [
    "limit-contradicts",
    "default-contradicts",
    "setting-against-words",
    "promise-contradicts",
    "target-contradicts",
    "replicas-contradict",
    "count-contradicts",
  ],
  requires: "How long, how large and how often something is is the same wherever it is told.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const all = numbersTold(design);
    if (all.length > most) return;
    const said = new Set<ToldNumber>();
    for (const [i, later] of all.entries()) {
      const same = all.slice(0, i).filter((one) => one.section !== later.section && areOfOne(one, later));
      const [first] = same;
      const values = new Set([...same, later].map(valueOf));
      // Several numbers, or one that its own sentence tells of something else, are those of several cases.
      if (!first || said.has(first) || values.size !== 2 || same.some((one) => valueOf(one) === valueOf(later)))
        continue;
      if (same.some((one) => tells(one, later) || tells(later, one))) continue;
      said.add(first);
      said.add(later);
      yield {
        document: later.document,
        range: later.range,
        message: `The design says "${later.said.name}" here and "${first.said.name}" elsewhere.`,
        element: `number:${[...first.things].toSorted().join(" ")}|${first.sorts[0]}`,
        related: [{ document: first.document, range: first.range, message: `It is ${first.said.shown} here.` }],
      };
    }
  },
};

const valueOf = ({ said }: ToldNumber): number => said.amount.value;

/** Whether the sentence of one also tells the number of the other. */
const tells = ({ said }: ToldNumber, other: ToldNumber): boolean =>
  said.others.some(({ value }) => value === valueOf(other));
