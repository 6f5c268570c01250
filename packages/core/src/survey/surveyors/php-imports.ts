import { readPhpImports } from "../../notation/imports/php.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { folderOf, nameOf } from "../files/paths.ts";
import { type Imported, importSurvey } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import { packageIndex } from "../imports/package-index.ts";
import { surveyor } from "../surveyor.ts";

interface PhpFacts {
  readonly package: string;
  readonly imports: readonly Imported[];
}

/** Which file of PHP uses which of another namespace: a class stands in the file of its name, as loaders ask for it. */
export const phpImports = surveyor<PhpFacts>({
  id: "php-imports",
  title: "imports of PHP",
  kinds: [],
  wants: (path) => path.endsWith(".php") && !path.endsWith(".blade.php") && isOwnCode(path),
  read({ path, text }) {
    if (isGenerated(path, text)) return null;
    const head = readPhpImports(text);
    return { package: head.package, imports: imported(head.imports, text) };
  },
  join(files) {
    const index = packageIndex(
      [...files].map(([path, facts]) => ({ path, package: facts.package, declares: [nameOf(path).slice(0, -4)] })),
    );
    return importSurvey({
      source: "php-imports",
      language: "PHP",
      files: [...files].map(([path, { imports }]) => [path, imports] as const),
      lead(from, what) {
        const at = what.lastIndexOf(".");
        const found = index.declaring(what.slice(0, Math.max(0, at)), what.slice(at + 1), folderOf(from));
        if (found.length > 0) return found;
        return at > 0 && index.has(what.slice(0, at)) ? "lost" : "outside";
      },
    });
  },
});
