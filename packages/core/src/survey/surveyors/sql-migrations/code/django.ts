import { closeOf, isMark, parts } from "../../../../notation/code/reach.ts";
import { pythonLike } from "../../../../notation/code/token.ts";
import { tokenize } from "../../../../notation/code/tokenize.ts";
import type { AlterAction, Statement } from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { MigrationFormat, Unread } from "../change-facts.ts";
import { alterTable, createTable, dropIndex, dropTable, nameOn, renameColumn } from "./build.ts";
import { fieldOf, joined, modelOf } from "./django-field.ts";
import { alterTogether, indexOf, indexTogether, rulesOf, uniqueOf } from "./django-rules.ts";
import { sqlFrom } from "./script-format.ts";
import { type CodeText, valueOf } from "../../../values/token-values.ts";
import { type Call, entryOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** Django's migrations: the operations that a `Migration` lists. */
export const django: MigrationFormat = {
  wants: (path) => /(?:^|\/)migrations\/\d{4}_\w+\.py$/.test(path),
  read: ({ path, text }) => {
    if (!/\boperations\s*=\s*\[/.test(text)) return null;
    const of: CodeText = { code: tokenize(text, pythonLike), lines: new Lines(text) };
    const app = path.split("/").at(-3) ?? "";
    const read: Read = { app, path, unread: [], last: [] };
    const statements = operationsOf(of).flatMap((operation) => statementsOf(operation, read));
    if (statements.length + read.unread.length + read.last.length === 0) return null;
    return {
      statements,
      ...(read.last.length > 0 ? { last: read.last } : {}),
      ...(read.unread.length > 0 ? { unread: read.unread } : {}),
    };
  },
};

interface Read {
  readonly app: string;
  readonly path: string;
  readonly unread: Unread[];
  /** Names that tables are given apart from their models; migrations go by the models, so these come after all. */
  readonly last: Statement[];
}

function operationsOf(of: CodeText): readonly Value[] {
  const { code } = of;
  const at = code.tokens.findIndex((token, i) => token.text === "operations" && isMark(code, i + 1, "="));
  if (at < 0 || !isMark(code, at + 2, "[")) return [];
  return parts(code, at + 3, closeOf(code, at + 2), { marks: [","], lines: false }).map(([from, to]) =>
    valueOf(of, from, to),
  );
}

function statementsOf(operation: Value, read: Read): Statement[] {
  if (operation.kind !== "call") return [];
  const { name, named, args, line } = operation;
  const text = (key: string, at = -1): string | undefined => textOf(named.get(key) ?? args[at]);
  const tableOf = (model: string | undefined): string => `${read.app}_${(model ?? "").toLowerCase()}`;
  const table = tableOf(text("model_name", 0));
  const alter = (...actions: readonly AlterAction[]): Statement[] => [alterTable(table, line, actions)];
  switch (name) {
    case "CreateModel":
      return created(operation, read, tableOf(text("name", 0)));
    case "DeleteModel":
      return [dropTable(tableOf(text("name", 0)), line)];
    case "RenameModel": {
      const [from, to] = [tableOf(text("old_name", 0)), tableOf(text("new_name", 1))];
      const joins = { from: `${modelOf(from)}_id`, to: `${modelOf(to)}_id` };
      return [{ kind: "renameTable", from: nameOn(from, line), to: nameOn(to, line), joins }];
    }
    case "AlterModelTable":
      rename(read, tableOf(text("name", 0)), text("table", 1), line);
      return [];
    case "AddField":
    case "AlterField": {
      const field = fieldOf(text("name", 1) ?? "", named.get("field") ?? args[2], read.app);
      if (!field) return [];
      if (field.kind === "joined") return [joined(table, field, line)];
      // A field that is altered is told as a whole: what it does not repeat no longer holds.
      const column = name === "AddField" ? field.column : { ...field.column, unique: field.column.unique ?? false };
      return [
        ...(name === "AddField"
          ? alter({ kind: "addColumn", column })
          : alter({ kind: "redefineColumn", from: column.name, column })),
        ...field.index(table),
      ];
    }
    case "RemoveField": {
      // A field that points elsewhere has a column of its name and `_id`, or a table between; of these only one is there.
      const field = text("name", 1) ?? "";
      return [
        ...alter(
          ...["", "_id"].map((end): AlterAction => ({ kind: "dropColumn", name: nameOn(`${field}${end}`, line) })),
        ),
        dropTable(`${table}_${field}`, line, true),
      ];
    }
    case "RenameField": {
      const [from, to] = [text("old_name", 1) ?? "", text("new_name", 2) ?? ""];
      return [
        ...alter(...["", "_id"].map((end) => renameColumn(`${from}${end}`, `${to}${end}`, line))),
        { kind: "renameTable", from: nameOn(`${table}_${from}`, line), to: nameOn(`${table}_${to}`, line) },
      ];
    }
    case "AddIndex":
      return indexOf(table, named.get("index") ?? args[1]);
    case "RemoveIndex":
      return [dropIndex(text("name", 1) ?? "", table, line)];
    case "RenameIndex": {
      const [from, to] = [text("old_name"), text("new_name")];
      return from === undefined || to === undefined ? [] : alter({ kind: "renameConstraint", from, to });
    }
    case "AddConstraint":
      return uniqueOf(table, named.get("constraint") ?? args[1]);
    case "RemoveConstraint":
      return alter({ kind: "dropConstraint", name: text("name", 1) ?? "" });
    case "AlterUniqueTogether":
      return alterTogether(tableOf(text("name", 0)), operation);
    case "AlterIndexTogether":
      return indexTogether(tableOf(text("name", 0)), named.get("index_together") ?? args[1], line);
    case "RunSQL":
      return textsOf(named.get("sql") ?? args[0]).flatMap((sql) => sqlFrom(sql, line, read.unread));
    case "SeparateDatabaseAndState": {
      const inner = named.get("database_operations") ?? args[0];
      return inner?.kind === "list" ? inner.items.flatMap((item) => statementsOf(item, read)) : [];
    }
    default:
      return [];
  }
}

function rename({ last }: Read, from: string, to: string | undefined, line: number): void {
  if (to !== undefined) last.push({ kind: "renameTable", from: nameOn(from, line), to: nameOn(to, line) });
}

function created({ named, args, line }: Call, read: Read, table: string): Statement[] {
  const list = named.get("fields") ?? args[1];
  const options = named.get("options");
  if (truthOf(entryOf(options, "abstract", "proxy")) === true || textOf(entryOf(options, "managed")) === "False")
    return [];
  const fields = (list?.kind === "list" ? list.items : []).flatMap((item) => {
    const [key, field] = item.kind === "list" ? item.items : [];
    return fieldOf(textOf(key) ?? "", field, read.app) ?? [];
  });
  rename(read, table, textOf(entryOf(options, "db_table")), line);
  const columns = fields.flatMap((field) => (field.kind === "column" ? [field] : []));
  return [
    createTable(
      table,
      line,
      columns.map(({ column }) => column),
    ),
    ...columns.flatMap(({ index }) => index(table)),
    ...rulesOf(table, (name) => entryOf(options, name), line),
    ...fields.flatMap((field) => (field.kind === "joined" ? [joined(table, field, line)] : [])),
  ];
}
