import { list, memberOf, nameOf, type Node } from "../../values/tree.ts";
import { valueOf } from "../../values/script-values.ts";
import { textOf, type Value } from "../../values/value.ts";
import { attributesIn } from "./attributes.ts";
import { associationOf, isAssociation } from "./associations.ts";
import type { Association, Model } from "./facts.ts";
import { indexesIn, optionsIn } from "./options.ts";
import { mapOf, type Place, type Program } from "./program.ts";

// sequelize.define("user", { ... }), User.init({ ... }, { ... }), User.hasMany(Post, { ... })

export interface Said {
  readonly models: Model[];
  readonly associations: Association[];
  /** Models from which the key that Sequelize gives is taken. */
  readonly keyless: Set<string>;
}

/** Adds what a call says of models. */
export function readCall({ node, owner, named }: Place, program: Program, said: Said): void {
  const member = callOn(node);
  if (!member) return;
  const { object, name, args } = member;
  const target = object.type === "ThisExpression" || object.type === "Super" ? owner : lastName(object);
  const line = program.lines.lineAt(node.start);
  if (name === "define") {
    const model = defined(args, named, line, program);
    if (model) said.models.push(model);
  } else if (name === "init" && target !== null) {
    const model = initialised(target, args, line, program);
    if (model) said.models.push(model);
  } else if (name === "removeAttribute" && target !== null && textOf(valueOf(args[0], program)) === "id")
    said.keyless.add(target);
  else if (isAssociation(name) && target !== null) {
    const association = associationOf(
      name,
      target,
      args[0] === undefined ? undefined : valueOf(args[0], program),
      mapOf(args[1], program),
      line,
    );
    if (association) said.associations.push(association);
  }
}

function callOn(
  node: Node,
): { readonly object: Node; readonly name: string; readonly args: readonly unknown[] } | null {
  const callee = node["callee"] as Node | undefined;
  if (callee?.type === "MemberExpression" && (callee["object"] as Node | undefined)?.type === "Super")
    return { object: callee["object"] as Node, name: nameOf(callee["property"]) ?? "", args: list(node["arguments"]) };
  const member = memberOf(callee);
  return member && { ...member, args: list(node["arguments"]) };
}

/** `User`, `db.User`, `sequelize.models.User` by their last name. */
const lastName = (object: Node): string | null => memberOf(object)?.name ?? nameOf(object);

function defined(args: readonly unknown[], named: string | null, line: number, program: Program): Model | null {
  const name = args[0] === undefined ? undefined : textOf(valueOf(args[0], program));
  const model = name === undefined ? null : modelOf(name, args[1], args[2], line, program);
  return model && { ...model, names: [...new Set([name!, ...(named === null ? [] : [named])])] };
}

function initialised(target: string, args: readonly unknown[], line: number, program: Program): Model | null {
  const given = mapOf(args[1], program);
  if (given === undefined) return null;
  const name = given.kind === "map" ? textOf(given.entries.find(([key]) => key === "modelName")?.[1]) : undefined;
  const model = modelOf(target, args[0], args[1], line, program);
  return model && { ...model, names: [...new Set([name ?? target, target])] };
}

function modelOf(name: string, attributes: unknown, options: unknown, line: number, program: Program): Model | null {
  const map = mapOf(attributes, program);
  if (map === undefined || (map.kind !== "map" && map.kind !== "name" && map.kind !== "call")) return null;
  const read = attributesIn(map);
  const given: Value | undefined = mapOf(options, program);
  // What has no column with a type is a model only where its options say so.
  if (read.attributes.every(({ definition }) => definition.type === undefined) && !isModel(given)) return null;
  return {
    name,
    names: [name],
    line,
    role: "table",
    options: optionsIn(given),
    attributes: read.attributes,
    indexes: indexesIn(given),
    ...(read.computed ? { open: "has attributes that are computed" } : {}),
  };
}

const isModel = (given: Value | undefined): boolean =>
  given?.kind === "map" && given.entries.some(([key]) => /^(?:sequelize|modelName|tableName|timestamps)$/.test(key));
