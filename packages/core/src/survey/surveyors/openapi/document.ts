import type { Operation } from "../../../notation/notation.ts";
import { basePathOf, operationsOfItem, readOpenapi } from "../../../notation/openapi/read.ts";
import { at, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { factsOf } from "../../routes/operations.ts";

/** What one OpenAPI document holds. */
export interface OpenapiFile {
  readonly operations: readonly (EndpointFacts & { readonly line: number })[];
  /** Paths whose items stand in other files. */
  readonly elsewhere: readonly {
    /** With the base path in front. */
    readonly path: string;
    /** As written: `./paths/orders.yaml#/one`. */
    readonly reference: string;
    readonly line: number;
    /** Who may call what says nothing of its own. */
    readonly access?: string;
  }[];
  /** Why it could not be read, as the end of a sentence. */
  readonly why?: string;
}

const isDocument = /^(?:[ \t{]{0,20}["']?)(?:openapi|swagger)["']?\s*:\s*["']?[23]/m;

/** Reads a document of OpenAPI 2, 3.0 or 3.1 in YAML or JSON; `null` for any other file. */
export function readDocument(text: string): OpenapiFile | null {
  if (!isDocument.test(text.slice(0, 20_000))) return null;
  const { documents, problems } = parseYaml(text);
  const [document] = documents;
  if (!document) {
    const large = ofLargeJson(text);
    return large ?? { operations: [], elsewhere: [], why: problems[0]?.why ?? "it cannot be parsed" };
  }
  const root = rootOf(document);
  const lines = new Lines(text);
  const base = basePathOf(root);
  const standard = defaultAccess(root);
  return {
    operations: (readOpenapi(root).operations ?? []).map((operation) => placed(operation, lines)),
    elsewhere: entriesOf(at(root, "paths")).flatMap(({ key, keyRange, value }) => {
      const reference = textOf(at(value, "$ref"));
      return key.startsWith("/") && reference !== undefined && !reference.startsWith("#")
        ? [
            {
              path: `${base}${key}`,
              reference,
              line: lines.lineAt(keyRange.from),
              ...(standard ? { access: standard } : {}),
            },
          ]
        : [];
    }),
  };
}

const placed = (operation: Operation, lines: Lines): OpenapiFile["operations"][number] => ({
  ...factsOf(operation),
  line: lines.lineAt(operation.range.from),
});

const defaultAccess = (root: YamlNode): string | undefined =>
  itemsOf(at(root, "security"))
    .flatMap((each) => entriesOf(each).map(({ key }) => key))
    .join(", ") || undefined;

/** The operations of an item of a path that stands in a file of its own, at the pointer behind `#`. */
export function operationsAt(
  text: string,
  pointer: string,
  path: string,
  access: string | undefined,
): OpenapiFile["operations"] {
  const [document] = parseYaml(text).documents;
  if (!document) return [];
  const root = rootOf(document);
  const keys = pointer
    .split("/")
    .filter((key) => key !== "")
    .slice(0, 20)
    .map((key) => decode(key).replaceAll("~1", "/").replaceAll("~0", "~"));
  const lines = new Lines(text);
  return operationsOfItem(root, path, at(root, ...keys)).map((operation) => {
    const one = placed(operation, lines);
    return one.access === undefined && access ? { ...one, access } : one;
  });
}

function decode(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

/** Documents that are too large for the parser that keeps places, and are JSON: each path is looked for in the text. */
function ofLargeJson(text: string): OpenapiFile | null {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    return null;
  }
  const object = recordOf(root);
  const lines = new Lines(text);
  const servers = object["servers"];
  const server = Array.isArray(servers) ? recordOf(servers[0])["url"] : object["basePath"];
  const base = typeof server === "string" ? server.replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "").replace(/\/+$/, "") : "";
  const operations = Object.entries(recordOf(object["paths"])).flatMap(([path, item]) => {
    const line = lines.lineAt(Math.max(0, text.indexOf(JSON.stringify(path))));
    return Object.keys(recordOf(item))
      .filter((key) => /^(?:get|put|post|delete|options|head|patch|trace)$/.test(key))
      .map((key) => ({ method: key.toUpperCase(), path: `${base}${path}`, line }));
  });
  return { operations, elsewhere: [] };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
