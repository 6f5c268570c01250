import type { Taken } from "../../../model/kinds/endpoint.ts";
import { as, bare, childrenOf, memberOf, nameOf, type Node, nodes } from "../../values/tree.ts";

/** A body of more nodes is no handler that a person wrote. */
const most = 20_000;

/** What stands before a handler and takes nothing from the query that its handler would not. */
const plainGuard =
  /^(?:\w+\.)*\w*(?:auth|protect|guard|permi|role|admin|log|jwt|token|verif|require|valid|limit|cache|upload|check|ensure|celebrate)\w*/i;

export const standsPlainly = (text: string): boolean => plainGuard.test(text) && !/pag|query|filter/i.test(text);

/**
 * The parameters that a handler of Express takes from the query one by one; `null` where it takes none, or hands the query or the
 * request on, so that others may be taken.
 */
export function queryTaken(handler: Node): readonly Taken[] | null {
  const request = nameOf(nodes(handler["params"])[0]);
  if (request === null || !/^_?(?:req|request)$/.test(request)) return null;
  const taken = new Map<string, Taken>();
  const isRequest = (node: Node | null): boolean => node?.type === "Identifier" && nameOf(node) === request;
  const isQuery = (node: Node | null): boolean => {
    const member = memberOf(node);
    return member?.name === "query" && isRequest(member.object);
  };
  const add = (name: string, value?: unknown): void => {
    const plain = plainValue(value) ?? taken.get(name)?.default;
    taken.set(name, { name, ...(plain === undefined ? {} : { default: plain }) });
  };
  /** What parameters are called in the code, and what it takes instead of a name: `Number(limit ?? 20)`. */
  const called = new Map<string, string>();
  const instead = new Map<string, unknown>();
  const open: Node[] = nodes([handler["body"]]).slice();
  for (let seen = 0; open.length > 0; seen++) {
    const node = open.pop()!;
    if (seen > most) return null;
    if (node.type === "VariableDeclarator") {
      const value = bare(node["init"]);
      if (isQuery(value) || isRequest(value)) {
        const keys = keysOf(node["id"]);
        if (!keys || (isRequest(value) && keys.some(([name]) => whole.test(name)))) return null;
        if (isQuery(value))
          for (const [name, given, own] of keys) {
            add(name, given);
            if (own !== null && given === undefined) called.set(own, name);
          }
        continue;
      }
    }
    if (node.type === "LogicalExpression") {
      const name = oneTaken(node["left"], isQuery);
      if (name !== null) add(name, node["right"]);
      const own = nameOf(as(innermost(node["left"]), "Identifier"));
      if (own !== null && !instead.has(own)) instead.set(own, node["right"]);
    }
    if (node.type === "MemberExpression") {
      const object = bare(node["object"]);
      const name = memberOf(node)?.name ?? null;
      if (isQuery(object) || isRequest(object)) {
        if (name === null || (isRequest(object) && whole.test(name))) return null;
        if (isQuery(object)) add(name);
        continue;
      }
    }
    if (isRequest(node)) return null;
    open.push(...childrenOf(node));
  }
  for (const [own, name] of called) if (instead.has(own)) add(name, instead.get(own));
  return taken.size > 0 ? [...taken.values()] : null;
}

/** Members of a request that hold all of its query. */
const whole = /^(?:query|url|originalUrl|_parsedUrl|valid|validated\w*|raw|req)$/;

/** `req.query.page`, `Number(req.query.page)` */
function oneTaken(value: unknown, isQuery: (node: Node | null) => boolean): string | null {
  const member = memberOf(innermost(value));
  return member && isQuery(member.object) ? member.name : null;
}

/** What a call is given first, or the value itself. */
function innermost(value: unknown): Node | null {
  const node = bare(value);
  return node?.type === "CallExpression" ? bare(nodes(node["arguments"])[0]) : node;
}

/** The names that a pattern takes an object apart into, with their defaults and what the code calls them; `null` where it keeps a rest. */
function keysOf(pattern: unknown): readonly (readonly [name: string, value: unknown, own: string | null])[] | null {
  const object = as(pattern, "ObjectPattern");
  if (!object) return null;
  const keys: (readonly [string, unknown, string | null])[] = [];
  for (const each of nodes(object["properties"])) {
    const name = each.type === "Property" && each["computed"] !== true ? nameOf(each["key"]) : null;
    if (name === null) return null;
    const given = as(each["value"], "AssignmentPattern");
    keys.push([name, given?.["right"], nameOf(as(given ? given["left"] : bare(each["value"]), "Identifier"))]);
  }
  return keys;
}

function plainValue(value: unknown): string | undefined {
  const literal = as(bare(value), "Literal")?.["value"];
  return typeof literal === "string" || typeof literal === "number" || typeof literal === "boolean"
    ? String(literal)
    : undefined;
}
