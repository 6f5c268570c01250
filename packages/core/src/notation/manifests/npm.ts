import { isMark, unquoted } from "../code/reach.ts";
import type { Code, Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { properties, type Property, stringAt } from "../json/property.ts";
import type { DependencyShape } from "../notation.ts";
import type { Manifest } from "./manifest.ts";
import { versionFacts, within } from "./version.ts";

/** Packages of Node.js. */
export const npm: Manifest = {
  id: "package.json",
  file: /(?:^|\/)package\.json$/,
  // Health checks have "dependencies" too, which are up or down: only versions make it a manifest.
  recognise: (text) =>
    /^\s*(?:\{|")/.test(text) &&
    /"(?:dev|peer|optional)?[dD]ependencies"\s*:\s*\{\s*"[@\w][^"\n]{0,200}"\s*:\s*"(?:[\^~]\d|[<>=v]{0,2}\s?\d+\.(?:\d|x)|\*"|latest"|workspace:|npm:|file:|link:)/.test(
      text,
    ),
  read: (text) => readPackage(tokenize(text, jsonLike)),
};

export const jsonLike: Lexis = { lineComments: ["//"], blockComments: [["/*", "*/"]], quotes: ['"'], spanning: [] };

const scopes: ReadonlyMap<string, Pick<DependencyShape, "scope" | "managed">> = new Map([
  ["dependencies", { scope: "runtime" }],
  ["devDependencies", { scope: "dev" }],
  ["peerDependencies", { scope: "peer" }],
  ["optionalDependencies", { scope: "optional" }],
  ["resolutions", { managed: true }],
  ["overrides", { managed: true }],
]);

const runtimes: ReadonlyMap<string, string> = new Map([
  ["node", "Node.js"],
  ["bun", "Bun"],
  ["deno", "Deno"],
]);

function readPackage(code: Code): { dependencies: DependencyShape[] } {
  const dependencies: DependencyShape[] = [];
  for (const property of topLevel(code)) {
    const key = stringAt(code, property.key)!;
    const scope = scopes.get(key);
    const inner = isMark(code, property.value, "{") ? properties(code, property.value) : [];
    if (scope) for (const each of inner) add(dependencyOf(code, each, scope));
    else if (key === "engines") for (const each of inner) add(engineOf(code, each));
    else if (key === "packageManager") add(managerOf(code, property.value));
  }
  return { dependencies };

  function add(found: DependencyShape | null): void {
    if (found) dependencies.push(found);
  }
}

/** A document may show the inside of a manifest only, without the braces around it. */
function topLevel(code: Code): Property[] {
  if (isMark(code, 0, "{")) return properties(code, 0);
  const found: Property[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind === "string" && isMark(code, i + 1, ":")) found.push({ key: i, value: i + 2, end: i + 3 });
    if (token.pair > i) i = token.pair;
  }
  return found;
}

function dependencyOf(
  code: Code,
  { key, value }: Property,
  scope: Pick<DependencyShape, "scope" | "managed">,
): DependencyShape | null {
  const token = code.tokens[value];
  const name = unquoted(code.tokens[key]!);
  if (token?.kind !== "string" || name.text === "") return null;
  // Overrides may name the packages on the way: `a>b`, `**/b`, `b@1`.
  if (scope.managed && !/^(?:@[\w.-]+\/)?[\w.-]+$/.test(name.text)) return null;
  const said = unquoted(token);
  const base = { ...scope, ecosystem: "npm" as const };
  const alias = /^npm:((?:@[^@/]+\/)?[^@/]+)(?:@(.*))?$/.exec(said.text);
  if (alias) {
    const from = said.text.length - (alias[2]?.length ?? 0);
    const version = alias[2] === undefined ? undefined : within(said, from, said.text.length);
    return { ...base, name: alias[1]!, range: within(said, 4, 4 + alias[1]!.length).range, ...versionFacts(version) };
  }
  const { text: kept, range } = name;
  if (/^(?:workspace|file|link|portal):/.test(said.text)) return { ...base, name: kept, range, local: true };
  return { ...base, name: kept, range, ...(isVersion(said.text) ? versionFacts(said) : {}) };
}

/** A range or tag; an address, a folder or a place in a catalog tells no version. */
const isVersion = (text: string): boolean => !/[:/$]/.test(text);

function engineOf(code: Code, { key, value }: Property): DependencyShape | null {
  const token = code.tokens[value];
  if (token?.kind !== "string") return null;
  const { text, range } = unquoted(code.tokens[key]!);
  const runtime = runtimes.get(text);
  const version = versionFacts(unquoted(token));
  if (runtime) return { name: runtime, range, ...version, scope: "runtime" };
  return text === "" ? null : { name: text, range, ...version, scope: "dev", ecosystem: "npm" };
}

/** `pnpm@9.1.0+sha512.…` */
function managerOf(code: Code, value: number): DependencyShape | null {
  const token = code.tokens[value];
  if (token?.kind !== "string") return null;
  const said = unquoted(token);
  const match = /^([a-z]+)@([^+]+)/.exec(said.text);
  if (!match) return null;
  const [whole, name, version] = match;
  return {
    name: name!,
    range: within(said, 0, name!.length).range,
    ...versionFacts(within(said, whole.length - version!.length, whole.length)),
    scope: "dev",
    ecosystem: "npm",
  };
}
