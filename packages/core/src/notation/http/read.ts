import { range } from "../../text/range.ts";
import type { Notated, Notation, Operation } from "../notation.ts";
import { curlRequests } from "./curl.ts";
import { type RequestLine, requestLines } from "./request-line.ts";
import { pathParameters } from "./route.ts";
import { matches } from "../../text/matches.ts";

/** Requests as they go over the wire, with the answers below them, and `curl` commands. */
export const http: Notation = {
  id: "http",
  languages: ["http", "https", "rest", "curl"],
  recognise: (text) =>
    /^\s*(?:(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)[ \t]+(?:\/|https?:\/\/|\{\{)|curl[ \t])/.test(
      text.slice(0, 400),
    ),
  read: (text) => ({ operations: readOperations(text) }) satisfies Notated,
};

function readOperations(text: string): Operation[] {
  const lines = allRequests(text);
  return lines.flatMap((line, i) => {
    const block = text.slice(line.to, lines[i + 1]?.from ?? text.length);
    const statuses = matches(block, /(?:^|\n)[^\S\n]*(?:HTTP\/[\d.]+[ \t]+|Response:?[ \t]+)([1-5]\d\d)\b/g).map((s) =>
      Number(s[1]),
    );
    return operationsOf(line).map((operation) =>
      statuses.length > 0 ? { ...operation, statuses: [...new Set(statuses)] } : operation,
    );
  });
}

/** Request lines and `curl` commands in the order of the text; `-X POST http://...` is both, and counts once. */
export function allRequests(text: string): RequestLine[] {
  const lines = requestLines(text);
  const seen = new Set(lines.map((line) => line.route.from));
  return [...lines, ...curlRequests(text).filter((line) => !seen.has(line.route.from))].sort((a, b) => a.from - b.from);
}

/** One operation for each method of a request line. */
export function operationsOf(line: RequestLine): Operation[] {
  const { path, query } = line.route;
  const parameters = [
    ...pathParameters(path).map((name) => ({ name, in: "path" as const, implied: true as const })),
    ...query.map((name) => ({ name, in: "query" as const })),
  ];
  return line.methods.map((method) => ({
    method,
    path,
    range: range(line.from, line.to),
    ...(line.route.host === null ? {} : { host: line.route.host }),
    ...(parameters.length > 0 ? { parameters } : {}),
  }));
}
