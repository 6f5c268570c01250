import type { EndpointFacts } from "../../model/kinds/endpoint.ts";
import { elementsOfOperations, factsOf } from "../routes/operations.ts";
import type { Survey } from "../survey.ts";
import { readDocument } from "../surveyors/openapi/document.ts";

/** The id of surveys of what a running API says of itself. */
export const liveApi = "live-api";

/**
 * What a running API says of itself: a document of OpenAPI in JSON or YAML, or the answer to an introspection of GraphQL.
 * `address` is where it was asked, without its secrets. Total; else why it tells nothing, as the end of a sentence.
 */
export function surveyOfApi(text: string, address: string): Survey | { readonly why: string } {
  const read = operationsOfIntrospection(text) ?? operationsOfOpenapi(text);
  if ("why" in read) return read;
  const operations = read.operations.map((facts) => ({ ...facts, at: [address, 0] as const }));
  return {
    source: liveApi,
    target: address,
    knows: read.gap ? [] : ["endpoint"],
    ...(read.gap ? { gaps: [{ kind: "endpoint" as const, why: read.gap }] } : {}),
    ...elementsOfOperations(operations, ""),
    authority: 3,
    problems: [],
  };
}

interface Read {
  readonly operations: readonly EndpointFacts[];
  /** Why some may be left out, as a whole sentence. */
  readonly gap?: string;
}

function operationsOfOpenapi(text: string): Read | { readonly why: string } {
  const document = readDocument(text);
  if (!document) return { why: "it is neither a document of OpenAPI nor an introspection of GraphQL" };
  if (document.why) return { why: document.why };
  const operations = document.operations.map(factsOf);
  const [first] = document.elsewhere;
  if (!first) return { operations };
  return { operations, gap: `${first.path} of the running API stands in ${first.reference}, which was not asked for.` };
}

/** The fields of the root types, by the names that the schema gives those; `null` for what is no introspection. */
function operationsOfIntrospection(text: string): Read | { readonly why: string } | null {
  const root = jsonOf(text);
  const schema = recordOf(recordOf(recordOf(root)["data"])["__schema"] ?? recordOf(root)["__schema"]);
  const types = schema["types"];
  if (!Array.isArray(types)) {
    const [error] = listOf(recordOf(root)["errors"]);
    const said = recordOf(error)["message"];
    return typeof said === "string" ? { why: `it answers: ${said.slice(0, 200)}` } : null;
  }
  const methods = new Map<unknown, string>();
  for (const [key, method] of roots) {
    const name = recordOf(schema[key])["name"];
    if (typeof name === "string") methods.set(name, method);
  }
  const operations = types.flatMap((type) => {
    const { name, fields } = recordOf(type);
    const method = methods.get(name);
    return method === undefined
      ? []
      : listOf(fields).flatMap((field): EndpointFacts[] => {
          const path = recordOf(field)["name"];
          return typeof path === "string" ? [{ method, path }] : [];
        });
  });
  return { operations };
}

const roots = [
  ["queryType", "QUERY"],
  ["mutationType", "MUTATION"],
  ["subscriptionType", "SUBSCRIPTION"],
] as const;

function jsonOf(text: string): unknown {
  if (!text.includes("__schema") && !/"errors"\s*:/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
