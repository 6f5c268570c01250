import { folderOf, joinPath } from "../../files/paths.ts";
import type { Site } from "../../site.ts";
import { fileFinder } from "../script-imports/site-paths.ts";
import type { FileModels } from "./facts.ts";
import type { Table } from "./tables.ts";

/** The table that a name of a file means. */
export type FindTable = (name: string, path: string) => Table | undefined;

/** By the model's own name, by the module that the name of the file comes from, or by the name in any letter case. */
export function tableFinder(files: ReadonlyMap<string, FileModels>, tables: readonly Table[], site: Site): FindTable {
  const find = fileFinder(new Set(site.files), () => []);
  const named = groups(tables, ({ model }) => model.names);
  const alike = groups(tables, ({ model }) => model.names.map((name) => name.toLowerCase()));
  const within = groups(tables, ({ path }) => [path]);
  return (name, path) => {
    const own = named.get(name)?.filter((table) => table.path === path);
    const specifier = files.get(path)?.modules.find(([each]) => each === name)?.[1];
    const joined = specifier?.startsWith(".") ? joinPath(folderOf(path), specifier) : null;
    const file = joined === null ? null : find(joined);
    return (
      only(own) ??
      only(file === null ? [] : within.get(file)) ??
      only(named.get(name)) ??
      only(alike.get(name.toLowerCase()))
    );
  };
}

const only = (found: readonly Table[] | undefined): Table | undefined => (found?.length === 1 ? found[0] : undefined);

function groups(tables: readonly Table[], keysOf: (table: Table) => readonly string[]): Map<string, Table[]> {
  const found = new Map<string, Table[]>();
  for (const table of tables)
    for (const key of keysOf(table)) {
      const group = found.get(key);
      if (group) group.push(table);
      else found.set(key, [table]);
    }
  return found;
}
