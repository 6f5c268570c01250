import { plural, snakeCase } from "../../orm/naming.ts";
import type { ColumnDefinition } from "../../../notation/sql/statement.ts";
import { columnOn } from "../sql-migrations/code/build.ts";
import { defaultsNear } from "./defaults.ts";
import type { Attribute, FileModels, Model, Options } from "./facts.ts";
import { over } from "./options.ts";

// Models with all that they have from what they extend and from the defaults: as the tables that they are.

/** A table that is being put together; associations add to it. */
export interface Table {
  readonly path: string;
  readonly model: Model;
  readonly name: string;
  readonly schema?: string;
  readonly options: Options;
  /** By the names of attributes. */
  readonly columns: Map<string, Column>;
  /** Why it may have more columns than these, as the end of a sentence, and where that is written. */
  open: string | undefined;
}

export interface Column {
  readonly path: string;
  /** With the name that it has in the database. */
  readonly definition: ColumnDefinition;
  readonly attribute: Attribute | null;
}

interface Placed {
  readonly path: string;
  readonly model: Model;
}

const deepest = 12;

/** The name of a column that only its attribute names. */
export const columnName = (attribute: string, { underscored }: Options): string =>
  underscored ? snakeCase(attribute) : attribute;

/** The tables of all models, before associations add to them. A table whose name is computed is none. */
export function tablesOf(files: ReadonlyMap<string, FileModels>): Table[] {
  const all = [...files].flatMap(([path, { models }]) => models.map((model): Placed => ({ path, model })));
  const bases = new Map(all.filter(({ model }) => model.base !== undefined || model.role === "base").map(byClass));
  const defaults = defaultsNear(files);
  return all
    .filter(({ model }) => model.role === "table")
    .map((placed) => tableOf(placed, bases, defaults(placed.path)));
}

const byClass = (placed: Placed): readonly [string, Placed] => [placed.model.name, placed];

function tableOf({ path, model }: Placed, bases: ReadonlyMap<string, Placed>, defaults: Options | null): Table {
  const chain = extended({ path, model }, bases);
  const options = over(model.options, ...chain.bases.map((base) => base.model.options), defaults ?? {});
  const modelName = model.names[0]!;
  const columns = new Map<string, Column>();
  for (const each of [{ path, model }, ...chain.bases])
    for (const attribute of each.model.attributes)
      if (!columns.has(attribute.name))
        columns.set(attribute.name, {
          path: each.path,
          definition: {
            ...attribute.definition,
            name: attribute.field ?? columnName(attribute.name, options),
          },
          attribute,
        });
  const implied = impliedColumns(model, options, columns);
  const open =
    [model, ...chain.bases.map((base) => base.model)].find((each) => each.open !== undefined)?.open ??
    (options.computed ? "takes options that are computed or come from another file" : undefined) ??
    (chain.unknown === undefined ? undefined : `has the columns of ${chain.unknown} too, which is not read`) ??
    (defaults === null ? "is defined with defaults that differ from file to file" : undefined);
  const { schema, tableName } = options;
  return {
    path,
    model,
    name: tableName ?? (options.freezeTableName ? modelName : plainPlural(modelName, options)),
    ...(schema === undefined ? {} : { schema }),
    options,
    columns: new Map([
      ...implied.before.map(
        (column) => [column.name, { path, definition: named(column, options), attribute: null }] as const,
      ),
      ...columns,
      ...implied.behind.map(
        (column) => [column.name, { path, definition: named(column, options), attribute: null }] as const,
      ),
    ]),
    open,
  };
}

const plainPlural = (name: string, { underscored }: Options): string => plural(underscored ? snakeCase(name) : name);

const named = (column: ColumnDefinition, options: Options): ColumnDefinition => ({
  ...column,
  name: columnName(column.name, options),
});

/** The key and the stamps that Sequelize adds to what a model says. */
function impliedColumns(
  { line, keyless }: Model,
  options: Options,
  columns: ReadonlyMap<string, Column>,
): { readonly before: readonly ColumnDefinition[]; readonly behind: readonly ColumnDefinition[] } {
  const keyed = keyless || columns.has("id") || [...columns.values()].some(({ definition }) => definition.primaryKey);
  const key = columnOn("id", line, { type: "integer", primaryKey: true, generated: true });
  const stamps = (["createdAt", "updatedAt", "deletedAt"] as const).flatMap((stamp) => {
    const name = options[stamp] ?? stamp;
    const kept = options.timestamps !== false && (stamp !== "deletedAt" || options.paranoid === true);
    return !kept || name === false || columns.has(name)
      ? []
      : [columnOn(name, line, { type: "timestamptz", ...(stamp === "deletedAt" ? { nullable: true } : {}) })];
  });
  return { before: keyed ? [] : [key], behind: stamps };
}

/** What a class extends, the nearest first, and the one that is not known. */
function extended(
  { model }: Placed,
  bases: ReadonlyMap<string, Placed>,
): { readonly bases: readonly Placed[]; readonly unknown?: string } {
  const found: Placed[] = [];
  for (let at = model.base; at !== undefined && found.length < deepest; ) {
    const base: Placed | undefined = bases.get(at);
    if (!base || base.model === model || found.includes(base))
      return { bases: found, ...(base ? {} : { unknown: at }) };
    found.push(base);
    at = base.model.base;
  }
  return { bases: found };
}
