import { as, bare, childrenOf, isFunction, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";

// What the code of a file that is a route by its path does for each method: methods are told apart by exports, or inside of one function.

/** Code that runs for one method; for all where it names none. */
export interface Stretch {
  readonly method?: string;
  readonly node: Node;
  /** Whether it stands where errors are caught. */
  readonly caught: boolean;
  /** Whether it calls a function of the file, whose code is given as well. */
  readonly followed: boolean;
}

const verb = /^(?:GET|POST|PUT|PATCH|DELETE)$/;
/** `handleGET`, `handlePost`, `postHandler`. */
const ofVerb = /^(?:(?:handle|on|do)_?)?(get|post|put|patch|delete)(?:_?(?:handler|request))?$/i;
/** Calls are followed no further, and a file has no more code than this. */
const deepest = 4;
const most = 60_000;

/** Every node of the code that serves requests, with the method it serves. */
export function* servingCode(program: Node): Generator<Stretch> {
  const functions = functionsOf(program);
  const open: { node: Node; method: string | undefined; caught: boolean; depth: number }[] = [];
  const seen = new Set<string>();
  const follow = (name: string | null, within: string | undefined, caught: boolean, depth: number): void => {
    const known = name === null ? undefined : functions.get(name);
    const method = within ?? ofVerb.exec(name ?? "")?.[1]?.toUpperCase();
    const key = `${name} ${method ?? ""}`;
    if (!known || depth > deepest || seen.has(key)) return;
    seen.add(key);
    open.push({ node: known, method, caught, depth });
  };
  for (const { method, value } of handlersIn(program)) open.push({ node: value, method, caught: false, depth: 0 });
  for (let count = 0; open.length > 0 && count < most; count++) {
    const { node, method, caught, depth } = open.pop()!;
    const followed = functions.has(nameOf(as(node["callee"], "Identifier")) ?? "");
    yield { node, caught, followed, ...(method === undefined ? {} : { method }) };
    // A handler by its name, a call of a function of the file, and what a wrapper is given.
    if (node.type === "Identifier" && depth === 0) follow(nameOf(node), method, caught, 1);
    if (node.type === "CallExpression") {
      follow(nameOf(as(node["callee"], "Identifier")), method, caught, depth + 1);
      if (depth === 0)
        for (const each of nodes(node["arguments"])) follow(nameOf(as(each, "Identifier")), method, caught, 1);
    }
    const inside = depth === 0 && isFunction(node) ? 1 : depth;
    for (const part of partsOf(node, method).toReversed())
      open.push({ ...part, caught: caught || node.type === "CatchClause", depth: inside });
  }
}

/** The nodes right below one, each with the method that has to be asked for to get there. */
function partsOf(node: Node, within: string | undefined): { node: Node; method: string | undefined }[] {
  if (within === undefined && node.type === "IfStatement") {
    const method = comparedIn(node["test"]);
    if (method !== undefined)
      return childrenOf(node).map((child) => ({
        node: child,
        method: child === node["consequent"] ? method : within,
      }));
  }
  if (within === undefined && node.type === "SwitchStatement") {
    const parts: { node: Node; method: string | undefined }[] = [];
    let asked: string[] = [];
    for (const each of nodes(node["cases"])) {
      const method = textOf(each["test"]);
      asked.push(method !== null && verb.test(method) ? method : "");
      const code = nodes(each["consequent"]);
      if (code.length === 0) continue;
      for (const one of asked)
        for (const statement of code) parts.push({ node: statement, method: one === "" ? within : one });
      asked = [];
    }
    return parts;
  }
  return childrenOf(node).map((child) => ({ node: child, method: within }));
}

/** The method that a comparison asks for: `req.method === "POST"`. */
function comparedIn(test: unknown): string | undefined {
  const node = as(bare(test), "BinaryExpression");
  if (!node || !/^={2,3}$/.test(String(node["operator"]))) return undefined;
  const [left, right] = [textOf(node["left"]), textOf(node["right"])];
  const method = left ?? right ?? "";
  return verb.test(method) ? method : undefined;
}

/** The one function of a file that is called for a method: `handlePATCH`. */
export function handlerOfMethod(program: Node, method: string): Node | undefined {
  const named = [...functionsOf(program)].filter(([name]) => ofVerb.exec(name)?.[1]?.toUpperCase() === method);
  return named.length === 1 ? named[0]![1] : undefined;
}

/** The functions of a file by their names. */
function functionsOf(program: Node): ReadonlyMap<string, Node> {
  const functions = new Map<string, Node>();
  for (const each of nodes(program["body"])) {
    const statement = bare(each["declaration"]) ?? each;
    for (const [name, value] of declared(statement)) functions.set(name, value);
  }
  return functions;
}

/** What a statement names: a function, or the values of constants. */
function declared(statement: Node): readonly (readonly [name: string, value: Node])[] {
  const name = nameOf(statement["id"]);
  if (isFunction(statement)) return name === null ? [] : [[name, statement]];
  return nodes(statement["declarations"]).flatMap((each) => {
    const [own, value] = [nameOf(each["id"]), bare(each["init"])];
    return own !== null && value && (isFunction(value) || value.type === "CallExpression")
      ? [[own, value] as const]
      : [];
  });
}

/** What a file exports to serve requests: a function for each method, or one for all. */
export function handlersIn(program: Node): readonly { readonly method: string | undefined; readonly value: Node }[] {
  return nodes(program["body"]).flatMap((each): { method: string | undefined; value: Node }[] => {
    const declaration = bare(each["declaration"]);
    if (!declaration) return [];
    if (each.type === "ExportDefaultDeclaration") return [{ method: undefined, value: declaration }];
    if (each.type !== "ExportNamedDeclaration") return [];
    return declared(declaration).flatMap(([name, value]) => (verb.test(name) ? [{ method: name, value }] : []));
  });
}

/** The name of what a node calls, without what it is called on. */
export const calledIn = (node: Node): string | null =>
  node.type === "CallExpression" ? (memberOf(node["callee"])?.name ?? nameOf(node["callee"])) : null;
