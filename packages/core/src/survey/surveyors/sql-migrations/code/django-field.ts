import type { ColumnDefinition, Statement } from "../../../../notation/sql/statement.ts";
import { type Call, textOf, truthOf, sqlOf, type Value } from "../../../values/value.ts";
import { isUserModel, userTable } from "./django-user-model.ts";
import { columnOn, createIndex, createTable, referenceTo } from "./build.ts";

/** What a field of a model of Django is in the database: a column, or a table between two models. */
export type Field =
  | {
      readonly kind: "column";
      readonly field: string;
      readonly column: ColumnDefinition;
      readonly index: (table: string) => Statement[];
    }
  | {
      readonly kind: "joined";
      readonly name: string;
      readonly to: string | undefined;
      readonly table: string | undefined;
    };

/** The model of a table, without its app. */
export const modelOf = (table: string): string => table.slice(table.indexOf("_") + 1);

/** A table between two, which Django makes for `ManyToManyField`; both its keys are named after the model where that is one. */
export function joined(
  table: string,
  { name, to, table: own }: Extract<Field, { kind: "joined" }>,
  line: number,
): Statement {
  const pointing = (other: string | undefined, lead = ""): ColumnDefinition[] =>
    other === undefined
      ? []
      : [
          columnOn(`${lead}${modelOf(other)}_id`, line, {
            nullable: false,
            references: referenceTo(other, ["id"], line),
          }),
        ];
  const itself = to === self || to === table;
  const keys = itself
    ? [...pointing(table, "from_"), ...pointing(table, "to_")]
    : [...pointing(table), ...pointing(to)];
  const columns = [columnOn("id", line, { type: "bigint", primaryKey: true, generated: true }), ...keys];
  return { ...createTable(own ?? `${table}_${name}`, line, columns, [], true), implied: true };
}

const self = "self";

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

export function fieldOf(field: string, value: Value | undefined, app: string): Field | null {
  if (value?.kind !== "call" || field === "") return null;
  const { name, named, args, line } = value;
  const to = named.get("to") ?? args[0];
  const target = isUserModel(to) ? userTable : modelIn(to, app);
  if (name === "ManyToManyField")
    return named.has("through")
      ? null
      : {
          kind: "joined",
          name: field,
          to: textOf(to) === self ? self : modelIn(to, app),
          table: textOf(named.get("db_table")),
        };
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
      filled: sqlOf(named.get("default")),
      primaryKey: truthOf(named.get("primary_key")),
      unique: truthOf(named.get("unique")) ?? name === "OneToOneField",
      generated: name.endsWith("AutoField"),
      references:
        points && target !== undefined && truthOf(named.get("db_constraint")) !== false
          ? // What becomes of rows is done by Django, not by the database; whoever describes the tables tells of it all the same.
            referenceTo(target, [], line, deleted?.kind === "name" ? deleted.text : undefined)
          : undefined,
    }),
    index: (table) => (isIndexed(value) ? [createIndex(table, deleted?.line ?? line, [column], {})] : []),
  };
}

/** Keys and slugs have an index unless they say otherwise; what is unique has one as it is. */
function isIndexed({ name, named }: Call): boolean {
  if (truthOf(named.get("unique")) === true || truthOf(named.get("primary_key")) === true) return false;
  return truthOf(named.get("db_index")) ?? (name === "ForeignKey" || name === "SlugField");
}

/** The table of the model that a field points to: `accounts.User`, `self` is not told. */
function modelIn(value: Value | undefined, app: string): string | undefined {
  const model = textOf(value);
  if (model === undefined || model === self) return undefined;
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
