import type { BuiltElement, BuiltRelation } from "../../model/built.ts";
import { endpointId } from "../../model/kinds/identity.ts";
import type { EndpointFacts } from "../../model/kinds/endpoint.ts";
import type { Operation } from "../../notation/notation.ts";
import { controlOf } from "./surveys.ts";

/** An operation that a contract promises, with the place where it does. */
export interface PlacedOperation extends EndpointFacts {
  /** The file, from the root of the repository, and the line. */
  readonly at: readonly [path: string, line: number];
}

/** The endpoints that a contract promises, and who may call them. One that is promised twice is one. */
export function elementsOfOperations(
  operations: readonly PlacedOperation[],
  within: string,
): { readonly elements: readonly BuiltElement[]; readonly relations: readonly BuiltRelation[] } {
  const elements = new Map<string, BuiltElement>();
  const relations: BuiltRelation[] = [];
  for (const { at, ...facts } of operations) {
    const id = endpointId(facts.method, facts.path);
    if (elements.has(id)) continue;
    const name = `${facts.method} ${facts.path}`;
    const evidence = [{ path: at[0], line: at[1] }];
    elements.set(id, { id, kind: "endpoint", name, parent: null, facts, evidence, within });
    if (!facts.access) continue;
    const type = facts.access.includes("(") ? ("authorization" as const) : ("authentication" as const);
    const control = controlOf(name, { requirement: facts.access, type, evidence }, within);
    elements.set(control.id, control);
    relations.push({ kind: "guards", from: control.id, to: id, evidence });
  }
  return { elements: [...elements.values()], relations };
}

/** What of an operation a survey keeps: all that a design can be held against. */
export function factsOf({
  method,
  path,
  access,
  statuses,
  parameters = [],
  parametersElsewhere,
}: Pick<EndpointFacts, "method" | "path" | "access" | "statuses" | "parameters"> &
  Pick<Operation, "parametersElsewhere">): EndpointFacts {
  const takes = parameters
    .filter((each) => each.in === "query")
    .map(({ name, default: value }) => ({ name, ...(value === undefined ? {} : { default: value }) }));
  return {
    method,
    path,
    ...(access ? { access } : {}),
    ...(statuses && statuses.length > 0 ? { statuses } : {}),
    // A contract that tells none may leave them out.
    ...(takes.length > 0 && !parametersElsewhere ? { takes } : {}),
  };
}
