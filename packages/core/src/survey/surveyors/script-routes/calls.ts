import type { Lines } from "../../../text/lines.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Reference, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { isServerName, isServerType, madeBy } from "./frameworks.ts";
import { type Binding, Names, requiredBy } from "./names.ts";
import {
  as,
  bare,
  childrenOf,
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
} from "./tree.ts";

const verbs: ReadonlyMap<string, string> = new Map([
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

/** Programs nested deeper are not followed: no person wrote them. */
const deepest = 300;

/**
 * Reads what a program registers on applications and routers by calls: Express, Fastify, Koa, Hono and their like. It follows names
 * from block to block, and leaves what other files hold to whoever composes.
 */
export class CallReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #names = new Names();
  readonly #scopes = new Map<string, Scope>();
  readonly #routes: Route[] = [];
  readonly #mounts: Mount[] = [];
  readonly #aliases = new Map<string, Reference>();
  readonly #passes: string[] = [];
  readonly #unread: Unread[] = [];
  readonly #constants: Record<string, string> = {};
  readonly #keys = new Map<Node, string>();
  /** The scopes that expressions without a name made. */
  readonly #made = new Map<Node, string>();
  /** The guards that stand before all that is registered on a scope from here on. */
  readonly #standing = new Map<string, { readonly guard: Guard; readonly under: PathText }[]>();
  #depth = 0;

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  read(program: unknown): RouteFile | null {
    if (!isNode(program)) return null;
    for (const statement of nodes(program["body"])) this.#visit(statement, null);
    if (this.#scopes.size === 0 && this.#aliases.size === 0 && Object.keys(this.#constants).length === 0) return null;
    return {
      scopes: [...this.#scopes.values()],
      routes: this.#routes,
      mounts: this.#mounts,
      names: Object.fromEntries(this.#aliases),
      ...(this.#passes.length > 0 ? { passes: this.#passes } : {}),
      ...(Object.keys(this.#constants).length > 0 ? { constants: this.#constants } : {}),
      ...(this.#unread.length > 0 ? { unread: this.#unread } : {}),
    };
  }

  #line = (node: Node): number => this.#lines.lineAt(node.start);

  #visit(node: Node, enclosing: string | null): void {
    if (this.#depth > deepest) return;
    this.#depth++;
    this.#visitOne(node, enclosing);
    this.#depth--;
  }

  #visitAll(all: readonly Node[], enclosing: string | null): void {
    for (const each of all) this.#visit(each, enclosing);
  }

  #visitOne(node: Node, enclosing: string | null): void {
    switch (node.type) {
      case "ImportDeclaration":
        return this.#import(node);
      case "ExportDefaultDeclaration":
        return this.#exports(node, "default", node["declaration"], enclosing);
      case "ExportNamedDeclaration":
        return this.#exportNamed(node, enclosing);
      case "ExportAllDeclaration": {
        const file = textOf(node["source"]);
        if (file !== null) this.#passes.push(file);
        return;
      }
      case "TSExportAssignment":
        return this.#exports(node, "default", node["expression"], enclosing);
      case "VariableDeclarator":
        return this.#declare(node["id"], node["init"], enclosing);
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return this.#function(node);
      case "ClassDeclaration":
      case "ClassExpression":
        return this.#class(node);
      case "ReturnStatement":
        this.#returns(enclosing, node["argument"]);
        break;
      case "AssignmentExpression":
        if (this.#assign(node, enclosing)) return;
        break;
      case "ForOfStatement":
        return this.#forOf(node, enclosing);
      case "CallExpression":
      case "NewExpression":
        // What is registered first comes first: the receiver of a chain before its last call.
        this.#visitAll(nodes([node["callee"]]), enclosing);
        this.#call(node);
        return this.#arguments(node, enclosing);
      case "BlockStatement":
        return this.#names.within(() => this.#visitAll(childrenOf(node), enclosing));
    }
    this.#visitAll(childrenOf(node), enclosing);
  }

  #import(node: Node): void {
    const file = textOf(node["source"]);
    if (file === null || node["importKind"] === "type") return;
    for (const each of nodes(node["specifiers"])) {
      const local = nameOf(each["local"]);
      const name =
        each.type === "ImportNamespaceSpecifier"
          ? "*"
          : each.type === "ImportSpecifier"
            ? nameOf(each["imported"])
            : "default";
      if (local !== null && name !== null) this.#names.declare(local, { is: "imported", file, name });
    }
  }

  #exports(node: Node, as: string, value: unknown, enclosing: string | null): void {
    const given = bare(value) ?? (isNode(value) ? value : null);
    if (!given) return;
    const object = given.type === "ObjectExpression" ? given : null;
    const reference = object ? null : this.#referenceTo(given);
    if (reference) this.#aliases.set(`export:${as}`, reference);
    this.#visit(given, enclosing);
    for (const each of nodes(object?.["properties"])) {
      const name = each.type === "Property" ? nameOf(each["key"]) : null;
      const of = name === null ? null : this.#referenceTo(each["value"]);
      if (name !== null && of) this.#aliases.set(as === "default" ? `export:${name}` : `export:${as}.${name}`, of);
    }
    void node;
  }

  #exportNamed(node: Node, enclosing: string | null): void {
    const file = textOf(node["source"]);
    for (const each of nodes(node["specifiers"])) {
      const name = nameOf(each["local"]);
      const as = nameOf(each["exported"]);
      if (name === null || as === null) continue;
      this.#aliases.set(
        `export:${as}`,
        file === null ? (this.#names.referenceOf(each["local"]) ?? { name }) : { name, file },
      );
    }
    const declaration = isNode(node["declaration"]) ? node["declaration"] : null;
    if (!declaration) return;
    this.#visit(declaration, enclosing);
    const declared =
      declaration.type === "VariableDeclaration"
        ? nodes(declaration["declarations"]).map((each) => each["id"])
        : [declaration["id"]];
    for (const each of declared) {
      const name = nameOf(each);
      if (name !== null) this.#aliases.set(`export:${name}`, { name });
    }
  }

  /** What an expression leads to; a function that is written here has a key of its own. */
  #referenceTo(value: unknown): Reference | null {
    const node = bare(value) ?? (isNode(value) ? value : null);
    if (!node) return null;
    if (this.#made.has(node)) return { name: this.#made.get(node)! };
    const action = actionIn(node);
    if (action) return { name: this.#keyOf(action) };
    if (node.type === "ClassDeclaration" || node.type === "ClassExpression")
      return { name: nameOf(node["id"]) ?? this.#keyOf(node) };
    const reference = this.#names.referenceOf(node);
    if (
      reference &&
      (reference.file !== undefined || !/^(?:Call|New)Expression$/.test(node.type)) &&
      !madeBy(reference)
    )
      return reference;
    const scope = this.#receiver(node);
    return scope ? { name: scope } : reference;
  }

  #keyOf(node: Node): string {
    const known = this.#keys.get(node);
    if (known !== undefined) return known;
    const named = node.type === "FunctionDeclaration" ? nameOf(node["id"]) : null;
    const key =
      named !== null && this.#names.atTop ? named : `${named ?? "function"}@${this.#line(node)}.${node.start}`;
    this.#keys.set(node, key);
    return key;
  }

  #declare(id: unknown, init: unknown, enclosing: string | null): void {
    const value = bare(init);
    const name = nameOf(id);
    if (name === null) {
      this.#destructure(id, value);
      if (value) this.#visit(value, enclosing);
      return;
    }
    const key = this.#names.atTop ? name : `${name}@${this.#line(id as Node)}`;
    const file = value ? requiredBy(value) : null;
    const member = value && memberOf(value);
    const from = member ? requiredBy(member.object) : null;
    if (file !== null) return this.#names.declare(name, { is: "imported", file, name: "default" });
    if (member && from !== null) return this.#names.declare(name, { is: "imported", file: from, name: member.name });
    const action = value && actionIn(value);
    if (action) this.#keys.set(action, key);
    const text = value && textOf(value);
    if (text !== null && text !== undefined && this.#names.atTop && /^\/?[\w/.:{}-]*$/.test(text))
      this.#constants[name] = text;
    if (value && !action) {
      this.#visit(value, enclosing);
      this.#scopeOf(key, value, name);
    }
    this.#names.declare(name, { is: "own", key, value });
    if (value?.type === "ObjectExpression") this.#members(name, key, value);
    if (action) this.#visit(value, enclosing);
  }

  /** The texts and scopes that an object holds under its names. */
  #members(name: string, key: string, object: Node): void {
    for (const each of nodes(object["properties"])) {
      const member = each.type === "Property" ? nameOf(each["key"]) : null;
      if (member === null) continue;
      const text = textOf(each["value"]);
      if (text !== null && this.#names.atTop) this.#constants[`${name}.${member}`] = text;
      const of = text === null ? this.#referenceTo(each["value"]) : null;
      if (of) this.#aliases.set(`${key}.${member}`, of);
    }
  }

  #destructure(id: unknown, value: Node | null): void {
    const file = value ? requiredBy(value) : null;
    const of = value && file === null ? this.#names.referenceOf(value) : null;
    for (const each of nodes(as(id, "ObjectPattern")?.["properties"])) {
      const name = nameOf(each["key"]);
      const local = nameOf(each["value"]);
      if (name === null || local === null) continue;
      if (file !== null) this.#names.declare(local, { is: "imported", file, name });
      else if (of?.file !== undefined)
        this.#names.declare(local, {
          is: "imported",
          file: of.file,
          name: of.name === "*" ? name : `${of.name}.${name}`,
        });
    }
  }

  /** Makes a scope of what a variable or field is given, where that serves routes; else another name of what it is given. */
  #scopeOf(key: string, value: Node, name: string): void {
    const chained = this.#receiver(value);
    if (chained) {
      this.#aliases.set(key, { name: chained });
      return;
    }
    const reference = this.#names.referenceOf(value);
    if (reference === null || (value.type !== "CallExpression" && value.type !== "NewExpression")) {
      if (reference && value.type !== "Identifier" && reference.name !== key) this.#aliases.set(key, reference);
      return;
    }
    const made = madeBy(reference);
    if (made) return void this.#addScope(key, value, made.root);
    this.#aliases.set(key, reference);
    void name;
  }

  #addScope(key: string, node: Node, root: boolean, idle = false): void {
    const options = nodes(node["arguments"])[0];
    const prefix = options ? property(options, "prefix", "basePath") : null;
    this.#scopes.set(key, {
      key,
      line: this.#line(node),
      root,
      ...(idle ? { idle } : {}),
      ...(prefix ? { prefix: this.#names.pathOf(prefix) } : {}),
    });
  }

  #function(node: Node): void {
    const key = this.#keyOf(node);
    if (node.type === "FunctionDeclaration") {
      const name = nameOf(node["id"]);
      if (name !== null) this.#names.declare(name, { is: "own", key, value: node });
    }
    this.#names.within(() => {
      this.#parameters(key, nodes(node["params"]));
      const body = isNode(node["body"]) ? node["body"] : null;
      if (!body) return;
      if (body.type !== "BlockStatement") this.#returns(key, body);
      this.#visit(body, key);
    });
  }

  #parameters(key: string, parameters: readonly Node[]): void {
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
      this.#names.declare(name, { is: "own", key: own, value: null });
      this.#scopes.set(own, { key: own, line: this.#line(id), root: false, ...(telling ? {} : { idle: true }) });
    }
  }

  #returns(key: string | null, value: unknown): void {
    const reference = key === null || this.#aliases.has(`${key}()`) ? null : this.#referenceTo(value);
    if (reference) this.#aliases.set(`${key}()`, reference);
  }

  #class(node: Node): void {
    const name = nameOf(node["id"]) ?? this.#keyOf(node);
    this.#names.owners.push(name);
    for (const member of nodes((node["body"] as Node | undefined)?.["body"])) {
      const key = nameOf(member["key"]);
      const value = bare(member["value"]);
      if (key === null || !value) {
        this.#visit(member, null);
        continue;
      }
      if (isFunction(value)) this.#keys.set(value, key === "constructor" ? name : `${name}.${key}`);
      else this.#scopeOf(`${name}.${key}`, value, key);
      this.#visit(value, null);
    }
    this.#names.owners.pop();
  }

  /** `this.router = Router()`, `module.exports = router`, `exports.router = router`. Whether all was said of it. */
  #assign(node: Node, enclosing: string | null): boolean {
    const member = memberOf(node["left"]);
    const value = bare(node["right"]);
    if (!value) return false;
    const inModule = member && (nameOf(member.object) === "exports" || isModuleExports(member.object));
    if (isModuleExports(node["left"]) || inModule) {
      this.#exports(node, isModuleExports(node["left"]) ? "default" : member!.name, value, enclosing);
      return true;
    }
    const owner = this.#names.owners.at(-1);
    if (member?.object.type === "ThisExpression" && owner !== undefined) {
      const action = actionIn(value);
      if (action) this.#keys.set(action, `${owner}.${member.name}`);
      else {
        this.#visit(value, enclosing);
        this.#scopeOf(`${owner}.${member.name}`, value, member.name);
        return true;
      }
    }
    const name = as(node["left"], "Identifier") ? nameOf(node["left"]) : null;
    const found = name === null ? null : this.#names.find(name);
    if (found?.is === "own" && !actionIn(value)) this.#scopeOf(found.key, value, name!);
    return false;
  }

  #forOf(node: Node, enclosing: string | null): void {
    const declared = nodes((node["left"] as Node | undefined)?.["declarations"])[0]?.["id"];
    this.#names.within(() => {
      this.#bindEach(declared, node["right"]);
      this.#visitAll(nodes([node["body"]]), enclosing);
    });
  }

  /** In a loop over a list that is written out, a name stands for each of its items. */
  #bindEach(id: unknown, over: unknown): void {
    const name = as(id, "Identifier") ? nameOf(id) : null;
    const named = as(bare(over), "Identifier");
    const found = named ? this.#names.find(named["name"] as string) : null;
    const items = as(found?.is === "own" ? found.value : bare(over), "ArrayExpression");
    if (name !== null && items) this.#names.declare(name, { is: "each", items: itemsOf(items) });
  }

  #arguments(node: Node, enclosing: string | null): void {
    const member = memberOf(node["callee"]);
    for (const given of nodes(node["arguments"])) {
      const action = bare(given);
      if (member && action && isFunction(action) && /^(?:forEach|map)$/.test(member.name))
        this.#names.within(() => {
          this.#bindEach(nodes(action["params"])[0], member.object);
          this.#visitAll(nodes([action["body"]]), enclosing);
        });
      else this.#visit(given, enclosing);
    }
  }

  /** The key of the scope that an expression is: a name, or a chain of calls on one. */
  #receiver(value: unknown, depth = 0): string | null {
    const node = bare(value);
    if (!node || depth > 60) return null;
    if (this.#made.has(node)) return this.#made.get(node)!;
    const member = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
    if (
      member &&
      (verbs.has(member.name) || /^(?:use|register|route|group|mount|prefix|ready|guard|basePath)$/.test(member.name))
    )
      return this.#receiver(member.object, depth + 1);
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const made = madeBy(this.#names.referenceOf(node) ?? { name: "" });
      if (!made) return null;
      const key = `made@${this.#line(node)}.${node.end}`;
      this.#made.set(node, key);
      this.#addScope(key, node, made.root);
      return key;
    }
    const reference = this.#names.referenceOf(node);
    if (!reference) return null;
    return reference.file === undefined ? this.#ownScope(reference.name) : this.#foreignScope(reference);
  }

  #ownScope(name: string): string | null {
    let key = name;
    for (let i = 0; i < 8 && !this.#scopes.has(key); i++) {
      const next = this.#aliases.get(key);
      if (!next) return null;
      if (next.file !== undefined || /[()]/.test(next.name)) return this.#foreignScope(next);
      key = next.name;
    }
    return this.#scopes.has(key) ? key : null;
  }

  /** A scope of another file, or of a function, on which this file registers: it serves what is below it only if it is one. */
  #foreignScope(reference: Reference): string | null {
    if (reference.file !== undefined && !/^[.@~#]|^src\//.test(reference.file)) return null;
    const key = `on ${reference.file ?? ""} ${reference.name}`;
    if (!this.#scopes.has(key)) {
      this.#scopes.set(key, { key, line: 1, root: false, idle: true });
      this.#aliases.set(`${key}@`, reference);
      this.#mounts.push({ on: `${key}@`, of: { name: key }, prefix: "", line: 1 });
    }
    return key;
  }

  #call(node: Node): void {
    const given = nodes(node["arguments"]);
    const member = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
    const chained = member && as(bare(member.object), "CallExpression");
    if (member && chained && verbs.has(member.name) && this.#chain(member.name, chained, given, node)) return;
    const on = member ? this.#receiver(member.object) : null;
    if (member && on !== null && this.#register(on, member.name, given, node)) return;
    this.#passesOn(node, given);
  }

  /** `router.route("/x").get(a).post(b)` */
  #chain(verb: string, inner: Node, given: readonly Node[], node: Node): boolean {
    let call: Node | null = inner;
    for (let i = 0; i < 30 && call; i++) {
      const member = memberOf(call["callee"]);
      if (!member) return false;
      const [path, ...more] = nodes(call["arguments"]);
      if (member.name === "route" && path && more.length === 0) {
        const on = this.#receiver(member.object);
        if (on === null) return false;
        this.#addRoutes(on, verbs.get(verb)!, path, given, this.#line(node["callee"] as Node), node);
        return true;
      }
      if (
        !verbs.has(member.name) ||
        (path && typeof this.#names.pathOf(path) === "string" && textOf(path)?.startsWith("/"))
      )
        return false;
      call = as(bare(member.object), "CallExpression");
    }
    return false;
  }

  #register(on: string, verb: string, given: readonly Node[], node: Node): boolean {
    const [first, ...rest] = given;
    if (!first) return false;
    const line = this.#line(nodes([(node["callee"] as Node)["property"]])[0] ?? node);
    const second = rest[0];
    switch (verb) {
      case "use":
      case "mount":
      case "register":
        this.#use(on, given, node);
        return true;
      case "route":
        if (second) this.#use(on, given, node);
        else for (const each of itemsOf(first)) this.#routeObject(on, each, line);
        return true;
      case "group":
        this.#use(on, given, node);
        return true;
      case "basePath":
        this.#prefixed(on, first, node);
        return true;
      case "prefix":
        this.#scopes.set(on, { ...this.#scopes.get(on)!, prefix: this.#names.pathOf(first) });
        return true;
      case "openapi": {
        const route = this.#given(first);
        if (route) this.#routeObject(on, route, line);
        return true;
      }
    }
    const method = verbs.get(verb);
    if (!method) return false;
    // `app.get("title")` of Express reads a setting.
    if (!second && rest.length === 0) return true;
    const named =
      textOf(first) !== null && !textOf(first)!.startsWith("/") && second && textOf(second)?.startsWith("/");
    this.#addRoutes(on, method, named ? second : first, named ? rest.slice(1) : rest, line, node);
    return true;
  }

  /** The object that a name stands for. */
  #given(value: Node): Node | null {
    const node = bare(value);
    const found = node?.type === "Identifier" ? this.#names.find(node["name"] as string) : null;
    const own = found?.is === "own" ? found.value : node;
    return own?.type === "CallExpression" ? bare(nodes(own["arguments"])[0]) : own;
  }

  #addRoutes(on: string, method: string, path: Node, handlers: readonly Node[], line: number, node: Node): void {
    const all = handlers.flatMap((each) => itemsOf(each));
    const options =
      all.length > 1 || all[0]?.type === "ObjectExpression"
        ? all.filter(({ type }) => type === "ObjectExpression")
        : [];
    const before = [...all.slice(0, -1), ...options.flatMap(guardsOfOptions)];
    for (const each of itemsOf(path)) {
      // A pattern that takes in all the rest is no endpoint.
      if (as(each, "Literal")?.["regex"] || /^\/?\(?[.]?\*/.test(textOf(each) ?? "")) continue;
      const text = this.#names.pathOf(each);
      if (typeof text === "string" && text !== "" && !text.startsWith("/") && !/^[\w:{]/.test(text)) continue;
      this.#route({ scope: on, method, path: text, line }, this.#guards(before));
    }
    void node;
  }

  #route(route: Route, own: readonly Guard[]): void {
    const guards = [...this.#standingBefore(route.scope, route.path), ...own];
    this.#routes.push(guards.length > 0 ? { ...route, guards } : route);
  }

  #standingBefore(on: string, path: PathText): readonly Guard[] {
    return (this.#standing.get(on) ?? [])
      .filter(
        ({ under }) =>
          under === "" || (typeof path === "string" && typeof under === "string" && path.startsWith(under)),
      )
      .map(({ guard }) => guard);
  }

  /** `fastify.route({ method, url, handler })` */
  #routeObject(on: string, value: Node, line: number): void {
    const path = property(value, "url", "path");
    const method = property(value, "method");
    if (!path) return;
    const methods = method ? itemsOf(method).flatMap((each) => textOf(each)?.toUpperCase() ?? []) : [];
    for (const each of methods.length > 0 ? methods : ["ANY"])
      this.#route(
        { scope: on, method: each === "*" ? "ANY" : each, path: this.#names.pathOf(path), line },
        this.#guards(guardsOfOptions(value)),
      );
  }

  #prefixed(on: string, path: Node, node: Node): void {
    const key = `made@${this.#line(node)}.${node.end}`;
    this.#made.set(node, key);
    this.#scopes.set(key, { key, line: this.#line(node), root: false });
    this.#mounts.push({ on, of: { name: key }, prefix: this.#names.pathOf(path), line: this.#line(node) });
  }

  /** `app.use("/path", guard, router)`, `fastify.register(plugin, { prefix })`. */
  #use(on: string, given: readonly Node[], node: Node): void {
    const line = this.#line(node);
    const options = given.at(-1);
    const prefix = options && given.length > 1 ? property(options, "prefix") : null;
    const [first] = given;
    const leads = prefix === null && given.length > 1 && first && this.#isPath(first);
    const path = prefix ?? (leads ? first : null);
    const things = given.slice(leads ? 1 : 0).flatMap((each) => itemsOf(each));
    for (const [at, of] of this.#pairs(path, things)) {
      const under = at.map((each) => this.#names.pathOf(each));
      const guards = this.#guards(of);
      for (const each of of) {
        const reference = this.#referenceTo(each);
        if (!reference) {
          if (each.type === "CallExpression" && as(each["callee"], "Identifier")?.["name"] === "require")
            this.#unread.push({ line, why: "which file is loaded is known when the program runs" });
          continue;
        }
        const target = reference.file === undefined && actionIn(each) ? { name: `${reference.name}(0)` } : reference;
        for (const text of under.length > 0 ? under : [""]) this.#mount(on, target, text, line, guards);
      }
      for (const guard of guards)
        for (const text of under.length > 0 ? under : [""])
          this.#standing.set(on, [...(this.#standing.get(on) ?? []), { guard, under: text === "/" ? "" : text }]);
    }
  }

  #mount(on: string, of: Reference, prefix: PathText, line: number, guards: readonly Guard[]): void {
    const before = [...this.#standingBefore(on, prefix), ...guards];
    const mount: Mount = { on, of, prefix, line, ...(before.length > 0 ? { guards: before } : {}) };
    this.#mounts.push(mount);
    // A plugin is given by its name as well as called.
    if (!/[()]$/.test(of.name)) this.#mounts.push({ ...mount, of: { ...of, name: `${of.name}(0)` } });
  }

  #isPath(node: Node): boolean {
    const value = bare(node);
    if (!value || isFunction(value)) return false;
    if (textOf(value) !== null || value.type === "TemplateLiteral" || value.type === "BinaryExpression") return true;
    if (value.type === "ArrayExpression") return nodes(value["elements"]).every((each) => textOf(each) !== null);
    const name = nameOf(value) ?? memberOf(value)?.name ?? "";
    if (this.#names.pathOf(value) !== null && typeof this.#names.pathOf(value) === "string") return true;
    return (
      value.type !== "CallExpression" &&
      /(?:path|prefix|base|route|url|version|root|endpoint)s?$/i.test(name) &&
      !/router$/i.test(name)
    );
  }

  /** The paths and things of a mount; in a loop over a list, those of each item. */
  #pairs(
    path: Node | null | undefined,
    things: readonly Node[],
  ): readonly (readonly [readonly Node[], readonly Node[]])[] {
    const looped = [...(path ? [path] : []), ...things]
      .map((each) => memberOf(each))
      .map((member) => (member ? this.#names.find(nameOf(member.object) ?? "") : null))
      .find((found): found is Each => found?.is === "each");
    if (!looped) return [[path ? itemsOf(path) : [], things]];
    return looped.items.map((item) => {
      const filled = (each: Node): Node => {
        const member = memberOf(each);
        const found =
          member && this.#names.find(nameOf(member.object) ?? "") === looped ? property(item, member.name) : null;
        return found ?? each;
      };
      return [path ? [filled(path)] : [], things.map(filled)];
    });
  }

  /** A scope handed to a function or class, which may register on it. */
  #passesOn(node: Node, given: readonly Node[]): void {
    const callee = this.#referenceTo(node["callee"]);
    if (!callee || callee.name === "require") return;
    for (const [i, each] of given.entries()) {
      const value = bare(each);
      if (value?.type !== "Identifier" && value?.type !== "MemberExpression") continue;
      const on = this.#receiver(value);
      const guards = on === null ? [] : this.#standingBefore(on, "");
      if (on !== null)
        this.#mounts.push({
          ...(guards.length > 0 ? { guards } : {}),
          on,
          of: { ...callee, name: `${callee.name}(${i})` },
          prefix: "",
          line: this.#line(node),
        });
    }
  }

  #guards(given: readonly Node[]): readonly Guard[] {
    return given
      .filter((each) => /^(?:Identifier|MemberExpression|CallExpression)$/.test(each.type) && requiredBy(each) === null)
      .map((each) => {
        const name = this.#text.slice(each.start, Math.min(each.end, each.start + 120)).replace(/\s+/g, " ");
        const of = this.#names.referenceOf(each);
        return { name, line: this.#line(each), ...(of ? { of } : {}) };
      })
      .filter(({ name }) => demandOfGuard(name) !== null);
  }
}

