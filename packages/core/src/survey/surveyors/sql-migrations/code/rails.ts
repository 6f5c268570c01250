import { tokenize } from "../../../../notation/code/tokenize.ts";
import type { AlterAction, Statement } from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { MigrationFormat, Unread } from "../change-facts.ts";
import {
  alterColumn,
  alterTable,
  columnOn,
  dropIndex,
  dropTable,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
} from "./build.ts";
import {
  type Building,
  building,
  column,
  defaultOf,
  finished,
  indexOf,
  reference,
  tableLine,
  typed,
} from "./rails-table.ts";
import { linesOf, type RubyLine, rubyLike, withoutHeredocs } from "./ruby-lines.ts";
import { sqlFrom } from "./script-format.ts";
import type { CodeText } from "../../../values/token-values.ts";
import { singular } from "../../../orm/naming.ts";
import { textOf, textsOf, truthOf } from "../../../values/value.ts";
import { computedCall } from "./computed.ts";

/** Rails: `db/schema.rb`, which holds the whole, and the migrations in `db/migrate`. */
export const rails: MigrationFormat = {
  wants: (path) => /(?:^|\/)db\/(?:\w+_)?schema\.rb$|(?:^|\/)db\/(?:\w+_)?migrate\/[^/]+\.rb$/.test(path),
  read: ({ path, text }) => {
    if (
      !/\b(?:create_table|add_column|change_table|add_reference|drop_table|remove_column|rename_column|add_index|execute)\b/.test(
        text,
      )
    )
      return null;
    const { plain, heredocs } = withoutHeredocs(text);
    const of: CodeText = { code: tokenize(plain, rubyLike), lines: new Lines(plain) };
    const unread: Unread[] = [];
    const statements: Statement[] = [];
    let table: Building | null = null;
    for (const line of linesOf(of)) {
      if (line.depth <= (table?.depth ?? 0) && table) {
        statements.push(...finished(table));
        table = null;
      }
      if (table && line.on === table.parameter) {
        tableLine(table, line);
        continue;
      }
      const name = textOf(line.args[0]);
      if (
        (line.method === "create_table" || line.method === "change_table" || line.method === "create_join_table") &&
        name !== undefined
      ) {
        table = building(line, name);
        if (!line.block) {
          statements.push(...finished(table));
          table = null;
        }
        continue;
      }
      const sql = line.method === "execute" ? heredocs.get(line.line) : undefined;
      const read = sql === undefined ? statementsOf(line, unread) : sqlFrom(sql, line.line + 1, unread);
      if (read === null) unread.push(computedCall(line.method, line.line));
      else statements.push(...read);
    }
    if (table) statements.push(...finished(table));
    return {
      statements,
      ...(unread.length > 0 ? { unread } : {}),
      ...(path.endsWith("schema.rb") ? { whole: true } : {}),
    };
  },
};

/** A call outside of a table's block; `null` where it is computed. */
function statementsOf({ method, args, named, line }: RubyLine, unread: Unread[]): readonly Statement[] | null {
  const [table, second, third] = args.map((arg) => textOf(arg));
  const alter = (...actions: readonly AlterAction[]): Statement[] | null =>
    table === undefined ? null : [alterTable(table, line, actions)];
  switch (method) {
    case "add_column":
      return second === undefined || third === undefined
        ? null
        : alter({ kind: "addColumn", column: column(second, third, named, line) });
    case "remove_column":
    case "remove_columns":
      return second === undefined
        ? null
        : alter(
            ...args
              .slice(1, method === "remove_column" ? 2 : undefined)
              .flatMap((arg): AlterAction[] =>
                textOf(arg) === undefined ? [] : [{ kind: "dropColumn", name: nameOn(textOf(arg)!, line) }],
              ),
          );
    case "rename_column":
      return second === undefined || third === undefined ? null : alter(renameColumn(second, third, line));
    case "change_column":
      return second === undefined || third === undefined
        ? null
        : alter(
            alterColumn(second, line, {
              type: typed(third, named),
              nullable: truthOf(named.get("null")),
              default: defaultOf(named.get("default")),
            }),
          );
    case "change_column_null":
      return second === undefined || truthOf(args[2]) === undefined
        ? null
        : alter(alterColumn(second, line, { nullable: truthOf(args[2]) }));
    case "change_column_default": {
      const to = named.get("to") ?? args[2];
      return second === undefined
        ? null
        : alter(alterColumn(second, line, { default: defaultOf(to), dropDefault: defaultOf(to) === undefined }));
    }
    case "add_timestamps":
      return alter(
        ...["created_at", "updated_at"].map(
          (name): AlterAction => ({
            kind: "addColumn",
            column: columnOn(name, line, { type: "timestamp", nullable: truthOf(named.get("null")) ?? false }),
          }),
        ),
      );
    case "add_reference":
    case "add_belongs_to": {
      if (table === undefined || second === undefined) return null;
      const { columns, index } = reference(second, named, table, line);
      return [
        alterTable(
          table,
          line,
          columns.map((each): AlterAction => ({ kind: "addColumn", column: each })),
        ),
        ...index,
      ];
    }
    case "remove_reference":
    case "remove_belongs_to":
      return second === undefined ? null : alter({ kind: "dropColumn", name: nameOn(`${second}_id`, line) });
    case "add_index":
      return table === undefined ? null : [indexOf(table, args[1], named, line)];
    case "remove_index": {
      const columns = textsOf(args[1] ?? named.get("column"));
      return table === undefined
        ? null
        : [dropIndex(textOf(named.get("name")) ?? `index_${table}_on_${columns.join("_and_")}`, table, line)];
    }
    case "add_foreign_key":
      if (table === undefined || second === undefined) return null;
      return alter({
        kind: "addConstraint",
        constraint: {
          kind: "foreignKey",
          range: onLine(line),
          columns: [textOf(named.get("column")) ?? `${singular(second)}_id`],
          references: referenceTo(
            second,
            [textOf(named.get("primary_key")) ?? "id"],
            line,
            textOf(named.get("on_delete")),
          ),
        },
      });
    case "drop_table":
    case "drop_join_table":
      return table === undefined ? null : [dropTable(table, line)];
    case "rename_table":
      return table === undefined || second === undefined
        ? null
        : [{ kind: "renameTable", from: nameOn(table, line), to: nameOn(second, line) }];
    case "execute":
      return table === undefined ? [] : sqlFrom(table, line, unread);
    case "create_table":
    case "change_table":
      return null;
    default:
      return [];
  }
}
