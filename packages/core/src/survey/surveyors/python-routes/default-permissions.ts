import { folderOf } from "../../files/paths.ts";
import type { Guard } from "../../routes/route-file.ts";
import type { PythonFile } from "./facts.ts";

/** What the settings ask of who calls the views of a file; `null` where several settings would ask it, each something else. */
export type AskedBySettings = (path: string) => readonly Guard[] | null;

/** The settings of an application stand beside its packages: of several, those that share most folders with a view are its own. */
export function askedBySettings(files: ReadonlyMap<string, PythonFile>): AskedBySettings {
  const all = [...files].flatMap(([path, { permissions }]) =>
    permissions ? [{ path, guards: permissions.map((guard): Guard => ({ ...guard, path })) }] : [],
  );
  const known = new Map<string, readonly Guard[] | null>();
  return (path) => {
    const folder = folderOf(path);
    const before = known.get(folder);
    if (before !== undefined) return before;
    const shared = all.map((each) => sharedFolders(each.path, path));
    const most = Math.max(...shared, 0);
    const [first, ...others] = all.filter((_, i) => shared[i] === most);
    const agree = others.every(({ guards }) => namesOf(guards) === namesOf(first!.guards));
    const found = first ? (agree ? first.guards : null) : [];
    known.set(folder, found);
    return found;
  };
}

const namesOf = (guards: readonly Guard[]): string => guards.map(({ name }) => name).join();

function sharedFolders(one: string, other: string): number {
  const [a, b] = [one.split("/").slice(0, -1), other.split("/").slice(0, -1)];
  const end = a.findIndex((part, i) => part !== b[i]);
  return end < 0 ? a.length : end;
}
