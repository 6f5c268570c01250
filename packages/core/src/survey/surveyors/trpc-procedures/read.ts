import type { Script } from "../../site.ts";
import type { Lines } from "../../../text/lines.ts";
import { as, bare, childrenOf, list, memberOf, nameOf, type Node, nodes, textOf } from "../../values/tree.ts";
import type { Builder, Entry, Imported, Named, Procedure, Router, TrpcFile } from "./facts.ts";
import { exportsIn, importsIn } from "./modules.ts";
import { builderIn, procedureIn } from "./procedure.ts";

const routerMaker =
  /^(?:router|createTRPCRouter|createRouter|createTrpcRouter|trpcRouter|createCallerRouter|makeRouter)$/;
const mergers = /^mergeRouters$/;
const deepest = 12;

/** What a program says of routers; `null` where it says nothing. */
export function readTrpc({ program }: Script, text: string, lines: Lines): TrpcFile | null {
  const reader = new Reader(text, lines);
  const open: { readonly node: Node; readonly depth: number }[] = [{ node: program as unknown as Node, depth: 0 }];
  while (open.length > 0) {
    const { node, depth } = open.pop()!;
    reader.note(node);
    for (const child of childrenOf(node).toReversed()) open.push({ node: child, depth: depth + 1 });
  }
  return reader.found();
}

