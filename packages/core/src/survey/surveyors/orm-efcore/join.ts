import { idOf } from "../../../model/kinds/identity.ts";
import type { Statement, TableConstraint } from "../../../notation/sql/statement.ts";
import { placed } from "../../database/place.ts";
import { replayFiles } from "../../database/replay-files.ts";
import { databaseElements } from "../../database/to-elements.ts";
import { mappedElements, unsureColumns } from "../../orm/mapped-elements.ts";
import type { Gap, Survey } from "../../survey.ts";
import { createIndex, createTable, onLine, referenceTo } from "../sql-migrations/code/build.ts";
import { classesOf, lineageOf } from "./classes.ts";
import { entitiesOf } from "./entities.ts";
import type { Context, FileFacts } from "./facts.ts";
import { type Key, keysOf } from "./relations.ts";
import { type Habits, type Table, tableOf } from "./tables.ts";

/** The database of each context, as far as its entities tell. */
export function contextSurveys(files: ReadonlyMap<string, FileFacts>): Survey[] {
  const classes = classesOf(files);
  const convention = [...files.values()].find((file) => file.convention !== undefined)?.convention;
  return [...files].flatMap(([path, { contexts }]) =>
    contexts.flatMap((context) => {
      const habits: Habits = {
        classes,
        ...(convention === undefined ? {} : { convention }),
        ...(context.schema === undefined ? {} : { schema: context.schema }),
      };
      const entities = entitiesOf(context, path, files, classes);
      const tables = merged(
        entities.flatMap((entity) => tableOf(entity, habits) ?? []),
        habits,
      );
      return tables.length === 0 ? [] : [surveyOf(context, path, tables, keysOf(tables, habits), convention)];
    }),
  );
}

/** Classes that extend an entity are kept in its table, unless they name one of their own. */
function merged(tables: readonly Table[], { classes }: Habits): Table[] {
  const byClass = new Map(tables.map((table) => [table.whole, table]));
  return tables.filter((table) => {
    const { whole, entity } = table;
    if (!whole) return true;
    const root = lineageOf(whole, classes)
      .line.slice(1)
      .map((base) => byClass.get(base))
      .findLast((each) => each !== undefined);
    if (!root) return true;
    if (whole.table !== undefined || entity.words.some(({ say }) => say === "table")) {
      table.open ??= `shares the key of ${root.entity.name}`;
      return true;
    }
    for (const [name, column] of table.columns)
      if (!root.columns.has(name)) root.columns.set(name, { ...column, unsure: true });
    root.open ??= "tells by a column which class a row is of";
    return false;
  });
}

function surveyOf(
  context: Context,
  path: string,
  tables: readonly Table[],
  keys: readonly Key[],
  convention: FileFacts["convention"],
): Survey {
  const statements = tables.flatMap((table) => statementsOf(table, keys));
  const { elements, relations } = databaseElements(replayFiles([{ path, statements }]), "code");
  return {
    source: "orm-efcore",
    target: path,
    knows: ["table", "column"],
    gaps: gapsOf(context, path, tables, convention),
    elements: mappedElements(
      elements,
      new Map(
        tables.map(({ name, entity, open }) => [
          idOf("table", name),
          { aliases: [entity.name, ...(entity.set === undefined ? [] : [entity.set])], open: open !== undefined },
        ]),
      ),
      unsureColumns(
        tables.map((table) => ({
          ...table,
          columns: [...table.columns.values()].flatMap(({ unsure, definition }) => (unsure ? [definition.name] : [])),
        })),
      ),
    ),
    relations,
    problems: [],
    dialect: "code",
    authority: 1,
  };
}

function gapsOf(
  { name, base, line, computed }: Context,
  path: string,
  tables: readonly Table[],
  convention: FileFacts["convention"],
): Gap[] {
  const why = [
    ...(base === "DbContext" ? [] : [`${name} (${path}:${line}) has the tables of ${base} too, which are not read.`]),
    ...(computed === undefined ? [] : [`${name} (${path}:${line}) ${computed}.`]),
    ...(convention === "unread" ? ["Names of tables and columns follow a convention that is not read."] : []),
    ...tables.flatMap(({ entity }) =>
      entity.words.flatMap((word) =>
        word.say === "owns" && word.many
          ? [`${entity.name} keeps ${word.name} in a table of its own (${word.path}:${word.line}), which is not read.`]
          : word.say === "relation" && (word.joined || (word.has === "many" && word.with === "many"))
            ? [`${entity.name} is joined to many others by a table (${word.path}:${word.line}) that is not read.`]
            : [],
      ),
    ),
    ...tables.flatMap((table) =>
      table.ways.flatMap(({ sort, to, member }) =>
        sort === "many" &&
        tables.some(
          (other) => other.whole === to && other.ways.some((back) => back.sort === "many" && back.to === table.whole),
        )
          ? [
              `${table.entity.name} and ${to.name} are joined by a table (${member.path}:${member.line}) that is not read.`,
            ]
          : [],
      ),
    ),
  ];
  const everywhere = computed !== undefined || convention === "unread";
  return [
    ...[...new Set(why)].map((each): Gap => ({ kind: "table", why: each })),
    ...(everywhere
      ? [{ kind: "column", why: why.find((each) => each.includes(computed ?? "convention"))! } as const]
      : []),
    ...tables.flatMap(({ open, name: table, entity }): Gap[] =>
      open === undefined
        ? []
        : [
            {
              kind: "column",
              within: idOf("table", table),
              why: `${entity.name} (${entity.path}:${entity.line}) ${open}.`,
            },
          ],
    ),
  ];
}

/** A table as the statements that would make it. */
function statementsOf(table: Table, keys: readonly Key[]): readonly Statement[] {
  const { entity, whole, columns, key, indexes, uniques } = table;
  const [path, line] = [whole?.path ?? entity.path, whole?.line ?? entity.line];
  const named = (properties: readonly string[]): string[] =>
    properties.map((property) => columns.get(property)?.definition.name ?? property);
  const constraints: TableConstraint[] = [
    ...(key.length > 0 ? [{ kind: "primaryKey", range: onLine(line), columns: named(key) } as const] : []),
    ...uniques.map((each): TableConstraint => ({ kind: "unique", range: onLine(line), columns: named(each) })),
    ...keys.flatMap((each): TableConstraint[] =>
      each.table === table
        ? [
            {
              kind: "foreignKey",
              range: { ...onLine(each.line), path: each.path } as TableConstraint["range"],
              columns: named(each.properties),
              references: referenceTo(
                qualified(each.to),
                each.to.key.map((property) => each.to.columns.get(property)?.definition.name ?? property),
                each.line,
                each.onDelete,
              ),
            },
          ]
        : [],
    ),
  ];
  const made = createTable(
    qualified(table),
    line,
    [...columns.values()].map(({ definition }) => definition),
    constraints,
  );
  const more = indexes.flatMap(({ line: at, path: of, name, unique, filtered, columns: indexed }) =>
    placed(
      [createIndex(qualified(table), at, named(indexed), { name, unique, where: filtered ? "…" : undefined })],
      of,
    ),
  );
  return placed([made, ...more], path);
}

const qualified = ({ schema, name }: Table): string => (schema === undefined ? name : `${schema}.${name}`);
