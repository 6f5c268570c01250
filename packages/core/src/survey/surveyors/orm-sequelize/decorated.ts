import { as, bare, list, memberOf, nameOf, type Node, nodes } from "../../values/tree.ts";
import { valueOf } from "../../values/script-values.ts";
import { entryOf, textOf, type Value } from "../../values/value.ts";
import { associationOf, isAssociation } from "./associations.ts";
import { attributeIn, modelNamed } from "./attributes.ts";
import type { Association, Attribute, Model, Options } from "./facts.ts";
import { indexesIn, optionsIn } from "./options.ts";
import { mapOf, type Program } from "./program.ts";

// Classes of sequelize-typescript: @Table class User extends Model { @Column(DataType.STRING) name: string }

interface Decorator {
  readonly name: string;
  readonly args: readonly unknown[];
}

export interface Decorated {
  readonly model: Model;
  readonly associations: readonly Association[];
}

/** A class as a model or as the base of such; `null` where it can be neither. */
export function decoratedClass(node: Node, program: Program): Decorated | null {
  const name = nameOf(node["id"]);
  const parent = memberOf(node["superClass"])?.name ?? nameOf(node["superClass"]);
  if (name === null || parent === null) return null;
  const table = decoratorsOf(node).find((each) => each.name === "Table");
  const line = program.lines.lineAt((node["id"] as Node).start);
  const attributes: Attribute[] = [];
  const associations: Association[] = [];
  const keys: (readonly [string, string])[] = [];
  const stamps: Record<string, string | boolean> = {};
  let computed = false;
  for (const member of nodes((node["body"] as Node | undefined)?.["body"])) {
    const decorators = decoratorsOf(member);
    const property = nameOf(member["key"]);
    if (property === null || decorators.length === 0 || member["static"] === true) continue;
    const of = (wanted: string): Decorator | undefined => decorators.find((each) => each.name === wanted);
    for (const stamp of ["CreatedAt", "UpdatedAt", "DeletedAt"])
      if (of(stamp)) {
        stamps[`${stamp[0]!.toLowerCase()}${stamp.slice(1)}`] = property;
        stamps[stamp === "DeletedAt" ? "paranoid" : "timestamps"] = true;
      }
    if (of("Column")) {
      const attribute = attributeIn(property, columnOf(member, decorators, program));
      if (attribute === null) computed = true;
      else if (attribute !== "virtual") attributes.push(attribute);
    }
    const to = of("ForeignKey");
    const model = to && modelNamed(valueOf(to.args[0], program));
    if (model !== undefined) keys.push([property, model]);
    associations.push(...decorators.flatMap((each) => relationOf(each, name, property, member, program) ?? []));
  }
  const given = table && mapOf(table.args[0], program);
  const options: Options = { ...stamps, ...optionsIn(given) };
  const isTable = table !== undefined;
  const fromLibrary = /^sequelize(?:-typescript)?$/.test(program.modules.get(parent) ?? "");
  const modelName = textOf(entryOf(given, "modelName"));
  return {
    model: {
      name,
      names: [...new Set([modelName ?? name, name])],
      line,
      role: isTable ? "table" : "base",
      options,
      attributes,
      indexes: indexesIn(given),
      ...(fromLibrary ? {} : { base: parent }),
      ...(keys.length > 0 ? { keys } : {}),
      ...(computed ? { open: "has attributes that are computed" } : {}),
    },
    associations,
  };
}

const decoratorsOf = (node: Node): Decorator[] =>
  nodes(node["decorators"]).flatMap((each) => {
    const said = bare(each["expression"]);
    const call = as(said, "CallExpression");
    const name = nameOf(call ? call["callee"] : said);
    return name === null ? [] : [{ name, args: call ? list(call["arguments"]) : [] }];
  });

const yes: Value = { kind: "name", text: "true", line: 0 };
const marks: Readonly<Record<string, string>> = {
  PrimaryKey: "primaryKey",
  AutoIncrement: "autoIncrement",
  Unique: "unique",
  AllowNull: "allowNull",
  Default: "defaultValue",
  Comment: "comment",
};

/** All that decorators say of a column, as one map. */
function columnOf(member: Node, decorators: readonly Decorator[], program: Program): Value {
  const line = program.lines.lineAt((member["key"] as Node).start);
  const entries: (readonly [string, Value])[] = [];
  for (const { name, args } of decorators) {
    const given = mapOf(args[0], program);
    if (name === "Column" && given?.kind === "map") entries.push(...given.entries);
    else if (name === "Column" && given) entries.push(["type", given]);
    else if (marks[name] !== undefined) entries.push([marks[name], given ?? yes]);
  }
  if (!entries.some(([name]) => name === "type")) {
    const type = typeWritten(member, program);
    if (type !== undefined) entries.push(["type", { kind: "text", text: type, line }]);
  }
  return { kind: "map", entries, line };
}

const inferred: Readonly<Record<string, string>> = {
  string: "varchar(255)",
  number: "integer",
  bigint: "bigint",
  boolean: "boolean",
  Date: "timestamptz",
};

/** The type of a column that its property's type tells. */
function typeWritten(member: Node, { text }: Program): string | undefined {
  const annotation = (member["typeAnnotation"] as Node | undefined)?.["typeAnnotation"] as Node | undefined;
  if (!annotation) return undefined;
  const parts = annotation.type === "TSUnionType" ? nodes(annotation["types"]) : [annotation];
  const words = parts.map(({ start, end }) => text.slice(start, Math.min(end, start + 40)));
  const some = words.filter((word) => word !== "null" && word !== "undefined");
  return some.length === 1 ? inferred[some[0]!] : undefined;
}

/** `@BelongsTo(() => Team, "teamId")`, `@BelongsToMany(() => User, () => Member, "teamId", "userId")` */
function relationOf(
  { name, args }: Decorator,
  owner: string,
  property: string,
  member: Node,
  program: Program,
): Association | null {
  const kind = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  if (!isAssociation(kind) || args[0] === undefined) return null;
  const [to, ...rest] = args.map((each) => mapOf(each, program)!);
  const many = kind === "belongsToMany";
  const settings = rest.find((each) => each.kind === "map");
  const line = member.start;
  const entries: (readonly [string, Value])[] = [["as", { kind: "text", text: property, line: 0 }]];
  if (settings?.kind === "map") entries.push(...settings.entries.filter(([key]) => key !== "as"));
  else if (many) {
    const [through, key, other] = rest;
    if (through) entries.push(["through", through]);
    if (key) entries.push(["foreignKey", key]);
    if (other) entries.push(["otherKey", other]);
  } else if (rest[0]) entries.push(["foreignKey", rest[0]]);
  return associationOf(kind, owner, to, { kind: "map", entries, line: 0 }, program.lines.lineAt(line));
}
