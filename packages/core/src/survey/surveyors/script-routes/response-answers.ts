import { as, bare, childrenOf, isFunction, memberOf, nameOf, type Node, nodes, property } from "../../values/tree.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { statusValue } from "./status-value.ts";

// Handlers that give back what they answer, as route handlers of Next.js, endpoints of SvelteKit and handlers of Hono do, and those whose
// wrapper sends what they give back: `{ statusCode: 201, data }`.

const methods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const responses = /^(?:Next)?Response$/;
/** Answers that are none of success: they lead elsewhere or say what failed. */
const otherwise =
  /^(?:redirect|permanentRedirect|rewrite|error|fail|notFound|unauthorized|forbidden)$|error|unauthori[sz]ed|forbidden|not_?found|bad_?request|failure|invalid/i;
/** What handlers of Hono call that by which they answer, and the calls of it that take a status beside what they send. */
const contexts = /^(?:c|ctx|context)$/;
const ofContext = /^(?:json|text|html|body)$/;
/** A body of more nodes is no handler that a person wrote. */
const most = 20_000;

/** The routes of a file by its path with the statuses of success that its exported handlers give back. */
export function withResponses(file: RouteFile, program: Node): RouteFile {
  const answers = new Map<string, readonly number[]>();
  for (const statement of nodes(program["body"])) {
    const declared = statement.type === "ExportNamedDeclaration" ? statement["declaration"] : null;
    for (const [name, handler] of handlersIn(declared)) {
      const found = methods.test(name) ? responsesOf(handler) : null;
      if (found) answers.set(name, found);
    }
  }
  if (answers.size === 0) return file;
  const routes = file.routes.map((route) => {
    const statuses = answers.get(route.method);
    return statuses ? { ...route, statuses } : route;
  });
  return { ...file, routes };
}

/** Functions by their names: declared, given to a constant, or to what a constant is wrapped in. */
function handlersIn(declared: unknown): readonly (readonly [string, Node])[] {
  const action = as(declared, "FunctionDeclaration");
  const name = action && nameOf(action["id"]);
  if (action && name) return [[name, action]];
  return nodes(as(declared, "VariableDeclaration")?.["declarations"]).flatMap((each) => {
    const [own, value] = [nameOf(each["id"]), bare(each["init"])];
    const given = value?.type === "CallExpression" ? bare(nodes(value["arguments"])[0]) : value;
    return own !== null && given && isFunction(given) ? [[own, given] as const] : [];
  });
}

/** The statuses of success of all that a handler gives back; `null` where some of it is not plain to see. */
export function responsesOf(handler: Node): readonly number[] | null {
  const body = bare(handler["body"]) ?? as(handler["body"], "BlockStatement");
  if (!body) return null;
  const given = body.type === "BlockStatement" ? givenBack(body) : [body];
  const context = nameOf(nodes(handler["params"])[0]);
  const found = new Set<number>();
  for (const value of given ?? [null]) {
    const statuses = statusesOf(value, context !== null && contexts.test(context) ? context : null);
    if (!statuses) return null;
    for (const status of statuses) if (status >= 200 && status < 300) found.add(status);
  }
  return found.size > 0 ? [...found] : null;
}

/** The values that a function gives back in its own body; `null` where there are too many to look at. */
function givenBack(body: Node): readonly Node[] | null {
  const values: Node[] = [];
  const open: Node[] = [body];
  for (let seen = 0; open.length > 0; seen++) {
    if (seen > most) return null;
    const node = open.pop()!;
    if (isFunction(node)) continue;
    const value = node.type === "ReturnStatement" ? bare(node["argument"]) : null;
    if (value) values.push(value);
    open.push(...childrenOf(node).toReversed());
  }
  return values;
}

/** The statuses that a value may answer with, none for those that are no success; `null` where they cannot be told. */
function statusesOf(value: Node | null, context: string | null, depth = 0): readonly number[] | null {
  if (!value || depth > 8) return null;
  if (value.type === "ObjectExpression") {
    const status = statusValue(property(value, "statusCode") ?? property(value, "status") ?? undefined);
    return status !== null && status >= 200 && status < 600 ? [status] : null;
  }
  if (value.type === "ConditionalExpression") {
    const both = [value["consequent"], value["alternate"]].map((each) => statusesOf(bare(each), context, depth + 1));
    return both.every((each) => each !== null) ? both.flat() : null;
  }
  const given = nodes(value["arguments"]);
  if (value.type === "NewExpression" && responses.test(nameOf(value["callee"]) ?? "")) return statusIn(given[1]);
  if (value.type !== "CallExpression") return null;
  const member = memberOf(value["callee"]);
  const name = member?.name ?? nameOf(value["callee"]) ?? "";
  if (otherwise.test(name)) return [];
  if (member && context !== null && nameOf(as(member.object, "Identifier")) === context) {
    if (!ofContext.test(name)) return null;
    const status = given[1] ? statusValue(given[1]) : 200;
    return status === null ? null : [status];
  }
  const makes = member ? responses.test(nameOf(member.object) ?? "") : true;
  return name === "json" && makes ? statusIn(given[1]) : null;
}

/** The status among the options of an answer; 200 where there are none. */
export function statusIn(options: Node | undefined): readonly number[] | null {
  if (!options) return [200];
  const object = as(bare(options), "ObjectExpression");
  if (!object || nodes(object["properties"]).some(({ type }) => type !== "Property")) return null;
  const given = property(object, "status");
  if (!given) return [200];
  const status = statusValue(given);
  return status === null ? null : [status];
}
