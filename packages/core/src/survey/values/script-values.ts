import type { Lines } from "../../text/lines.ts";
import { isNode, nameOf, type Node, nodes } from "./tree.ts";
import type { Value } from "./value.ts";

// The syntax tree of JavaScript and TypeScript as values.

const deepest = 60;

/** What reads one file: its text for lines and for what stays as written, and the constants that names stand for. */
export interface Reading {
  readonly text: string;
  readonly lines: Lines;
  readonly constants: ReadonlyMap<string, Node>;
}

/** The value that an expression or a function writes. */
export function valueOf(node: unknown, reading: Reading, depth = 0): Value {
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
