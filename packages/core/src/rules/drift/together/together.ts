import type { Design } from "../../../document/design.ts";
import { groupBy } from "../../query/ground.ts";
import type { Beside, Claim } from "../claim.ts";
import { ways } from "./ways.ts";

// What is wrong for one reason is told once. Thirty columns that are UUID in the design and TEXT in the database were decided
// on once; a list of which nothing is there describes another time or place. Each as a finding of its own would bury the others.

/** Of claims that are wrong for one reason the first tells them all, and the others are part of it. The surest reason goes first. */
export function toldTogether(claims: readonly Claim[], design: Design): readonly Claim[] {
  const told = new Map<Claim, Claim>();
  for (const { least, isEnough = () => true, reasonOf, tell } of ways) {
    const alone = claims.filter((claim) => claim.partOf === null && claim.together === null && !told.has(claim));
    const groups = groupBy(alone, (claim) => reasonOf(claim) ?? "");
    groups.delete("");
    for (const group of groups.values())
      if (group.length >= least && isEnough(group)) gather(group, tell(group, design, claims), told);
  }
  return told.size === 0 ? claims : claims.map((claim) => told.get(claim) ?? claim);
}

function gather(group: readonly Claim[], message: string, told: Map<Claim, Claim>): void {
  const [first, ...others] = group as [Claim, ...Claim[]];
  const beside = others.flatMap(({ name, evidence: [place], beside: near }): Beside[] =>
    place ? [{ ...place, says: `${name} is here.` }] : near.slice(0, 1),
  );
  const edits = group.flatMap(({ fixes: [fix] }) => (fix ? [fix] : []));
  const fix = edits.length === group.length ? edits[0]! : null;
  told.set(first, {
    ...first,
    message,
    beside: [...first.beside, ...beside],
    fixes: fix
      ? [
          {
            title: `${fix.title}, and ${group.length - 1} more alike`,
            safe: false,
            edits: edits.flatMap((one) => one.edits),
          },
        ]
      : [],
    advice: null,
  });
  for (const other of others) told.set(other, { ...other, partOf: first.id });
}
