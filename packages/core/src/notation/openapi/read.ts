import type { Notated, Operation } from "../notation.ts";
import { at, entriesOf, itemsOf, textOf, type Entry, type YamlNode } from "../yaml/node.ts";
import { resolved } from "./reference.ts";
import { schemaName, schemasOf } from "./schema.ts";

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** OpenAPI 2, 3.0 and 3.1: the operations with the base path in front, and the schemas. A part of a document will do. */
export function readOpenapi(root: YamlNode): Notated {
  const base = basePath(root);
  const operations: Operation[] = [];
  for (const path of entriesOf(at(root, "paths"))) {
    if (!path.key.startsWith("/")) continue;
    const item = resolved(root, path.value);
    const shared = itemsOf(at(item, "parameters"));
    for (const entry of entriesOf(item))
      if (methods.has(entry.key.toLowerCase())) operations.push(operationOf(root, `${base}${path.key}`, entry, shared));
  }
  return { operations, records: schemasOf(root) };
}

/** The path of the first server, or of `basePath`. */
function basePath(root: YamlNode): string {
  const server = textOf(at(itemsOf(at(root, "servers"))[0], "url")) ?? textOf(at(root, "basePath")) ?? "";
  return server
    .replace(/^[a-z][a-z+.-]*:\/\/[^/]*/i, "")
    .replace(/^\{[^{}]*\}/, "")
    .replace(/\/+$/, "");
}

function operationOf(root: YamlNode, path: string, entry: Entry, shared: readonly YamlNode[]): Operation {
  const { value } = entry;
  const summary = textOf(at(value, "summary")) ?? textOf(at(value, "description"));
  const parameters = parametersOf(root, [...shared, ...itemsOf(at(value, "parameters"))]);
  const responses = entriesOf(at(value, "responses"));
  const statuses = responses.map(({ key }) => Number(key)).filter((code) => code >= 100 && code < 600);
  const success = responses.find(({ key }) => key.startsWith("2"))?.value;
  const request = schemaName(bodyOf(resolved(root, at(value, "requestBody")))) ?? bodyParameter(root, value);
  const response = schemaName(bodyOf(resolved(root, success))) ?? schemaName(at(resolved(root, success), "schema"));
  const access = accessOf(at(value, "security") ?? at(root, "security"));
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
    parameters.set(`${place} ${name}`, { name, in: place, ...(required ? { required: required === "true" } : {}) });
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
