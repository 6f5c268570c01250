import type { ColumnDefinition, Reference, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import { columnOn, createIndex, onLine, referenceTo } from "./build.ts";
import { type Call, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

// What SQLAlchemy's columns, constraints and types say, as those of SQL.

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
export function indexed(table: string, value: Value): Statement[] {
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

export function constraintOf(value: Value): TableConstraint[] {
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
export const defaultOf = (value: Value | undefined): string | undefined =>
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
export function typeOf(value: Value | undefined): string | undefined {
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

export const constraintName = (name: string | undefined): { readonly name?: string } =>
  name === undefined ? {} : { name };
