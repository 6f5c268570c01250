// What makes a folder a package, module or service of its own: the manifest or image that it is built from.

const manifests: ReadonlySet<string> = new Set([
  "package.json",
  "pom.xml",
  "build.gradle",
  "build.gradle.kts",
  "go.mod",
  "pyproject.toml",
  "setup.py",
  "requirements.txt",
  "Pipfile",
  "Cargo.toml",
  "composer.json",
  "Gemfile",
  "Dockerfile",
]);

const project = /\.(?:csproj|fsproj|vbproj)$/;

/**
 * Tells to which deployable, package or module a file belongs: the nearest folder above it that holds a manifest; `""` where none
 * but the root does. Folders in `files` count only by the files that stand in them.
 */
export function deployables(files: readonly string[]): (path: string) => string {
  const folders = new Set<string>();
  for (const path of files) {
    const cut = path.lastIndexOf("/");
    const name = path.slice(cut + 1);
    if (cut > 0 && (manifests.has(name) || project.test(name))) folders.add(path.slice(0, cut));
  }
  return (path) => {
    for (let cut = path.lastIndexOf("/"); cut > 0; cut = path.lastIndexOf("/", cut - 1)) {
      const folder = path.slice(0, cut);
      if (folders.has(folder)) return folder;
    }
    return "";
  };
}
