import { at, entriesOf, rootOf, textOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import type { RouteFile } from "../../routes/route-file.ts";

/** The prefix that Symfony's settings put before the routes of all controllers; `null` where they say none. */
export function readPrefix(text: string): RouteFile | null {
  if (!text.includes("prefix")) return null;
  const [first] = parseYaml(text).documents;
  for (const { value } of first ? entriesOf(rootOf(first)) : []) {
    const resource = textOf(at(value, "resource")) ?? textOf(at(value, "resource", "path"));
    const prefix = textOf(at(value, "prefix"));
    if (prefix && resource && /controllers?\b/i.test(resource)) return { scopes: [], routes: [], base: prefix };
  }
  return null;
}
