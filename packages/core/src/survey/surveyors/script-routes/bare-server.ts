import type { Lines } from "../../../text/lines.ts";
import type { Route, RouteFile } from "../../routes/route-file.ts";
import { as, bare, childrenOf, cooked, list, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";
import { pathOfPattern } from "./path-pattern.ts";

// Servers without a framework: whatever takes requests compares their method and path itself.

/** Programs nested deeper are not followed: no person wrote them. */
const deepest = 200;
const methods = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
const scope = "server";

/** What a condition asks of a request. */
interface Asked {
  readonly methods: readonly string[];
  readonly paths: readonly string[];
}

const nothing: Asked = { methods: [], paths: [] };

/** The routes that a program tells apart by comparing; `null` where it compares no path. */
export function readBareServer(lines: Lines, program: Node): RouteFile | null {
  const reader = new BareServer(lines);
  reader.visit(program, nothing);
  if (reader.routes.size === 0) return null;
  return {
    scopes: [{ key: scope, line: 1, root: true }],
    routes: [...reader.routes.values()],
    ...(reader.unread ? { unread: [reader.unread] } : {}),
  };
}

class BareServer {
  readonly routes = new Map<string, Route>();
  unread: NonNullable<RouteFile["unread"]>[number] | null = null;
  /** What a name stands for: the result of a pattern that was held against the path. */
  readonly #matched = new Map<string, string>();
  readonly #lines: Lines;
  #depth = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  visit(node: Node, above: Asked): void {
    if (this.#depth > deepest) return;
    this.#depth++;
    this.#visitOne(node, above);
    this.#depth--;
  }

  #visitOne(node: Node, above: Asked): void {
    if (node.type === "VariableDeclarator") this.#note(node);
    if (node.type === "IfStatement" || node.type === "ConditionalExpression") {
      const asked = this.#askedBy(bare(node["test"]));
      const within = both(above, asked);
      this.#add(node, above, asked);
      for (const each of nodes([node["test"]])) this.visit(each, above);
      for (const each of nodes([node["consequent"]])) this.visit(each, within);
      for (const each of nodes([node["alternate"]])) this.visit(each, above);
      return;
    }
    if (node.type === "SwitchStatement") return this.#switch(node, above);
    this.#noteUnread(node);
    for (const each of childrenOf(node)) this.visit(each, above);
  }

  /** A condition that asks for a path is a route: of the methods that it or those around it ask for, of any where none does. */
  #add(node: Node, above: Asked, asked: Asked): void {
    const all = both(above, asked);
    if (asked.paths.length === 0 && (asked.methods.length === 0 || above.paths.length === 0)) return;
    for (const path of all.paths) {
      const line = this.#lines.lineAt(node.start);
      if (all.methods.length > 0) this.routes.delete(`ANY ${path}`);
      for (const method of all.methods.length > 0 ? all.methods : ["ANY"])
        if (!this.routes.has(`${method} ${path}`)) this.routes.set(`${method} ${path}`, { scope, method, path, line });
    }
  }

  #askedBy(test: Node | null): Asked {
    if (!test) return nothing;
    if (test.type === "LogicalExpression") {
      const [left, right] = [this.#askedBy(bare(test["left"])), this.#askedBy(bare(test["right"]))];
      if (test["operator"] === "&&") return both(left, right);
      // `a || b` asks for either, and only of one and the same.
      const mixed =
        left.paths.length > 0 !== right.paths.length > 0 || left.methods.length > 0 !== right.methods.length > 0;
      if (mixed || (left.paths.length > 0 && left.methods.length > 0)) return nothing;
      return { methods: [...left.methods, ...right.methods], paths: [...left.paths, ...right.paths] };
    }
    if (test.type === "BinaryExpression") return this.#compared(test);
    if (test.type === "Identifier") return this.#matchedBy(nameOf(test));
    const path = this.#patternIn(test);
    return path === null ? nothing : { methods: [], paths: [path] };
  }

  #compared(test: Node): Asked {
    const sides = [bare(test["left"]), bare(test["right"])] as const;
    if (
      /^!==?$/.test(String(test["operator"])) &&
      sides.some((side) => side?.type === "Literal" && side["value"] === null)
    )
      return this.#askedBy(sides.find((side) => side?.type !== "Literal") ?? null);
    if (!/^===?$/.test(String(test["operator"]))) return nothing;
    const [subject, text] = textOf(sides[1]) === null ? [sides[1], textOf(sides[0])] : [sides[0], textOf(sides[1])];
    if (subject === null || text === null) return nothing;
    if (isMethod(subject)) return methods.test(text) ? { methods: [text], paths: [] } : nothing;
    if (isPath(subject)) return text.startsWith("/") ? { methods: [], paths: [text] } : nothing;
    return isMethodAndPath(subject) ? pairIn(text) : nothing;
  }

  #matchedBy(name: string | null): Asked {
    const path = name === null ? undefined : this.#matched.get(name);
    return path === undefined ? nothing : { methods: [], paths: [path] };
  }

  /** The path that `/^\/orders\/(\d+)$/.exec(path)` and its like ask for. */
  #patternIn(test: Node): string | null {
    const call = as(test, "CallExpression");
    const member = call && memberOf(call["callee"]);
    const given = bare(nodes(call?.["arguments"])[0]);
    if (!member || !given) return null;
    const [pattern, subject] = /^(?:exec|test)$/.test(member.name)
      ? [member.object, given]
      : member.name === "match"
        ? [given, member.object]
        : [null, null];
    const source = (pattern?.["regex"] as { readonly pattern?: string } | undefined)?.pattern;
    return source !== undefined && subject && isPath(subject) ? pathOfPattern(source) : null;
  }

  #note(node: Node): void {
    const [name, value] = [nameOf(node["id"]), bare(node["init"])];
    const path = value ? this.#patternIn(value) : null;
    if (name !== null && path !== null) this.#matched.set(name, path);
  }

  #switch(node: Node, above: Asked): void {
    const subject = bare(node["discriminant"]);
    let waiting: Asked[] = [];
    for (const each of nodes(node["cases"])) {
      const text = textOf(each["test"]);
      const asked = subject && text !== null ? askedByCase(subject, text) : nothing;
      this.#add(each, above, asked);
      waiting.push(asked);
      const body = nodes(each["consequent"]);
      if (body.length === 0) continue;
      const paths = waiting.flatMap((one) => one.paths);
      const found = waiting.flatMap((one) => one.methods);
      for (const statement of body) this.visit(statement, both(above, { methods: found, paths }));
      waiting = [];
    }
  }

  /** What is asked of a path in other ways may serve more. */
  #noteUnread(node: Node): void {
    const member = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
    const asks =
      member &&
      (/^(?:startsWith|endsWith|includes|split)$/.test(member.name)
        ? isPath(member.object)
        : /^(?:exec|test|match)$/.test(member.name) && this.#isUnclear(node));
    if (asks)
      this.unread ??= {
        line: this.#lines.lineAt(node.start),
        why: "a server without a framework looks at parts of addresses",
      };
  }

  #isUnclear(call: Node): boolean {
    const member = memberOf(call["callee"])!;
    const given = bare(nodes(call["arguments"])[0]);
    const isAsked = isPath(member.object) || (given !== null && isPath(given));
    return isAsked && this.#patternIn(call) === null;
  }
}

