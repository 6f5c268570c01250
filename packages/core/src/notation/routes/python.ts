import type { Operation } from "../notation.ts";
import { offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const router =
  /(?:^|\n)[ \t]*(\w{1,60})\s?(?::\s?\w+\s?)?=\s?(?:\w+\.)?(?:APIRouter|Blueprint|Router)\(([^)]{0,400})\)/g;
const verb =
  /@(?:self\.)?(\w{1,60})\.(get|post|put|patch|delete|head|options)\(\s{0,40}(?:path\s?=\s?)?[rf]?(["'])([^"'\s]{0,200})\3/g;
const route = /@(?:self\.)?(\w{1,60})\.route\(\s{0,40}[rf]?(["'])([^"'\s]{0,200})\2([^)\n]{0,200})/g;

/** FastAPI and Flask, with the prefix of a router or blueprint of the same sample. */
export function pythonRoutes(text: string): Operation[] {
  const prefixes = new Map<string, string>();
  for (const found of matches(text, router)) {
    const prefix = /\b(?:url_)?prefix\s?=\s?["']([^"']{0,200})["']/.exec(found[2]!)?.[1];
    if (prefix) prefixes.set(found[1]!, prefix);
  }
  const operations: Operation[] = [];
  for (const found of matches(text, verb)) {
    const path = found[4]!;
    operations.push(operationAt(found[2]!, prefixes.get(found[1]!) ?? "", path, offsetOf(found, path), path.length));
  }
  for (const found of matches(text, route)) {
    const path = found[3]!;
    const methods = /methods\s?=\s?[[(]([^\])]{0,100})/.exec(found[4]!)?.[1]?.match(/[A-Z]{3,7}/g) ?? ["GET"];
    const from = found.index + found[0].indexOf(path, found[0].indexOf("("));
    for (const method of methods)
      operations.push(operationAt(method, prefixes.get(found[1]!) ?? "", path, from, path.length));
  }
  return operations;
}
