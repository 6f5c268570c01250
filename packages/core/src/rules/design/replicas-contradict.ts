import { also, at } from "../query/at.ts";
import { replicasOf } from "../query/replicas.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A node with two numbers of replicas. */
export const replicasContradict: DesignRule = {
  on: "design",
  id: "replicas-contradict",
  group: "consistency",
  requires: "The number of replicas of a node is the same wherever it is stated.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const { node, stated } of replicasOf(design)) {
      const [first, ...more] = stated;
      const other = more.find(({ value }) => value !== first!.value);
      if (!other) continue;
      yield {
        ...at(other.statement),
        message: `${node.name} has ${other.value} ${other.value === 1 ? "replica" : "replicas"} here and ${first!.value} elsewhere.`,
        related: [also(first!.statement, `It has ${first!.value} here.`)],
      };
    }
  },
};
