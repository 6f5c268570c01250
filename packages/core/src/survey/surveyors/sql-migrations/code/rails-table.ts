import type { AlterAction, ColumnDefinition, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import {
  alterTable,
  columnOn,
  createIndex,
  createTable,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
  alterColumn,
} from "./build.ts";
import type { RubyLine } from "./ruby-lines.ts";
import { plural, singular } from "../../../orm/naming.ts";
import { sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

export interface Building {
  readonly name: string;
  readonly line: number;
  readonly depth: number;
  readonly parameter: string;
  readonly made: boolean;
  readonly columns: ColumnDefinition[];
  readonly constraints: TableConstraint[];
  readonly actions: AlterAction[];
  readonly later: Statement[];
}

export function building({ method, named, line, depth, block, args }: RubyLine, name: string): Building {
  const id = named.get("id");
  const key = named.get("primary_key");
  const columns: ColumnDefinition[] = [];
  const constraints: TableConstraint[] = [];
  if (method === "create_table" && truthOf(id) !== false && key?.kind !== "list") {
    const type = textOf(id) ?? "bigint";
    columns.push(
      columnOn(textOf(key) ?? "id", line, {
        type: types[type] ?? type,
        // Rails lets the database make a UUID, whether or not it is said by which function.
        default: defaultOf(named.get("default")) ?? (type === "uuid" ? "gen_random_uuid()" : undefined),
        primaryKey: true,
        generated: type === "bigint" || type === "integer" || type === "serial",
      }),
    );
  }
  if (key?.kind === "list") constraints.push({ kind: "primaryKey", range: onLine(line), columns: textsOf(key) });
  const other = textOf(args[1]);
  const joined = method === "create_join_table" && other !== undefined;
  if (joined)
    for (const each of [name, other])
      columns.push(columnOn(`${singular(each)}_id`, line, { type: "bigint", nullable: false }));
  const table = joined ? (textOf(named.get("table_name")) ?? [name, other].sort().join("_")) : name;
  return {
    name: table,
    line,
    depth,
    parameter: block ?? "",
    made: method !== "change_table",
    columns,
    constraints,
    actions: [],
    later: [],
  };
}

export function finished({ name, line, made, columns, constraints, actions, later }: Building): Statement[] {
  const added = columns.map((column): AlterAction => ({ kind: "addColumn", column }));
  const first = made ? createTable(name, line, columns, constraints) : alterTable(name, line, [...added, ...actions]);
  return [first, ...later];
}

const types: Readonly<Record<string, string>> = {
  string: "varchar",
  datetime: "timestamp",
  timestamptz: "timestamptz",
  binary: "bytea",
  references: "bigint",
  belongs_to: "bigint",
  primary_key: "bigint",
  virtual: "",
};

/** A line in the block of a table. */
export function tableLine(table: Building, { method, args, named, line }: RubyLine): void {
  const names = args.flatMap((arg) => textOf(arg) ?? []);
  const range = onLine(line);
  switch (method) {
    case "timestamps":
      for (const name of ["created_at", "updated_at"])
        table.columns.push(columnOn(name, line, { type: "timestamp", nullable: truthOf(named.get("null")) ?? false }));
      return;
    case "references":
    case "belongs_to":
      for (const name of names) {
        const { columns, index } = reference(name, named, table.name, line);
        table.columns.push(...columns);
        table.later.push(...index);
      }
      return;
    case "index":
      table.later.push(indexOf(table.name, args[0], named, line));
      return;
    case "remove":
      table.actions.push(...names.map((name): AlterAction => ({ kind: "dropColumn", name: nameOn(name, line) })));
      return;
    case "rename":
      if (names.length === 2) table.actions.push(renameColumn(names[0]!, names[1]!, line));
      return;
    case "change":
      if (names.length >= 2)
        table.actions.push(
          alterColumn(names[0]!, line, {
            type: typed(names[1]!, named),
            nullable: truthOf(named.get("null")),
            default: defaultOf(named.get("default")),
          }),
        );
      return;
    case "foreign_key":
      if (names[0])
        table.constraints.push({
          kind: "foreignKey",
          range,
          columns: [textOf(named.get("column")) ?? `${singular(names[0])}_id`],
          references: referenceTo(names[0], [], line, textOf(named.get("on_delete"))),
        });
      return;
    case "check_constraint":
    case "exclusion_constraint":
    case "unique_constraint":
      return;
    case "column":
      if (names.length >= 2) table.columns.push(column(names[0]!, names[1]!, named, line));
      return;
    default:
      for (const name of names) table.columns.push(column(name, method, named, line));
  }
}

export function column(name: string, type: string, named: RubyLine["named"], line: number): ColumnDefinition {
  return columnOn(name, line, {
    type: truthOf(named.get("array")) ? `${typed(type, named)}[]` : typed(type, named),
    nullable: truthOf(named.get("null")),
    default: defaultOf(named.get("default")),
    primaryKey: truthOf(named.get("primary_key")),
    comment: textOf(named.get("comment")),
  });
}

/** A default as SQL; what the database works out stands in a lambda: `-> { "now()" }`. */
export const defaultOf = (value: Value | undefined): string | undefined =>
  value?.kind === "other" ? /^->\s*\{\s*(["'])(.+)\1\s*\}$/.exec(value.text)?.[2] : sqlOf(value);

export function typed(type: string, named: RubyLine["named"]): string {
  const number = (key: string): string[] => {
    const value = named.get(key);
    return value?.kind === "number" ? [value.text] : [];
  };
  const name = Object.hasOwn(types, type) ? types[type]! : type;
  if (type === "integer")
    return number("limit")[0] === "8" ? "bigint" : number("limit")[0] === "2" ? "smallint" : "integer";
  const sizes =
    type === "string" ? number("limit") : type === "decimal" ? [...number("precision"), ...number("scale")] : [];
  return sizes.length > 0 ? `${name}(${sizes.join(",")})` : name;
}

/** `t.references :user, foreign_key: true`: a column, its index and, where that is said, its key. */
export function reference(
  name: string,
  named: RubyLine["named"],
  table: string,
  line: number,
): { readonly columns: ColumnDefinition[]; readonly index: Statement[] } {
  const key = named.get("foreign_key");
  const to = key?.kind === "map" ? textOf(key.entries.find(([entry]) => entry === "to_table")?.[1]) : undefined;
  const onDelete = key?.kind === "map" ? textOf(key.entries.find(([entry]) => entry === "on_delete")?.[1]) : undefined;
  const bound = key?.kind === "map" || truthOf(key) === true;
  const type = textOf(named.get("type")) ?? "bigint";
  const columns = [
    columnOn(`${name}_id`, line, {
      type: types[type] ?? type,
      nullable: truthOf(named.get("null")),
      references: bound ? referenceTo(to ?? plural(name), ["id"], line, onDelete) : undefined,
    }),
  ];
  if (named.has("polymorphic"))
    columns.push(columnOn(`${name}_type`, line, { type: "varchar", nullable: truthOf(named.get("null")) }));
  const index = named.get("index");
  const unique = index?.kind === "map" && truthOf(index.entries.find(([entry]) => entry === "unique")?.[1]) === true;
  return { columns, index: truthOf(index) === false ? [] : [createIndex(table, line, [`${name}_id`], { unique })] };
}

export const indexOf = (table: string, columns: Value | undefined, named: RubyLine["named"], line: number): Statement =>
  createIndex(table, line, textsOf(columns), {
    name: textOf(named.get("name")) ?? `index_${table}_on_${textsOf(columns).join("_and_")}`,
    unique: truthOf(named.get("unique")),
    where: textOf(named.get("where")),
  });
