import { tokenize } from "../../../../notation/code/tokenize.ts";
import { pythonLike } from "../../../../notation/code/token.ts";
import { closeOf, isMark, isWord } from "../../../../notation/code/reach.ts";
import type {
  AlterAction,
  ColumnDefinition,
  Reference,
  Statement,
  TableConstraint,
} from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { ChangeFacts, MigrationFormat, Unread } from "../change-facts.ts";
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
import { type Call, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** Alembic's migrations: calls on `op`, or on the batch that a `with` opens, in `upgrade()`. */
export const alembic: MigrationFormat = {
  wants: (path) => /(?:^|\/)versions\/[^/]+\.py$/.test(path),
  read: ({ text }) => {
    if (!/\bdef upgrade\b/.test(text) || !/\brevision\b/.test(text)) return null;
    const of: CodeText = { code: tokenize(text, pythonLike), lines: new Lines(text) };
    const unread: Unread[] = [];
    const statements = upgradeOf(of).flatMap((call) => {
      const read = statementsOf(call, unread);
      if (read === null)
        unread.push({
          line: call.line,
          why: `calls ${call.name} with what it computes, which cannot be read without running it.`,
        });
      return read ?? [];
    });
    const revision = assigned(of, "revision");
    return {
      statements,
      ...(unread.length > 0 ? { unread } : {}),
      ...(revision[0] === undefined ? {} : { revision: revision[0], after: assigned(of, "down_revision") }),
    } satisfies ChangeFacts;
  },
};

/** The strings of `name = "..."` or `name: str = ("...", "...")` at the beginning of a line. */
function assigned({ code, lines }: CodeText, name: string): readonly string[] {
  const at = code.tokens.findIndex((token) => token.first && token.column === 0 && token.text === name);
  if (at < 0) return [];
  const line = lines.lineAt(code.tokens[at]!.from);
  let mark = at + 1;
  while (mark < code.tokens.length && !isMark(code, mark, "=")) mark++;
  const end = isMark(code, mark + 1, "(", "[") ? closeOf(code, mark + 1) + 1 : mark + 2;
  return lines.lineAt(code.tokens[mark]?.from ?? 0) === line ? textsOf(valueOf({ code, lines }, mark + 1, end)) : [];
}

/** The calls on `op` and on batches in `upgrade`, in order; those on a batch have its table as their first argument. */
function upgradeOf(of: CodeText): Call[] {
  const { code } = of;
  const from = code.tokens.findIndex((token, i) => token.text === "upgrade" && isWord(code, i - 1, "def"));
  if (from < 0) return [];
  const after = code.tokens.findIndex((token, i) => i > from && token.first && token.column === 0);
  const end = after < 0 ? code.tokens.length : after;
  const calls: Call[] = [];
  const batches = new Map<string, Value>();
  for (let i = from; i < end; i++) {
    if (
      !isWord(code, i) ||
      !isMark(code, i + 1, ".") ||
      !isWord(code, i + 2) ||
      !isMark(code, i + 3, "(") ||
      isMark(code, i - 1, ".")
    )
      continue;
    const owner = code.tokens[i]!.text;
    const batch = batches.get(owner);
    if (owner !== "op" && !batch) continue;
    const close = closeOf(code, i + 3);
    const call = valueOf(of, i, close + 1);
    if (call.kind !== "call") continue;
    if (call.name === "batch_alter_table" && isWord(code, close + 1, "as") && call.args[0])
      batches.set(code.tokens[close + 2]?.text ?? "", call.args[0]);
    else if (!batch) calls.push(call);
    else if (/^create_(?:index|foreign_key|unique_constraint)$|^drop_/.test(call.name) && call.name !== "drop_column")
      calls.push({ ...call, args: [call.args[0] ?? batch, batch, ...call.args.slice(1)] });
    else calls.push({ ...call, args: [batch, ...call.args] });
    i = close;
  }
  return calls;
}

/** What one call on `op` changes; `null` where that is computed. */
function statementsOf({ name, args, named, line }: Call, unread: Unread[]): readonly Statement[] | null {
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

const constraintName = (name: string | undefined): { readonly name?: string } => (name === undefined ? {} : { name });

/** Columns by name; expressions as their text: `sa.text("lower(title)")`. */
const indexColumns = (value: Value | undefined): readonly string[] =>
  value?.kind === "list"
    ? value.items.flatMap((item) => textOf(item) ?? (item.kind === "call" ? (textOf(item.args[0]) ?? []) : []))
    : textsOf(value);

/** `sa.Column("name", sa.String(80), nullable=False)`. */
export function columnOf(value: Value): ColumnDefinition[] {
  if (value.kind !== "call" || value.name !== "Column") return [];
  const { args, named, line } = value;
  const name = textOf(args[0]);
  if (name === undefined) return [];
  const key = args.find((arg): arg is Call => arg.kind === "call" && arg.name === "ForeignKey");
  const typed = args
    .slice(1)
    .find(
      (arg) =>
        arg !== key && !(arg.kind === "call" && /^(?:Identity|Computed|Sequence|CheckConstraint)$/.test(arg.name)),
    );
  const generated =
    args.some((arg) => arg.kind === "call" && arg.name === "Identity") || truthOf(named.get("autoincrement"));
  return [
    columnOn(name, line, {
      type: typeOf(named.get("type_") ?? typed),
      nullable: truthOf(named.get("nullable")),
      default: defaultOf(named.get("server_default")),
      primaryKey: truthOf(named.get("primary_key")),
      unique: truthOf(named.get("unique")),
      generated,
      references: key ? pointed(key) : undefined,
    }),
  ];
}

/** A column that says `index=True` makes an index. */
function indexed(table: string, value: Value): Statement[] {
  if (value.kind !== "call" || value.name !== "Column" || truthOf(value.named.get("index")) !== true) return [];
  const name = textOf(value.args[0]);
  return name === undefined ? [] : [createIndex(table, value.line, [name], {})];
}

function pointed({ args, named, line }: Call): Reference | undefined {
  const target = textOf(args[0]);
  if (target === undefined) return undefined;
  const dot = target.lastIndexOf(".");
  return referenceTo(
    dot < 0 ? target : target.slice(0, dot),
    dot < 0 ? [] : [target.slice(dot + 1)],
    line,
    textOf(named.get("ondelete")),
    textOf(named.get("onupdate")),
  );
}

function constraintOf(value: Value): TableConstraint[] {
  if (value.kind !== "call") return [];
  const { args, named, line } = value;
  const range = onLine(line);
  const name = constraintName(textOf(named.get("name")));
  const columns = args.flatMap((arg) => textOf(arg) ?? []);
  if (value.name === "PrimaryKeyConstraint") return [{ kind: "primaryKey", ...name, range, columns }];
  if (value.name === "UniqueConstraint") return [{ kind: "unique", ...name, range, columns }];
  if (value.name !== "ForeignKeyConstraint") return [];
  const targets = textsOf(args[1]).map((target) => target.split("."));
  if (targets.length === 0) return [];
  const references = referenceTo(
    targets[0]!.slice(0, -1).join("."),
    targets.map((target) => target.at(-1)!),
    line,
    textOf(named.get("ondelete")),
    textOf(named.get("onupdate")),
  );
  return [{ kind: "foreignKey", ...name, range, columns: textsOf(args[0]), references }];
}

/** SQL is given by `sa.text("now()")`, or as words that are SQL already. */
const defaultOf = (value: Value | undefined): string | undefined =>
  value?.kind === "text" ? value.text.replace(/\\'/g, "'") : sqlOf(value);

const types: Readonly<Record<string, string>> = {
  string: "varchar",
  unicode: "varchar",
  unicodetext: "text",
  datetime: "timestamp",
  biginteger: "bigint",
  smallinteger: "smallint",
  largebinary: "bytea",
  double_precision: "double precision",
  autostring: "varchar",
};

/** SQLAlchemy's types as those of SQL: `sa.String(length=80)` is `varchar(80)`. */
function typeOf(value: Value | undefined): string | undefined {
  if (value?.kind === "name") return spelled(value.text);
  if (value?.kind !== "call") return undefined;
  const { args, named } = value;
  const name = spelled(value.name);
  if (name === "timestamp" && truthOf(named.get("timezone"))) return "timestamptz";
  if (name === "array") return `${typeOf(args[0] ?? named.get("item_type")) ?? "text"}[]`;
  if (name === "enum") {
    const members = args.flatMap((arg) => textOf(arg) ?? []);
    return members.length > 0 ? `enum(${members.map((member) => `'${member}'`).join(",")})` : "enum";
  }
  const sizes = [...args, named.get("length"), named.get("precision"), named.get("scale")].flatMap((size) =>
    size?.kind === "number" ? [size.text] : [],
  );
  return sizes.length > 0 && !/^(?:integer|text|boolean|uuid|jsonb?)$/.test(name)
    ? `${name}(${sizes.join(",")})`
    : name;
}

function spelled(name: string): string {
  const plain = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return types[plain] ?? plain;
}
