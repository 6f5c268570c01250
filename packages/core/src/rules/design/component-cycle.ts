import { also, at, quote } from "../query/at.ts";
import { tellsStructure } from "../query/components.ts";
import type { DesignRule, Finding } from "../rule.ts";
import type { Relation } from "../../model/relation.ts";

/** Components that use one another in a ring. */
export const componentCycle: DesignRule = {
  on: "design",
  id: "component-cycle",
  group: "architecture",
  requires: "No component uses itself by way of others.",
  severity: "hint",
  optIn: true,
  *check(design): Iterable<Finding> {
    const arrows = new Map<string, Relation[]>();
    for (const relation of design.model.relations) {
      const from = design.model.elements.get(relation.from);
      if (relation.kind !== "uses" || from?.kind !== "component" || relation.from === relation.to) continue;
      if (!tellsStructure(design, { ...from.statements[0]!, origin: relation.origin })) continue;
      arrows.set(relation.from, [...(arrows.get(relation.from) ?? []), relation]);
    }
    const told = new Set<string>();
    for (const start of arrows.keys()) {
      const ring = ringFrom(start, arrows);
      if (!ring || ring.some(({ from }) => told.has(from))) continue;
      for (const { from } of ring) told.add(from);
      const names = [...ring, ring[0]!].map(({ from }) => quote(design.model.elements.get(from)?.name ?? from));
      yield {
        ...at({ id: start, origin: ring[0]!.origin }),
        message: `These components use one another in a ring: ${names.join(" → ")}.`,
        element: `ring:${ring
          .map(({ from }) => from)
          .toSorted()
          .join(",")}`,
        related: ring.slice(1).map((relation) => also(relation, "The ring goes on here.")),
      };
    }
  },
};

/** The shortest way from a component back to itself. */
function ringFrom(start: string, arrows: ReadonlyMap<string, readonly Relation[]>): Relation[] | null {
  const seen = new Set<string>();
  let front: Relation[][] = (arrows.get(start) ?? []).map((arrow) => [arrow]);
  while (front.length > 0) {
    const closed = front.find((way) => way.at(-1)!.to === start);
    if (closed) return closed;
    front = front.flatMap((way) => {
      const { to } = way.at(-1)!;
      if (seen.has(to)) return [];
      seen.add(to);
      return (arrows.get(to) ?? []).map((arrow) => [...way, arrow]);
    });
  }
  return null;
}