class Reader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #routers: Router[] = [];
  readonly #procedures: Record<string, Procedure> = {};
  readonly #builders: Record<string, Builder> = {};
  readonly #exports: Record<string, string> = {};
  readonly #imports: Record<string, Imported> = {};
  readonly #passes: string[] = [];
  readonly #served = new Set<string>();

  constructor(text: string, lines: Lines) {
    this.#text = text;
    this.#lines = lines;
  }

  found(): TrpcFile | null {
    const facts: TrpcFile = {
      routers: this.#routers,
      procedures: this.#procedures,
      builders: this.#builders,
      exports: this.#exports,
      imports: this.#imports,
      passes: this.#passes,
      served: [...this.#served],
    };
    const own = [this.#procedures, this.#builders].some((named) => Object.keys(named).length > 0);
    const some = own || this.#routers.length + this.#served.size > 0;
    const passing = this.#passes.length > 0 || Object.keys(this.#imports).some((name) => name.startsWith("export:"));
    return some || passing ? facts : null;
  }

  /** Takes in what one node says by itself. */
  note(node: Node): void {
    switch (node.type) {
      case "VariableDeclarator":
        return this.#declare(nameOf(node["id"]), node["init"]);
      case "ImportDeclaration":
        for (const [local, imported] of importsIn(node)) this.#imports[local] = imported;
        return;
      case "ExportNamedDeclaration":
        for (const [name, local, from] of exportsIn(node)) {
          this.#exports[name] = local;
          if (from) this.#imports[local] = from;
        }
        return;
      case "ExportAllDeclaration": {
        const file = textOf(node["source"]);
        if (file !== null) this.#passes.push(file);
        return;
      }
      case "ExportDefaultDeclaration": {
        const name = nameOf(node["declaration"]);
        if (name !== null) this.#exports["default"] = name;
        else this.#declare("default", node["declaration"]);
        if (name === null) this.#exports["default"] = "default";
        return;
      }
      case "Property": {
        // createExpressMiddleware({ router: appRouter })
        const value = as(bare(node["value"]), "Identifier");
        if (nameOf(node["key"]) === "router" && value) this.#served.add(nameOf(value)!);
        return;
      }
      case "TSTypeAliasDeclaration": {
        // export type AppRouter = typeof appRouter
        const query = as(node["typeAnnotation"], "TSTypeQuery");
        if (query && /^AppRouter$|^(?:Trpc|TRPC)Router$/.test(nameOf(node["id"]) ?? ""))
          this.#served.add(nameOf(query["exprName"]) ?? "");
        return;
      }
      default:
    }
  }

  #line(node: Node): number {
    return this.#lines.lineAt(node.start);
  }

  #declare(name: string | null, init: unknown): void {
    const value = bare(init);
    if (name === null || !value) return;
    const procedure = procedureIn(value, this.#text, this.#lines);
    const builder = /procedure$/i.test(name) ? builderIn(value, this.#text) : null;
    if (procedure) this.#procedures[name] = procedure;
    else if (builder) this.#builders[name] = builder;
    else {
      const router = this.#router(name, value, 0);
      if (router) this.#routers.push(router);
    }
  }

  /** `router({ ... })`, `mergeRouters(a, b)`, or a record of procedures that a router is made of elsewhere. */
  #router(name: string, value: Node, depth: number): Router | null {
    if (depth > deepest) return null;
    const object = as(value, "ObjectExpression");
    if (object) {
      const router = this.#record(name, object, depth);
      return router.entries.some((entry) => "method" in entry || "router" in entry) ? router : null;
    }
    const call = as(value, "CallExpression");
    const maker = call && (memberOf(call["callee"])?.name ?? nameOf(call["callee"]));
    if (!call || maker === null) return null;
    const args = list(call["arguments"]).map(bare);
    const line = this.#line(value);
    if (mergers.test(maker!)) {
      return this.#merged(name, line, args, depth);
    }
    const record = routerMaker.test(maker!) && !this.#isForeign(maker!) ? as(args[0], "ObjectExpression") : null;
    return record ? { ...this.#record(name, record, depth), line } : null;
  }

  /** Whether a name is that of a package that routes pages or requests: `createRouter` of TanStack or Vue. */
  #isForeign(name: string): boolean {
    const file = Object.hasOwn(this.#imports, name) ? this.#imports[name]!.file : "";
    return /^@?[a-z]/.test(file) && /router|^h3$|^koa|^express|^radix3$/.test(file) && !/trpc/i.test(file);
  }

  /** Routers by their names, and those that are made on the spot: `mergeRouters(router({ ... }), others)`. */
  #merged(name: string, line: number, args: readonly (Node | null)[], depth: number): Router {
    const merges = args.flatMap((each) => (each && this.#named(each)) ?? []);
    const inline = args.flatMap((each) =>
      each && !this.#named(each) ? (this.#router(name, each, depth + 1) ?? []) : [],
    );
    const open = inline.find((router) => router.open !== undefined)?.open;
    const unread = merges.length + inline.length < args.length ? line : open;
    return {
      name,
      line,
      entries: inline.flatMap(({ entries }) => entries),
      merges: [...merges, ...inline.flatMap(({ merges: within }) => within)],
      ...(unread === undefined ? {} : { open: unread }),
    };
  }

  #record(name: string, object: Node, depth: number): Router {
    const entries: Entry[] = [];
    const merges: Named[] = [];
    let open: number | undefined;
    for (const each of nodes(object["properties"])) {
      const line = this.#line(each);
      if (each.type === "SpreadElement") {
        const named = this.#named(bare(each["argument"]));
        if (named) merges.push(named);
        else open ??= line;
        continue;
      }
      const key = each["computed"] === true ? null : nameOf(each["key"]);
      const entry = key === null ? null : this.#entry(key, bare(each["value"]), line, depth);
      if (entry) entries.push(entry);
      else open ??= line;
    }
    return { name, line: this.#line(object), entries, merges, ...(open === undefined ? {} : { open }) };
  }

  #entry(key: string, value: Node | null, line: number, depth: number): Entry | null {
    if (!value) return null;
    const procedure = procedureIn(value, this.#text, this.#lines);
    if (procedure) return { key, ...procedure, line };
    const named = this.#named(value);
    if (named) return { key, ...named, line };
    const object = as(value, "ObjectExpression");
    const router = object ? this.#record(key, object, depth + 1) : this.#router(key, value, depth + 1);
    return router && { key, line, router };
  }

  /** `a`, `a.b`, and what is read of a router: `a._def.procedures`. */
  #named(value: Node | null): Named | null {
    if (!value) return null;
    if (value.type === "Identifier") return { of: nameOf(value)!, line: this.#line(value) };
    const member = memberOf(value);
    const on = member && this.#named(member.object);
    if (!member || !on) return null;
    return /^(?:_def|procedures|record)$/.test(member.name) ? on : { ...on, of: `${on.of}.${member.name}` };
  }
}
