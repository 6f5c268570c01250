import { readCsharp } from "../../notation/imports/csharp.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { folderOf } from "../files/paths.ts";
import { type Imported, importSurvey } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import { type PackageIndex, packageIndex } from "../imports/package-index.ts";
import { surveyor } from "../surveyor.ts";

interface CsharpFacts {
  readonly package: string;
  readonly opens: readonly string[];
  readonly opensAll?: readonly string[];
  readonly declares: readonly string[];
  readonly mentions: readonly Imported[];
}

/**
 * Which file of C# uses which. A `using` opens a whole namespace, so the types that a file names are looked for in its own
 * namespace, those around it, and those it opens.
 */
export const csharpImports = surveyor<CsharpFacts>({
  id: "csharp-imports",
  title: "uses of types in C#",
  kinds: [],
  wants: (path) => path.endsWith(".cs") && isOwnCode(path),
  read({ path, text }) {
    if (isGenerated(path, text)) return null;
    const file = readCsharp(text);
    return {
      package: file.package,
      opens: file.imports.map(({ what }) => what),
      ...(file.global.length > 0 ? { opensAll: file.global } : {}),
      declares: file.declares,
      mentions: imported(file.mentions, text),
    };
  },
  join(files) {
    const index = packageIndex([...files].map(([path, facts]) => ({ path, ...facts })));
    const global = [...files.values()].flatMap(({ opensAll = [] }) => opensAll);
    const visible = new Map([...files].map(([path, facts]) => [path, namespacesOf(facts, global, index)]));
    return importSurvey({
      source: "csharp-imports",
      language: "C#",
      files: [...files].map(([path, { mentions }]) => [path, mentions] as const),
      lead(from, what) {
        // `[Paged]` is the attribute that is declared as `PagedAttribute`.
        for (const type of [what, `${what}Attribute`])
          for (const name of visible.get(from) ?? []) {
            const found = index.declaring(name, type, folderOf(from));
            if (found.length > 0) return found;
          }
        return "outside";
      },
    });
  },
});

/** The namespaces of the repository that a file sees, its own first. What it takes from a type counts with the type's namespace. */
function namespacesOf(facts: CsharpFacts, global: readonly string[], index: PackageIndex): readonly string[] {
  const own = facts.package.split(".").map((_, i, parts) => parts.slice(0, parts.length - i).join("."));
  const opened = [...facts.opens, ...global].flatMap((name) => [
    name,
    name.slice(0, Math.max(0, name.lastIndexOf("."))),
  ]);
  return [...new Set([...own, ...opened])].filter((name) => index.has(name));
}
