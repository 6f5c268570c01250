import type { Answer, Claim } from "../claim.ts";

/**
 * What the finding of another claim tells too is told with that one: the path that a component is said to be in with the component;
 * and where a tree names that path by more of its folders, the component with the path.
 */
export function toldAlso(claims: readonly Claim[], answers: Iterable<{ readonly answer: Answer }>): readonly Claim[] {
  const told = [...answers].flatMap(({ answer: { tells, claim } }) => (tells ? [{ tells, id: claim.id }] : []));
  const tellers = new Map(told.map(({ tells, id }) => [tells, id]));
  const tells = new Map(told.map((one) => [one.id, one.tells]));
  const missing = claims.filter(({ verdict }) => verdict === "missing");
  const ids = new Set(missing.map(({ id }) => id));
  const longer = ({ id, origin }: Claim): Claim | undefined => {
    const end = tells.get(id)?.replace(/^path:/, "/");
    if (end === undefined || ids.has(tells.get(id)!)) return undefined;
    return missing.find(
      (other) => other.id.startsWith("path:") && other.id.endsWith(end) && other.origin.document === origin.document,
    );
  };
  return claims.map((claim) => {
    if (claim.verdict !== "missing" || claim.partOf !== null) return claim;
    const teller = tellers.get(claim.id);
    if (teller !== undefined && ids.has(teller)) return { ...claim, partOf: teller };
    const path = longer(claim);
    return path ? { ...claim, partOf: path.id } : claim;
  });
}
