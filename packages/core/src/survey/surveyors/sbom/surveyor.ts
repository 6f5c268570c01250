import { idOf } from "../../../model/kinds/identity.ts";
import { manifestOf } from "../../../notation/manifests/list.ts";
import type { Ecosystem } from "../../../notation/notation.ts";
import type { Packaged } from "../../../notation/sbom/package-url.ts";
import { isSbom, readSbom } from "../../../notation/sbom/read.ts";
import { Lines } from "../../../text/lines.ts";
import { isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import type { Site } from "../../site.ts";
import { surveyor } from "../../surveyor.ts";

type Placed = Packaged & { readonly line: number };

/** Longer bills are not read: what they list is then not known. */
const largest = 4_000_000;

/**
 * Bills of materials of CycloneDX and SPDX. A bill is made from manifests, once: where those stand here too, they decide, and
 * what the bill says of their packages is left out.
 */
export const sbom = surveyor<readonly Placed[]>({
  id: "sbom",
  title: "bills of materials",
  kinds: ["dependency"],
  wants: (path) =>
    /(?:^|\/)[^/]*(?:bom|cyclonedx|cdx|spdx)[^/]*\.(?:json|xml)$|\.spdx$/i.test(path) &&
    !isTestFile(path) &&
    !isVendored(path),
  read({ text }) {
    if (text.length > largest || !isSbom(text)) return null;
    const lines = new Lines(text);
    const listed = readSbom(text).map(({ at, ...packaged }) => ({
      ...packaged,
      line: at === 0 ? 0 : lines.lineAt(at),
    }));
    return listed.length > 0 ? listed : null;
  },
  join(files, site) {
    const declared = ecosystemsOf(site);
    const elements = [...files].flatMap(([path, listed]) =>
      listed
        .filter(({ ecosystem }) => !declared.has(ecosystem))
        .map(({ name, version, ecosystem, line }) => ({
          id: idOf("dependency", name),
          kind: "dependency" as const,
          name,
          parent: null,
          facts: { ecosystem, ...(version === undefined ? {} : { version, resolved: version }) },
          evidence: [{ path, line }],
          within: folderOf(path),
        })),
    );
    return elements.length > 0 ? [{ source: "sbom", target: "", knows: ["dependency"], elements, problems: [] }] : [];
  },
});

/** By the ids of kinds of manifests. */
const ecosystems: Readonly<Record<string, Ecosystem>> = {
  "package.json": "npm",
  "composer.json": "composer",
  "pom.xml": "maven",
  "build.gradle": "maven",
  "libs.versions.toml": "maven",
  csproj: "nuget",
  "pyproject.toml": "pypi",
  Pipfile: "pypi",
  "requirements.txt": "pypi",
  "Cargo.toml": "cargo",
  "go.mod": "go",
  Gemfile: "rubygems",
};

/** The ecosystems of which a manifest stands in the repository. */
const ecosystemsOf = ({ files }: Site): ReadonlySet<Ecosystem> =>
  new Set(
    files.flatMap((path) =>
      isTestFile(path) || isVendored(path) ? [] : (ecosystems[manifestOf(path)?.id ?? ""] ?? []),
    ),
  );
