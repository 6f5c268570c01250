import type { Operation } from "../../../notation/notation.ts";
import type { Place, State } from "../../../model/element.ts";
import { endpointId } from "../../../model/kinds/identity.ts";
import { canonicalRoute } from "../../../model/kinds/names.ts";
import type { EndpointFacts, Parameter } from "../../../model/kinds/endpoint.ts";
import type { Range } from "../../../text/range.ts";
import { joinBase } from "../../base-path.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { isForeignHost, speaksOfOthers } from "./foreign.ts";

/** Where an operation stands, and what is said of it beside its own words. */
export interface Standing {
  readonly range: Range;
  readonly place: Place;
  readonly facts?: Partial<EndpointFacts>;
  readonly state?: State | undefined;
  readonly weight?: "defines" | "mentions";
}

/** States an operation as an endpoint of the system, unless it is one of another system. */
export function stateOperation(operation: Operation, at: Standing, context: Context, out: Collector): void {
  if (isForeignHost(operation.host, context.basePath) || speaksOfOthers(context)) return;
  const { method } = operation;
  const path = pathIn(context, operation);
  const { summary, access, request, response, statuses } = operation;
  const own = { summary, access, request, response, statuses };
  const parameters = allOf(operation.parameters, at.facts?.parameters);
  const state = at.state ?? (operation.deprecated ? "deprecated" : undefined);
  out.state({
    kind: "endpoint",
    id: endpointId(method, path),
    name: `${method} ${path}`,
    range: at.range,
    place: at.place,
    facts: { method, path, ...withoutEmpty(own), ...withoutEmpty({ ...at.facts, parameters }) },
    ...(state ? { state } : {}),
    ...(at.weight ? { weight: at.weight } : {}),
  });
}

type Parameters = readonly Parameter[];

/** The parameters of the path, and those that the text lists; what the text says of one is said of it. */
function allOf(ofPath: Parameters = [], listed: Parameters = []): Parameters {
  const told = new Set(listed.map((parameter) => parameter.name));
  return [...ofPath.filter((parameter) => !told.has(parameter.name)), ...listed];
}

/** The path of an operation with the base path before it; calls by name, such as those of gRPC and GraphQL, know none. */
export const pathIn = (context: Context, { method, path }: Pick<Operation, "method" | "path">): string =>
  /^(?:RPC|QUERY|MUTATION|SUBSCRIPTION)$/.test(method) || context.besideBase.includes(canonicalRoute(path))
    ? path
    : joinBase(context.basePath, path);

function withoutEmpty<T extends object>(facts: T): Partial<T> {
  const kept = Object.entries(facts).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as Partial<T>;
}
