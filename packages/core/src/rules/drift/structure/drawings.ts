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
  const drawings = design.documents.flatMap((document) =>
    drawingsOf(document).map(({ drawing, at }, i) => ({
      document: document.name,
      range: at.range,
      isSequence: drawing.type === "sequence",
      key: `${document.name}#drawing ${i}`,
    })),
  );
  for (const claim of relationClaims(design)) {
    const { relation, origin } = claim;
    if (relation.kind !== "uses" || !isComponent(relation.from) || !isComponent(relation.to)) continue;
    const drawing = drawings.find(
      ({ document, range }) =>
        document === origin.document && range.from <= origin.range.from && origin.range.to <= range.to,
    );
    const key = drawing?.key ?? `${origin.document}#${origin.section} ${origin.place}`;
    const group = groups.get(key) ?? { claims: [], isSequence: drawing?.isSequence ?? false };
    groups.set(key, group);
    group.claims.push(claim);
  }
  return [...groups.values()];
}

const isComponent = (id: string): boolean => id.startsWith("component:");
