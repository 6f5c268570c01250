import type { AlterAction, ColumnDefinition, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import {
  alterColumn,
  alterTable,
  createIndex,
  createTable,
  dropIndex,
  dropTable,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
} from "./build.ts";
import { columnIn, tableOf, typeOf } from "./map-column.ts";
import { type Call, entryOf, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

// Sequelize and node-pg-migrate give columns as maps: { name: { type: Sequelize.STRING(80), allowNull: false } }.

/** The statements of one call on a `queryInterface` or `pgm`; `null` for other calls. */
export function mapTable({ name, args, line }: Call): readonly Statement[] | null {
  const table = tableOf(args[0]);
  if (table === undefined) return null;
  const [, second, third] = args;
  const one = textOf(second);
  const alter = (...actions: readonly AlterAction[]): Statement[] => [alterTable(table, line, actions)];
  switch (name) {
    case "createTable":
      return second?.kind === "map" ? created(table, line, second, third) : null;
    case "dropTable":
      return [dropTable(table, line)];
    case "renameTable":
      return one === undefined ? null : [{ kind: "renameTable", from: nameOn(table, line), to: nameOn(one, line) }];
    case "addColumn":
    case "addColumns": {
      const columns =
        one !== undefined && third ? [columnIn(one, third)] : second?.kind === "map" ? columnsIn(second) : [];
      return columns.length > 0 && !columns.includes(null)
        ? alter(...columns.map((column): AlterAction => ({ kind: "addColumn", column: column! })))
        : null;
    }
    case "removeColumn":
    case "removeColumns":
    case "dropColumn":
    case "dropColumns":
      return second
        ? alter(...textsOf(second).map((each): AlterAction => ({ kind: "dropColumn", name: nameOn(each, line) })))
        : null;
    case "renameColumn": {
      const to = textOf(third);
      return one === undefined || to === undefined ? null : alter(renameColumn(one, to, line));
    }
    case "changeColumn": {
      const column = one !== undefined && third ? columnIn(one, third) : null;
      return column ? alter({ kind: "redefineColumn", from: column.name, column }) : null;
    }
    case "alterColumn":
      return one === undefined || third?.kind !== "map" ? null : alter(altered(one, line, third));
    case "addIndex":
    case "createIndex": {
      const columns = columnsOfIndex(second);
      const options = second?.kind === "map" ? second : third;
      if (columns.length === 0) return [];
      const unique =
        truthOf(entryOf(options, "unique")) ??
        textOf(entryOf(options, "type", "indicesType"))?.toUpperCase() === "UNIQUE";
      const where = entryOf(options, "where") ? { where: "…" } : {};
      return [
        createIndex(table, line, columns, { name: textOf(entryOf(options, "name", "indexName")), unique, ...where }),
      ];
    }
    case "removeIndex":
    case "dropIndex":
      return one === undefined ? [] : [dropIndex(one, table, line)];
    case "addConstraint":
    case "createConstraint":
      return constraintsIn(second?.kind === "map" ? second : third, line).map((constraint) =>
        alterTable(table, line, [{ kind: "addConstraint", constraint }]),
      );
    case "removeConstraint":
    case "dropConstraint":
      return one === undefined ? [] : alter({ kind: "dropConstraint", name: one });
    default:
      return null;
  }
}

function created(table: string, line: number, columns: Value, options: Value | undefined): Statement[] | null {
  const read = columnsIn(columns);
  if (read.includes(null)) return null;
  const keys = entryOf(options, "uniqueKeys");
  const uniques = (keys?.kind === "map" ? keys.entries : []).flatMap(([name, key]): TableConstraint[] => {
    const fields = textsOf(entryOf(key, "fields"));
    return fields.length > 0 ? [{ kind: "unique", name, range: onLine(key.line), columns: fields }] : [];
  });
  return [
    createTable(table, line, read as ColumnDefinition[], [
      ...uniques,
      ...constraintsIn(entryOf(options, "constraints"), line),
    ]),
  ];
}

/** The columns of a map; `null` stands for one that is computed. */
const columnsIn = (map: Value): (ColumnDefinition | null)[] =>
  map.kind === "map" ? map.entries.map(([name, said]) => (name === "..." ? null : columnIn(name, said))) : [];

function altered(name: string, line: number, said: Value): AlterAction {
  const empty = truthOf(entryOf(said, "allowNull"));
  const required = truthOf(entryOf(said, "notNull"));
  const standard = entryOf(said, "default");
  return alterColumn(name, line, {
    type: typeOf(entryOf(said, "type")),
    nullable: empty ?? (required === undefined ? undefined : !required),
    default: sqlOf(standard),
    dropDefault: standard?.kind === "name" && standard.text === "null",
  });
}

const columnsOfIndex = (value: Value | undefined): readonly string[] => {
  const list = value?.kind === "map" ? entryOf(value, "fields") : value;
  if (list?.kind !== "list") return textsOf(list);
  return list.items.flatMap((item) => textOf(item) ?? textOf(entryOf(item, "name", "attribute")) ?? []);
};

function constraintsIn(said: Value | undefined, line: number): TableConstraint[] {
  if (said?.kind !== "map") return [];
  const range = onLine(line);
  const named = textOf(entryOf(said, "name"));
  const name = named === undefined ? {} : { name: named };
  const type = textOf(entryOf(said, "type"))?.toLowerCase();
  const fields = textsOf(entryOf(said, "fields"));
  const to = entryOf(said, "references");
  const table = tableOf(entryOf(to, "table", "model"));
  if (type === "unique" && fields.length > 0) return [{ kind: "unique", ...name, range, columns: fields }];
  if (type === "primary key") return [{ kind: "primaryKey", ...name, range, columns: fields }];
  if (type === "foreign key" && table !== undefined) {
    const columns = textsOf(entryOf(to, "field", "fields", "key"));
    const action = (key: string): string | undefined => textOf(entryOf(said, key));
    return [
      {
        kind: "foreignKey",
        ...name,
        range,
        columns: fields,
        references: referenceTo(table, columns, line, action("onDelete"), action("onUpdate")),
      },
    ];
  }
  // node-pg-migrate: { unique: [...], primaryKey: [...] }
  const unique = textsOf(entryOf(said, "unique"));
  const key = textsOf(entryOf(said, "primaryKey"));
  return [
    ...(unique.length > 0 ? [{ kind: "unique", ...name, range, columns: unique } as const] : []),
    ...(key.length > 0 ? [{ kind: "primaryKey", ...name, range, columns: key } as const] : []),
  ];
}
