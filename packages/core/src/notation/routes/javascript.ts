import type { Operation } from "../notation.ts";
import { joinPaths, offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const call =
  /(?<![\w$.)])((?:this\.)?[\w$]{1,40})\s?\.\s?(get|post|put|patch|delete|del|head|options|all)\s?(?:<[^>(){}]{0,80}>)?\(\s{0,20}(['"`])(\/[^'"`\s]{0,200}|)\3\s{0,20}[,)]/g;
const client =
  /^(?:this\.)?(?:axios|client|http|https|httpclient|request|req|res|fetch|got|ky|superagent|agent|api|apiclient|\$|map|cache|redis|params|headers|page|cy|nock|mock\w*|msw)$/i;
const mount =
  /([\w$]{1,40})\.(?:use|route|register)\(\s{0,20}(['"`])(\/[^'"`\s]{0,200})\2\s{0,20},\s{0,20}([\w$]{1,60})/g;
const routeObject = /\.route\(\{([^}]{1,400})/g;
const decorator =
  /@(Controller|Get|Post|Put|Patch|Delete|Head|Options|All)\(\s{0,20}(?:(?:\{\s{0,20}path:\s{0,20})?(['"`])([^'"`\s]{0,200})\2)?/g;

/** Express, Fastify, Koa and Hono by their calls, NestJS by its decorators. */
export function javascriptRoutes(text: string): Operation[] {
  return [...calls(text), ...objects(text), ...decorators(text)];
}

function calls(text: string): Operation[] {
  const mounts = new Map<string, string>();
  for (const found of matches(text, mount)) mounts.set(found[4]!, joinPaths(mounts.get(found[1]!) ?? "", found[3]!));
  const operations: Operation[] = [];
  for (const found of matches(text, call)) {
    const [whole, receiver, verb, , path] = found as unknown as [string, string, string, string, string];
    if (client.test(receiver) || /client|axios|http$/i.test(receiver) || !whole.endsWith(",")) continue;
    if (/^(?:app|server)$/.test(receiver) && path === "") continue;
    const method = verb === "del" ? "DELETE" : verb;
    operations.push(operationAt(method, mounts.get(receiver) ?? "", path, offsetOf(found, path), path.length));
  }
  return operations;
}

function objects(text: string): Operation[] {
  const operations: Operation[] = [];
  for (const found of matches(text, routeObject)) {
    const method = /\bmethod:\s{0,9}['"](\w{3,7})['"]/.exec(found[1]!)?.[1];
    const path = /\b(?:url|path):\s{0,9}['"](\/[^'"\s]{0,200})['"]/.exec(found[1]!)?.[1];
    if (method && path) operations.push(operationAt(method, "", path, offsetOf(found, path), path.length));
  }
  return operations;
}

function decorators(text: string): Operation[] {
  const operations: Operation[] = [];
  const nest = /@Controller|@nestjs/.test(text);
  let prefix: string | null = null;
  for (const found of matches(text, decorator)) {
    const path = found[3] ?? "";
    if (found[1] === "Controller") prefix = path;
    else if (prefix !== null || path !== "" || nest) {
      const from = path === "" ? found.index : offsetOf(found, path);
      operations.push(
        operationAt(found[1]!, prefix ?? "", path, from, path === "" ? found[1]!.length + 1 : path.length),
      );
    }
  }
  return operations;
}
