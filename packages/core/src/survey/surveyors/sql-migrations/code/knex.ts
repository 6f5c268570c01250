import type { AlterAction, ColumnDefinition, Statement, TableConstraint } from "../../../../notation/sql/statement.ts";
import {
  alterTable,
  columnOn,
  createIndex,
  createTable,
  dropIndex,
  dropTable,
  onLine,
  nameOn,
  referenceTo,
  renameColumn,
} from "./build.ts";
import { type Call, chainOf, sqlOf, textOf, textsOf, truthOf, type Value } from "../../../values/value.ts";

/** The columns that a builder of tables makes, by the method's name, as types of SQL. */
const types: Readonly<Record<string, (args: readonly Value[]) => string>> = {
  increments: () => "integer",
  bigIncrements: () => "bigint",
  integer: () => "integer",
  int: () => "integer",
  bigInteger: () => "bigint",
  bigint: () => "bigint",
  tinyint: () => "tinyint",
  smallint: () => "smallint",
  mediumint: () => "mediumint",
  text: () => "text",
  string: (args) => `varchar(${numberAt(args, 1) ?? 255})`,
  varchar: (args) => `varchar(${numberAt(args, 1) ?? 255})`,
  char: (args) => `char(${numberAt(args, 1) ?? 1})`,
  float: () => "float",
  double: () => "double",
  decimal: (args) =>
    numberAt(args, 1) === undefined ? "decimal" : `decimal(${numberAt(args, 1)},${numberAt(args, 2) ?? 2})`,
  boolean: () => "boolean",
  bool: () => "boolean",
  date: () => "date",
  datetime: () => "timestamptz",
  dateTime: () => "timestamptz",
  time: () => "time",
  timestamp: () => "timestamptz",
  binary: () => "bytea",
  json: () => "json",
  jsonb: () => "jsonb",
  uuid: () => "uuid",
  geometry: () => "geometry",
  geography: () => "geography",
  specificType: (args) => textOf(args[1]) ?? "",
  enu: (args) => enumOf(args),
  enum: (args) => enumOf(args),
};

const numberAt = (args: readonly Value[], at: number): string | undefined => {
  const value = args[at];
  return value?.kind === "number" ? value.text : undefined;
};

const enumOf = (args: readonly Value[]): string => {
  const members = textsOf(args[1]);
  return members.length > 0 ? `enum(${members.map((member) => `'${member}'`).join(",")})` : "enum";
};

/** `createTable("orders", (t) => { t.uuid("id").primary(); ... })`, and the calls that change and drop tables. */
export function knexTable(call: Call): readonly Statement[] | null {
  const table = textOf(call.args[0]);
  if (table === undefined) return null;
  const body = call.args.at(-1);
  const { line, name } = call;
  if (/^(?:createTable|createTableIfNotExists|alterTable|table)$/.test(name) && body?.kind === "block") {
    const built = builtBy(body.body, body.parameter, table);
    const definition =
      name === "alterTable" || name === "table"
        ? alterTable(table, line, [...built.columns.map(added), ...built.actions])
        : createTable(table, line, built.columns, built.constraints, name.endsWith("IfNotExists"));
    const later = name.startsWith("createTable") ? built.actions : [];
    return [
      definition,
      ...(name.startsWith("createTable")
        ? later.length > 0
          ? [alterTable(table, line, later)]
          : []
        : built.constraints.map((constraint) => alterTable(table, line, [{ kind: "addConstraint", constraint }]))),
      ...built.statements,
    ];
  }
  if (name === "dropTable" || name === "dropTableIfExists") return [dropTable(table, line)];
  const to = textOf(call.args[1]);
  if (name === "renameTable" && to !== undefined)
    return [{ kind: "renameTable", from: nameOn(table, line), to: nameOn(to, line) }];
  return null;
}

interface Built {
  readonly columns: (ColumnDefinition & { readonly altered?: boolean })[];
  readonly constraints: TableConstraint[];
  readonly actions: AlterAction[];
  readonly statements: Statement[];
}

const added = ({ altered, ...column }: ColumnDefinition & { readonly altered?: boolean }): AlterAction =>
  altered ? { kind: "redefineColumn", from: column.name, column } : { kind: "addColumn", column };

function builtBy(body: readonly Value[], parameter: string, table: string): Built {
  const built: Built = { columns: [], constraints: [], actions: [], statements: [] };
  for (const value of body) {
    const { root, calls } = chainOf(value);
    const [first, ...rest] = calls;
    if (!first || (root !== null && !(root.kind === "name" && (root.text === parameter || root.text === "this"))))
      continue;
    if (!tableCall(first, rest, table, built)) columnCall(first, rest, table, built);
  }
  return built;
}

