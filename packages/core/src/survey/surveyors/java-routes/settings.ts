import { at, rootOf, textOf } from "../../../notation/yaml/node.ts";
import { parseYaml } from "../../../notation/yaml/parse.ts";
import type { RouteFile } from "../../routes/route-file.ts";

const keys: readonly (readonly string[])[] = [
  ["server", "servlet", "context-path"],
  ["server", "servlet", "contextPath"],
  ["server", "context-path"],
  ["spring", "webflux", "base-path"],
  ["spring", "mvc", "servlet", "path"],
  ["micronaut", "server", "context-path"],
];

/** The prefix that the settings of an application put before all of its routes; `null` where they say none. */
export function readSettings(text: string, path: string): RouteFile | null {
  if (!/context-?path|base-path|servlet/i.test(text)) return null;
  const base = path.endsWith(".properties") ? fromProperties(text) : fromYaml(text);
  return base === null ? null : { scopes: [], routes: [], base };
}

function fromYaml(text: string): string | null {
  const [first] = parseYaml(text).documents;
  if (!first) return null;
  for (const names of keys) {
    const found = known(textOf(at(rootOf(first), ...names)));
    if (found) return found;
  }
  return null;
}

function fromProperties(text: string): string | null {
  for (const names of keys) {
    const name = names.join(".");
    const line = text.split("\n").find((each) => each.trimStart().startsWith(name));
    const found = known(
      line
        ?.trim()
        .slice(name.length)
        .replace(/^\s*[=:]\s*/, "")
        .trim(),
    );
    if (found) return found;
  }
  return null;
}

/** `/api`, or the default of `${CONTEXT_PATH:/api}`. */
function known(value: string | undefined): string | null {
  const plain = /^\$\{[\w.-]{1,80}:([^}]*)\}$/.exec(value ?? "")?.[1] ?? value;
  return plain?.startsWith("/") && plain !== "/" && !plain.includes("$") ? plain : null;
}
