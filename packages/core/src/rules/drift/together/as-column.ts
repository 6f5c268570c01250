import type { ElementId } from "../../../model/element.ts";
import type { Claim } from "../claim.ts";
import { joined, withoutEnding } from "../entities/names.ts";

/** A class that is shown with its table is read as both: what differs of a field and of the column that it is, is told of the column. */
export function toldAsColumn(claims: readonly Claim[]): readonly Claim[] {
  const columns = new Map(claims.flatMap((claim) => (claim.kind === "column" ? [[keyOf(claim), claim] as const] : [])));
  if (columns.size === 0) return claims;
  const columnOf = (claim: Claim): Claim | undefined =>
    claim.kind === "field" && isTold(claim) ? columns.get(keyOf(claim)) : undefined;
  // A sentence that tells of several fields stands where one of them is no column that is told.
  const standing = new Set<ElementId>();
  for (const claim of claims)
    if (claim.kind === "field" && isTold(claim) && !columnOf(claim)) standing.add(claim.partOf ?? claim.id);
  return claims.map((claim) => {
    const column = columnOf(claim);
    return column && !standing.has(claim.partOf ?? claim.id) ? { ...claim, partOf: column.partOf ?? column.id } : claim;
  });
}

const isTold = ({ verdict }: Claim): boolean =>
  verdict === "missing" || verdict === "contradicted" || verdict === "undocumented";

function keyOf({ verdict, origin: { document }, name }: Claim): string {
  const dot = name.lastIndexOf(".");
  return [verdict, document, withoutEnding(name.slice(0, Math.max(0, dot))), joined(name.slice(dot + 1))].join("\0");
}
