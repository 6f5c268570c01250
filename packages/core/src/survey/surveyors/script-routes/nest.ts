import type { Lines } from "../../../text/lines.ts";
import { deployables } from "../../files/deployables.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Route, RouteFile, Scope } from "../../routes/route-file.ts";
import { Names } from "./names.ts";
import { takenByParameters } from "./nest-parameters.ts";
import { statusByHabit, statusGiven } from "./nest-status.ts";
import {
  as,
  bare,
  childrenOf,
  isNode,
  itemsOf,
  memberOf,
  nameOf,
  type Node,
  nodes,
  property,
  textOf,
} from "../../values/tree.ts";

// Controllers of classes: NestJS, and others that mark classes and methods the same way.

const methods: ReadonlyMap<string, string> = new Map(
  ["Get", "Post", "Put", "Patch", "Delete", "All"].map((name) => [name, name === "All" ? "ANY" : name.toUpperCase()]),
);
const controllers = new Set(["Controller", "JsonController", "RestController", "Route"]);
const operations: ReadonlyMap<string, string> = new Map([
  ["Query", "QUERY"],
  ["Mutation", "MUTATION"],
  ["Subscription", "SUBSCRIPTION"],
]);

/** Reads the classes that are controllers or resolvers, and what a program's start says of all of them. */
export function readNest(text: string, lines: Lines, program: unknown): RouteFile | null {
  const reader = new Reader(text, lines);
  if (isNode(program)) reader.visit(program, 0);
  return reader.found();
}

interface Decorator {
  readonly name: string;
  readonly node: Node;
  readonly given: readonly Node[];
}

