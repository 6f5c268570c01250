import { closeOf, isMark, isWord } from "../../../../notation/code/reach.ts";
import { type Lexis, pythonLike } from "../../../../notation/code/token.ts";
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
import { argumentsOf, type CodeText } from "./token-values.ts";
import { sqlOf, textOf, textsOf, truthOf, type Value } from "./value.ts";

const rubyLike: Lexis = { ...pythonLike, quotes: ['"', "'"], spanning: ['"', "'"] };

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
      const read = sql === undefined ? statementsOf(line, path, unread) : sqlFrom(sql, path, line.line + 1, unread);
      if (read === null)
        unread.push({
          line: line.line,
          why: `${path}:${line.line} calls ${line.method} with what it computes, which cannot be read without running it.`,
        });
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

/** Texts of SQL that follow a line which ends in `<<~SQL`, by that line; they are blanked in `plain`. */
function withoutHeredocs(text: string): { readonly plain: string; readonly heredocs: ReadonlyMap<number, string> } {
  const heredocs = new Map<number, string>();
  if (!text.includes("<<")) return { plain: text, heredocs };
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const mark = /<<[~-]?["']?([A-Z]\w*)/.exec(lines[i]!)?.[1];
    const end = mark === undefined ? -1 : lines.findIndex((line, j) => j > i && line.trim() === mark);
    if (end < 0) continue;
    heredocs.set(i + 1, lines.slice(i + 1, end).join("\n"));
    lines.fill("", i + 1, end + 1);
    i = end;
  }
  return { plain: lines.join("\n"), heredocs };
}

/** A line of Ruby that calls a method: `t.string "email", null: false`, `add_index :users, :email`. */
interface RubyLine {
  readonly on: string;
  readonly method: string;
  readonly args: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly line: number;
  /** The parameter of the block that it opens; empty where that has none, `null` where it opens none. */
  readonly block: string | null;
  /** How many characters stand before it. */
  readonly depth: number;
}

/** The calls of the way up: of `up` or `change`, or of the whole where neither is defined. */
function linesOf(of: CodeText): RubyLine[] {
  const { code, lines } = of;
  const found: RubyLine[] = [];
  let undoing = -1;
  for (let i = 0; i < code.tokens.length; ) {
    const token = code.tokens[i]!;
    let end = i + 1;
    while (end < code.tokens.length && (!code.tokens[end]!.first || isMark(code, end - 1, ",", "(", "[", "{"))) {
      const close = code.tokens[end]!.pair;
      end = close > end ? Math.min(close, code.tokens.length - 1) + 1 : end + 1;
    }
    const from = i;
    i = end;
    if (isWord(code, from, "def")) undoing = isWord(code, from + 1, "down") ? token.column : -1;
    if (undoing >= 0 && token.column > undoing) continue;
    if (token.kind !== "word" || /^(?:def|end|class|module|if|unless|else|return)$/.test(token.text)) continue;
    const dotted = isMark(code, from + 1, ".") && isWord(code, from + 2);
    const at = dotted ? from + 2 : from;
    const bracket = isMark(code, at + 1, "(") ? closeOf(code, at + 1) : -1;
    let stop = bracket > 0 ? bracket : end;
    let block: string | null = null;
    for (let j = bracket > 0 ? bracket : at + 1; j < end; j++)
      if (isWord(code, j, "do") || (isMark(code, j, "{") && isMark(code, j + 1, "|"))) {
        block = isMark(code, j + 1, "|") ? (code.tokens[j + 2]?.text ?? "") : "";
        if (bracket < 0) stop = j;
        break;
      }
    const { args, named } = argumentsOf(of, bracket > 0 ? at + 2 : at + 1, stop);
    found.push({
      on: dotted ? token.text : "",
      method: code.tokens[at]!.text,
      args,
      named,
      line: lines.lineAt(token.from),
      block,
      depth: token.column,
    });
  }
  return found;
}

interface Building {
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

function building({ method, named, line, depth, block, args }: RubyLine, name: string): Building {
  const id = named.get("id");
  const key = named.get("primary_key");
  const columns: ColumnDefinition[] = [];
  const constraints: TableConstraint[] = [];
  if (method === "create_table" && truthOf(id) !== false && key?.kind !== "list") {
    const type = textOf(id) ?? "bigint";
    columns.push(
      columnOn(textOf(key) ?? "id", line, {
        type: types[type] ?? type,
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

function finished({ name, line, made, columns, constraints, actions, later }: Building): Statement[] {
  const added = columns.map((column): AlterAction => ({ kind: "addColumn", column }));
  const first = made ? createTable(name, line, columns, constraints) : alterTable(name, line, [...added, ...actions]);
  return [first, ...later];
}

const singular = (word: string): string =>
  word.endsWith("ies")
    ? `${word.slice(0, -3)}y`
    : word.endsWith("s") && !word.endsWith("ss")
      ? word.slice(0, -1)
      : word;
const plural = (word: string): string =>
  word.endsWith("y") && !/[aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(word)
      ? `${word}es`
      : `${word}s`;

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
function tableLine(table: Building, { method, args, named, line }: RubyLine): void {
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
            default: sqlOf(named.get("default")),
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

function column(name: string, type: string, named: RubyLine["named"], line: number): ColumnDefinition {
  return columnOn(name, line, {
    type: truthOf(named.get("array")) ? `${typed(type, named)}[]` : typed(type, named),
    nullable: truthOf(named.get("null")),
    default: sqlOf(named.get("default")),
    primaryKey: truthOf(named.get("primary_key")),
    comment: textOf(named.get("comment")),
  });
}

function typed(type: string, named: RubyLine["named"]): string {
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
function reference(
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

const indexOf = (table: string, columns: Value | undefined, named: RubyLine["named"], line: number): Statement =>
  createIndex(table, line, textsOf(columns), {
    name: textOf(named.get("name")) ?? `index_${table}_on_${textsOf(columns).join("_and_")}`,
    unique: truthOf(named.get("unique")),
    where: textOf(named.get("where")),
  });

/** A call outside of a table's block; `null` where it is computed. */
function statementsOf(
  { method, args, named, line }: RubyLine,
  path: string,
  unread: Unread[],
): readonly Statement[] | null {
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
              default: sqlOf(named.get("default")),
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
        : alter(alterColumn(second, line, { default: sqlOf(to), dropDefault: sqlOf(to) === undefined }));
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
      return table === undefined ? [] : sqlFrom(table, path, line, unread);
    case "create_table":
    case "change_table":
      return null;
    default:
      return [];
  }
}
