import type { Sent, Taken } from "../../../model/kinds/endpoint.ts";
import type { Lines } from "../../../text/lines.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Reference, Route, Scope, Unread, Validation } from "../../routes/route-file.ts";
import { isServerName, isServerType, madeBy } from "./frameworks.ts";
import { Names, requiredBy } from "./names.ts";
import { placedAt } from "./placed.ts";
import {
  as,
  bare,
  isFunction,
  isNode,
  itemsOf,
  list,
  memberOf,
  nameOf,
  type Node,
  nodes,
  property,
  textOf,
  typeNameOf,
} from "../../values/tree.ts";

/** The methods by which routes are registered, with what they stand for; empty where that stands in their argument. */
export const verbs: ReadonlyMap<string, string> = new Map([
  ["get", "GET"],
  ["post", "POST"],
  ["put", "PUT"],
  ["patch", "PATCH"],
  ["delete", "DELETE"],
  ["del", "DELETE"],
  ["all", "ANY"],
  ["head", "HEAD"],
  ["openapi", ""],
]);

const onScopes = /^(?:use|on|register|addHook|route|group|mount|prefix|ready|guard|basePath)$/;

/** What has been found so far of what a program serves, and what its names lead to at the place where the reader is. */
export class Served {
  readonly text: string;
  readonly lines: Lines;
  readonly names = new Names();
  readonly scopes = new Map<string, Scope>();
  readonly routes: Route[] = [];
  readonly mounts: Mount[] = [];
  readonly aliases = new Map<string, Reference>();
  readonly passes: string[] = [];
  readonly unread: Unread[] = [];
  readonly constants: Record<string, string> = {};
  readonly answers: Record<string, readonly number[]> = {};
  readonly taken: Record<string, readonly Taken[]> = {};
  readonly bodies: Record<string, Sent> = {};
  readonly schemas: Record<string, Validation> = {};
  /** Whether middleware that reads the query stands before all routes of a scope. */
  takesBefore = false;
  /** The names of functions and classes, also of those without any. */
  readonly keys = new Map<Node, string>();
  /** The scopes that expressions without a name made. */
  readonly made = new Map<Node, string>();
  /** The guards that stand before all that is registered on a scope from here on. */
  readonly standing = new Map<string, { readonly guard: Guard; readonly under: PathText }[]>();
  /** The scope whose path is that of the file: what is registered on it needs none. */
  placed: string | null = null;

  constructor(text: string, lines: Lines) {
    this.text = text;
    this.lines = lines;
  }

  readonly line = (node: Node): number => this.lines.lineAt(node.start);

  /** What an expression leads to; a function that is written here has a key of its own. */
  referenceTo(value: unknown): Reference | null {
    const node = bare(value) ?? (isNode(value) ? value : null);
    if (!node) return null;
    if (this.made.has(node)) return { name: this.made.get(node)! };
    const action = actionIn(node);
    if (action) return { name: this.keyOf(action) };
    if (node.type === "ClassDeclaration" || node.type === "ClassExpression")
      return { name: nameOf(node["id"]) ?? this.keyOf(node) };
    const reference = this.names.referenceOf(node);
    if (
      reference &&
      (reference.file !== undefined || !/^(?:Call|New)Expression$/.test(node.type)) &&
      !madeBy(reference)
    )
      return reference;
    const scope = this.receiver(node);
    return scope ? { name: scope } : reference;
  }

  keyOf(node: Node): string {
    const known = this.keys.get(node);
    if (known !== undefined) return known;
    const named = node.type === "FunctionDeclaration" ? nameOf(node["id"]) : null;
    const key = named !== null && this.names.atTop ? named : `${named ?? "function"}@${this.line(node)}.${node.start}`;
    this.keys.set(node, key);
    return key;
  }

  /** Makes a scope of what a variable or field is given, where that serves routes; else another name of what it is given. */
  scopeOf(key: string, value: Node): void {
    const chained = this.receiver(value);
    if (chained) {
      this.aliases.set(key, { name: chained });
      return;
    }
    const reference = this.names.referenceOf(value);
    if (reference === null || (value.type !== "CallExpression" && value.type !== "NewExpression")) {
      if (reference && value.type !== "Identifier" && reference.name !== key) this.aliases.set(key, reference);
      return;
    }
    const made = madeBy(reference);
    if (made) return void this.addScope(key, value, made.root);
    this.aliases.set(key, reference);
  }

  addScope(key: string, node: Node, root: boolean, idle = false): void {
    const options = nodes(node["arguments"])[0];
    const prefix = options ? property(options, "prefix", "basePath") : null;
    this.scopes.set(key, {
      key,
      line: this.line(node),
      root,
      ...(idle ? { idle } : {}),
      ...(prefix ? { prefix: this.names.pathOf(prefix) } : {}),
    });
  }

  /** Makes a scope of what a call makes, at the path of the file. */
  placeAt(path: string, maker: Node): void {
    const key = placedAt(this.line(maker));
    this.made.set(maker, key);
    this.scopes.set(key, { key, line: this.line(maker), root: true, prefix: path });
    this.placed = key;
  }