class Reader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #names = new Names();
  readonly #scopes: Scope[] = [];
  readonly #routes: Route[] = [];
  readonly #mounts: Mount[] = [];
  readonly #imports = new Map<string, { readonly name: string; readonly file: string }>();
  readonly #everywhere: Guard[] = [];
  readonly #constants: Record<string, string> = {};
  #base: string | null = null;
  #isNest = false;

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  found(): RouteFile | null {
    const some = this.#scopes.length + this.#everywhere.length + Object.keys(this.#constants).length;
    if (some === 0 && this.#base === null) return null;
    return {
      scopes: this.#scopes,
      routes: this.#routes,
      ...(this.#mounts.length > 0 ? { mounts: this.#mounts } : {}),
      ...(this.#everywhere.length > 0 ? { everywhere: this.#everywhere } : {}),
      ...(Object.keys(this.#constants).length > 0 ? { constants: this.#constants } : {}),
      ...(this.#base === null ? {} : { base: this.#base }),
    };
  }

  visit(node: Node, depth: number): void {
    if (depth > 60) return;
    if (node.type === "VariableDeclarator") {
      const name = nameOf(node["id"]);
      if (name !== null) this.#names.declare(name, { is: "own", key: name, value: bare(node["init"]) });
    }
    if (node.type === "ImportDeclaration")
      for (const each of nodes(node["specifiers"])) {
        const local = nameOf(each["local"]);
        if (local === null) continue;
        const name = nameOf(each["imported"]) ?? local;
        this.#names.declare(local, { is: "imported", file: "", name });
        this.#imports.set(local, { name, file: textOf(node["source"]) ?? "" });
        if (textOf(node["source"]) === "@nestjs/common") this.#isNest = true;
      }
    if (node.type === "ClassDeclaration") this.#class(node, depth);
    if (node.type === "CallExpression") this.#start(node);
    for (const child of childrenOf(node)) this.visit(child, depth + 1);
  }

  #line = (node: Node): number => this.#lines.lineAt(node.start);

  /** `app.setGlobalPrefix("api")`, `app.enableVersioning({ type: VersioningType.URI })`, `app.useGlobalGuards(guard)`. */
  #start(node: Node): void {
    const member = memberOf(node["callee"]);
    const [first] = nodes(node["arguments"]);
    if (member?.name === "setGlobalPrefix" && first) {
      const path = this.#names.pathOf(first);
      // One that is known only when the program runs stands before all routes alike, as a base path that is left out does.
      if (typeof path === "string") this.#base = path;
    }
    if (member?.name === "enableVersioning") {
      const type = first ? property(first, "type") : null;
      if (type && memberOf(type)?.name !== "URI") return;
      const prefix = first ? textOf(property(first, "prefix")) : null;
      const standard = first ? textOf(property(first, "defaultVersion")) : null;
      this.#constants["version prefix"] = `/${prefix ?? "v"}`;
      this.#constants["version"] = standard === null ? "" : `/${prefix ?? "v"}${standard}`;
    }
    if (member?.name === "useGlobalGuards") this.#everywhere.push({ name: this.#words(node), line: this.#line(node) });
  }

  #words = (node: Node): string =>
    this.#text.slice(node.start, Math.min(node.end, node.start + 120)).replace(/\s+/g, " ");

  #class(node: Node, depth: number): void {
    const name = nameOf(node["id"]);
    const marks = this.#decorators(node);
    const controller = marks.find((mark) => controllers.has(mark.name));
    const resolver = marks.find((mark) => mark.name === "Resolver");
    if (name === null || (!controller && !resolver) || depth > 20) return;
    const guards = this.#guards(marks);
    const members = nodes((node["body"] as Node | undefined)?.["body"]).filter(
      ({ type }) => type === "MethodDefinition",
    );
    const options = controller?.given[0] ?? null;
    const versioned = controller?.name === "Controller" ? this.#version(marks, options) : null;
    const given = options
      ? (property(options, "path", "host") ?? (as(bare(options), "ObjectExpression") ? null : options))
      : null;
    const paths = given ? itemsOf(given).map((each) => this.#names.pathOf(each)) : [""];
    for (const [i, path] of paths.entries()) {
      const key = `${name}#${i}`;
      this.#scopes.push({ key, line: this.#line(node), root: true, ...(guards.length > 0 ? { guards } : {}) });
      for (const member of members)
        this.#routes.push(...(controller ? this.#served(member, key, path, versioned) : this.#resolved(member, key)));
      this.#children(marks, key, path);
    }
  }

  /** `@ChildControllers([new Orders(), new Carts()])`: controllers that are reached below the path of another. */
  #children(marks: readonly Decorator[], on: string, path: PathText): void {
    const mark = marks.find(({ name }) => name === "ChildControllers");
    for (const each of mark?.given[0] ? itemsOf(mark.given[0]) : []) {
      const name = nameOf(as(bare(each), "NewExpression")?.["callee"]);
      if (name === null) continue;
      const from = this.#imports.get(name);
      const of = from ? { name: `${from.name}#0`, file: from.file } : { name: `${name}#0` };
      this.#mounts.push({ on, of, prefix: slashed(path), line: this.#line(mark!.node) });
    }
  }

  /** The part of a path that tells a version, where versions are told in paths. */
  #version(marks: readonly Decorator[], options: Node | null): PathText {
    const given =
      marks.find(({ name }) => name === "Version")?.given[0] ?? (options ? property(options, "version") : null);
    const version = given ? textOf(itemsOf(given)[0]) : null;
    return version === null ? [{ constant: "version" }] : [{ constant: "version prefix" }, version];
  }

  #served(member: Node, scope: string, prefix: PathText, ofClass: PathText): readonly Route[] {
    const marks = this.#decorators(member);
    const guards = this.#guards(marks);
    return marks.flatMap(({ name, node, given }) => {
      const method = methods.get(name);
      if (!method) return [];
      const own = given[0] ? itemsOf(given[0]).map((each) => this.#names.pathOf(each)) : [""];
      const version =
        ofClass !== null && marks.some((mark) => mark.name === "Version") ? this.#version(marks, null) : ofClass;
      const status = marks.find((mark) => mark.name === "HttpCode")?.given[0];
      const taken = takenByParameters(member, this.#text);
      const code = statusGiven(status) ?? (this.#isNest ? statusByHabit(method, member, marks, this.#text) : null);
      return own.map(
        (path): Route => ({
          scope,
          method,
          path: concat(concat(version === null ? "" : version, slashed(prefix)), slashed(path)),
          line: this.#line(node),
          ...(guards.length > 0 ? { guards } : {}),
          ...(code === null ? {} : { statuses: [code] }),
          ...taken,
        }),
      );
    });
  }

  #resolved(member: Node, scope: string): readonly Route[] {
    const marks = this.#decorators(member);
    return marks.flatMap(({ name, node, given }) => {
      const method = operations.get(name);
      const own = nameOf(member["key"]);
      if (!method || own === null) return [];
      const told = given.map((each) => textOf(property(each, "name")) ?? textOf(each)).find((each) => each !== null);
      return [{ scope, method, path: told ?? own, line: this.#line(node) }];
    });
  }

  #decorators(node: Node): readonly Decorator[] {
    return nodes(node["decorators"]).flatMap((each) => {
      const expression = bare(each["expression"]);
      const call = as(expression, "CallExpression");
      const name = nameOf(call ? call["callee"] : expression);
      return name === null ? [] : [{ name, node: each, given: nodes(call?.["arguments"]) }];
    });
  }

  #guards(marks: readonly Decorator[]): readonly Guard[] {
    return marks
      .filter(({ name }) => !methods.has(name) && !controllers.has(name) && !name.startsWith("Api"))
      .map(({ node }) => ({ name: this.#words(node), line: this.#line(node) }))
      .filter(({ name }) => demandOfGuard(name) !== null);
  }
}

/** A path with a slash before it, so that it can be put behind another. */
const slashed = (path: PathText): PathText => {
  const first = path === null ? null : typeof path === "string" ? path : path[0];
  if (first === null || first === undefined || path === null) return path;
  if (typeof first === "string" ? first === "" || first.startsWith("/") : false) return path;
  return concat("/", path);
};

function concat(a: PathText, b: PathText): PathText {
  if (a === null || b === null) return null;
  if (typeof a === "string" && typeof b === "string") return a + b;
  return [...partsOf(a), ...partsOf(b)];
}

const partsOf = (text: NonNullable<PathText>) => (typeof text === "string" ? [text] : text);

/** Gives the files of each deployable its versions; where none are told in paths, they are no part of them. */
export function withVersions(
  files: ReadonlyMap<string, RouteFile>,
  paths: readonly string[],
): ReadonlyMap<string, RouteFile> {
  const within = deployables(paths);
  const told = new Map<string, Readonly<Record<string, string>>>();
  for (const [path, { constants = {} }] of files) if ("version prefix" in constants) told.set(within(path), constants);
  return new Map(
    [...files].map(([path, file]) => {
      const versions = told.get(within(path));
      const routes = versions ? file.routes : file.routes.map((route) => ({ ...route, path: unversioned(route.path) }));
      return [path, { ...file, routes, constants: { ...file.constants, ...versions } }];
    }),
  );
}

function unversioned(path: PathText): PathText {
  if (path === null || typeof path === "string" || typeof path[0] === "string") return path;
  const [first] = path;
  if (first?.constant === "version") return simple(path.slice(1));
  return first?.constant === "version prefix" ? simple(path.slice(2)) : path;
}

const simple = (parts: Exclude<PathText, string | null>): PathText =>
  parts.every((part) => typeof part === "string") ? parts.join("") : parts;
