import { closeOf, isMark, parts } from "../../../../notation/code/reach.ts";
import { pythonLike } from "../../../../notation/code/token.ts";
import { tokenize } from "../../../../notation/code/tokenize.ts";
import type { AlterAction, ColumnDefinition, Statement } from "../../../../notation/sql/statement.ts";
import { Lines } from "../../../../text/lines.ts";
import type { MigrationFormat, Unread } from "../change-facts.ts";
import {
  alterTable,
  columnOn,
  createIndex,
  createTable,
  dropTable,
  nameOn,
  onLine,
  referenceTo,
  renameColumn,
} from "./build.ts";
import { sqlFrom } from "./script-format.ts";
import { type CodeText, valueOf } from "../../../values/token-values.ts";
import { type Call, entryOf, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** Django's migrations: the operations that a `Migration` lists. */
export const django: MigrationFormat = {
  wants: (path) => /(?:^|\/)migrations\/\d{4}_\w+\.py$/.test(path),
  read: ({ path, text }) => {
    if (!/\boperations\s*=\s*\[/.test(text)) return null;
    const of: CodeText = { code: tokenize(text, pythonLike), lines: new Lines(text) };
    const app = path.split("/").at(-3) ?? "";
    const read: Read = { app, path, unread: [], last: [] };
    const statements = operationsOf(of).flatMap((operation) => statementsOf(operation, read));
    if (statements.length === 0 && read.unread.length === 0) return null;
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
    case "RenameModel":
      return [
        {
          kind: "renameTable",
          from: nameOn(tableOf(text("old_name", 0)), line),
          to: nameOn(tableOf(text("new_name", 1)), line),
        },
      ];
    case "AlterModelTable":
      rename(read, tableOf(text("name", 0)), text("table", 1), line);
      return [];
    case "AddField":
    case "AlterField": {
      const field = fieldOf(text("name", 1) ?? "", named.get("field") ?? args[2], read);
      if (!field) return [];
      if (field.kind === "joined") return [joined(table, field, line)];
      const { column } = field;
      return name === "AddField"
        ? [...alter({ kind: "addColumn", column }), ...field.index(table)]
        : alter({ kind: "redefineColumn", from: column.name, column });
    }
    case "RemoveField":
      // A field that points elsewhere has a column of its name and `_id`; of both only one is there.
      return alter(
        ...["", "_id"].map(
          (end): AlterAction => ({ kind: "dropColumn", name: nameOn(`${text("name", 1) ?? ""}${end}`, line) }),
        ),
      );
    case "RenameField":
      return alter(
        ...["", "_id"].map((end) =>
          renameColumn(`${text("old_name", 1) ?? ""}${end}`, `${text("new_name", 2) ?? ""}${end}`, line),
        ),
      );
    case "AddIndex": {
      const index = named.get("index") ?? args[1];
      const columns = index?.kind === "call" ? textsOf(index.named.get("fields")).map(bare) : [];
      return index?.kind === "call" && columns.length > 0
        ? [createIndex(table, line, columns, { name: textOf(index.named.get("name")) })]
        : [];
    }
    case "AddConstraint": {
      const constraint = named.get("constraint") ?? args[1];
      if (constraint?.kind !== "call" || constraint.name !== "UniqueConstraint" || constraint.named.has("condition"))
        return [];
      const columns = textsOf(constraint.named.get("fields"));
      return columns.length > 0
        ? alter({ kind: "addConstraint", constraint: { kind: "unique", range: onLine(line), columns } })
        : [];
    }
    case "RunSQL":
      return textsOf(named.get("sql") ?? args[0]).flatMap((sql) => sqlFrom(sql, read.path, line, read.unread));
    case "SeparateDatabaseAndState": {
      const inner = named.get("database_operations") ?? args[0];
      return inner?.kind === "list" ? inner.items.flatMap((item) => statementsOf(item, read)) : [];
    }
    default:
      return [];
  }
}

const bare = (column: string): string => column.replace(/^-/, "");

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
    return fieldOf(textOf(key) ?? "", field, read) ?? [];
  });
  rename(read, table, textOf(entryOf(options, "db_table")), line);
  const columns = fields.flatMap((field) => (field.kind === "column" ? [field] : []));
  const names = new Map(columns.map(({ field, column }) => [field, column.name]));
  const together = entryOf(options, "unique_together");
  const groups =
    together?.kind === "map"
      ? together.entries.map(([, each]) => each)
      : together?.kind === "list"
        ? together.items
        : [];
  const uniques = groups.map(textsOf).filter((group) => group.length > 1);
  return [
    createTable(
      table,
      line,
      columns.map(({ column }) => column),
      uniques.map((group) => ({
        kind: "unique",
        range: onLine(line),
        columns: group.map((each) => names.get(each) ?? each),
      })),
    ),
    ...columns.flatMap(({ index }) => index(table)),
    ...fields.flatMap((field) => (field.kind === "joined" ? [joined(table, field, line)] : [])),
  ];
}

