import type { Claim } from "@asbuilt/core/rules/drift/claim";
import type { Diagnostic } from "@asbuilt/core/text/diagnostic";
import type { Verified } from "./report.ts";

/** A claim whose finding a person has answered. What nobody claims stays so: the number of claims is that of the design. */
export const accept = (claim: Claim): Claim => ({
  ...claim,
  verdict: "accepted",
  ...(claim.verdict === "undocumented" ? { undescribed: true as const } : {}),
});

/** The claims of a run by design, those accepted of which an answered finding tells, be it as parts or together with others. */
export function acceptAnswered(
  all: readonly Verified[],
  answered: ReadonlySet<Diagnostic>,
): readonly (readonly Claim[])[] {
  const found = new Map(all.flatMap(({ findings }) => [...findings]));
  const isAnswered = (claim: Claim | undefined): boolean =>
    claim !== undefined && (claim.verdict === "accepted" || answered.has(found.get(claim)!));
  return all.map(({ claims, tellers }) => {
    // An id is of many designs: it tells a claim only within its own.
    const own = new Map(
      claims.filter((claim) => claim.partOf === null || tellers.has(claim)).map((claim) => [claim.id, claim]),
    );
    const isTold = (claim: Claim): boolean => {
      if (claim.partOf === null || claim.verdict === "confirmed" || claim.verdict === "uncheckable") return false;
      const teller = tellers.get(claim) ?? own.get(claim.partOf);
      return isAnswered(teller) || (teller !== undefined && isAnswered(tellers.get(teller)));
    };
    return claims.map((claim) => (isAnswered(claim) || isTold(claim) ? accept(claim) : claim));
  });
}
