import { allFolders, foldersAbove, folderOf, joinPath } from "../../files/paths.ts";
import type { Led } from "../../imports/graph.ts";
import { standardLibrary } from "./standard-library.ts";

/** Where a module of Python is found: a file, or a folder of modules. */
interface Tree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

/**
 * Where imports of Python lead, written `a.b` for a module and `a.b:name` for what is taken from it. Relative ones count from the
 * package. Absolute ones are looked for from the folders above the importer, the nearest first, as a program that is started
 * there would, those within packages last, and then from all folders that hold packages, if one alone has the module.
 */
export function pythonResolver(paths: readonly string[]): (from: string, what: string) => Led {
  const python = paths.filter((path) => path.endsWith(".py"));
  /** Modules of machine code have nothing of Python in the repository but what checkers of types read. */
  const compiled = new Set(paths.filter((path) => path.endsWith(".pyi")).map((path) => path.slice(0, -4)));
  const tree: Tree = { files: new Set(python), folders: allFolders(python) };
  const roots = rootsOf(python, tree.files);
  const known = new Map<string, string | null>();
  const rootFor = (from: string, first: string): string | null => {
    const key = `${from}\n${first}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // What stands in a package is found from outside of it, unless nothing there is called so.
    const holding = foldersAbove(from).filter((folder) => holds(tree, folder, first));
    const above = holding.find((folder) => !isInside(tree, folder)) ?? holding[0];
    const others = above === undefined ? roots.filter((root) => holds(tree, root, first)) : [];
    const root = above ?? (others.length === 1 ? others[0]! : null);
    known.set(key, root);
    return root;
  };
  const lostAt = (base: string, dotted: string, name?: string): Led => {
    const path = dotted === "" ? base : join(base, dotted.replaceAll(".", "/"));
    return compiled.has(path) || (name !== undefined && compiled.has(join(path, name))) ? "outside" : "lost";
  };
  return (path, what) => {
    const [written, name] = what.split(":") as [string, string | undefined];
    const from = folderOf(path);
    const dots = /^\.*/.exec(written)![0].length;
    if (dots > 0) {
      const base = dots === 1 ? from : joinPath(from, "../".repeat(dots - 1));
      return base === null
        ? "outside"
        : (moduleAt(tree, base, written.slice(dots), name) ?? lostAt(base, written.slice(dots), name));
    }
    const first = written.split(".")[0]!;
    if (standardLibrary.has(first)) return "outside";
    const root = rootFor(from, first);
    if (root === null) return "outside";
    const found = moduleAt(tree, root, written, name);
    if (found !== null) return found;
    // Below a package only a program that is started inside of it would look: `config/django` is seldom what `django` means.
    const isMeant = isPackage(tree, join(root, first)) && !isInside(tree, root);
    return isMeant ? lostAt(root, written, name) : "outside";
  };
}

const join = (folder: string, name: string): string => (folder === "" ? name : `${folder}/${name}`);

const isPackage = ({ files }: Tree, path: string): boolean =>
  files.has(`${path}/__init__.py`) || files.has(`${path}.py`);

const isInside = ({ files }: Tree, folder: string): boolean => folder !== "" && files.has(`${folder}/__init__.py`);

/** A folder without `__init__.py` is a package too, but it often only bears the name of one that is installed. */
const holds = ({ files, folders }: Tree, folder: string, first: string): boolean => {
  const path = join(folder, first);
  return files.has(`${path}.py`) || files.has(`${path}/__init__.py`) || folders.has(path);
};

/** The file of a module, or of a name in it that is a module itself; `null` where there is none. */
function moduleAt(tree: Tree, root: string, dotted: string, name: string | undefined): readonly string[] | null {
  const path = dotted === "" ? root : join(root, dotted.replaceAll(".", "/"));
  const inner = name === undefined || name === "*" ? null : fileOf(tree, join(path, name));
  const found = inner ?? fileOf(tree, path);
  return found === null ? null : [found];
}

function fileOf({ files }: Tree, path: string): string | null {
  return [`${path}.py`, `${path}/__init__.py`].find((each) => files.has(each)) ?? null;
}

/** The folders from which packages are imported: those right above the outermost `__init__.py`, and those for sources. */
function rootsOf(paths: readonly string[], files: ReadonlySet<string>): readonly string[] {
  const roots = new Set<string>();
  for (const path of paths) {
    let folder = folderOf(path);
    while (folder !== "" && files.has(`${folder}/__init__.py`)) folder = folderOf(folder);
    roots.add(folder);
    const at = `/${path}`.lastIndexOf("/src/");
    if (at >= 0) roots.add(path.slice(0, at + 3));
  }
  return [...roots];
}