type Field =
  | {
      readonly kind: "column";
      readonly field: string;
      readonly column: ColumnDefinition;
      readonly index: (table: string) => Statement[];
    }
  | { readonly kind: "joined"; readonly name: string; readonly to: string | undefined };

/** The model of a table, without its app. */
const model = (whole: string): string => whole.slice(whole.indexOf("_") + 1);

/** A table between two, which Django makes for `ManyToManyField`. */
function joined(table: string, { name, to }: Extract<Field, { kind: "joined" }>, line: number): Statement {
  const pointing = (other: string | undefined): ColumnDefinition[] =>
    other === undefined
      ? []
      : [columnOn(`${model(other)}_id`, line, { nullable: false, references: referenceTo(other, ["id"], line) })];
  return createTable(`${table}_${name}`, line, [
    columnOn("id", line, { type: "bigint", primaryKey: true, generated: true }),
    ...pointing(table),
    ...pointing(to),
  ]);
}

const types: Readonly<Record<string, string>> = {
  TextField: "text",
  IntegerField: "integer",
  PositiveIntegerField: "integer",
  BigIntegerField: "bigint",
  PositiveBigIntegerField: "bigint",
  SmallIntegerField: "smallint",
  PositiveSmallIntegerField: "smallint",
  AutoField: "integer",
  BigAutoField: "bigint",
  SmallAutoField: "smallint",
  BooleanField: "boolean",
  NullBooleanField: "boolean",
  DateTimeField: "timestamptz",
  DateField: "date",
  TimeField: "time",
  FloatField: "double precision",
  UUIDField: "uuid",
  JSONField: "jsonb",
  BinaryField: "bytea",
  GenericIPAddressField: "inet",
  DurationField: "interval",
};

const lengths: Readonly<Record<string, string>> = {
  CharField: "",
  EmailField: "254",
  SlugField: "50",
  URLField: "200",
  FileField: "100",
  ImageField: "100",
  FilePathField: "100",
};

function fieldOf(field: string, value: Value | undefined, read: Read): Field | null {
  if (value?.kind !== "call" || field === "") return null;
  const { name, named, args, line } = value;
  const target = modelIn(named.get("to") ?? args[0], read.app);
  if (name === "ManyToManyField") return named.has("through") ? null : { kind: "joined", name: field, to: target };
  const points = name === "ForeignKey" || name === "OneToOneField";
  const column = textOf(named.get("db_column")) ?? (points ? `${field}_id` : field);
  const deleted = named.get("on_delete") ?? args[1];
  return {
    kind: "column",
    field,
    column: columnOn(column, line, {
      type: typeOf(value),
      nullable: truthOf(named.get("null")) ?? false,
      default: sqlOf(named.get("db_default")),
      primaryKey: truthOf(named.get("primary_key")),
      unique: truthOf(named.get("unique")) ?? name === "OneToOneField",
      generated: name.endsWith("AutoField"),
      references:
        points && target !== undefined && truthOf(named.get("db_constraint")) !== false
          ? // What becomes of rows is done by Django, not by the database.
            referenceTo(target, [], line)
          : undefined,
    }),
    index: (table) =>
      name === "ForeignKey" || truthOf(named.get("db_index")) === true
        ? [createIndex(table, deleted?.line ?? line, [column], {})]
        : [],
  };
}

/** The table of the model that a field points to: `accounts.User`, `self` is not told. */
function modelIn(value: Value | undefined, app: string): string | undefined {
  const model = textOf(value);
  if (model === undefined || model === "self") return undefined;
  return (model.includes(".") ? model.replace(".", "_") : `${app}_${model}`).toLowerCase();
}

function typeOf({ name, named, args }: Call): string | undefined {
  const number = (key: string): string | undefined => {
    const value = named.get(key);
    return value?.kind === "number" ? value.text : undefined;
  };
  const length = Object.hasOwn(lengths, name) ? (number("max_length") ?? lengths[name]!) : undefined;
  if (length !== undefined) return length === "" ? "varchar" : `varchar(${length})`;
  if (name === "DecimalField") return `numeric(${number("max_digits") ?? "10"},${number("decimal_places") ?? "0"})`;
  if (name === "ArrayField") {
    const base = named.get("base_field") ?? args[0];
    return `${(base?.kind === "call" && typeOf(base)) || "text"}[]`;
  }
  return Object.hasOwn(types, name) ? types[name] : undefined;
}
