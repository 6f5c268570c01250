import type { Drawing, DrawnNode } from "../../notation/notation.ts";
import { quote } from "../query/at.ts";
import { drawingsOf, labelOf } from "../query/drawings.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A drawing shows connections if at least so many of its nodes have some. */
const leastConnected = 5;
const connectedShare = 0.85;

/** A node without any arrow in a diagram that connects nearly all others. */
export const componentUnconnected: DesignRule = {
  on: "design",
  id: "component-unconnected",
  group: "architecture",
  requires: "Every node of a diagram of connected nodes has a connection.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { drawing, at, place } of drawingsOf(document)) {
        if (drawing.type !== "flow" && drawing.type !== "c4" && drawing.type !== "component") continue;
        const nodes = drawing.nodes.filter((node) => node.shape !== "group" && node.shape !== "note");
        const ends = new Set(drawing.arrows.flatMap(({ from, to }) => [from, to]));
        const alone = nodes.filter((node) => !isConnected(node, drawing, ends));
        const connected = nodes.length - alone.length;
        if (alone.length === 0 || connected < leastConnected || connected < nodes.length * connectedShare) continue;
        for (const node of alone)
          yield {
            document: document.name,
            range: place(node.range),
            message: `${quote(labelOf(node))} has no arrow, while the other ${connected} nodes of this diagram have some.`,
            element: `${at.section.title}:${node.key}`,
          };
      }
  },
};

/** An arrow to a group connects all in it; a node whose whole group stands apart is a legend. */
function isConnected({ key, group }: DrawnNode, { nodes }: Drawing, ends: ReadonlySet<string>): boolean {
  if (ends.has(key)) return true;
  for (let at = group, depth = 0; at !== undefined && depth < 50; depth++) {
    const inside = at;
    if (ends.has(at) || !nodes.some((node) => node.group === inside && ends.has(node.key))) return true;
    at = nodes.find((node) => node.key === inside)?.group;
  }
  return false;
}
