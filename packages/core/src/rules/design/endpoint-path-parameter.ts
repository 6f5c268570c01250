import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { at, enumerate, quote } from "../query/at.ts";
import { parametersOf } from "../query/endpoints.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A parameter that is described as one of the path, where the path has no such parameter. */
export const endpointPathParameter: DesignRule = {
  on: "design",
  id: "endpoint-path-parameter",
  group: "api",
  requires: "Every parameter that is described as one of a path stands in that path.",
  severity: "warning",
  *check({ model }): Iterable<Finding> {
    for (const endpoint of ofKind(model, "endpoint")) {
      for (const statement of endpoint.statements.filter(
        ({ origin }) => origin.place !== "diagram" && origin.place !== "prose",
      )) {
        const written = parametersOf(statement.facts.path);
        const known = new Set(written.map(canonicalName));
        const declared = (statement.facts.parameters ?? []).filter((parameter) => parameter.in === "path");
        for (const { name } of declared.filter((parameter) => !known.has(canonicalName(parameter.name)))) {
          const has = written.length === 0 ? "no parameter" : `only ${enumerate(written)}`;
          yield {
            ...at(statement),
            message: `${endpoint.name} is described with the path parameter ${quote(name)}, but its path has ${has}.`,
            element: `${endpoint.id}:${name}`,
          };
        }
      }
    }
  },
};
