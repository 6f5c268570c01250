import type { Sent } from "../../../model/kinds/endpoint.ts";
import { as, bare, childrenOf, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";
import { fieldsOfSchema } from "../../values/schema-fields.ts";

/** A body of more nodes is no handler that a person wrote. */
const most = 20_000;
/** Members of a request that hold all of its body. */
const whole = /^(?:raw|rawBody|valid|validated\w*|files?|fields|text|arrayBuffer|blob|clone)$/;
/** What may be handed the request and leaves its body alone. */
const asideOf =
  /session|token|auth|user|cookie|header|log|(?:^|[a-z])ip|lang|locale|url|origin|access|permission|allowed|guard/i;
/** What is handed a body with the schema that it has to be of, and gives it back. */
const validates = /valid|parse|schema/i;
/** What a schema is asked by. */
const parses =
  /^(?:parse|safeParse|parseAsync|safeParseAsync|validate|validateAsync|validateSync|cast|assert|parseBody)$/;

/**
 * The fields that a handler of Express, Fastify or Next.js takes from the body one by one, or by a schema that it asks; `null` where it
 * takes none, or hands the body or the request on as a whole.
 */
export function bodyTaken(handler: Node): Sent | null {
  const request = nameOf(nodes(handler["params"])[0]);
  if (request === null || !/^_?(?:req|request)$/.test(request)) return null;
  const all = nodesOf(handler["body"]);
  if (!all) return null;
  const names = new Set<string>();
  const isRequest = (node: Node | null): boolean => node?.type === "Identifier" && nameOf(node) === request;
  const isBody = (value: unknown): boolean => {
    const node = bare(value);
    if (node?.type === "Identifier") return names.has(nameOf(node)!);
    const call = as(node, "CallExpression");
    const member = memberOf(call ? call["callee"] : node);
    return member !== null && isRequest(member.object) && member.name === (call ? "json" : "body");
  };
  const validations = new Set<Node>();
  const fields: string[] = [];
  const of: string[] = [];
  for (const node of all) {
    if (node.type !== "VariableDeclarator") continue;
    const name = nameOf(node["id"]);
    if (name !== null && isBody(node["init"])) names.add(name);
  }
  for (const node of all) {
    if (node.type === "VariableDeclarator") {
      const value = bare(node["init"]);
      if (isBody(value) && nameOf(node["id"]) === null) {
        const keys = keysOf(node["id"]);
        if (!keys) return null;
        fields.push(...keys);
      } else if (isRequest(value)) return null;
      const validation = validationIn(value, isBody);
      if (validation) {
        const [keys, schema] = [keysOf(node["id"]), fieldsOfSchema(validation.schema)];
        if (!keys || !schema) return null;
        fields.push(...keys, ...schema.fields);
        of.push(...(schema.of ?? []));
        validations.add(validation.call);
      }
      continue;
    }
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const given = nodes(node["arguments"]);
      const member = memberOf(node["callee"]);
      if (member && parses.test(member.name) && isBody(given[0])) {
        const schema = fieldsOfSchema(member.object);
        if (!schema) return null;
        fields.push(...schema.fields);
        of.push(...(schema.of ?? []));
        continue;
      }
      if (validations.has(node)) continue;
      if (given.some((each) => isBody(each) || isSpreadOf(each, isBody))) return null;
      const called = member?.name ?? nameOf(node["callee"]) ?? "";
      if (given.some(isRequest) && !asideOf.test(called)) return null;
      continue;
    }
    const member = memberOf(node);
    if (node.type === "MemberExpression" && isBody(node["object"])) {
      const key = member?.name ?? textOf(node["property"]);
      if (key === null || (node["computed"] === true && textOf(node["property"]) === null)) return null;
      fields.push(key);
    } else if (member && isRequest(member.object) && whole.test(member.name)) return null;
    else if (handsOn(node, isBody)) return null;
  }
  return fields.length + of.length === 0
    ? null
    : { fields: [...new Set(fields)], ...(of.length > 0 ? { of: [...new Set(of)] } : {}) };
}

/** `validate(schema, req.body)`, `await parse(req.body, schema)`: the call, and the schema that it is given. */
function validationIn(
  value: Node | null,
  isBody: (value: unknown) => boolean,
): { readonly call: Node; readonly schema: Node } | null {
  const call = as(value?.type === "AwaitExpression" ? bare(value["argument"]) : value, "CallExpression");
  const given = nodes(call?.["arguments"]);
  const called = call && (memberOf(call["callee"])?.name ?? nameOf(call["callee"]));
  const schema = given.find((each) => each.type === "Identifier" && !isBody(each));
  return call && schema && given.length === 2 && validates.test(called ?? "") && given.some(isBody)
    ? { call, schema }
    : null;
}

/** Whether a function reads the body of a request itself. */
export function readsBody(handler: Node): boolean {
  const all = nodesOf(handler["body"]);
  return all === null || all.some((node) => node.type === "MemberExpression" && memberOf(node)?.name === "body");
}

/** Whether a node takes the body in as a whole: puts it into an object or a list, returns it, assigns it, goes over it. */
function handsOn(node: Node, isBody: (value: unknown) => boolean): boolean {
  switch (node.type) {
    case "Property":
      return isBody(node["value"]);
    case "SpreadElement":
    case "ReturnStatement":
    case "YieldExpression":
      return isBody(node["argument"]);
    case "AssignmentExpression":
      return isBody(node["right"]) || isBody(node["left"]);
    case "ArrayExpression":
      return nodes(node["elements"]).some(isBody);
    case "ForInStatement":
    case "ForOfStatement":
      return isBody(node["right"]);
    case "ArrowFunctionExpression":
      return isBody(node["body"]);
    case "LogicalExpression":
    case "ConditionalExpression":
      return [node["left"], node["right"], node["consequent"], node["alternate"]].some(isBody);
    default:
      return false;
  }
}

const isSpreadOf = (node: Node, isBody: (value: unknown) => boolean): boolean =>
  node.type === "SpreadElement" && isBody(node["argument"]);

/** All nodes of a handler; `null` where there are too many. */
function nodesOf(body: unknown): readonly Node[] | null {
  const all: Node[] = [];
  const open = nodes([body]).slice();
  while (open.length > 0) {
    const node = open.pop()!;
    all.push(node);
    if (all.length > most) return null;
    open.push(...childrenOf(node));
  }
  return all;
}

/** The names that a pattern takes an object apart into; `null` where it keeps a rest. */
function keysOf(pattern: unknown): readonly string[] | null {
  const object = as(pattern, "ObjectPattern");
  if (!object) return null;
  const keys = nodes(object["properties"]).map((each) =>
    each.type === "Property" && each["computed"] !== true ? nameOf(each["key"]) : null,
  );
  return keys.every((key) => key !== null) ? keys : null;
}
