import { as, bare, childrenOf, isFunction, memberOf, nameOf, type Node, nodes, property } from "../../values/tree.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { statusValue } from "./answers.ts";

// Handlers that give back what they answer, as route handlers of Next.js and endpoints of SvelteKit do.

const methods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const responses = /^(?:Next)?Response$/;
/** Answers that are none of success: they lead elsewhere or say what failed. */
const otherwise =
  /^(?:redirect|permanentRedirect|rewrite|error|fail|notFound|unauthorized|forbidden)$|error|unauthori[sz]ed|forbidden|not_?found|bad_?request|failure|invalid/i;
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

/** What all that a handler gives back answers with; `null` where some of it is not plain to see. */
function responsesOf(handler: Node): readonly number[] | null {
  const body = bare(handler["body"]) ?? as(handler["body"], "BlockStatement");
  if (!body) return null;
  const given = body.type === "BlockStatement" ? givenBack(body) : [body];
  const found = new Set<number>();
  for (const value of given ?? [null]) {
    const statuses = statusesOf(value);
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
function statusesOf(value: Node | null, depth = 0): readonly number[] | null {
  if (!value || depth > 8) return null;
  if (value.type === "ConditionalExpression") {
    const both = [value["consequent"], value["alternate"]].map((each) => statusesOf(bare(each), depth + 1));
    return both.every((each) => each !== null) ? both.flat() : null;
  }
  const given = nodes(value["arguments"]);
  if (value.type === "NewExpression" && responses.test(nameOf(value["callee"]) ?? "")) return statusIn(given[1]);
  if (value.type !== "CallExpression") return null;
  const member = memberOf(value["callee"]);
  const name = member?.name ?? nameOf(value["callee"]) ?? "";
  if (otherwise.test(name)) return [];
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
