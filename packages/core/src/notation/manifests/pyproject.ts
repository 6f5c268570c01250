import type { DependencyShape } from "../notation.ts";
import { readToml } from "../toml/read.ts";
import { at, entriesOf, isTrue, itemsOf, stringOf, type TomlEntry, type TomlValue } from "../toml/value.ts";
import { type Declared, isForDevelopers, type Manifest } from "./manifest.ts";
import { readRequirement } from "./requirement.ts";
import { versionFacts } from "./version.ts";

type Scope = NonNullable<DependencyShape["scope"]>;

/** Python projects: the standard's own tables, Poetry's, and those of PDM and uv. */
export const pyproject: Manifest = {
  id: "pyproject.toml",
  file: /(?:^|\/)pyproject\.toml$/,
  recognise: (text) =>
    /^\[(?:project(?:\.optional-dependencies)?|dependency-groups|tool\.poetry(?:\.[\w.-]+)?|build-system)\]\s*$/m.test(
      text,
    ),
  read: readPyproject,
};

/** Pipenv. */
export const pipfile: Manifest = {
  id: "Pipfile",
  file: /(?:^|\/)Pipfile$/,
  recognise: (text) => /^\[(?:dev-)?packages\]\s*$/m.test(text),
  read(text) {
    const { root, problems } = readToml(text);
    return {
      dependencies: [
        ...entriesOf(at(root, "packages")).flatMap((entry) => named(entry, "runtime")),
        ...entriesOf(at(root, "dev-packages")).flatMap((entry) => named(entry, "dev")),
        ...runtime(root, ["requires", "python_full_version"], ["requires", "python_version"]),
      ],
      problems,
    };
  },
};

function readPyproject(text: string): Declared {
  const { root, problems } = readToml(text);
  const poetry = at(root, "tool", "poetry");
  return {
    dependencies: [
      ...runtime(root, ["project", "requires-python"], ["tool", "poetry", "dependencies", "python"]),
      ...listed(at(root, "project", "dependencies"), "runtime"),
      ...entriesOf(at(root, "project", "optional-dependencies")).flatMap(({ key, value }) =>
        listed(value, isForDevelopers(key) ? "dev" : "optional"),
      ),
      ...entriesOf(at(root, "dependency-groups")).flatMap(({ value }) => listed(value, "dev")),
      ...entriesOf(at(root, "tool", "pdm", "dev-dependencies")).flatMap(({ value }) => listed(value, "dev")),
      ...listed(at(root, "tool", "uv", "dev-dependencies"), "dev"),
      ...entriesOf(at(poetry, "dependencies")).flatMap((entry) => named(entry, "runtime")),
      ...entriesOf(at(poetry, "dev-dependencies")).flatMap((entry) => named(entry, "dev")),
      ...entriesOf(at(poetry, "group")).flatMap(({ key, value }) =>
        entriesOf(at(value, "dependencies")).flatMap((entry) => named(entry, key === "main" ? "runtime" : "dev")),
      ),
      ...listed(at(root, "build-system", "requires"), "build"),
    ],
    problems,
  };
}

/** Requirements in a list of strings; groups may include one another, which adds nothing. */
const listed = (list: TomlValue | undefined, scope: Scope): DependencyShape[] =>
  itemsOf(list).flatMap((item) => {
    const words = stringOf(item);
    return (words && readRequirement(words.text, words.range, scope)) ?? [];
  });

/** `name = "^1"`, `name = { version = "^1", optional = true }`, and a list of such for several circumstances. */
function named({ key, keyRange, value }: TomlEntry, scope: Scope): DependencyShape[] {
  if (key === "python") return [];
  const said = value.kind === "array" ? value.items[0] : value;
  const version = stringOf(said) ?? stringOf(at(said, "version"));
  return [
    {
      name: key,
      range: keyRange,
      ...(version && version.text !== "*" ? versionFacts(version) : {}),
      ecosystem: "pypi",
      scope: scope === "runtime" && isTrue(at(said, "optional")) ? "optional" : scope,
      ...(at(said, "path") ? { local: true } : {}),
    },
  ];
}

/** The version of Python at the first of the places that states one. */
function runtime(root: TomlValue, ...places: readonly (readonly string[])[]): DependencyShape[] {
  for (const keys of places) {
    const owner = at(root, ...keys.slice(0, -1));
    const entry = owner?.kind === "table" ? owner.entries.get(keys.at(-1)!) : undefined;
    const words = stringOf(entry?.value) ?? stringOf(at(entry?.value, "version"));
    if (entry && words) return [{ name: "Python", range: entry.keyRange, ...versionFacts(words), scope: "runtime" }];
  }
  return [];
}
