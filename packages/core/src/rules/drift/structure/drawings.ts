import type { Design } from "../../../document/design.ts";
import { drawingsOf } from "../../query/drawings.ts";
import { type RelationClaim, relationClaims } from "../claims.ts";

/** Arrows that one drawing, table or section states together. */
export interface DrawnArrows {
  readonly claims: readonly RelationClaim[];
  /** A drawing of what happens one after another: calls, not imports. */
  readonly isSequence: boolean;
}

/** The arrows between components of a design, by the drawing or table that states them. */
export function arrowsByDrawing(design: Design): readonly DrawnArrows[] {
  const groups = new Map<string, { claims: RelationClaim[]; isSequence: boolean }>();
  const placeOf = placesOfArrows(design);
  for (const claim of relationClaims(design)) {
    const { relation, origin } = claim;
    if (relation.kind !== "uses" || !isComponent(relation.from) || !isComponent(relation.to)) continue;
    const { key, isSequence } = placeOf(origin);
    const group = groups.get(key) ?? { claims: [], isSequence };
    groups.set(key, group);
    group.claims.push(claim);
  }
  return [...groups.values()];
}

/** The drawing, or else the section and its sort of place, that an arrow stands in. */
export function placesOfArrows(
  design: Design,
): (origin: RelationClaim["origin"]) => { readonly key: string; readonly isSequence: boolean } {
  const drawings = design.documents.flatMap((document) =>
    drawingsOf(document).map(({ drawing, at }, i) => ({
      document: document.name,
      range: at.range,
      isSequence: drawing.type === "sequence",
      key: `${document.name}#drawing ${i}`,
    })),
  );
  return (origin) =>
    drawings.find(
      ({ document, range }) =>
        document === origin.document && range.from <= origin.range.from && origin.range.to <= range.to,
    ) ?? { key: `${origin.document}#${origin.section} ${origin.place}`, isSequence: false };
}

const isComponent = (id: string): boolean => id.startsWith("component:");
