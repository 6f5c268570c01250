import type { BuiltElement } from "../../model/built.ts";
import { endpointId } from "../../model/kinds/identity.ts";
import { at, type Entry, entriesOf, itemsOf, rootOf, textOf, type YamlNode } from "../../notation/yaml/node.ts";
import { parseYaml } from "../../notation/yaml/parse.ts";
import { Lines } from "../../text/lines.ts";
import { deployables } from "../files/deployables.ts";
import { isOwnCode } from "../files/kinds-of-file.ts";
import { surveyor } from "../surveyor.ts";
import { matches } from "../../text/matches.ts";

interface Gateway {
  /** Each pattern of paths with its line. */
  readonly patterns: readonly (readonly [path: string, line: number])[];
}

const settings = /(?:^|\/)(?:application|bootstrap)[\w-]*\.ya?ml$/;
const code = /\.(?:java|kt)$/;

/** The patterns of paths that a gateway passes on: those of Spring Cloud Gateway, in settings and in code. */
export const gatewayRoutes = surveyor<Gateway>({
  id: "gateway-routes",
  title: "routes of gateways",
  kinds: ["endpoint"],
  wants: (path) => (settings.test(path) || code.test(path)) && isOwnCode(path),
  read({ path, text }) {
    const patterns = code.test(path) ? inCode(text) : inSettings(text);
    return patterns.length > 0 ? { patterns } : null;
  },
  join(files, site) {
    const within = deployables(site.files);
    const targets = new Map<string, BuiltElement<"endpoint">[]>();
    for (const [path, { patterns }] of files)
      for (const [pattern, line] of patterns) {
        const target = within(path);
        const element: BuiltElement<"endpoint"> = {
          id: endpointId("ANY", pattern),
          kind: "endpoint",
          name: `ANY ${pattern}`,
          parent: null,
          facts: { method: "ANY", path: pattern },
          evidence: [{ path, line }],
          within: target,
        };
        const elements = targets.get(target) ?? [];
        targets.set(target, elements);
        if (!elements.some(({ id }) => id === element.id)) elements.push(element);
      }
    return [...targets].map(([target, elements]) => ({
      source: "gateway-routes",
      target,
      knows: [],
      elements,
      problems: [],
    }));
  },
});

function inSettings(text: string): (readonly [string, number])[] {
  if (!text.includes("gateway") || !text.includes("Path")) return [];
  const lines = new Lines(text);
  return parseYaml(text).documents.flatMap((document) =>
    routesIn(at(rootOf(document), "spring", "cloud", "gateway"))
      .flatMap((route) => itemsOf(at(route, "predicates")))
      .flatMap((predicate) => {
        const from = (predicate.node as { range?: readonly number[] } | null)?.range?.[0] ?? 0;
        return patternsOf(predicate).map((pattern) => [pattern, lines.lineAt(from)] as const);
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

function inCode(text: string): (readonly [string, number])[] {
  if (!text.includes("RouteLocatorBuilder")) return [];
  const lines = new Lines(text);
  return matches(text, /\.path\(((?:\s{0,40}"[^"\n]{1,200}"\s{0,40},?){1,20})\)/g).flatMap((found) =>
    matches(found[1]!, /"(\/[^"]*)"/g).map((each) => [each[1]!, lines.lineAt(found.index)] as const),
  );
}
