import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at, quote } from "../query/at.ts";
import { specifiedIn } from "../query/endpoints.ts";
import { isCustom } from "../query/ground.ts";
import { joined, membersOf } from "../query/members.ts";
import { bare } from "../query/names.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of what an operation takes that its structure has, from which on the rest are slips. */
const knownShare = 0.5;

/** Operations that take a body. */
const writes: ReadonlySet<string> = new Set(["POST", "PUT", "PATCH"]);

/** What an operation is said to take and the structure that it names for its request does not have. */
export const endpointFieldUnknown: DesignRule = {
  on: "design",
  id: "endpoint-field-unknown",
  group: "api",
  requires: "What an operation takes is what the structure of its request has.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const entities = new Map(ofKind(design.model, "entity").map((entity) => [bare(entity.name), entity]));
    const fields = membersOf(design, "field");
    for (const { endpoint, statement } of specifiedIn(design)) {
      const { method, request, parameters = [] } = endpoint.facts;
      const entity = request && /^\w+$/.test(request) ? entities.get(bare(request)) : undefined;
      if (!entity || !writes.has(method ?? "")) continue;
      const has = new Set((fields.get(entity.id) ?? []).map(({ name }) => joined(name)));
      const taken = parameters.filter((parameter) => parameter.in === "query" || parameter.in === "body");
      const unknown = taken.filter(({ name }) => !has.has(joined(name)));
      if (!isCustom(taken.length - unknown.length, taken.length, knownShare, leastKnown)) continue;
      for (const { name } of unknown)
        yield {
          ...at(statement),
          message: `${endpoint.name} takes ${quote(name)}, which ${entity.name}, its request, does not have.`,
          element: `${endpoint.id}:${name}`,
          related: [also(placeOf(entity), `${entity.name} is defined here.`)],
        };
    }
  },
};

/** One that is known shows that the parameters are the members of the structure. */
const leastKnown = 1;

const placeOf = ({ statements }: Element<"entity">) =>
  statements.find(({ weight }) => weight === "defines") ?? statements[0]!;
