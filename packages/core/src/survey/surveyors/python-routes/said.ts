import type { Handed, PythonView, Said } from "./facts.ts";

/** What the methods of a view answer with, by their names; `null` for those that may answer with anything. */
export type SaidBy = Readonly<Record<string, Said | null>>;

/** Methods hand over to others no deeper than this. */
const deepest = 6;

/** What a view answers with beside what its bases bring, the nearest of them first. A method of its own stands in place of theirs. */
export function saidOf({ methods, answers = {} }: PythonView, bases: readonly SaidBy[]): SaidBy {
  const above: SaidBy = Object.assign({}, ...bases.toReversed());
  return { ...above, ...Object.fromEntries(methods.map((name) => [name, withAbove(answers[name] ?? null, above)])) };
}

/** What is handed over to the bases, as they say it. */
export function withAbove(said: Said | null, above: SaidBy): Said | null {
  const statuses = [...(said?.statuses ?? [])];
  const hands: Handed[] = [];
  for (const hand of said?.hands ?? []) {
    if (!hand.above) {
      hands.push(hand);
      continue;
    }
    const there = above[hand.to];
    if (!there) return null;
    statuses.push(...given(there.statuses, hand.as));
    hands.push(...(there.hands ?? []).map((each) => (hand.as === undefined ? each : { ...each, as: hand.as })));
  }
  return said && { statuses, hands };
}

/** The statuses with which a method answers, with those of the methods that answer for it; none where they are not plain to see. */
export const statusesSaid = (said: Said | null | undefined, by: SaidBy): readonly number[] => [
  ...new Set(reached(said, by, 0) ?? []),
];

function reached(said: Said | null | undefined, by: SaidBy, depth: number): readonly number[] | null {
  if (!said || depth > deepest) return null;
  const found = [...said.statuses];
  for (const { to, as } of said.hands ?? []) {
    const there = reached(by[to], by, depth + 1);
    if (!there) return null;
    found.push(...given(there, as));
  }
  return found;
}

/** A success that is given another status afterwards is no success of its own any more. */
const given = (statuses: readonly number[], as: number | undefined): readonly number[] =>
  as === undefined ? statuses : [...statuses.filter((status) => status >= 300), as];
