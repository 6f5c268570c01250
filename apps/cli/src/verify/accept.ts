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
  const isAnswered = (claim: Claim, { findings }: Verified): boolean =>
    claim.verdict === "accepted" || answered.has(findings.get(claim)!);
  const ids = new Set(
    all.flatMap((one) => one.claims.filter((claim) => isAnswered(claim, one)).map(({ id }) => String(id))),
  );
  return all.map((one) => {
    // What tells a claim stands in its own design, else in another that is told the same.
    const own = new Map(one.claims.filter((claim) => claim.partOf === null).map((claim) => [String(claim.id), claim]));
    const isTold = (claim: Claim): boolean => {
      if (claim.partOf === null || claim.verdict === "confirmed" || claim.verdict === "uncheckable") return false;
      const teller = own.get(claim.partOf);
      return teller ? isAnswered(teller, one) : ids.has(claim.partOf);
    };
    return one.claims.map((claim) => (isAnswered(claim, one) || isTold(claim) ? accept(claim) : claim));
  });
}
