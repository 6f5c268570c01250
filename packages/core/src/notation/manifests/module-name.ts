import { parseLenientJson } from "../json/lenient.ts";
import { at, stringOf } from "../toml/value.ts";
import { readToml } from "../toml/read.ts";
import { wordsOf } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";

/** The build files that make a folder a module of its own, by the ends of their paths. */
export const isBuildFile = (path: string): boolean =>
  /(?:^|\/)(?:package\.json|pom\.xml|build\.gradle(?:\.kts)?|go\.mod|Cargo\.toml|pyproject\.toml|setup\.(?:py|cfg)|composer\.json|mix\.exs|pubspec\.yaml|[^/]+\.(?:cs|fs|vb)proj|[^/]+\.gemspec)$/.test(
    path,
  );

/** The name that a build file gives its module, and the offset where it stands; `null` where it gives none. Total. */
export function moduleName(path: string, text: string): { readonly name: string; readonly at: number } | null {
  const file = path.slice(path.lastIndexOf("/") + 1);
  switch (file) {
    case "package.json":
    case "composer.json":
      return ofJson(text);
    case "pom.xml":
      return ofMaven(text);
    case "go.mod":
      return ofGo(text);
    case "Cargo.toml":
    case "pyproject.toml":
      return ofToml(text);
    default: {
      const stem = /^(.+)\.(?:(?:cs|fs|vb)proj|gemspec)$/.exec(file)?.[1];
      return stem === undefined ? null : { name: stem, at: 0 };
    }
  }
}

function ofJson(text: string) {
  const whole = parseLenientJson(text) as { readonly name?: unknown } | null | undefined;
  const name = whole?.name;
  return typeof name === "string" && name !== "" ? { name, at: Math.max(0, text.indexOf('"name"')) } : null;
}

function ofMaven(text: string) {
  const project = readXml(text).roots.find(({ name }) => name === "project");
  const words = wordsOf(project, "artifactId");
  return words ? { name: words.text, at: words.range.from } : null;
}

function ofGo(text: string) {
  const found = /^[ \t]*module[ \t]+"?([^\s"]+)/m.exec(text);
  return found ? { name: found[1]!, at: found.index } : null;
}

function ofToml(text: string) {
  const { root } = readToml(text);
  for (const table of [["package"], ["project"], ["tool", "poetry"]]) {
    const name = stringOf(at(root, ...table, "name"));
    if (name) return { name: name.text, at: name.range.from };
  }
  return null;
}
