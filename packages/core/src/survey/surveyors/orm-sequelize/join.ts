import { idOf } from "../../../model/kinds/identity.ts";
import { replayFiles } from "../../database/replay-files.ts";
import { databaseElements } from "../../database/to-elements.ts";
import { commonFolder } from "../../files/paths.ts";
import { mappedElements, unsureColumns } from "../../orm/mapped-elements.ts";
import type { Site } from "../../site.ts";
import type { Gap, Survey } from "../../survey.ts";
import { associate } from "./associate.ts";
import type { FileModels } from "./facts.ts";
import { tableFinder } from "./find-table.ts";
import { named } from "./keys.ts";
import { statementsOf } from "./statements.ts";
import { type Table, tablesOf } from "./tables.ts";

/** The database that the models of a repository map; none where none is a table. */
export function sequelizeSurvey(files: ReadonlyMap<string, FileModels>, site: Site): Survey[] {
  const tables = tablesOf(files);
  if (tables.length === 0) return [];
  const find = tableFinder(files, tables, site);
  const pairs: Table[] = [];
  for (const [path, { associations }] of files)
    for (const association of associations) associate(association, path, find, tables, pairs);
  const all = folded([...tables, ...pairs]);
  const { elements, relations } = databaseElements(
    replayFiles([{ path: "", statements: all.flatMap((table) => statementsOf(table, find)) }]),
    "code",
  );
  const gaps = all.flatMap(({ name, open, model, path }): Gap[] =>
    open === undefined
      ? []
      : [{ kind: "column", within: idOf("table", name), why: `${model.name} (${path}:${model.line}) ${open}.` }],
  );
  return [
    {
      source: "orm-sequelize",
      target: commonFolder(tables.map(({ path }) => path)),
      knows: ["table", "column"],
      ...(gaps.length > 0 ? { gaps } : {}),
      elements: mappedElements(
        elements,
        new Map(
          all.map(({ name, model, open }) => [idOf("table", name), { aliases: model.names, open: open !== undefined }]),
        ),
        unsureColumns(
          all.map((table) => ({
            ...table,
            columns: [...table.columns.values()].flatMap(({ definition }) =>
              definition.nullable === undefined ? [definition.name] : [],
            ),
          })),
        ),
      ),
      relations,
      problems: [],
      dialect: "code",
      authority: 1,
    },
  ];
}

/** Several models may map one table: each tells of some of its columns. */
function folded(tables: readonly Table[]): Table[] {
  const found = new Map<string, Table>();
  for (const table of tables) {
    const name = named(table);
    const other = found.get(name);
    found.set(name, other ? both(other, table) : table);
  }
  return [...found.values()];
}

const both = (one: Table, other: Table): Table => ({
  ...one,
  model: {
    ...one.model,
    names: [...new Set([...one.model.names, ...other.model.names])],
    indexes: [...one.model.indexes, ...other.model.indexes],
  },
  columns: new Map([...other.columns, ...one.columns]),
  open: one.open ?? other.open,
});
