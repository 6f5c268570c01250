import type { DependencyShape } from "../notation.ts";
import { allOf, childAt, childrenOf, wordsOf, type XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";
import type { Declared, Manifest } from "./manifest.ts";
import { type Properties, propertiesOf, resolved } from "./maven-properties.ts";
import { versionFacts } from "./version.ts";

/** Artifacts of Maven. */
export const maven: Manifest = {
  id: "pom.xml",
  file: /(?:^|\/)(?:pom\.xml|[\w.-]+\.pom)$/,
  recognise: (text) => /<artifactId>/.test(text) && /<(?:dependency|project|parent|plugin)\b/.test(text),
  read: readPom,
};

function readPom(text: string): Declared {
  const { roots, problems } = readXml(text);
  // A document may show a part of a POM only.
  const project: XmlElement = roots.find(({ name }) => name === "project") ?? fragment(roots);
  const properties = propertiesOf(project);
  const parts = [project, ...childrenOf(childAt(project, "profiles"), "profile")];
  const managed = parts.flatMap((part) => itemsOf(childAt(part, "dependencyManagement"), "dependencies", "dependency"));
  const versions = new Map(managed.flatMap((item) => keyed(item, properties)));
  const own = parts.flatMap((part) => itemsOf(part, "dependencies", "dependency"));
  return {
    dependencies: [
      ...javaOf(project, properties),
      ...childrenOf(project, "parent").flatMap((item) => dependencyOf(item, properties, versions, "build")),
      ...own.flatMap((item) => dependencyOf(item, properties, versions)),
      ...managed.flatMap((item) =>
        dependencyOf(item, properties, versions).map((found) => ({ ...found, managed: true })),
      ),
      ...parts.flatMap((part) =>
        itemsOf(childAt(part, "build"), "plugins", "plugin").flatMap((item) =>
          dependencyOf(item, properties, versions, "build"),
        ),
      ),
    ],
    problems,
  };
}

/** What stands outside a project, as if it stood in one: `<dependency>` alone belongs into its list. */
function fragment(roots: readonly XmlElement[]): XmlElement {
  const alone = roots.filter(({ name }) => name === "dependency");
  const plugins = roots.filter(({ name }) => name === "plugin" || name === "plugins");
  const listed = plugins.flatMap((each) => (each.name === "plugin" ? [each] : each.children));
  return inside("project", [...roots, inside("dependencies", alone), inside("build", [inside("plugins", listed)])]);
}

const inside = (name: string, children: readonly XmlElement[]): XmlElement => ({
  name,
  attributes: [],
  children,
  text: "",
  textRange: { from: 0, to: 0 },
});

const itemsOf = (of: XmlElement | undefined, list: string, item: string): XmlElement[] =>
  childrenOf(of, list).flatMap((each) => childrenOf(each, item));

function keyed(item: XmlElement, properties: Properties): [string, XmlElement][] {
  const key = nameOf(item, properties);
  return key && childAt(item, "version") ? [[key, item]] : [];
}

const nameOf = (item: XmlElement, properties: Properties): string | undefined => {
  const group = resolved(wordsOf(item, "groupId"), properties)?.text;
  const artifact = resolved(wordsOf(item, "artifactId"), properties)?.text;
  return artifact && `${group ?? (item.name === "plugin" ? "org.apache.maven.plugins" : "")}:${artifact}`;
};

function dependencyOf(
  item: XmlElement,
  properties: Properties,
  versions: ReadonlyMap<string, XmlElement>,
  role?: DependencyShape["scope"],
): DependencyShape[] {
  const name = nameOf(item, properties);
  const artifact = wordsOf(item, "artifactId");
  if (!name || !artifact || name.startsWith(":")) return [];
  const managed = versions.get(name);
  const version = resolved(wordsOf(item, "version") ?? wordsOf(managed, "version"), properties);
  const scope = resolved(wordsOf(item, "scope") ?? wordsOf(managed, "scope"), properties)?.text;
  const optional = resolved(wordsOf(item, "optional"), properties)?.text === "true";
  const local = resolved(wordsOf(item, "groupId"), properties)?.text === properties.get("project.groupId")?.text;
  return [
    {
      name,
      range: artifact.range,
      ...versionFacts(version),
      ecosystem: "maven",
      scope: role ?? (optional ? "optional" : scope === "test" ? "dev" : scope === "import" ? "build" : "runtime"),
      // The parent's group is its own as well where it states none; then a parent from elsewhere would seem its own.
      ...(local && item.name === "dependency" && isOwnVersion(item) ? { local: true } : {}),
    },
  ];
}

/** The modules of one build refer to one another by the version of the project. */
const isOwnVersion = (item: XmlElement): boolean =>
  /^\$\{(?:project\.|pom\.)?(?:version|parent\.version)\}$/.test(wordsOf(item, "version")?.text ?? "");

/** The first property that states the version of Java, or the compiler's own setting. */
function javaOf(project: XmlElement, properties: Properties): DependencyShape[] {
  const stated = childAt(project, "properties")?.children ?? [];
  const keys = ["maven.compiler.release", "java.version", "maven.compiler.target", "maven.compiler.source"];
  const inProperties = keys.flatMap((key) => stated.filter(({ name }) => name === key));
  const compilers = allOf([project], "plugin").filter(
    (plugin) => childAt(plugin, "artifactId")?.text === "maven-compiler-plugin",
  );
  const inCompilers = compilers.flatMap((plugin) =>
    ["release", "target", "source"].flatMap((key) => childAt(plugin, "configuration", key) ?? []),
  );
  for (const element of [...inProperties, ...inCompilers]) {
    const words = { text: element.text, range: element.textRange };
    const version = resolved(words, properties);
    if (version && version.text !== "")
      return [{ name: "Java", range: element.textRange, ...versionFacts(version), scope: "runtime" }];
  }
  return [];
}
