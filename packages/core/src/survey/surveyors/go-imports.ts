import { moduleName } from "../../notation/manifests/module-name.ts";
import { readGoImports } from "../../notation/imports/go.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../files/paths.ts";
import { type Imported, importSurvey, type Led } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import type { Site } from "../site.ts";
import { surveyor } from "../surveyor.ts";

interface GoFacts {
  readonly module?: string;
  readonly imports?: readonly Imported[];
}

/** Which file of Go uses which package: all files of the package's folder are meant. */
export const goImports = surveyor<GoFacts>({
  id: "go-imports",
  title: "imports of Go",
  kinds: [],
  wants: (path) => nameOf(path) === "go.mod" || (path.endsWith(".go") && isOwnCode(path)),
  read({ path, text }) {
    if (nameOf(path) !== "go.mod")
      return isGenerated(path, text) ? null : { imports: imported(readGoImports(text), text) };
    const module = moduleName(path, text);
    return module && { module: module.name };
  },
  join(files, site) {
    const modules = new Map<string, string>();
    const sources: (readonly [string, readonly Imported[]])[] = [];
    for (const [path, { module, imports }] of files) {
      if (module !== undefined) modules.set(module, folderOf(path));
      if (imports) sources.push([path, imports]);
    }
    return importSurvey({ source: "go-imports", language: "Go", files: sources, lead: goResolver(modules, site) });
  },
});

/** Finds the package of a path below the modules of the repository, the longest name first. */
export function goResolver(modules: ReadonlyMap<string, string>, site: Site): (from: string, what: string) => Led {
  const packages = new Map<string, string[]>();
  for (const path of site.files) {
    if (!path.endsWith(".go") || path.endsWith("_test.go")) continue;
    const same = packages.get(folderOf(path));
    if (same) same.push(path);
    else packages.set(folderOf(path), [path]);
  }
  const names = [...modules.keys()].sort((a, b) => b.length - a.length);
  return (_, what) => {
    const name = names.find((each) => what === each || what.startsWith(`${each}/`));
    if (name === undefined) return "outside";
    const folder = [modules.get(name)!, what.slice(name.length + 1)].filter((part) => part !== "").join("/");
    return packages.get(folder) ?? (folder !== "" && site.kindOf(folder) !== null ? "outside" : "lost");
  };
}
