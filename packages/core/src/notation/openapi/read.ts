import type { Notated, Operation } from "../notation.ts";
import { at, entriesOf, itemsOf, textOf, type Entry, type YamlNode } from "../yaml/node.ts";
import { resolved } from "./reference.ts";
import { schemaName, schemasOf } from "./schema.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** OpenAPI 2, 3.0 and 3.1: the operations with the base path in front, and the schemas. A part of a document will do. */
export function readOpenapi(root: YamlNode): Notated {
  const base = basePathOf(root);
  const operations: Operation[] = [];
  for (const path of entriesOf(at(root, "paths")))
    if (path.key.startsWith("/"))
      operations.push(...operationsOfItem(root, `${base}${path.key}`, resolved(root, path.value)));
  return { operations, records: schemasOf(root) };
}

/** The operations of the item of one path; `security` is that of the document, where the item stands in another. */
export function operationsOfItem(
  root: YamlNode,
  path: string,
  item: YamlNode | undefined,
  security: YamlNode | undefined = at(root, "security"),
): Operation[] {
  const shared = itemsOf(at(item, "parameters"));
  return entriesOf(item)
    .filter(({ key }) => methods.has(key.toLowerCase()))
    .map((entry) => operationOf(root, path, entry, shared, security));
}

/** The path of the first server, with the defaults of its variables, or `basePath`. */
export function basePathOf(root: YamlNode): string {
  const first = itemsOf(at(root, "servers"))[0];
  const server = textOf(at(first, "url")) ?? textOf(at(root, "basePath")) ?? "";
  return server
    .replace(/\{(\w{1,60})\}/g, (whole, name: string) => textOf(at(first, "variables", name, "default")) ?? whole)
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "")
    .replace(/^\{[^{}]*\}/, "")
    .replace(/\/+$/, "");
}

function operationOf(
  root: YamlNode,
  path: string,
  entry: Entry,
  shared: readonly YamlNode[],
  security: YamlNode | undefined,
): Operation {
  const { value } = entry;
  const summary = textOf(at(value, "summary")) ?? textOf(at(value, "description"));
  const nodes = [...shared, ...itemsOf(at(value, "parameters"))];
  const parameters = parametersOf(root, nodes);
  const responses = entriesOf(at(value, "responses"));
  const statuses = responses.map(({ key }) => Number(key)).filter((code) => code >= 100 && code < 600);
  const success = responses.find(({ key }) => key.startsWith("2"))?.value;
  const request = schemaName(bodyOf(resolved(root, at(value, "requestBody")))) ?? bodyParameter(root, value);
  const response = schemaName(bodyOf(resolved(root, success))) ?? schemaName(at(resolved(root, success), "schema"));
  const access = accessOf(at(value, "security") ?? security);
  return {
    method: entry.key.toUpperCase(),
    path,
    range: entry.keyRange,
    ...(summary ? { summary } : {}),
    ...(access ? { access } : {}),
    ...(request ? { request } : {}),
    ...(response ? { response } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(nodes.some((node) => textOf(at(resolved(root, node), "name")) === undefined)
      ? { parametersElsewhere: true }
      : {}),
    ...(textOf(at(value, "deprecated")) === "true" ? { deprecated: true } : {}),
  };
}

type Parameter = NonNullable<Operation["parameters"]>[number];

function parametersOf(root: YamlNode, nodes: readonly YamlNode[]): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const node of nodes) {
    const parameter = resolved(root, node);
    const name = textOf(at(parameter, "name"));
    const place = textOf(at(parameter, "in"));
    if (!name || (place !== "path" && place !== "query" && place !== "header" && place !== "body")) continue;
    const required = textOf(at(parameter, "required"));
    const value = textOf(at(parameter, "schema", "default")) ?? textOf(at(parameter, "default"));
    parameters.set(`${place} ${name}`, {
      name,
      in: place,
      ...(required ? { required: required === "true" } : {}),
      ...(value === undefined ? {} : { default: value }),
    });
  }
  return [...parameters.values()];
}

const bodyOf = (node: YamlNode | undefined): YamlNode | undefined =>
  at(entriesOf(at(node, "content"))[0]?.value, "schema");

function bodyParameter(root: YamlNode, operation: YamlNode): string | undefined {
  const body = itemsOf(at(operation, "parameters")).find((node) => textOf(at(resolved(root, node), "in")) === "body");
  return schemaName(at(body, "schema"));
}

/** The names of the schemes that guard an operation; an empty list says that it is open to all. */
function accessOf(security: YamlNode | undefined): string | undefined {
  if (!security) return undefined;
  const schemes = itemsOf(security).flatMap((item) =>
    entriesOf(item).map(({ key, value }) => {
      const scopes = itemsOf(value).map(textOf).filter(Boolean);
      return scopes.length > 0 ? `${key} (${scopes.join(", ")})` : key;
    }),
  );
  return schemes.length > 0 ? schemes.join(", ") : "public";
}
