import type { Lines } from "../../../../text/lines.ts";
import type { Script } from "../../../site.ts";
import { valueOf } from "../../../values/script-values.ts";
import { as, isFunction, isNode, nameOf, type Node, nodes } from "../../../values/tree.ts";
import type { Block } from "../../../values/value.ts";

/** The function called `up` of a migration, or `change`; `null` where there is none. */
export function upwards({ program }: Script, text: string, lines: Lines): Block | null {
  const found = new Map<string, Node>();
  const constants = new Map<string, Node>();
  const open: { readonly node: unknown; readonly depth: number }[] = [{ node: program, depth: 0 }];
  while (open.length > 0) {
    const { node, depth } = open.pop()!;
    if (Array.isArray(node)) {
      for (const each of node) open.push({ node: each, depth });
      continue;
    }
    if (!isNode(node) || depth > 12) continue;
    const [name, value] = named(node);
    if (name !== null && isNode(value) && isFunction(value)) found.set(name, value);
    else if (name !== null && isNode(value) && isConstant(value))
      constants.set(node.type === "PropertyDefinition" ? `this.${name}` : name, value);
    if (!isFunction(node) || depth < 3)
      for (const each of Object.values(node))
        if (typeof each === "object" && each !== null) open.push({ node: each, depth: depth + 1 });
  }
  const up = found.get("up") ?? found.get("change");
  if (!up) return null;
  const block = valueOf(up, { text, lines, constants }, 0);
  return block.kind === "block" ? block : null;
}

const isConstant = (node: Node): boolean =>
  node.type === "Literal" || (node.type === "TemplateLiteral" && nodes(node["expressions"]).length === 0);

/** What a node gives a name to, and what it names. */
function named(node: Node): readonly [string | null, unknown] {
  switch (node.type) {
    case "FunctionDeclaration":
      return [nameOf(node["id"]), node];
    case "VariableDeclarator":
      return [nameOf(node["id"]), node["init"]];
    case "AssignmentExpression":
      return [nameOf(as(node["left"], "MemberExpression")?.["property"]), node["right"]];
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return [nameOf(node["key"]), node["value"]];
    default:
      return [null, null];
  }
}