/** What a builder says of the table as a whole. */
function tableCall(first: Call, rest: readonly Call[], table: string, built: Built): boolean {
  const { name, args, line } = first;
  const columns = textsOf(args[0]);
  const [column, to] = [columns[0], textOf(args[1])];
  switch (name) {
    case "timestamps": {
      const names = truthOf(args[2]) ? ["createdAt", "updatedAt"] : ["created_at", "updated_at"];
      const standard = truthOf(args[1]) ? { nullable: false, default: "now()" } : {};
      built.columns.push(...names.map((each) => columnOn(each, line, { type: "timestamptz", ...standard })));
      return true;
    }
    case "primary":
      built.constraints.push({ kind: "primaryKey", range: onLine(line), columns });
      return true;
    case "unique":
      built.constraints.push({
        kind: "unique",
        range: onLine(line),
        columns,
        ...(to === undefined ? {} : { name: to }),
      });
      return true;
    case "index":
      built.statements.push(createIndex(table, line, columns, { name: to }));
      return true;
    case "foreign": {
      const reference = referenceIn(rest, line);
      if (reference)
        built.constraints.push({ kind: "foreignKey", range: onLine(line), columns, references: reference });
      return true;
    }
    case "dropColumn":
    case "dropColumns":
      built.actions.push(
        ...args.flatMap(textsOf).map((each): AlterAction => ({ kind: "dropColumn", name: nameOn(each, line) })),
      );
      return true;
    case "renameColumn":
      if (column !== undefined && to !== undefined) built.actions.push(renameColumn(column, to, line));
      return true;
    case "dropPrimary":
      built.actions.push({ kind: "dropPrimaryKey" });
      return true;
    case "dropNullable":
    case "setNullable":
      for (const each of columns)
        built.actions.push({ kind: "alterColumn", name: nameOn(each, line), nullable: name === "setNullable" });
      return true;
    case "dropUnique":
    case "dropForeign":
    case "dropIndex": {
      const end = name === "dropUnique" ? "unique" : name === "dropForeign" ? "foreign" : "index";
      const named = to ?? `${table}_${columns.join("_")}_${end}`.toLowerCase();
      if (name === "dropIndex") built.statements.push(dropIndex(named, table, line));
      else built.actions.push({ kind: "dropConstraint", name: named });
      return true;
    }
    case "dropTimestamps":
      for (const each of ["created_at", "updated_at"])
        built.actions.push({ kind: "dropColumn", name: nameOn(each, line) });
      return true;
    default:
      return false;
  }
}

function columnCall(first: Call, rest: readonly Call[], table: string, built: Built): void {
  const { args, line } = first;
  const called = first.name;
  const typed = Object.hasOwn(types, called) ? types[called]! : undefined;
  const name = textOf(args[0]) ?? (called.endsWith("ncrements") ? "id" : undefined);
  if (!typed || name === undefined) return;
  const has = (...names: readonly string[]): Call | undefined => rest.find((each) => names.includes(each.name));
  const increments = called.endsWith("ncrements");
  const references = referenceIn(rest, line, textOf(has("references")?.args[0]));
  const unique = has("unique");
  built.columns.push({
    ...columnOn(name, line, {
      type: typed(args),
      nullable: has("notNullable", "notNull") ? false : has("nullable") ? true : undefined,
      default: sqlOf(has("defaultTo")?.args[0]),
      primaryKey: has("primary") !== undefined || increments,
      unique: unique !== undefined,
      generated: increments,
      comment: textOf(has("comment")?.args[0]),
      references,
    }),
    ...(has("alter") ? { altered: true } : {}),
  });
  if (has("index")) built.statements.push(createIndex(table, line, [name], { name: textOf(has("index")!.args[0]) }));
}

/** `references("id").inTable("users")`, `references("users.id")`, with what becomes of the rows. */
function referenceIn(calls: readonly Call[], line: number, said?: string): ReturnType<typeof referenceTo> | undefined {
  const of = (name: string): string | undefined => textOf(calls.find((each) => each.name === name)?.args[0]);
  const to = said ?? textsOf(calls.find((each) => each.name === "references")?.args[0])[0];
  if (to === undefined) return undefined;
  const dot = to.lastIndexOf(".");
  const table = of("inTable") ?? (dot > 0 ? to.slice(0, dot) : undefined);
  return table === undefined
    ? undefined
    : referenceTo(table, [dot > 0 ? to.slice(dot + 1) : to], line, of("onDelete"), of("onUpdate"));
}
