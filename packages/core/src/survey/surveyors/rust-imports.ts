import { readRustImports } from "../../notation/imports/rust.ts";
import { moduleName } from "../../notation/manifests/module-name.ts";
import { isGenerated, isOwnCode } from "../files/kinds-of-file.ts";
import { foldersAbove, folderOf, nameOf } from "../files/paths.ts";
import { type Imported, importSurvey, type Led } from "../imports/graph.ts";
import { imported } from "../imports/imported.ts";
import { surveyor } from "../surveyor.ts";

interface RustFacts {
  readonly crate?: string;
  readonly imports?: readonly Imported[];
}

/** Which file of Rust uses which, along the tree of modules and between the crates of the repository. */
export const rustImports = surveyor<RustFacts>({
  id: "rust-imports",
  title: "paths of Rust",
  kinds: [],
  wants: (path) => nameOf(path) === "Cargo.toml" || (path.endsWith(".rs") && isOwnCode(path)),
  read({ path, text }) {
    if (nameOf(path) !== "Cargo.toml")
      return isGenerated(path, text) ? null : { imports: imported(readRustImports(text), text) };
    const crate = moduleName(path, text);
    return crate && { crate: crate.name };
  },
  join(files) {
    const crates = new Map<string, string>();
    const sources: (readonly [string, readonly Imported[]])[] = [];
    for (const [path, { crate, imports }] of files) {
      if (crate !== undefined) crates.set(crate.replaceAll("-", "_"), folderOf(path));
      if (imports) sources.push([path, imports]);
    }
    return importSurvey({
      source: "rust-imports",
      language: "Rust",
      files: sources,
      lead: rustResolver(crates, sources),
    });
  },
});

function rustResolver(
  crates: ReadonlyMap<string, string>,
  sources: readonly (readonly [string, unknown])[],
): (from: string, what: string) => Led {
  const files = new Set(sources.map(([path]) => path));
  const folders = new Set(crates.values());
  /** The folder in which the modules right below the crate's root stand. */
  const rootOf = (path: string): string => {
    const crate = foldersAbove(folderOf(path)).find((folder) => folders.has(folder)) ?? "";
    return within(crate, "src");
  };
  /** The file of the deepest module on a path from a folder, or the module that the folder stands for. */
  const deepest = (root: string, words: readonly string[]): string | null => {
    for (let length = words.length; length >= 0; length--) {
      const module = within(root, ...words.slice(0, length));
      const found = fileOf(module, files);
      if (found) return found;
    }
    return null;
  };
  return (from, what) => {
    const words = what.split("::").filter((word) => word !== "*");
    const own = moduleFolder(from);
    const [first] = words;
    if (first === "crate") return one(deepest(rootOf(from), words.slice(1)));
    if (first === "self" || first === "super") {
      let folder = own;
      let at = first === "self" ? 1 : 0;
      for (; words[at] === "super"; at++) folder = folderOf(folder);
      return one(deepest(folder, words.slice(at)));
    }
    if (first !== undefined && fileOf(within(own, first), files)) return one(deepest(own, words));
    const crate = first === undefined ? undefined : crates.get(first);
    return crate === undefined ? "outside" : one(deepest(within(crate, "src"), words.slice(1)));
  };
}

const one = (path: string | null): Led => (path === null ? "outside" : [path]);

const within = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join("/");

/** The folder in which the modules below a file's own stand: `src/a.rs` and `src/a/mod.rs` both have `src/a`. */
const moduleFolder = (path: string): string =>
  /(?:^|\/)(?:mod|lib|main)\.rs$/.test(path) ? folderOf(path) : path.replace(/\.rs$/, "");

/** The file of a module; of the folder `src` itself, the crate's root. */
const fileOf = (module: string, files: ReadonlySet<string>): string | null =>
  [`${module}.rs`, `${module}/mod.rs`, `${module}/lib.rs`, `${module}/main.rs`].find((path) => files.has(path)) ?? null;
