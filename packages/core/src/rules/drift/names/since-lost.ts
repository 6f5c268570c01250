import type { Design } from "../../../document/design.ts";
import { standing } from "../answer.ts";
import type { Claim } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { insteadOf, lossOf, lostOf } from "./lost.ts";

/** Claims of what is not there, each with the commit after which its name was written nowhere any more, and the name that took its place. */
export function sinceLost(design: Design, claims: readonly Claim[], reality: Reality): readonly Claim[] {
  if (!claims.some(isAbsent)) return claims;
  const lost = lostOf(design)(reality);
  return claims.map((claim) => {
    const taken = isAbsent(claim) ? lost.get(claim.name) : undefined;
    if (!taken || claim.message.includes(taken.commit)) return claim;
    const said = { ...claim, message: `${claim.message} ${lossOf(taken)}` };
    const other = insteadOf(taken, reality);
    if (!other || claim.beside.length > 0 || claim.fixes.length > 0) return said;
    return { ...said, beside: standing(other.name, [other.place]) };
  });
}

const isAbsent = ({ verdict, state, evidence }: Claim): boolean =>
  verdict === "missing" && state === null && evidence.length === 0;
