import type { Design } from "../../../document/design.ts";
import type { Claim } from "../claim.ts";

/**
 * What the comment beside an entry of a drawn tree tells of stands and falls with the entry: where its file is missing, that tells it
 * all; where nobody can say whether it is there, nobody can of what it is said to hold.
 */
export function withEntries(claims: readonly Claim[], design: Design): readonly Claim[] {
  const texts = new Map(design.documents.map(({ name, markdown }) => [name, markdown.text]));
  const lineOf = ({ origin: { document, range } }: Claim): string =>
    `${document}\0${(texts.get(document) ?? "").lastIndexOf("\n", range.from)}`;
  const entries = new Map<string, Claim>();
  for (const claim of claims)
    if (claim.kind === "path" && claim.origin.place === "code" && claim.rule !== "" && claim.verdict !== "confirmed")
      entries.set(lineOf(claim), claim);
  if (entries.size === 0) return claims;
  return claims.map((claim) => {
    if (claim.verdict !== "missing" || claim.kind === "path" || claim.origin.place !== "code") return claim;
    const entry = entries.get(lineOf(claim));
    if (!entry || entry.origin.range.from > claim.origin.range.from) return claim;
    if (entry.verdict === "missing") return claim.partOf === null ? { ...claim, partOf: entry.id } : claim;
    return {
      ...claim,
      verdict: "uncheckable",
      message: `${claim.name} is told beside ${entry.name}, of which it cannot be said whether it is there.`,
      beside: [],
      fixes: [],
      advice: null,
      partOf: null,
    };
  });
}
