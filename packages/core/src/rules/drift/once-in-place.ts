import type { Claim } from "./claim.ts";

/** A number that is the value of a setting is told with the setting, where both would be mended by one edit. */
export function onceInPlace(claims: readonly Claim[]): readonly Claim[] {
  const mended = new Map(
    claims.flatMap((claim) => (claim.kind === "setting" ? editsOf(claim).map((key) => [key, claim.id] as const) : [])),
  );
  return claims.map((claim) => {
    const [first] = claim.kind === "quantity" ? editsOf(claim).flatMap((key) => mended.get(key) ?? []) : [];
    return first === undefined ? claim : { ...claim, partOf: first };
  });
}

const editsOf = ({ verdict, origin, fixes }: Claim): readonly string[] =>
  verdict === "contradicted"
    ? fixes.flatMap(({ edits }) => edits.map(({ range }) => `${origin.document} ${range.from} ${range.to}`))
    : [];
