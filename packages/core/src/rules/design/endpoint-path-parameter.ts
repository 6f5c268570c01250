import type { Statement } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { at, enumerate, quote } from "../query/at.ts";
import { type Endpoint, parametersOf } from "../query/endpoints.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A parameter that is described as one of the path and is not in it, or that is in the path and is not described with the others. */
export const endpointPathParameter: DesignRule = {
  on: "design",
  id: "endpoint-path-parameter",
  group: "api",
  requires: "The parameters of a path are those that are described as such, where they are described.",
  severity: "warning",
  *check({ model }): Iterable<Finding> {
    for (const endpoint of ofKind(model, "endpoint")) {
      const strange = endpoint.statements.flatMap((statement) => strangers(endpoint, statement));
      yield* strange;
      // One that is described under another name is missing too, which needs no second finding.
      if (strange.length === 0) yield* undescribed(endpoint);
    }
  },
};

const isListed = ({ origin }: Statement<"endpoint">): boolean => origin.place !== "diagram" && origin.place !== "prose";

const describedIn = ({ facts }: Statement<"endpoint">): string[] =>
  (facts.parameters ?? []).filter((parameter) => parameter.in === "path" && !parameter.implied).map(({ name }) => name);

function strangers(endpoint: Endpoint, statement: Statement<"endpoint">): Finding[] {
  if (!isListed(statement)) return [];
  const written = parametersOf(statement.facts.path);
  const known = new Set(written.map(canonicalName));
  const has = written.length === 0 ? "no parameter" : `only ${enumerate(written)}`;
  return describedIn(statement)
    .filter((name) => !known.has(canonicalName(name)))
    .map((name) => ({
      ...at(statement),
      message: `${endpoint.name} is described with the path parameter ${quote(name)}, but its path has ${has}.`,
      element: `${endpoint.id}:${name}`,
    }));
}

/** The parameters of a path that no place describes, where some are: a list of parameters is one of all of them. */
function undescribed(endpoint: Endpoint): Finding[] {
  const described = new Set(endpoint.statements.flatMap(describedIn).map(canonicalName));
  const place = endpoint.statements.find((statement) => isListed(statement) && describedIn(statement).length > 0);
  if (!place) return [];
  return parametersOf(place.facts.path)
    .filter((name) => !described.has(canonicalName(name)))
    .map((name) => ({
      ...at(place),
      message: `${endpoint.name} has the path parameter ${quote(name)}, which is not described with ${enumerate(describedIn(place))}.`,
      element: `${endpoint.id}:${name}`,
    }));
}
