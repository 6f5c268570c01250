import type { Drawing, DrawnNode } from "../../notation/notation.ts";
import { distance } from "../../text/nearest.ts";
import { quote } from "../query/at.ts";
import { drawingsOf } from "../query/drawings.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A diagram gives its nodes labels by custom if so many have one. */
const leastLabelled = 4;

/** Keys shorter than this are one letter apart by chance. */
const tellingLength = 4;

/** An arrow to a key that no node has: the diagram then shows a new node of that name beside the one that was meant. */
export const diagramStrayNode: DesignRule = {
  on: "design",
  id: "diagram-stray-node",
  group: "architecture",
  requires: "Every arrow of a diagram ends at a node that the diagram declares.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { drawing, at, place } of drawingsOf(document)) {
        if (drawing.type !== "flow" && drawing.type !== "sequence") continue;
        const declared = drawing.nodes.filter((node) => node.declared);
        const strays = drawing.nodes.filter((node) => !node.declared && node.shape !== "group");
        if (declared.length < leastLabelled || strays.length > declared.length / 4) continue;
        for (const node of strays) {
          const meant = declared.find((other) => isNear(node, other));
          if (!meant || usesOf(drawing, node) > 1) continue;
          yield {
            document: document.name,
            range: place(node.range),
            message: `This diagram declares no ${quote(node.key)}; is ${quote(meant.key)} meant?`,
            element: `${at.section.title}:${node.key}`,
          };
        }
      }
  },
};

const isNear = ({ key }: DrawnNode, other: DrawnNode): boolean => {
  const [a, b] = [key.toLowerCase(), other.key.toLowerCase()];
  if (a === b) return key !== other.key;
  if (Math.min(a.length, b.length) < tellingLength || a.replace(/\D/g, "") !== b.replace(/\D/g, "")) return false;
  return distance(a, b) === 1;
};

/** A slip is made once; a key that is used twice is meant. */
const usesOf = ({ arrows }: Drawing, { key }: DrawnNode): number =>
  arrows.filter(({ from, to }) => from === key || to === key).length;
