import { at, type Entry, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import { Lines } from "../../../text/lines.ts";
import { matches } from "../../../text/matches.ts";
import type { Passed } from "./passed.ts";

/** The patterns that settings of Spring Cloud Gateway give as predicates. */
export function inSettings(text: string): readonly Passed[] {
  if (!text.includes("gateway") || !text.includes("Path")) return [];
  const lines = new Lines(text);
  return parseYaml(text).documents.flatMap((document) =>
    routesIn(at(rootOf(document), "spring", "cloud", "gateway"))
      .flatMap((route) => itemsOf(at(route, "predicates")))
      .flatMap((predicate) => {
        const from = (predicate.node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
        return patternsOf(predicate).map((path) => ({ method: "ANY", path, line: lines.lineAt(from) }));
      }),
  );
}

/** The items of every `routes` below a node: its place has moved between versions. */
function routesIn(node: YamlNode | undefined, depth = 4): YamlNode[] {
  return entriesOf(node).flatMap(({ key, value }: Entry) =>
    key === "routes" ? itemsOf(value) : depth > 0 ? routesIn(value, depth - 1) : [],
  );
}

/** `Path=/api/a/**,/api/b/**`, or the same as a map. */
function patternsOf(predicate: YamlNode): string[] {
  const short = textOf(predicate);
  const words =
    short !== undefined
      ? short.startsWith("Path=")
        ? [short.slice(5)]
        : []
      : textOf(at(predicate, "name")) === "Path"
        ? entriesOf(at(predicate, "args")).flatMap(({ value }) => [textOf(value), ...itemsOf(value).map(textOf)])
        : [];
  return words
    .flatMap((each) => (each ?? "").split(","))
    .map((each) => each.trim())
    .filter((each) => each.startsWith("/"));
}

/** The patterns that code gives the builder of Spring Cloud Gateway. */
export function inCode(text: string): readonly Passed[] {
  if (!text.includes("RouteLocatorBuilder")) return [];
  const lines = new Lines(text);
  return matches(text, /\.path\(((?:\s{0,40}"[^"\n]{1,200}"\s{0,40},?){1,20})\)/g).flatMap((found) =>
    matches(found[1]!, /"(\/[^"]*)"/g).map((each) => ({
      method: "ANY",
      path: each[1]!,
      line: lines.lineAt(found.index),
    })),
  );
}
