import type { Program } from "@oxc-project/types";

interface Called {
  readonly what: string;
  readonly at: number;
}

/** Imports that are calls: `require("./a")`, `import a = require("./a")`, `new Worker(new URL("./a", import.meta.url))`. */
export function calledImports(program: Program): Called[] {
  const found: Called[] = [];
  const open: unknown[] = [program];
  while (open.length > 0) {
    const node = open.pop();
    if (Array.isArray(node)) {
      for (const each of node) open.push(each);
      continue;
    }
    if (!isNode(node)) continue;
    const what = importedBy(node);
    if (what !== null) found.push({ what, at: node.start });
    for (const value of Object.values(node)) if (typeof value === "object" && value !== null) open.push(value);
  }
  return found;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function importedBy(node: Node): string | null {
  switch (node.type) {
    case "CallExpression":
      return isRequire(node["callee"]) ? firstText(node["arguments"]) : null;
    case "TSExternalModuleReference":
      return textOf(node["expression"]);
    case "NewExpression":
      return isNamed(node["callee"], "Worker", "SharedWorker") ? workerOf(node["arguments"]) : null;
    default:
      return null;
  }
}

const isNamed = (node: unknown, ...names: readonly string[]): boolean =>
  isNode(node) && node.type === "Identifier" && names.includes(node["name"] as string);

const isRequire = (callee: unknown): boolean =>
  isNamed(callee, "require") ||
  (isNode(callee) &&
    callee.type === "MemberExpression" &&
    isNamed(callee["object"], "require") &&
    isNamed(callee["property"], "resolve"));

/** A worker's file is told by a URL beside the module; a bare text counts from where the program was started. */
function workerOf(given: unknown): string | null {
  const [url] = Array.isArray(given) ? (given as unknown[]) : [];
  if (!isNode(url) || url.type !== "NewExpression" || !isNamed(url["callee"], "URL")) return null;
  const what = firstText(url["arguments"]);
  return what === null || what.startsWith(".") || what.includes(":") ? what : `./${what}`;
}

const firstText = (given: unknown): string | null => (Array.isArray(given) ? textOf((given as unknown[])[0]) : null);

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Literal" && typeof node["value"] === "string") return node["value"];
  if (node.type !== "TemplateLiteral" || (node["expressions"] as unknown[]).length > 0) return null;
  const [quasi] = node["quasis"] as readonly { readonly value?: { readonly cooked?: string } }[];
  return quasi?.value?.cooked ?? null;
}
