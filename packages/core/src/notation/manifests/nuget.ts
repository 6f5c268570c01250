import type { DependencyShape } from "../notation.ts";
import { allOf, attributeOf, wordsOf, type XmlElement, type XmlWords } from "../xml/element.ts";
import { readXml } from "../xml/read.ts";
import type { Declared, Manifest } from "./manifest.ts";
import { versionFacts } from "./version.ts";
import { matches } from "../../text/matches.ts";

/** Packages of .NET, in projects, central lists and the older `packages.config`. */
export const nuget: Manifest = {
  id: "csproj",
  file: /(?:\.(?:cs|fs|vb)proj|(?:^|\/)(?:Directory\.(?:Packages|Build)\.props|packages\.config))$/i,
  recognise: (text) => /<Package(?:Reference|Version)\s|<TargetFrameworks?>|<package\s+id=/.test(text),
  read: readProject,
};

function readProject(text: string): Declared {
  const { roots, problems } = readXml(text);
  const properties = new Map(
    allOf(roots, "PropertyGroup").flatMap(({ children }) => children.map((child) => [child.name, child] as const)),
  );
  const resolve = (words: XmlWords | undefined): XmlWords | undefined => {
    const property = /^\$\((\w+)\)$/.exec(words?.text ?? "")?.[1];
    const element = property === undefined ? undefined : properties.get(property);
    const found = element ? { text: element.text, range: element.textRange } : words;
    return found?.text.includes("$(") ? undefined : found;
  };
  return {
    dependencies: [
      ...["TargetFramework", "TargetFrameworks"].flatMap((name) => allOf(roots, name).flatMap(frameworksOf)),
      ...allOf(roots, "PackageReference").flatMap((item) => packageOf(item, resolve, {})),
      ...allOf(roots, "FrameworkReference").flatMap((item) => packageOf(item, resolve, {})),
      ...allOf(roots, "PackageVersion").flatMap((item) => packageOf(item, resolve, { managed: true })),
      ...allOf(roots, "package").flatMap((item) => oldPackageOf(item)),
    ],
    problems,
  };
}

function packageOf(
  item: XmlElement,
  resolve: (words: XmlWords | undefined) => XmlWords | undefined,
  facts: Pick<DependencyShape, "managed">,
): DependencyShape[] {
  const name = attributeOf(item, "Include");
  if (!name || name.text === "" || /[$;@*]/.test(name.text)) return [];
  const version = attributeOf(item, "VersionOverride") ?? attributeOf(item, "Version") ?? wordsOf(item, "Version");
  const kept = (attributeOf(item, "PrivateAssets") ?? wordsOf(item, "PrivateAssets"))?.text.toLowerCase();
  return [
    {
      name: name.text,
      range: name.range,
      ...versionFacts(resolve(version)),
      ecosystem: "nuget",
      ...(facts.managed ? facts : { scope: kept === "all" ? "dev" : "runtime" }),
    },
  ];
}

function oldPackageOf(item: XmlElement): DependencyShape[] {
  const name = attributeOf(item, "id");
  if (!name || name.text === "") return [];
  const dev = attributeOf(item, "developmentDependency")?.text === "true";
  return [
    {
      name: name.text,
      range: name.range,
      ...versionFacts(attributeOf(item, "version")),
      ecosystem: "nuget",
      scope: dev ? "dev" : "runtime",
    },
  ];
}

/** `net8.0` is .NET 8.0, `net48` .NET Framework 4.8, `netcoreapp3.1` .NET Core 3.1. */
function frameworksOf({ text, textRange }: XmlElement): DependencyShape[] {
  return matches(text, /(netstandard|netcoreapp|net)(\d[\d.]*)[^;]*/gi).map((match) => {
    const [, family, digits] = match as unknown as [string, string, string];
    const old = family.toLowerCase() === "net" && !digits.includes(".");
    const name = old
      ? ".NET Framework"
      : family.toLowerCase() === "net"
        ? ".NET"
        : family.toLowerCase() === "netcoreapp"
          ? ".NET Core"
          : ".NET Standard";
    const from = textRange.from + match.index;
    return {
      name,
      range: { from, to: from + family.length + digits.length },
      version: old ? [...digits].join(".") : digits,
      versionRange: { from: from + family.length, to: from + family.length + digits.length },
      scope: "runtime",
    };
  });
}
