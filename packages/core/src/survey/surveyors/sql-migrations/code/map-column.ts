import type { ColumnDefinition } from "../../../../notation/sql/statement.ts";
import { entryOf, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";
import { columnOn, referenceTo } from "./build.ts";

// A column as a map, as Sequelize and node-pg-migrate write it: { type: Sequelize.STRING(80), allowNull: false }.

/** The column that a map or a type describes; `null` where it is computed. */
export function columnIn(name: string, said: Value): ColumnDefinition | null {
  const { line } = said;
  if (said.kind === "text")
    // node-pg-migrate's shorthand for a key that numbers itself.
    return said.text === "id"
      ? columnOn(name, line, { type: "serial", primaryKey: true })
      : columnOn(name, line, { type: said.text });
  if (said.kind !== "map") return said.kind === "other" ? null : columnOn(name, line, { type: typeOf(said) });
  const entry = (...names: readonly string[]): Value | undefined => entryOf(said, ...names);
  const empty = truthOf(entry("allowNull"));
  const required = truthOf(entry("notNull"));
  return columnOn(textOf(entry("field")) ?? name, line, {
    type: typeOf(entry("type")),
    nullable: empty ?? (required === undefined ? undefined : !required),
    default: sqlOf(entry("defaultValue", "default")),
    primaryKey: truthOf(entry("primaryKey")) ?? false,
    unique: truthOf(entry("unique")) ?? textOf(entry("unique")) !== undefined,
    generated: (truthOf(entry("autoIncrement", "identity")) ?? false) || entry("sequenceGenerated") !== undefined,
    comment: textOf(entry("comment")),
    references: referenceIn(entry("references"), said, line),
  });
}

function referenceIn(to: Value | undefined, said: Value, line: number): ReturnType<typeof referenceTo> | undefined {
  const written = textOf(to);
  const called = /^"?([\w.]+)"?\s*(?:\(\s*"?(\w+)"?\s*\))?/.exec(written ?? "");
  const table = tableOf(entryOf(to, "model", "table")) ?? called?.[1];
  if (table === undefined) return undefined;
  const column = textOf(entryOf(to, "key", "field")) ?? called?.[2];
  const action = (name: string): string | undefined => textOf(entryOf(said, name));
  return referenceTo(table, column === undefined ? [] : [column], line, action("onDelete"), action("onUpdate"));
}

/** A table by its name, or by a map that has it. */
export const tableOf = (value: Value | undefined): string | undefined =>
  textOf(value) ?? textOf(entryOf(value, "tableName", "name"));

/** Sequelize's names of types as those of SQL; others stay as they are. */
const types: Readonly<Record<string, string>> = {
  STRING: "varchar(255)",
  TEXT: "text",
  CITEXT: "text",
  INTEGER: "integer",
  BIGINT: "bigint",
  SMALLINT: "smallint",
  TINYINT: "tinyint",
  FLOAT: "float",
  REAL: "real",
  DOUBLE: "double",
  DECIMAL: "decimal",
  NUMERIC: "decimal",
  BOOLEAN: "boolean",
  DATE: "timestamptz",
  DATEONLY: "date",
  NOW: "timestamptz",
  TIME: "time",
  UUID: "uuid",
  UUIDV4: "uuid",
  JSON: "json",
  JSONB: "jsonb",
  BLOB: "bytea",
  ENUM: "enum",
};

/** The type that a value of Sequelize names, in the words of SQL; `undefined` for one that is computed. */
export function typeOf(value: Value | undefined): string | undefined {
  if (value?.kind === "text") return value.text;
  if (value?.kind === "name") {
    // `DataTypes.INTEGER.UNSIGNED` is an integer all the same.
    const parts = value.text.split(".");
    return types[parts.findLast((part) => part in types) ?? ""] ?? parts.at(-1)!.toLowerCase();
  }
  if (value?.kind !== "call") return undefined;
  const name = value.name;
  if (name === "ARRAY") return `${typeOf(value.args[0]) ?? "text"}[]`;
  if (name === "ENUM")
    return `enum(${value.args
      .flatMap(textsOf)
      .map((member) => `'${member}'`)
      .join(",")})`;
  const sizes = value.args.flatMap((arg) => (arg.kind === "number" ? [arg.text] : []));
  const base = (types[name] ?? name.toLowerCase()).replace(/\(.*$/, "");
  return sizes.length > 0 && !/^(?:text|integer|bytea|timestamptz)$/.test(base)
    ? `${base}(${sizes.join(",")})`
    : (types[name] ?? base);
}
