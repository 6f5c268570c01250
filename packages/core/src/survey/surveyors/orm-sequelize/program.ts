import type { Lines } from "../../../text/lines.ts";
import type { Script } from "../../site.ts";
import { valueOf, type Reading } from "../../values/script-values.ts";
import { as, bare, childrenOf, list, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";
import type { Value } from "../../values/value.ts";

/** One file, for those who look for models in it. */
export interface Program extends Reading {
  /** Maps that a constant of the file stands for. */
  readonly objects: ReadonlyMap<string, Node>;
  /** Where names of the file come from: `[name, specifier]`. */
  readonly modules: ReadonlyMap<string, string>;
  /** Every node that may say something of a model, with the class that it stands in. */
  readonly places: readonly Place[];
}

export interface Place {
  readonly node: Node;
  /** The class around it. */
  readonly owner: string | null;
  /** The name that is given to it: `const User = ...`, `db.User = ...`. */
  readonly named: string | null;
}

const telling = new Set(["CallExpression", "ClassDeclaration", "ClassExpression", "Property"]);

/** Looks once at every node of a program. */
export function programOf({ program }: Script, text: string, lines: Lines): Program {
  const constants = new Map<string, Node>();
  const objects = new Map<string, Node>();
  const modules = new Map<string, string>();
  const places: Place[] = [];
  const open: Place[] = [{ node: program as unknown as Node, owner: null, named: null }];
  while (open.length > 0) {
    const place = open.pop()!;
    const { node, owner } = place;
    if (telling.has(node.type)) places.push(place);
    let names: readonly [unknown, unknown] | null = null;
    if (node.type === "VariableDeclarator") {
      names = [node["id"], node["init"]];
      note(node, constants, objects, modules);
    } else if (node.type === "AssignmentExpression") {
      names = [memberOf(node["left"])?.name ?? node["left"], node["right"]];
      noteModule(memberOf(node["left"])?.name ?? nameOf(node["left"]), node["right"], modules);
    } else if (node.type === "ImportDeclaration") noteImport(node, modules);
    const inside = node.type.startsWith("Class") ? (nameOf(node["id"]) ?? place.named ?? owner) : owner;
    const value = names && bare(names[1]);
    for (const child of childrenOf(node).toReversed())
      open.push({
        node: child,
        owner: inside,
        named: value && child.start === value.start ? nameIn(names![0]) : passedOn(place, child),
      });
  }
  return { text, lines, constants, objects, modules, places };
}

const nameIn = (of: unknown): string | null => (typeof of === "string" ? of : nameOf(of));

/** What stands in brackets, or behind `await`, has the name of the whole. */
const passedOn = ({ node, named }: Place, child: Node): string | null =>
  named !== null && bare(node) === child ? named : null;

function note(
  { id, init }: Node,
  constants: Map<string, Node>,
  objects: Map<string, Node>,
  modules: Map<string, string>,
): void {
  const value = bare(init);
  const name = nameOf(id);
  if (name !== null && value) {
    if (value.type === "Literal" || (value.type === "TemplateLiteral" && list(value["expressions"]).length === 0))
      constants.set(name, value);
    if (value.type === "ObjectExpression") objects.set(name, value);
    noteModule(name, value, modules);
  }
  // const { Model, DataTypes } = require("sequelize")
  const specifier = requiredBy(value);
  if (specifier !== null)
    for (const each of nodes(as(id, "ObjectPattern")?.["properties"]))
      if (nameOf(each["value"]) !== null) modules.set(nameOf(each["value"])!, specifier);
}

function noteModule(name: string | null, value: unknown, modules: Map<string, string>): void {
  const specifier = requiredBy(bare(value));
  if (name !== null && specifier !== null) modules.set(name, specifier);
}

function noteImport(node: Node, modules: Map<string, string>): void {
  const specifier = textOf(node["source"]);
  if (specifier !== null)
    for (const each of nodes(node["specifiers"])) modules.set(nameOf(each["local"]) ?? "", specifier);
}

/** `require("./user")`, `require("./user")(sequelize, DataTypes)`, `require("sequelize").Model` */
function requiredBy(value: Node | null, depth = 0): string | null {
  if (!value || depth > 4) return null;
  if (value.type === "MemberExpression") return requiredBy(bare(value["object"]), depth + 1);
  if (value.type !== "CallExpression") return null;
  if (nameOf(value["callee"]) === "require") return textOf(list(value["arguments"])[0]);
  return requiredBy(bare(value["callee"]), depth + 1);
}

/** A map, whether it stands there, is a constant of the file, or has such a constant spread into it; any other value as it is. */
export function mapOf(node: unknown, program: Program): Value | undefined {
  const value = bare(node);
  if (!value) return undefined;
  const read = valueOf(program.objects.get(nameOf(as(value, "Identifier")) ?? "") ?? value, program);
  if (read.kind !== "map") return read;
  const entries = read.entries.flatMap(([name, each]) => {
    const spread = name === "..." && each.kind === "name" ? program.objects.get(each.text) : undefined;
    const inner = spread && valueOf(spread, program);
    return inner?.kind === "map" ? inner.entries : [[name, each] as const];
  });
  // Of two entries of one name the later one holds.
  const last = new Map(entries.map(([name], at) => [name, at]));
  return { ...read, entries: entries.filter(([name], at) => name === "..." || last.get(name) === at) };
}
