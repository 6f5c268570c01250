import type { Script } from "../../../site.ts";
import type { Lines } from "../../../../text/lines.ts";
import type { Block, Value } from "./value.ts";

// The syntax tree of JavaScript and TypeScript as values.

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const deepest = 60;

/** What reads one file: its text for lines and for what stays as written, and the constants that names stand for. */
interface Reading {
  readonly text: string;
  readonly lines: Lines;
  readonly constants: ReadonlyMap<string, Node>;
}

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
    if (name !== null && isFunction(value)) found.set(name, value);
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

const isFunction = (node: unknown): node is Node =>
  isNode(node) && /^(?:FunctionExpression|ArrowFunctionExpression|FunctionDeclaration)$/.test(node.type);
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
      return [
        isNode(node["left"]) && node["left"].type === "MemberExpression" ? nameOf(node["left"]["property"]) : null,
        node["right"],
      ];
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return [nameOf(node["key"]), node["value"]];
    default:
      return [null, null];
  }
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Identifier") return node["name"] as string;
  return node.type === "Literal" && typeof node["value"] === "string" ? node["value"] : null;
}

function valueOf(node: unknown, reading: Reading, depth: number): Value {
  if (!isNode(node)) return { kind: "other", text: "", line: 0 };
  const line = reading.lines.lineAt(node.start);
  const other: Value = {
    kind: "other",
    text: reading.text.slice(node.start, Math.min(node.end, node.start + 200)),
    line,
  };
  if (depth > deepest) return other;
  const inner = (each: unknown): Value => valueOf(each, reading, depth + 1);
  switch (node.type) {
    case "Literal":
      return literal(node["value"], line) ?? other;
    case "TemplateLiteral":
      return nodes(node["expressions"]).length === 0 ? { kind: "text", text: cooked(node), line } : other;
    case "Identifier": {
      const constant = reading.constants.get(node["name"] as string);
      return constant ? inner(constant) : { kind: "name", text: node["name"] as string, line };
    }
    case "MemberExpression": {
      const text = reading.text.slice(node.start, node.end);
      const constant = reading.constants.get(text);
      if (constant) return inner(constant);
      return /^[\w$]+(?:\??\.[\w$]+)*$/.test(text) ? { kind: "name", text, line } : other;
    }
    case "UnaryExpression":
      return node["operator"] === "-"
        ? { kind: "number", text: reading.text.slice(node.start, node.end), line }
        : other;
    case "ArrayExpression":
      return { kind: "list", items: nodes(node["elements"]).map(inner), line };
    case "ObjectExpression":
      return {
        kind: "map",
        entries: nodes(node["properties"]).map((property) => [
          property.type === "SpreadElement" || property["computed"] ? "..." : (nameOf(property["key"]) ?? "..."),
          inner(property.type === "SpreadElement" ? property["argument"] : property["value"]),
        ]),
        line,
      };
    case "CallExpression":
    case "NewExpression":
      return call(node, reading, depth);
    case "AwaitExpression":
    case "ParenthesizedExpression":
    case "ChainExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
    case "TSSatisfiesExpression":
      return inner(node["argument"] ?? node["expression"]);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "FunctionDeclaration": {
      const [first] = nodes(node["params"]);
      return { kind: "block", parameter: nameOf(first) ?? "", body: bodyOf(node["body"], reading, depth + 1), line };
    }
    default:
      return other;
  }
}

const cooked = (node: Node): string =>
  nodes(node["quasis"])
    .map((quasi) => (quasi["value"] as { readonly cooked?: string } | undefined)?.cooked ?? "")
    .join("");

function literal(value: unknown, line: number): Value | null {
  if (typeof value === "string") return { kind: "text", text: value, line };
  if (typeof value === "number") return { kind: "number", text: String(value), line };
  if (typeof value === "boolean" || value === null) return { kind: "name", text: String(value), line };
  return null;
}

function call(node: Node, reading: Reading, depth: number): Value {
  const { callee } = node as { readonly callee?: unknown };
  const member = isNode(callee) && callee.type === "MemberExpression" ? callee : null;
  const property = member && isNode(member["property"]) ? member["property"] : null;
  const at = property ?? (isNode(callee) ? callee : node);
  return {
    kind: "call",
    on: member ? valueOf(member["object"], reading, depth + 1) : null,
    name: nameOf(property ?? callee) ?? "",
    args: nodes(node["arguments"]).map((each) => valueOf(each, reading, depth + 1)),
    named: new Map(),
    line: reading.lines.lineAt(at.start),
  };
}

/** The values of statements, those of branches and loops in their order. A loop runs for values that nobody knows: it is `other`. */
function bodyOf(body: unknown, reading: Reading, depth: number): Value[] {
  if (Array.isArray(body)) return nodes(body).flatMap((each) => bodyOf(each, reading, depth));
  if (!isNode(body) || depth > deepest) return [];
  const inside = (...keys: readonly string[]): Value[] => keys.flatMap((key) => bodyOf(body[key], reading, depth + 1));
  switch (body.type) {
    case "BlockStatement":
      return inside("body");
    case "IfStatement":
      return inside("consequent", "alternate");
    case "TryStatement":
      return inside("block", "finalizer");
    case "ExpressionStatement":
      return [valueOf(body["expression"], reading, depth + 1)];
    case "ReturnStatement":
      return [valueOf(body["argument"], reading, depth + 1)];
    case "VariableDeclaration":
      return nodes(body["declarations"]).map((each) => valueOf(each["init"], reading, depth + 1));
    case "FunctionDeclaration":
      return [];
    default:
      return [valueOf(body, reading, depth + 1)];
  }
}
