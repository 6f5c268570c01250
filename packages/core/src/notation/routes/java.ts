import type { Operation } from "../notation.ts";
import { offsetOf, operationAt } from "./operation.ts";
import { matches } from "../../text/matches.ts";

const annotation =
  /@(Get|Post|Put|Patch|Delete|Request)Mapping\b(?:\(([^)]{0,400})\))?|@Path\(\s{0,9}"([^"\s]{0,200})"\s{0,9}\)|@(GET|POST|PUT|PATCH|DELETE)\b|\b(?:class|interface)\s{1,9}\w{1,80}/g;

/** Spring MVC and JAX-RS: the annotation of a class is the prefix of those of its methods. Clients such as Feign's are left out. */
export function javaRoutes(text: string): Operation[] {
  if (/@FeignClient|@RegisterRestClient|@HttpExchange/.test(text)) return [];
  const found = matches(text, annotation);
  const operations: Operation[] = [];
  let prefix = "";
  let verb: RegExpMatchArray | null = null;
  for (const [i, at] of found.entries()) {
    if (/^(?:class|interface)/.test(at[0])) continue;
    const path = at[3] ?? pathIn(at[2] ?? "");
    if (ofClass(found, i, text)) prefix = path;
    else if (at[4]) {
      const next = found[i + 1];
      if (!next || next[3] === undefined || /[{;]/.test(text.slice(at.index, next.index)))
        operations.push(operation(at, at[4], prefix, ""));
      else verb = at;
    } else if (at[3] !== undefined) {
      if (verb) operations.push(operation(at, verb[4]!, prefix, path));
      verb = null;
    } else {
      const method = at[1] === "Request" ? /RequestMethod\.(\w{3,7})/.exec(at[2] ?? "")?.[1] : at[1];
      if (method) operations.push(operation(at, method, prefix, path));
    }
  }
  return operations;
}

/** An annotation belongs to a class if nothing but further annotations stands between the two. */
function ofClass(found: readonly RegExpMatchArray[], index: number, text: string): boolean {
  const at = found[index]!;
  const next = found[index + 1];
  if (!next || !/^(?:class|interface)/.test(next[0])) return false;
  const between = text.slice(at.index! + at[0].length, next.index);
  return between.length < 600 && !/[{};]/.test(between.replace(/"[^"\n]*"/g, "").replace(/\{[^{}]{0,200}\}/g, ""));
}

const pathIn = (words: string): string =>
  (/(?:^|\b(?:value|path)\s?=)\s{0,9}\{?\s{0,9}"([^"\s]{0,200})"/.exec(words.trim())?.[1] ?? "").trim();

function operation(at: RegExpMatchArray, method: string, prefix: string, path: string): Operation {
  const from = path === "" ? at.index! : offsetOf(at, path);
  return operationAt(method, prefix, path, from, path === "" ? at[0].split("(")[0]!.length : path.length);
}
