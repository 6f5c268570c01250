import { submodulesIn } from "../files/submodules.ts";
import type { Gone, History, TakenOut } from "../history.ts";
import type { Site } from "../site.ts";

/**
 * A site whose files are given as texts by their paths: for tests, and for what was never on a disk. The text `.git/history` is
 * none of them: its lines tell what commits did, the latest first.
 */
export function memorySite(
  { [historyFile]: history, ...texts }: Readonly<Record<string, string>>,
  parse?: Site["parse"],
): Site {
  const files = Object.keys(texts).sort();
  // Names alone are enough here; patterns are for hosts.
  const ignored = (texts[".gitignore"] ?? "")
    .split("\n")
    .map((line) => line.trim().replace(/^\/|\/$/g, ""))
    .filter(Boolean);
  const empty = submodulesIn(texts[".gitmodules"] ?? "").filter((folder) =>
    files.every((path) => !path.startsWith(`${folder}/`)),
  );
  return {
    files,
    read: (path) => (Object.hasOwn(texts, path) ? { text: texts[path]! } : { why: "there is no such file" }),
    kindOf: (path) =>
      files.includes(path)
        ? "file"
        : files.some((file) => file.startsWith(`${path.replace(/\/$/, "")}/`))
          ? "folder"
          : null,
    ignores: (path) => ignored.some((name) => path === name || path.startsWith(`${name}/`)),
    notCheckedOut: empty,
    ...(parse ? { parse } : {}),
    ...(history === undefined ? {} : { history: historyIn(history) }),
  };
}

const historyFile = ".git/history";

/**
 * `1a2b3c4 2024-05-01 src/old.ts -> src/new.ts`, `1a2b3c4 2024-05-01 src/gone.ts`, `1a2b3c4 + a line that it added`,
 * `1a2b3c4 2024-05-01 src/a.ts - OldName`, `1a2b3c4 2024-05-01 src/a.ts - OldName -> NewName`
 */
function historyIn(text: string): History {
  const done = [...text.matchAll(/^(\S+) (\d[\d-]+) (\S+)(?: -> (\S+))?$/gm)];
  const names = [...text.matchAll(/^(\S+) (\d[\d-]+) (\S+) - (\S+)(?: -> (\S+))?$/gm)];
  const added = [...text.matchAll(/^(\S+) \+ (.+)$/gm)];
  return {
    tip: () => text,
    gone: () => done.map(([, commit, day, path]) => ({ commit, day, path }) as Gone),
    movedIn: (commit) =>
      new Map(done.flatMap(([, by, , from, to]) => (by === commit && to ? [[from!, to] as const] : []))),
    addedIn: (commit) => added.flatMap(([, by, line]) => (by === commit ? [`${line}\n`] : [])).join(""),
    takenOut: (wanted) =>
      names
        .map(([, commit, day, path, name, instead = null]) => ({ commit, day, path, name, instead }) as TakenOut)
        .filter(({ name }) => wanted.includes(name)),
  };
}