type Each = Extract<Binding, { readonly is: "each" }>;

/** The guards that the options of a route of Fastify name. */
const guardsOfOptions = (options: Node): readonly Node[] =>
  ["preHandler", "onRequest", "preValidation", "preParsing", "beforeHandle", "middleware"].flatMap((name) =>
    itemsOf(property(options, name)),
  );

/** A function that is written here, alone or as what a wrapper is given: `fp(async (app) => {})`. */
function actionIn(node: Node): Node | null {
  if (isFunction(node)) return node;
  const first =
    node.type === "CallExpression" && as(node["callee"], "Identifier") ? bare(list(node["arguments"])[0]) : null;
  return first && isFunction(first) ? first : null;
}

const isModuleExports = (value: unknown): boolean => {
  const member = memberOf(value);
  return member !== null && member.name === "exports" && nameOf(member.object) === "module";
};

/** The name of the type that a parameter is said to have. */
function typeNameOf(id: Node): string | null {
  const annotation = (id["typeAnnotation"] as Node | undefined)?.["typeAnnotation"];
  const name = as(annotation, "TSTypeReference")?.["typeName"];
  if (!isNode(name)) return annotation ? "" : null;
  return name.type === "TSQualifiedName" ? nameOf(name["right"]) : nameOf(name);
}
