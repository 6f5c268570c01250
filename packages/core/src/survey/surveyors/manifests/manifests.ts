import type { DependencyFacts } from "../../../model/kinds/dependency.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { manifestOf } from "../../../notation/manifests/list.ts";
import { Lines } from "../../../text/lines.ts";
import { surveyor } from "../../surveyor.ts";
import { isFixture, isTestFile, isVendored } from "../../files/kinds-of-file.ts";
import { folderOf } from "../../files/paths.ts";
import { largestLock } from "./locks/lock.ts";
import { isPage, linkedFrom } from "./linked.ts";
import { lockOf } from "./locks/list.ts";
import { runtimeFileOf } from "./runtime-files.ts";

/** One dependency of a manifest. */
interface Declared {
  readonly name: string;
  readonly line: number;
  readonly facts: DependencyFacts;
}

type Facts =
  | { readonly declares: readonly Declared[] }
  | { readonly locks: readonly (readonly [name: string, version: string])[]; readonly ecosystem: string };

/** Manifests, the lock files beside or above them, and the files that fix runtimes. */
export const manifests = surveyor<Facts>({
  id: "manifests",
  title: "manifests and lock files",
  kinds: ["dependency"],
  wants: (path) =>
    (manifestOf(path) !== undefined ||
      lockOf(path) !== undefined ||
      runtimeFileOf(path) !== undefined ||
      isPage(path)) &&
    !isFixture(path) &&
    !isVendored(path),
  read({ path, text }) {
    const lock = lockOf(path);
    if (lock) return text.length > largestLock ? null : { locks: [...lock.read(text)], ecosystem: lock.ecosystem };
    const runtime = runtimeFileOf(path);
    if (runtime)
      return { declares: runtime(text).map(({ name, line, version }) => ({ name, line, facts: { version } })) };
    const manifest = manifestOf(path);
    if (!manifest) return linkedIn(text);
    const lines = new Lines(text);
    const declares = manifest
      .read(text, path)
      .dependencies.flatMap(({ name, range, version, ecosystem, scope, managed, indirect, local }): Declared[] =>
        indirect || local
          ? []
          : [
              {
                name,
                line: lines.lineAt(range.from),
                facts: {
                  ...(version ? { version } : {}),
                  ...(ecosystem ? { ecosystem } : {}),
                  // A project of tests needs what it needs for testing alone.
                  ...(isTestFile(path) ? { scope: "dev" as const } : scope ? { scope } : {}),
                  ...(managed ? { managed } : {}),
                },
              },
            ],
      );
    return declares.length > 0 ? { declares } : null;
  },
  join(files) {
    const resolve = resolverOf(files);
    const elements = [...files].flatMap(([path, facts]) =>
      "declares" in facts
        ? facts.declares.map(({ name, line, facts: said }) => {
            const resolved = said.ecosystem ? resolve(path, said.ecosystem, name) : undefined;
            return {
              id: idOf("dependency", name),
              kind: "dependency" as const,
              name,
              parent: null,
              facts: resolved ? { ...said, resolved } : said,
              evidence: [{ path, line }],
              within: folderOf(path),
            };
          })
        : [],
    );
    return elements.length > 0
      ? [{ source: "manifests", target: "", knows: ["dependency"], elements, problems: [] }]
      : [];
  },
});

/** What a page links is declared there, though in no ecosystem whose manifests would tell all. */
function linkedIn(text: string): Facts | null {
  const linked = linkedFrom(text);
  if (linked.length === 0) return null;
  const lines = new Lines(text);
  return {
    declares: linked.map(({ name, at, version }) => ({
      name,
      line: lines.lineAt(at),
      facts: version ? { version } : {},
    })),
  };
}

/** The version that the nearest lock file at or above a manifest fixes. */
function resolverOf(
  files: ReadonlyMap<string, Facts>,
): (manifest: string, ecosystem: string, name: string) => string | undefined {
  const locks = [...files].flatMap(([path, facts]) =>
    "locks" in facts ? [{ folder: folderOf(path), ecosystem: facts.ecosystem, versions: new Map(facts.locks) }] : [],
  );
  locks.sort((a, b) => b.folder.length - a.folder.length);
  return (manifest, ecosystem, name) => {
    const folder = folderOf(manifest);
    const above = locks.find(
      (lock) =>
        lock.ecosystem === ecosystem &&
        (lock.folder === "" || folder === lock.folder || folder.startsWith(`${lock.folder}/`)),
    );
    return above?.versions.get(name) ?? above?.versions.get(name.toLowerCase());
  };
}
