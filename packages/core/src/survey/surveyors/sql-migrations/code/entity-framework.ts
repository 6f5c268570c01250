import { closeOf, isMark, isWord } from "../../../../notation/code/reach.ts";
import { cLike } from "../../../../notation/code/token.ts";
import { tokenize } from "../../../../notation/code/tokenize.ts";
import type { AlterAction, ColumnDefinition, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { MigrationFormat, Unread } from "../change-facts.ts";
import {
  alterColumn,
  alterTable,
  columnOn,
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
import { type CodeText, valueOf } from "../../../values/token-values.ts";
import { type Call, chainOf, sqlOf, textOf, truthOf, type Value } from "../../../values/value.ts";
import { namesIn } from "../../../values/picked-names.ts";
import { computedCall } from "./computed.ts";

/** Migrations of Entity Framework Core: calls on `migrationBuilder` in `Up`. */
export const entityFramework: MigrationFormat = {
  wants: (path) => /(?:^|\/)Migrations\/(?:.*\/)?\d{8,}_\w+\.cs$/.test(path) && !/\.Designer\.cs$/i.test(path),
  read: ({ text }) => {
    if (!text.includes("migrationBuilder")) return null;
    const of: CodeText = { code: tokenize(text, cLike), lines: new Lines(text) };
    const unread: Unread[] = [];
    const statements = callsOf(of).flatMap((call) => {
      const read = statementsOf(call, unread);
      if (read === null) unread.push(computedCall(call.name, call.line));
      return read ?? [];
    });
    return { statements, ...(unread.length > 0 ? { unread } : {}) };
  },
};

/** The calls on the builder from `Up` to `Down`. */
function callsOf(of: CodeText): Call[] {
  const { code } = of;
  const method = (name: string): number =>
    code.tokens.findIndex((token, i) => token.text === name && isMark(code, i + 1, "(") && isWord(code, i - 1, "void"));
  const [up, down] = [method("Up"), method("Down")];
  const calls: Call[] = [];
  for (let i = Math.max(up, 0); i < code.tokens.length; i++) {
    if (down > up && i >= down) break;
    if (!isWord(code, i, "migrationBuilder") || !isMark(code, i + 1, ".")) continue;
    let open = i + 3;
    while (open < code.tokens.length && !isMark(code, open, "(", ";")) open++;
    const close = closeOf(code, open);
    const value = valueOf(of, i, close + 1);
    if (value.kind === "call") calls.push(value);
    i = close;
  }
  return calls;
}

function statementsOf({ name, args, named, line }: Call, unread: Unread[]): readonly Statement[] | null {
  const text = (key: string): string | undefined => textOf(named.get(key));
  const schema = text("schema");
  const within = (table: string | undefined): string | undefined =>
    table === undefined || schema === undefined ? table : `${schema}.${table}`;
  const first = text("name") ?? textOf(args[0]);
  const table = within(text("table"));
  const alter = (...actions: readonly AlterAction[]): Statement[] | null =>
    table === undefined ? null : [alterTable(table, line, actions)];
  const constraint = (...each: readonly TableConstraint[]): Statement[] | null =>
    alter(...each.map((one): AlterAction => ({ kind: "addConstraint", constraint: one })));
  const columns = namesIn(named.get("columns") ?? named.get("column"));
  switch (name) {
    case "CreateTable":
      return first === undefined ? null : created(within(first)!, named, line);
    case "DropTable":
      return first === undefined ? null : [dropTable(within(first)!, line)];
    case "RenameTable": {
      const to = text("newName");
      return first === undefined || to === undefined
        ? []
        : [{ kind: "renameTable", from: nameOn(first, line), to: nameOn(to, line) }];
    }
    case "AddColumn":
      return first === undefined ? null : alter({ kind: "addColumn", column: columnOf(first, named, line, false) });
    case "DropColumn":
      return first === undefined ? null : alter({ kind: "dropColumn", name: nameOn(first, line) });
    case "RenameColumn": {
      const to = text("newName");
      return first === undefined || to === undefined ? null : alter(renameColumn(first, to, line));
    }
    case "AlterColumn":
      return first === undefined
        ? null
        : alter(
            alterColumn(first, line, {
              type: typeOf(named),
              nullable: truthOf(named.get("nullable")) ?? false,
              default: defaultOf(named),
            }),
          );
    case "CreateIndex":
      return table === undefined || columns.length === 0
        ? null
        : [
            createIndex(table, line, columns, {
              name: first,
              unique: truthOf(named.get("unique")),
              where: text("filter"),
            }),
          ];
    case "DropIndex":
      return first === undefined ? [] : [dropIndex(first, table, line)];
    case "AddForeignKey":
      return constraint(foreignKey(named, line));
    case "AddPrimaryKey":
      return constraint({ kind: "primaryKey", range: onLine(line), columns });
    case "AddUniqueConstraint":
      return constraint({
        kind: "unique",
        range: onLine(line),
        columns,
        ...(first === undefined ? {} : { name: first }),
      });
    case "DropForeignKey":
    case "DropUniqueConstraint":
      return first === undefined ? [] : alter({ kind: "dropConstraint", name: first });
    case "DropPrimaryKey":
      return alter({ kind: "dropPrimaryKey" });
    case "Sql": {
      const sql = textOf(args[0]);
      return sql === undefined ? [] : sqlFrom(sql.replaceAll('""', '"'), line, unread);
    }
    default:
      return [];
  }
}

function created(table: string, named: Call["named"], line: number): Statement[] | null {
  const columns = named.get("columns");
  const map = columns?.kind === "block" ? columns.body[0] : undefined;
  if (map?.kind !== "map") return null;
  const constraints = named.get("constraints");
  const body = constraints?.kind === "block" ? constraints.body : [];
  return [
    createTable(
      table,
      line,
      map.entries.flatMap(([name, value]) => {
        const { calls } = chainOf(value);
        const column = calls.find((call) => call.name === "Column");
        const generated = calls.some(
          (call) =>
            call.name === "Annotation" && /Identity|AutoIncrement|ValueGenerat/i.test(textOf(call.args[0]) ?? ""),
        );
        return column ? [columnOf(textOf(column.named.get("name")) ?? name, column.named, column.line, generated)] : [];
      }),
      body.flatMap(constraintOf),
    ),
  ];
}

function constraintOf(value: Value): TableConstraint[] {
  const call = chainOf(value).calls[0];
  if (!call) return [];
  const { name, args, named, line } = call;
  const columns = namesIn(named.get("columns") ?? named.get("column") ?? args[1]);
  if (name === "PrimaryKey") return [{ kind: "primaryKey", range: onLine(line), columns }];
  if (name === "UniqueConstraint") return [{ kind: "unique", range: onLine(line), columns }];
  return name === "ForeignKey" ? [foreignKey(named, line)] : [];
}

function foreignKey(named: Call["named"], line: number): TableConstraint {
  const onDelete = named.get("onDelete");
  const name = textOf(named.get("name"));
  return {
    kind: "foreignKey",
    ...(name === undefined ? {} : { name }),
    range: onLine(line),
    columns: namesIn(named.get("columns") ?? named.get("column")),
    references: referenceTo(
      textOf(named.get("principalTable")) ?? "",
      namesIn(named.get("principalColumns") ?? named.get("principalColumn")),
      line,
      onDelete?.kind === "name" ? onDelete.text : undefined,
    ),
  };
}

const columnOf = (name: string, named: Call["named"], line: number, generated: boolean): ColumnDefinition =>
  columnOn(name, line, {
    type: typeOf(named),
    nullable: truthOf(named.get("nullable")) ?? false,
    default: defaultOf(named),
    generated,
  });

/** The type of the database where it is given, else that of C# with its length. */
function typeOf(named: Call["named"]): string | undefined {
  const type = textOf(named.get("type"));
  if (type !== undefined) return type;
  const generic = named.get("<>");
  const length = named.get("maxLength");
  const spelled = generic?.kind === "other" ? generic.text.trim() : undefined;
  return spelled === "string" && length?.kind === "number" ? `varchar(${length.text})` : spelled;
}

function defaultOf(named: Call["named"]): string | undefined {
  const value = named.get("defaultValue");
  // `0m` is a number of C#.
  if (value?.kind === "number") return value.text.replace(/[a-z]+$/i, "");
  return textOf(named.get("defaultValueSql")) ?? sqlOf(value);
}
