import type { Lines } from "../../../text/lines.ts";
import type { RouteFile } from "../../routes/route-file.ts";
import { answersOf } from "./answers.ts";
import { bodyTaken } from "./body-taken.ts";
import { validationOf } from "./validation.ts";
import { queryTaken } from "./query-taken.ts";
import { requiredBy } from "./names.ts";
import { makerOfDefault } from "./placed.ts";
import { registerCall } from "./register.ts";
import { actionIn, Served } from "./served.ts";
import {
  as,
  bare,
  childrenOf,
  isFunction,
  isNode,
  isModuleExports,
  memberOf,
  nameOf,
  type Node,
  nodes,
  textOf,
} from "../../values/tree.ts";

/** Programs nested deeper are not followed: no person wrote them. */
const deepest = 300;

/**
 * Reads what a program registers on applications and routers by calls: Express, Fastify, Koa, Hono and their like. It follows names
 * from block to block, and leaves what other files hold to whoever composes.
 */
export class CallReader {
  readonly #state: Served;
  #depth = 0;

  constructor(text: string, lines: Lines) {
    this.#state = new Served(text, lines);
  }

  /** With `place`, the path by which the file itself is a route, what is registered on what it exports is served there. */
  read(program: unknown, place?: string): RouteFile | null {
    if (!isNode(program)) return null;
    const maker = place === undefined ? null : makerOfDefault(program);
    if (maker) this.#state.placeAt(place!, maker);
    for (const statement of nodes(program["body"])) this.#visit(statement, null);
    if (
      this.#state.scopes.size === 0 &&
      this.#state.aliases.size === 0 &&
      Object.keys(this.#state.schemas).length === 0 &&
      Object.keys(this.#state.answers).length === 0 &&
      Object.keys(this.#state.constants).length === 0
    )
      return null;
    return {
      scopes: [...this.#state.scopes.values()],
      routes: this.#state.routes,
      mounts: this.#state.mounts,
      names: Object.fromEntries(this.#state.aliases),
      ...(this.#state.passes.length > 0 ? { passes: this.#state.passes } : {}),
      ...(Object.keys(this.#state.constants).length > 0 ? { constants: this.#state.constants } : {}),
      ...(Object.keys(this.#state.answers).length > 0 ? { answers: this.#state.answers } : {}),
      ...(Object.keys(this.#state.taken).length > 0 ? { taken: this.#state.taken } : {}),
      ...(Object.keys(this.#state.bodies).length > 0 ? { bodies: this.#state.bodies } : {}),
      ...(Object.keys(this.#state.schemas).length > 0 ? { schemas: this.#state.schemas } : {}),
      ...(this.#state.takesBefore ? { takesBefore: true as const } : {}),
      ...(this.#state.unread.length > 0 ? { unread: this.#state.unread } : {}),
    };
  }

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
        return this.#exports("default", node["declaration"], enclosing);
      case "ExportNamedDeclaration":
        return this.#exportNamed(node, enclosing);
      case "ExportAllDeclaration": {
        const file = textOf(node["source"]);
        if (file !== null) this.#state.passes.push(file);
        return;
      }
      case "TSExportAssignment":
        return this.#exports("default", node["expression"], enclosing);
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
        registerCall(this.#state, node);
        return this.#arguments(node, enclosing);
      case "BlockStatement":
        return this.#state.names.within(() => this.#visitAll(childrenOf(node), enclosing));
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
      if (local !== null && name !== null) this.#state.names.declare(local, { is: "imported", file, name });
    }
  }

  #exports(as: string, value: unknown, enclosing: string | null): void {
    const given = bare(value) ?? (isNode(value) ? value : null);
    if (!given) return;
    const object = given.type === "ObjectExpression" ? given : null;
    const reference = object ? null : this.#state.referenceTo(given);
    if (reference) this.#state.aliases.set(`export:${as}`, reference);
    this.#visit(given, enclosing);
    for (const each of nodes(object?.["properties"])) {
      const name = each.type === "Property" ? nameOf(each["key"]) : null;
      const of = name === null ? null : this.#state.referenceTo(each["value"]);
      if (name !== null && of)
        this.#state.aliases.set(as === "default" ? `export:${name}` : `export:${as}.${name}`, of);
    }
  }

  #exportNamed(node: Node, enclosing: string | null): void {
    const file = textOf(node["source"]);
    for (const each of nodes(node["specifiers"])) {
      const name = nameOf(each["local"]);
      const as = nameOf(each["exported"]);
      if (name === null || as === null) continue;
      this.#state.aliases.set(
        `export:${as}`,
        file === null ? (this.#state.names.referenceOf(each["local"]) ?? { name }) : { name, file },
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
      if (name !== null) this.#state.aliases.set(`export:${name}`, { name });
    }
  }

  #declare(id: unknown, init: unknown, enclosing: string | null): void {
    const value = bare(init);
    const name = nameOf(id);
    if (name === null) {
      this.#state.destructure(id, value);
      if (value) this.#visit(value, enclosing);
      return;
    }
    const key = this.#state.names.atTop ? name : `${name}@${this.#state.line(id as Node)}`;
    const file = value ? requiredBy(value) : null;
    const member = value && memberOf(value);
    const from = member ? requiredBy(member.object) : null;
    if (file !== null) return this.#state.names.declare(name, { is: "imported", file, name: "default" });
    if (member && from !== null)
      return this.#state.names.declare(name, { is: "imported", file: from, name: member.name });
    const action = value && actionIn(value);
    if (action) this.#state.keys.set(action, key);
    const text = value && textOf(value);
    if (text !== null && text !== undefined && this.#state.names.atTop && /^\/?[\w/.:{}-]*$/.test(text))
      this.#state.constants[name] = text;
    const validation = this.#state.names.atTop && value && !action ? validationOf(value) : null;
    if (validation) this.#state.schemas[name] = validation;
    else if (value && !action) {
      this.#visit(value, enclosing);
      this.#state.scopeOf(key, value);
    }
    this.#state.names.declare(name, { is: "own", key, value });
    if (value?.type === "ObjectExpression" && !validation) this.#state.members(name, key, value);
    if (action) this.#visit(value, enclosing);
  }

  #function(node: Node): void {
    const key = this.#state.keyOf(node);
    const answers = answersOf(node);
    if (answers) this.#state.answers[key] = answers;
    const taken = queryTaken(node);
    if (taken) this.#state.taken[key] = taken;
    const sent = bodyTaken(node);
    if (sent) this.#state.bodies[key] = sent;
    if (node.type === "FunctionDeclaration") {
      const name = nameOf(node["id"]);
      if (name !== null) this.#state.names.declare(name, { is: "own", key, value: node });
    }
    this.#state.names.within(() => {
      this.#state.parameters(key, nodes(node["params"]));
      const body = isNode(node["body"]) ? node["body"] : null;
      if (!body) return;
      if (body.type !== "BlockStatement") this.#returns(key, body);
      this.#visit(body, key);
    });
  }

  #returns(key: string | null, value: unknown): void {
    const reference = key === null || this.#state.aliases.has(`${key}()`) ? null : this.#state.referenceTo(value);
    if (reference) this.#state.aliases.set(`${key}()`, reference);
  }

  #class(node: Node): void {
    const name = nameOf(node["id"]) ?? this.#state.keyOf(node);
    this.#state.names.owners.push(name);
    for (const member of nodes((node["body"] as Node | undefined)?.["body"])) {
      const key = nameOf(member["key"]);
      const value = bare(member["value"]);
      if (key === null || !value) {
        this.#visit(member, null);
        continue;
      }
      if (isFunction(value)) this.#state.keys.set(value, key === "constructor" ? name : `${name}.${key}`);
      else this.#state.scopeOf(`${name}.${key}`, value);
      this.#visit(value, null);
    }
    this.#state.names.owners.pop();
  }

  /** `this.router = Router()`, `module.exports = router`, `exports.router = router`. Whether all was said of it. */
  #assign(node: Node, enclosing: string | null): boolean {
    const member = memberOf(node["left"]);
    const value = bare(node["right"]);
    if (!value) return false;
    const inModule = member && (nameOf(member.object) === "exports" || isModuleExports(member.object));
    if (isModuleExports(node["left"]) || inModule) {
      this.#exports(isModuleExports(node["left"]) ? "default" : member!.name, value, enclosing);
      return true;
    }
    const owner = this.#state.names.owners.at(-1);
    if (member?.object.type === "ThisExpression" && owner !== undefined) {
      const action = actionIn(value);
      if (action) this.#state.keys.set(action, `${owner}.${member.name}`);
      else {
        this.#visit(value, enclosing);
        this.#state.scopeOf(`${owner}.${member.name}`, value);
        return true;
      }
    }
    const name = as(node["left"], "Identifier") ? nameOf(node["left"]) : null;
    const found = name === null ? null : this.#state.names.find(name);
    if (found?.is === "own" && !actionIn(value)) this.#state.scopeOf(found.key, value);
    return false;
  }

  #forOf(node: Node, enclosing: string | null): void {
    const declared = nodes((node["left"] as Node | undefined)?.["declarations"])[0]?.["id"];
    this.#state.names.within(() => {
      this.#state.bindEach(declared, node["right"]);
      this.#visitAll(nodes([node["body"]]), enclosing);
    });
  }

  #arguments(node: Node, enclosing: string | null): void {
    const member = memberOf(node["callee"]);
    for (const given of nodes(node["arguments"])) {
      const action = bare(given);
      if (member && action && isFunction(action) && /^(?:forEach|map)$/.test(member.name))
        this.#state.names.within(() => {
          this.#state.bindEach(nodes(action["params"])[0], member.object);
          this.#visitAll(nodes([action["body"]]), enclosing);
        });
      else this.#visit(given, enclosing);
    }
  }
}
