import type { Design } from "../../document/design.ts";
import type { Element, Origin } from "../../model/element.ts";
import { idOf } from "../../model/kinds/identity.ts";
import type { Relation } from "../../model/relation.ts";
import { perObject } from "../../text/per-object.ts";
import { isIn, sectionAt } from "../query/chapters.ts";
import { type Claimed, type ClaimKind, claimKinds, type ElementKind } from "./claim.ts";

/** An element of the design as a claim. */
export type ElementClaim<K extends ElementKind = ElementKind> = Claimed & Element<K>;

/** An arrow of the design as a claim; its id names the relation's kind and both ends. */
export interface RelationClaim extends Claimed {
  readonly kind: "relation";
  readonly relation: Relation;
}

/** What a design claims of one kind, without what it tells only as an alternative or as the past. */
export const claimsOf = <K extends ElementKind>(design: Design, kind: K): readonly ElementClaim<K>[] =>
  (claimsByKind(design).get(kind) ?? []) as readonly ElementClaim<K>[];

/** The arrows that a design claims. */
export const relationClaims = (design: Design): readonly RelationClaim[] =>
  (claimsByKind(design).get("relation") ?? []) as readonly RelationClaim[];

const claimsByKind = perObject((design: Design): ReadonlyMap<ClaimKind, readonly Claimed[]> => {
  const kinds = new Map<ClaimKind, Claimed[]>(claimKinds.map((kind) => [kind, []]));
  for (const element of design.model.elements.values()) {
    const claims = kinds.get(element.kind as ClaimKind);
    const claiming = element.statements.find((statement) => isClaim(design, statement));
    if (claims && claiming && !isPackage(design, element)) claims.push(claimedAt(element, claiming.origin, design));
  }
  for (const claim of arrowsOf(design)) kinds.get("relation")!.push(claim);
  return kinds;
});

/** An element where it is claimed: what is first told of as the past may be claimed further on. */
const claimedAt = (element: Element, origin: Origin, design: Design): ElementClaim =>
  (isIn(design, element.origin, "alternatives", "history") ? { ...element, origin } : element) as ElementClaim;

/** `sql.js` in a list of packages is one of them, whatever it looks like. */
const isPackage = ({ model }: Design, { kind, name }: Element): boolean =>
  kind === "path" && !name.includes("/") && model.elements.has(idOf("dependency", name));

const isClaim = (
  design: Design,
  { origin, weight }: Pick<Element["statements"][number], "origin" | "weight">,
): boolean => weight === "defines" && !isIn(design, origin, "alternatives", "history");

function arrowsOf(design: Design): RelationClaim[] {
  const { elements, relations } = design.model;
  return relations.flatMap((relation) => {
    const from = elements.get(relation.from);
    const to = elements.get(relation.to);
    // Who guards or covers what is a claim of the control or the suite itself.
    if (
      !from ||
      !to ||
      (relation.kind !== "uses" && relation.kind !== "references") ||
      isIn(design, relation.origin, "alternatives", "history")
    )
      return [];
    const inherited = sectionAt(design, relation.origin)?.context.state ?? null;
    return [
      {
        id: `${relation.kind}:${relation.from}->${relation.to}`,
        kind: "relation" as const,
        name: `${from.name} → ${to.name}`,
        state: relation.state ?? inherited ?? from.state ?? to.state,
        origin: relation.origin,
        relation,
      },
    ];
  });
}