  /** The key of the scope that an expression is: a name, or a chain of calls on one. */
  receiver(value: unknown, depth = 0): string | null {
    const node = bare(value);
    if (!node || depth > 60) return null;
    if (this.made.has(node)) return this.made.get(node)!;
    const member = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
    if (member && (verbs.has(member.name) || onScopes.test(member.name)))
      return this.receiver(member.object, depth + 1);
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const made = madeBy(this.names.referenceOf(node) ?? { name: "" });
      if (!made) return null;
      const key = `made@${this.line(node)}.${node.end}`;
      this.made.set(node, key);
      this.addScope(key, node, made.root);
      return key;
    }
    const reference = this.names.referenceOf(node);
    if (!reference) return null;
    return reference.file === undefined ? this.ownScope(reference.name) : this.foreignScope(reference);
  }

  ownScope(name: string): string | null {
    let key = name;
    for (let i = 0; i < 8 && !this.scopes.has(key); i++) {
      const next = this.aliases.get(key);
      if (!next) return null;
      if (next.file !== undefined || /[()]/.test(next.name)) return this.foreignScope(next);
      key = next.name;
    }
    return this.scopes.has(key) ? key : null;
  }

  /** A scope of another file, or of a function, on which this file registers: it serves what is below it only if it is one. */
  foreignScope(reference: Reference): string | null {
    if (reference.file !== undefined && !/^[.@~#]|^src\//.test(reference.file)) return null;
    const key = `on ${reference.file ?? ""} ${reference.name}`;
    if (!this.scopes.has(key)) {
      this.scopes.set(key, { key, line: 1, root: false, idle: true });
      this.aliases.set(`${key}@`, reference);
      this.mounts.push({ on: `${key}@`, of: { name: key }, prefix: "", line: 1 });
    }
    return key;
  }

  standingBefore(on: string, path: PathText): readonly Guard[] {
    return (this.standing.get(on) ?? [])
      .filter(
        ({ under }) =>
          under === "" || (typeof path === "string" && typeof under === "string" && path.startsWith(under)),
      )
      .map(({ guard }) => guard);
  }

  guards(given: readonly Node[]): readonly Guard[] {
    return given
      .filter((each) => /^(?:Identifier|MemberExpression|CallExpression)$/.test(each.type) && requiredBy(each) === null)
      .map((each) => {
        const name = this.text.slice(each.start, Math.min(each.end, each.start + 120)).replace(/\s+/g, " ");
        const of = this.names.referenceOf(each);
        return { name, line: this.line(each), ...(of ? { of } : {}) };
      })
      .filter(({ name }) => demandOfGuard(name) !== null);
  }

  /** The texts and scopes that an object holds under its names. */
  members(name: string, key: string, object: Node): void {
    for (const each of nodes(object["properties"])) {
      const member = each.type === "Property" ? nameOf(each["key"]) : null;
      if (member === null) continue;
      const text = textOf(each["value"]);
      if (text !== null && this.names.atTop) this.constants[`${name}.${member}`] = text;
      const of = text === null ? this.referenceTo(each["value"]) : null;
      if (of) this.aliases.set(`${key}.${member}`, of);
    }
  }

  destructure(id: unknown, value: Node | null): void {
    const file = value ? requiredBy(value) : null;
    const of = value && file === null ? this.names.referenceOf(value) : null;
    for (const each of nodes(as(id, "ObjectPattern")?.["properties"])) {
      const name = nameOf(each["key"]);
      const local = nameOf(each["value"]);
      if (name === null || local === null) continue;
      if (file !== null) this.names.declare(local, { is: "imported", file, name });
      else if (of?.file !== undefined)
        this.names.declare(local, {
          is: "imported",
          file: of.file,
          name: of.name === "*" ? name : `${of.name}.${name}`,
        });
    }
  }

  /** In a loop over a list that is written out, a name stands for each of its items. */
  bindEach(id: unknown, over: unknown): void {
    const named = as(bare(over), "Identifier");
    const found = named ? this.names.find(named["name"] as string) : null;
    const items = as(found?.is === "own" ? found.value : bare(over), "ArrayExpression");
    if (!items) return;
    const each = { is: "each", items: itemsOf(items) } as const;
    const name = as(id, "Identifier") ? nameOf(id) : null;
    if (name !== null) this.names.declare(name, each);
    for (const part of nodes(as(id, "ObjectPattern")?.["properties"])) {
      const member = part.type === "Property" && part["computed"] !== true ? nameOf(part["key"]) : null;
      const own = as(part["value"], "AssignmentPattern")?.["left"] ?? part["value"];
      const local = as(own, "Identifier") ? nameOf(own) : null;
      if (member !== null && local !== null) this.names.declare(local, { ...each, member });
    }
  }

  parameters(key: string, parameters: readonly Node[]): void {
    for (const [i, each] of parameters.entries()) {
      const id =
        each.type === "AssignmentPattern"
          ? each["left"]
          : each.type === "TSParameterProperty"
            ? each["parameter"]
            : each;
      const name = as(id, "Identifier") ? nameOf(id) : null;
      if (name === null || !isNode(id)) continue;
      const own = `${key}(${i})`;
      const typed = typeNameOf(id);
      const telling = typed === null ? isServerName(name) : isServerType(typed);
      this.names.declare(name, { is: "own", key: own, value: null });
      this.scopes.set(own, {
        key: own,
        line: this.line(id),
        root: false,
        ...(telling ? {} : { idle: true }),
      });
    }
  }
}

/** A function that is written here, alone or as what a wrapper is given: `fp(async (app) => {})`. */
export function actionIn(node: Node): Node | null {
  if (isFunction(node)) return node;
  const first =
    node.type === "CallExpression" && as(node["callee"], "Identifier") ? bare(list(node["arguments"])[0]) : null;
  return first && isFunction(first) ? first : null;
}
