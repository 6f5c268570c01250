import type { Mutation } from "./mutation.ts";

/** As many mutations of each kind, always the same. */
export function sampleOf(mutations: readonly Mutation[], perKind: number): readonly Mutation[] {
  const next = numbers(20);
  const kinds = new Map<string, Mutation[]>();
  for (const mutation of mutations) {
    const same = kinds.get(mutation.kind);
    if (same) same.push(mutation);
    else kinds.set(mutation.kind, [mutation]);
  }
  return [...kinds.values()].flatMap((same) =>
    same
      .map((mutation) => ({ mutation, rank: next() }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, perKind)
      .map(({ mutation }) => mutation),
  );
}

/** Numbers below 2³² that follow from a seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
}
