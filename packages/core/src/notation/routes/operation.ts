import { range } from "../../text/range.ts";
import { pathParameters } from "../http/route.ts";
import type { Operation } from "../notation.ts";

/** An operation whose path is written, as `path`, at `from`; `prefix` is what the code puts in front of it. */
export function operationAt(method: string, prefix: string, path: string, from: number, length: number): Operation {
  const whole = joinPaths(prefix, path);
  const parameters = pathParameters(whole).map((name) => ({ name, in: "path" as const, implied: true as const }));
  return {
    method: method.toUpperCase(),
    path: whole,
    range: range(from, from + Math.max(1, length)),
    ...(parameters.length > 0 ? { parameters } : {}),
  };
}

export function joinPaths(prefix: string, path: string): string {
  const parts = [prefix, path].map((part) => part.replace(/^\/+|\/+$/g, "")).filter((part) => part !== "");
  return `/${parts.join("/")}`;
}

/** The offset of `part` within the text of `found`, of which it is a group. */
export const offsetOf = (found: RegExpMatchArray, part: string): number => found.index! + found[0].lastIndexOf(part);
