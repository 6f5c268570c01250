import { canonicalRoute } from "../../model/kinds/names.ts";
import { also, at } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
import { isCallOf, operationsOf, specificationOf, subjectOf } from "../query/endpoints.ts";
import { isCustom } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** Where fewer operations are specified than this, the list is a choice of examples. */
const specifiedShare = 0.6;

/** An operation that is called in a diagram or named in the text, and that the list of operations does not have. */
export const endpointUnspecified: DesignRule = {
  on: "design",
  id: "endpoint-unspecified",
  group: "api",
  requires: "Every operation that the design uses is one that its API specifies.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const operations = operationsOf(design);
    const specified = operations.flatMap((endpoint) => specificationOf(design, endpoint) ?? []);
    if (!isCustom(specified.length, operations.length, specifiedShare)) return;
    const subjects = new Set(specified.map(({ facts }) => subjectOf(facts.path)));
    for (const endpoint of operations) {
      if (specificationOf(design, endpoint) || endpoint.state === "planned") continue;
      // Only paths below a subject of the API are surely its own; others may be those of systems that it calls.
      if (!subjects.has(subjectOf(endpoint.facts.path))) continue;
      const { method, path } = endpoint.facts;
      if (specified.some(({ facts }) => facts.method === method && isCallOf(path, facts.path))) continue;
      const use = endpoint.statements.find(({ origin }) => !isIn(design, origin, ...notOfDesign));
      if (!use) continue;
      const route = canonicalRoute(path);
      const sibling = specified.find(({ facts }) => canonicalRoute(facts.path) === route);
      const list = sibling ?? specified.find(({ facts }) => subjectOf(facts.path) === subjectOf(path))!;
      yield {
        ...at(use),
        message: sibling
          ? `${endpoint.name} is used here, but the API specifies only ${sibling.facts.method} for this path.`
          : `${endpoint.name} is used here, but the API does not specify it.`,
        element: endpoint.id,
        related: [also(list, `${list.name} is specified here.`)],
      };
    }
  },
};

/** What is told there is no part of the design, or no longer. */
const notOfDesign = [
  "alternatives",
  "history",
  "open-questions",
  "requirements",
  "rollout",
  "goals",
  "overview",
] as const;