const both = (a: Asked, b: Asked): Asked => ({
  methods: b.methods.length > 0 ? b.methods : a.methods,
  paths: b.paths.length > 0 ? b.paths : a.paths,
});

function askedByCase(subject: Node, text: string): Asked {
  if (isMethod(subject)) return methods.test(text) ? { methods: [text], paths: [] } : nothing;
  if (isPath(subject)) return text.startsWith("/") ? { methods: [], paths: [text] } : nothing;
  return isMethodAndPath(subject) ? pairIn(text) : nothing;
}

/** `GET /orders` */
function pairIn(text: string): Asked {
  const [, method, path] = /^([A-Z]+)[ :](\/\S*)$/.exec(text) ?? [];
  return method && path && methods.test(method) ? { methods: [method], paths: [path] } : nothing;
}

/** `req.method`, or what was taken from it. */
const isMethod = (node: Node): boolean => (memberOf(node)?.name ?? nameOf(node)) === "method";

/** `url.pathname`, `req.url`, or what was taken from them. */
const isPath = (node: Node): boolean =>
  node.type === "MemberExpression"
    ? /^(?:pathname|path|url)$/.test(memberOf(node)?.name ?? "")
    : node.type === "Identifier" && /^(?:pathname|path|url|urlPath|reqPath|route)$/.test(nameOf(node) ?? "");

/** The method and the path in one text, or a name for it. */
function isMethodAndPath(node: Node): boolean {
  if (node.type === "Identifier") return /^(?:key|route|routeKey|endpoint|signature)$/.test(nameOf(node) ?? "");
  if (node.type !== "TemplateLiteral") return false;
  const [method, path] = list(node["expressions"]).map(bare);
  const between = list(node["quasis"]).map(cooked);
  return !!method && !!path && isMethod(method) && isPath(path) && /^[ :]$/.test(between[1] ?? "");
}
