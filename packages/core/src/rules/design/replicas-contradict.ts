import type { Origin } from "../../model/element.ts";
import { also, at } from "../query/at.ts";
import { replicasOf, replicasTold } from "../query/replicas.ts";
import { isSettled } from "../query/settled.ts";
import { stating } from "../query/statements.ts";
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
      // Rows of one table that name one node are parts that run on it.
      const other = more.find(
        ({ value, statement }) => value !== first!.value && !isBeside(statement.origin, first!.statement.origin),
      );
      if (!other) continue;
      yield {
        ...at(other.statement),
        message: `${node.name} has ${other.value} ${other.value === 1 ? "replica" : "replicas"} here and ${first!.value} elsewhere.`,
        related: [also(first!.statement, `It has ${first!.value} here.`)],
      };
    }
    for (const { node, name, value, document, range } of replicasTold(design)) {
      const said = stating(node, "replicas");
      if (!said || value === node.facts.replicas || !isSettled(design, said)) continue;
      yield {
        document,
        range,
        message: `${name} has ${value} replicas here and ${node.facts.replicas} elsewhere.`,
        element: node.id,
        related: [also(said, `${node.name} has ${node.facts.replicas} here.`)],
      };
    }
  },
};

const isBeside = (a: Origin, b: Origin): boolean =>
  a.place === "row" && b.place === "row" && a.document === b.document && a.section === b.section;
