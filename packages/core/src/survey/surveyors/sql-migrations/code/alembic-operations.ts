import type { AlterAction, Statement } from "../../../../notation/sql/statement.ts";
import type { Unread } from "../change-facts.ts";
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
import { sqlFrom } from "./script-format.ts";
import { columnOf, constraintName, constraintOf, defaultOf, indexed, typeOf } from "./sqlalchemy-column.ts";
import { type Call, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** What one call on `op` changes; `null` where that is computed. */
export function statementsOf({ name, args, named, line }: Call, unread: Unread[]): readonly Statement[] | null {
  const text = (at: number, key: string): string | undefined => nameIn(named.get(key) ?? args[at]);
  const schema = textOf(named.get("schema"));
  const within = (table: string | undefined): string | undefined =>
    table === undefined || schema === undefined ? table : `${schema}.${table}`;
  const table = within(text(0, "table_name"));
  const alter = (on: string | undefined, ...actions: readonly AlterAction[]): Statement[] | null =>
    on === undefined ? null : [alterTable(on, line, actions)];
  switch (name) {
    case "create_table":
      return table === undefined
        ? null
        : [
            createTable(table, line, args.slice(1).flatMap(columnOf), args.slice(1).flatMap(constraintOf)),
            ...args.slice(1).flatMap((each) => indexed(table, each)),
          ];
    case "drop_table":
      return table === undefined ? null : [dropTable(table, line)];
    case "rename_table": {
      const [from, to] = [text(0, "old_table_name"), text(1, "new_table_name")];
      return from === undefined || to === undefined
        ? null
        : [{ kind: "renameTable", from: nameOn(from, line), to: nameOn(to, line) }];
    }
    case "add_column": {
      const [column] = args.slice(1).flatMap(columnOf);
      return column ? alter(table, { kind: "addColumn", column }) : null;
    }
    case "drop_column": {
      const column = text(1, "column_name");
      return column === undefined ? null : alter(table, { kind: "dropColumn", name: nameOn(column, line) });
    }
    case "alter_column": {
      const column = text(1, "column_name");
      if (column === undefined) return null;
      const to = textOf(named.get("new_column_name"));
      const standard = named.get("server_default");
      const change = alterColumn(column, line, {
        type: typeOf(named.get("type_")),
        nullable: truthOf(named.get("nullable")),
        default: defaultOf(standard),
        dropDefault: standard?.kind === "name" && standard.text === "None",
      });
      return alter(table, change, ...(to === undefined ? [] : [renameColumn(column, to, line)]));
    }
    case "create_index": {
      const [on, columns] = [within(text(1, "table_name")), indexColumns(named.get("columns") ?? args[2])];
      const where = [...named.keys()].some((key) => key.endsWith("_where")) ? { where: "…" } : {};
      return on === undefined
        ? null
        : columns.length === 0
          ? []
          : [
              createIndex(on, line, columns, {
                name: text(0, "index_name"),
                unique: truthOf(named.get("unique")),
                ...where,
              }),
            ];
    }
    case "drop_index": {
      const index = text(0, "index_name");
      return index === undefined ? [] : [dropIndex(index, undefined, line)];
    }
    case "create_foreign_key": {
      const [on, to] = [text(1, "source_table"), text(2, "referent_table")];
      const [columns, targets] = [
        textsOf(named.get("local_cols") ?? args[3]),
        textsOf(named.get("remote_cols") ?? args[4]),
      ];
      if (on === undefined || to === undefined || columns.length === 0) return null;
      const references = referenceTo(to, targets, line, textOf(named.get("ondelete")), textOf(named.get("onupdate")));
      return alter(on, {
        kind: "addConstraint",
        constraint: {
          kind: "foreignKey",
          ...constraintName(text(0, "constraint_name")),
          range: onLine(line),
          columns,
          references,
        },
      });
    }
    case "create_unique_constraint":
    case "create_primary_key": {
      const columns = textsOf(named.get("columns") ?? args[2]);
      const kind = name === "create_primary_key" ? "primaryKey" : "unique";
      return alter(text(1, "table_name"), {
        kind: "addConstraint",
        constraint: { kind, ...constraintName(text(0, "constraint_name")), range: onLine(line), columns },
      });
    }
    case "drop_constraint": {
      const constraint = text(0, "constraint_name");
      return constraint === undefined ? [] : alter(text(1, "table_name"), { kind: "dropConstraint", name: constraint });
    }
    case "execute": {
      const [first] = args;
      const said = first?.kind === "call" ? first.args[0] : first;
      const sql = textOf(said);
      return sql === undefined ? alteredBy(said) : sqlFrom(sql, first!.line, unread);
    }
    default:
      return [];
  }
}

/** What an f-string alters, where it puts no more in than lengths and defaults: `f"ALTER TABLE notes ADD COLUMN hash vector({size})"`. */
function alteredBy(value: Value | undefined): readonly Statement[] {
  const sql = value?.kind === "other" ? /^f("""|'''|"|')([\s\S]*)\1$/i.exec(value.text)?.[2] : undefined;
  if (sql === undefined) return [];
  return sqlFrom(sql.replace(/\(\{[^{}]*\}\)/g, ""), value!.line, []).filter(
    (statement) =>
      statement.kind === "alterTable" &&
      !statement.table.text.includes("{") &&
      statement.actions.every((action) => action.kind === "addColumn" && !action.column.name.includes("{")),
  );
}

/** `op.f("ix_users_email")` is that name. */
const nameIn = (value: Value | undefined): string | undefined =>
  value?.kind === "call" && value.name === "f" ? textOf(value.args[0]) : textOf(value);

/** Columns by name; expressions as their text: `sa.text("lower(title)")`. */
const indexColumns = (value: Value | undefined): readonly string[] =>
  value?.kind === "list"
    ? value.items.flatMap((item) => textOf(item) ?? (item.kind === "call" ? (textOf(item.args[0]) ?? []) : []))
    : textsOf(value);
