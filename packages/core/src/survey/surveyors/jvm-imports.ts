import { readJavaImports } from "../../notation/imports/java.ts";
import { readKotlinImports } from "../../notation/imports/kotlin.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../files/paths.ts";
import { type Imported, importSurvey, type Led } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import { packageIndex, type PackageIndex } from "../imports/package-index.ts";
import { surveyor } from "../surveyor.ts";

interface JvmFacts {
  readonly package: string;
  readonly imports: readonly Imported[];
  readonly declares: readonly string[];
}

/** Which file of Java or Kotlin uses which of another package. Files of one package need no import to use each other. */
export const jvmImports = surveyor<JvmFacts>({
  id: "jvm-imports",
  title: "imports of Java and Kotlin",
  kinds: [],
  wants: (path) => /\.(?:java|kt)$/.test(path) && isOwnCode(path),
  read({ path, text }) {
    if (isGenerated(path, text)) return null;
    const isJava = path.endsWith(".java");
    const head = isJava ? readJavaImports(text) : readKotlinImports(text);
    const own = nameOf(path).replace(/\.\w+$/, "");
    return {
      package: head.package,
      imports: imported(head.imports, text),
      declares: isJava ? [own] : [...head.declares, `${own}Kt`],
    };
  },
  join(files) {
    const index = packageIndex([...files].map(([path, facts]) => ({ path, ...facts })));
    return importSurvey({
      source: "jvm-imports",
      language: "Java and Kotlin",
      files: [...files].map(([path, { imports }]) => [path, imports] as const),
      lead: (from, what) => lead(index, folderOf(from), what),
    });
  },
});

/** Finds the longest beginning of a dotted name that is a package, and what of it the next word declares. */
function lead(index: PackageIndex, from: string, what: string): Led {
  const parts = what.split(".");
  for (let length = parts.length - 1; length > 0; length--) {
    const name = parts.slice(0, length).join(".");
    if (!index.has(name)) continue;
    const declared = parts[length]!;
    const found = declared === "*" ? index.filesOf(name, from) : index.declaring(name, declared, from);
    if (found.length > 0) return found;
    // A package of which the repository has no file is made by a tool, or comes from another repository.
    return length < parts.length - 1 && /^\p{Ll}/u.test(declared) ? "outside" : "lost";
  }
  return "outside";
}
