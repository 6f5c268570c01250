import type { Claim, Verdict } from "../../src/rules/drift/claim.ts";
import type { Ground } from "./ground.ts";
import type { Mutation } from "./mutation.ts";

const faults: readonly Verdict[] = ["contradicted", "missing", "undocumented"];

/** The claims that a reader is told of. */
export const findingsOf = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ verdict }) => faults.includes(verdict));

/** Lines move by a mutation above them: a finding that is the same but for lines is no fresh one. */
const keyOf = ({ kind, verdict, message }: Claim): string => `${kind} ${verdict} ${message.replace(/:\d+/g, ":")}`;

/** The findings that were not there before. */
export function freshIn(ground: Ground, claims: readonly Claim[]): readonly Claim[] {
  const known = new Set(findingsOf(ground.claims).map(keyOf));
  return findingsOf(claims).filter((claim) => !known.has(keyOf(claim)));
}

/** All that is told of a design: the words of it may be others. */
export const toldIn = (claims: readonly Claim[]): readonly string[] =>
  findingsOf(claims)
    .map(({ kind, verdict, id }) => `${kind} ${verdict} ${id}`)
    .sort();

export const isFound = ({ expects }: Mutation, fresh: readonly Claim[]): boolean =>
  fresh.some(
    ({ id, kind, name, verdict, message }) =>
      expects.verdicts.includes(verdict) &&
      expects.kinds.includes(kind) &&
      expects.names.some((word) => `${id} ${name} ${message}`.toLowerCase().includes(word.toLowerCase())),
  );

export interface Score {
  readonly kind: string;
  readonly made: number;
  readonly found: number;
}

/** How many mutations of each kind are found, and those that are not. */
export function scoreOf(ground: Ground, mutations: readonly Mutation[]) {
  const kinds = new Map<string, { made: number; found: number }>();
  const missed: string[] = [];
  for (const mutation of mutations) {
    const fresh = freshIn(ground, ground.after(mutation.changes));
    const counted = kinds.get(mutation.kind) ?? { made: 0, found: 0 };
    counted.made++;
    if (isFound(mutation, fresh)) counted.found++;
    else missed.push(`${mutation.kind}: ${mutation.what}; told: ${fresh.map(({ message }) => message).join(" ")}`);
    kinds.set(mutation.kind, counted);
  }
  const scores: Score[] = [...kinds].map(([kind, counts]) => ({ kind, ...counts }));
  return { scores, missed, recall: sum(scores, "found") / sum(scores, "made") };
}

const sum = (scores: readonly Score[], of: "made" | "found"): number => scores.reduce((n, score) => n + score[of], 0);

/** The table of kinds, for who reads of a failure. */
export const tableOf = (scores: readonly Score[]): string =>
  scores.map(({ kind, made, found }) => `${String(found).padStart(4)} of ${String(made).padEnd(4)} ${kind}`).join("\n");
