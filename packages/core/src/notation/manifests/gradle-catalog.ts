import type { DependencyShape } from "../notation.ts";
import { readToml } from "../toml/read.ts";
import { at, entriesOf, stringOf, type TomlEntry, type TomlValue } from "../toml/value.ts";
import type { Manifest } from "./manifest.ts";
import { versionFacts, within } from "./version.ts";

type Words = NonNullable<ReturnType<typeof stringOf>>;

/** A catalog of Gradle: it fixes names and versions for whoever depends on them. */
export const gradleCatalog: Manifest = {
  id: "libs.versions.toml",
  file: /\.versions\.toml$/,
  recognise: (text) =>
    /^\[libraries\]\s*$/m.test(text) && /\bmodule\s*=|\bgroup\s*=|=\s*["'][\w.-]+:[\w.-]+:/.test(text),
  read(text) {
    const { root, problems } = readToml(text);
    const versions = at(root, "versions");
    return {
      dependencies: [
        ...entriesOf(at(root, "libraries")).flatMap((entry) => libraryOf(entry, versions)),
        ...entriesOf(at(root, "plugins")).flatMap((entry) => pluginOf(entry, versions)),
      ],
      problems,
    };
  },
};

const base = { ecosystem: "maven", managed: true } as const;

function libraryOf({ value }: TomlEntry, versions: TomlValue | undefined): DependencyShape[] {
  const short = stringOf(value);
  if (short) {
    const [group, artifact, version] = short.text.split(":");
    if (!group || !artifact) return [];
    const from = group.length + 1;
    const to = from + artifact.length;
    return [
      {
        name: `${group}:${artifact}`,
        range: within(short, 0, to).range,
        ...(version ? versionFacts(within(short, to + 1, to + 1 + version.length)) : {}),
        ...base,
      },
    ];
  }
  const module = stringOf(at(value, "module"));
  const name = module?.text ?? joined(stringOf(at(value, "group")), stringOf(at(value, "name")));
  const range = module?.range ?? stringOf(at(value, "name"))?.range;
  return name && range ? [{ name, range, ...versionFacts(versionOf(value, versions)), ...base }] : [];
}

const joined = (group: Words | undefined, name: Words | undefined): string | undefined =>
  group && name ? `${group.text}:${name.text}` : undefined;

function pluginOf({ value }: TomlEntry, versions: TomlValue | undefined): DependencyShape[] {
  const short = stringOf(value);
  const colon = short ? short.text.indexOf(":") : -1;
  const id = short ? within(short, 0, Math.max(colon, 0)) : stringOf(at(value, "id"));
  const version = short ? within(short, colon + 1, short.text.length) : versionOf(value, versions);
  if (!id || id.text === "") return [];
  return [{ name: id.text, range: id.range, ...versionFacts(version), scope: "build", ...base }];
}

/** `version = "1"`, `version.ref = "x"`, and a version with `require`, `strictly` or `prefer`. */
function versionOf(value: TomlValue, versions: TomlValue | undefined): Words | undefined {
  const said = at(value, "version");
  const reference = stringOf(at(said, "ref"));
  const rich = reference ? at(versions, reference.text) : said;
  return stringOf(rich) ?? ["strictly", "require", "prefer"].map((key) => stringOf(at(rich, key))).find(Boolean);
}
