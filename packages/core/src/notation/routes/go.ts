import type { Operation } from "../notation.ts";
import { joinPaths, offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const group = /(\w{1,40})\s?:?=\s?(\w{1,40})\.Group\(\s?"(\/[^"\s]{0,200})"/g;
const call =
  /(?<![\w.)])((?:\w{1,30}\.){0,2}\w{1,40})\.(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|Get|Post|Put|Patch|Delete)\(\s{0,20}"(\/[^"\s]{0,200}|)"\s{0,20},/g;
const pattern = /\.(?:HandleFunc|Handle)\(\s{0,20}"(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) ([^"\s]{1,200})"/g;
const gorilla =
  /\.(?:HandleFunc|Handle)\(\s{0,20}"(\/[^"\s]{0,200})"[^\n]{0,200}?\)\s{0,40}\.Methods\(([^)]{1,120})\)/g;
const client = /^(?:http|client|httpClient|resty|c\.client|\w*[cC]lient|req|header|headers|cache|redis|ctx)$/;

/** Gin, Echo, Fiber and chi by their calls, `net/http` by its patterns, gorilla by its `Methods`. */
export function goRoutes(text: string): Operation[] {
  const prefixes = new Map<string, string>();
  if (text.includes(".Group("))
    for (const found of matches(text, group))
      prefixes.set(found[1]!, joinPaths(prefixes.get(found[2]!) ?? "", found[3]!));
  const operations: Operation[] = [];
  for (const found of matches(text, call)) {
    const [, receiver, method, path] = found as unknown as [string, string, string, string];
    if (client.test(receiver)) continue;
    operations.push(operationAt(method, prefixes.get(receiver) ?? "", path, offsetOf(found, path), path.length));
  }
  for (const found of matches(text, pattern))
    operations.push(operationAt(found[1]!, "", found[2]!, offsetOf(found, found[2]!), found[2]!.length));
  for (const found of matches(text, gorilla)) {
    const path = found[1]!;
    const from = found.index + found[0].indexOf(path);
    const methods =
      found[2]!.toUpperCase().match(/\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g) ?? httpMethods(found[2]!);
    for (const method of methods) operations.push(operationAt(method, "", path, from, path.length));
  }
  return operations;
}

/** `http.MethodGet, http.MethodPost` */
const httpMethods = (words: string): string[] => matches(words, /Method(\w{3,7})/g).map((found) => found[1]!);
