import type { DependencyShape } from "../notation.ts";
import { readToml } from "../toml/read.ts";
import { at, entriesOf, isTrue, stringOf, type TomlEntry, type TomlValue } from "../toml/value.ts";
import type { Manifest } from "./manifest.ts";
import { versionFacts } from "./version.ts";

/** Crates of Rust. */
export const cargo: Manifest = {
  id: "Cargo.toml",
  file: /(?:^|\/)Cargo\.toml$/,
  recognise: (text) =>
    /^\[(?:package|(?:workspace\.)?dependencies|dev-dependencies|build-dependencies|(?:target\.[^\]\n]{1,100}\.)?dependencies)(?:\.[\w-]+)?\]\s*$/m.test(
      text,
    ) && !/^\[(?:project|tool\.)/m.test(text),
  read(text) {
    const { root, problems } = readToml(text);
    const workspace = at(root, "workspace", "dependencies");
    const tables = [root, ...entriesOf(at(root, "target")).map(({ value }) => value)];
    return {
      dependencies: [
        ...rust(root),
        ...tables.flatMap((table) =>
          groups.flatMap(([group, scope]) =>
            entriesOf(at(table, group)).map((entry) => dependencyOf(entry, scope, workspace)),
          ),
        ),
        ...entriesOf(workspace).map((entry) => ({ ...dependencyOf(entry, undefined, undefined), managed: true })),
      ],
      problems,
    };
  },
};

const groups = [
  ["dependencies", "runtime"],
  ["dev-dependencies", "dev"],
  ["dev_dependencies", "dev"],
  ["build-dependencies", "build"],
  ["build_dependencies", "build"],
] as const;

function dependencyOf(
  { key, keyRange, value }: TomlEntry,
  scope: DependencyShape["scope"],
  workspace: TomlValue | undefined,
): DependencyShape {
  const said = isTrue(at(value, "workspace")) ? at(workspace, key) : value;
  const renamed = stringOf(at(said, "package"));
  const version = stringOf(said) ?? stringOf(at(said, "version"));
  const optional = scope === "runtime" && isTrue(at(value, "optional"));
  const kept = optional ? "optional" : scope;
  return {
    name: renamed?.text ?? key,
    range: renamed?.range ?? keyRange,
    ...versionFacts(version),
    ecosystem: "cargo",
    ...(kept ? { scope: kept } : {}),
    ...(at(said, "path") ? { local: true } : {}),
  };
}

function rust(root: TomlValue): DependencyShape[] {
  for (const owner of [at(root, "package"), at(root, "workspace", "package")]) {
    const entry = owner?.kind === "table" ? owner.entries.get("rust-version") : undefined;
    const words = stringOf(entry?.value);
    if (entry && words) return [{ name: "Rust", range: entry.keyRange, ...versionFacts(words), scope: "build" }];
  }
  return [];
}
