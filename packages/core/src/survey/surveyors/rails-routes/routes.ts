import { isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Guard, Mount, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { joinPaths } from "../../routes/path-text.ts";
import { plural } from "../../orm/naming.ts";
import { actionOf, type Answerer } from "./actions.ts";
import { answererAt, aroundOf } from "./answerers.ts";
import { type Statement, statementAt, wordsIn } from "./statements.ts";

/** A route with the controller and the action that answer it, where those are told: `api/orders#show`. */
export interface RailsRoute extends Route {
  readonly action?: string;
}

export interface RailsRoutes extends RouteFile {
  readonly routes: readonly RailsRoute[];
  /** Other files of routes that are drawn among modules, with these. */
  readonly drawnIn?: Readonly<Record<string, string>>;
}

/** Where a block of routes stands. */
interface Frame extends Answerer {
  readonly path: string;
  /** The resources that the block belongs to: the path of all of them, and of one. */
  readonly resources?: { readonly all: string; readonly one: string };
  /** Where routes of one resource stand, if they do not stand below the resources around them. */
  readonly shallow?: string;
  readonly guards: readonly Guard[];
  readonly depth: number;
}

const verbs = ["get", "post", "put", "patch", "delete"];
/** Words that open a block and change nothing of its paths. */
const transparent =
  /^(?:constraints|defaults|controller|authenticated|unauthenticated|devise_scope|with_options|if|unless|else|shallow|concern|scope|draw|Rails|[A-Z]\w*)$/;

/** The routes of a file of Rails, all under the one scope `routes`. */
export class RailsReader {
  readonly #code: Code;
  readonly #lineAt: (at: number) => number;
  readonly #routes: RailsRoute[] = [];
  readonly #drawn: Record<string, string> = {};
  readonly #mounts: Mount[] = [];
  readonly #unread: Unread[] = [];
  readonly #concerns = new Map<string, Statement>();

  constructor(code: Code, lineAt: (at: number) => number) {
    this.#code = code;
    this.#lineAt = lineAt;
  }

  read(scope: Omit<Scope, "key" | "line">): RailsRoutes {
    this.#block(0, this.#code.tokens.length, { path: "", module: "", guards: [], depth: 0 });
    return {
      scopes: [{ key: "routes", line: 1, ...scope }],
      routes: this.#routes,
      ...(this.#mounts.length > 0 ? { mounts: this.#mounts } : {}),
      ...(this.#unread.length > 0 ? { unread: this.#unread } : {}),
      ...(Object.keys(this.#drawn).length > 0 ? { drawnIn: this.#drawn } : {}),
    };
  }

  #block(from: number, to: number, frame: Frame): void {
    if (frame.depth > 60) return;
    for (let i = from; i < to; ) {
      const statement = statementAt(this.#code, i);
      this.#read(statement, { ...frame, depth: frame.depth + 1 });
      i = Math.max(statement.end >= 0 ? statement.end + 1 : statement.to, i + 1);
    }
  }

  #inside({ body, end }: Statement, frame: Frame): void {
    if (body >= 0) this.#block(body, end, frame);
  }

  #read(statement: Statement, frame: Frame): void {
    const { word, at } = statement;
    const line = this.#lineAt(at);
    if (verbs.includes(word)) return this.#single(statement, [word.toUpperCase()], frame);
    switch (word) {
      case "match":
        return this.#single(
          statement,
          this.#option(statement, "via")?.map((each) => each.toUpperCase()) ?? ["ANY"],
          frame,
        );
      case "root":
        return this.#add(
          "GET",
          frame.path,
          at,
          frame,
          answererAt(this.#code, statement, frame, this.#words(statement)[0]),
        );
      case "controller":
        return this.#inside(statement, { ...frame, controller: this.#words(statement)[0] });
      case "namespace":
      case "scope":
        return this.#inside(statement, {
          ...this.#below(statement, frame),
          ...(this.#shallow(statement) ? { shallow: this.#below(statement, frame).path } : {}),
        });
      case "resources":
      case "resource":
        return this.#resources(statement, frame);
      case "member":
        return this.#inside(statement, { ...frame, path: frame.resources?.one ?? frame.path });
      case "collection":
        return this.#inside(statement, { ...frame, path: frame.resources?.all ?? frame.path });
      case "new":
        return this.#inside(statement, { ...frame, path: joinPaths(frame.resources?.all ?? frame.path, "new") });
      case "shallow":
        return this.#inside(statement, { ...frame, shallow: frame.path });
      case "concern": {
        const [name] = this.#words(statement);
        if (name) this.#concerns.set(name, statement);
        return;
      }
      case "concerns":
        for (const name of this.#words(statement)) this.#concern(name, frame);
        return;
      case "draw": {
        const [name] = this.#words(statement);
        if (!name) return;
        this.#mounts.push({ on: "routes", of: { name: "routes", file: name }, prefix: frame.path, line });
        if (frame.module !== "") this.#drawn[name] = frame.module;
        return;
      }
      case "authenticate": {
        const guard = { name: `authenticate ${this.#words(statement).join(", ")}`, line };
        return this.#inside(statement, { ...frame, guards: [...frame.guards, guard] });
      }
      case "mount":
        return this.#mounted(statement, frame);
      case "devise_for":
      case "use_doorkeeper":
        for (const name of word === "devise_for" ? this.#words(statement) : ["oauth"])
          this.#lost(
            at,
            joinPaths(frame.path, this.#option(statement, "path")?.[0] ?? name),
            `${word} makes them by itself`,
          );
        return;
      default:
        if (statement.body < 0) return;
        if (transparent.test(word)) return this.#inside(statement, frame);
        return this.#lost(
          at,
          frame.path,
          `${/^\w{1,40}$/.test(word) ? word : "a loop"} makes them when the program runs`,
        );
    }
  }

  #words({ given }: Statement): readonly string[] {
    return given.flatMap((each) => wordsIn(this.#code, each) ?? []);
  }

  #option({ named }: Statement, name: string): readonly string[] | null {
    const value = named.get(name);
    return value ? wordsIn(this.#code, value) : null;
  }

  #shallow({ named }: Statement): boolean {
    const value = named.get("shallow");
    return value !== undefined && isWord(this.#code, value[0], "true");
  }

  #below(statement: Statement, frame: Frame): Frame {
    const { word, named, given } = statement;
    const [first] = given[0] ? (wordsIn(this.#code, given[0]) ?? []) : [];
    const path = this.#option(statement, "path")?.[0];
    const bare = named.has("path") ? (path ?? "") : (first ?? "");
    const lost =
      (word === "scope" && given.length > 0 && first === undefined) ||
      (named.has("path") && path === undefined && !isWord(this.#code, named.get("path")![0], "nil"));
    if (lost) this.#lost(statement.at, frame.path, "the path is made when the program runs");
    const below = joinPaths(frame.path, plain(bare));
    const { controller = frame.controller, ...around } = aroundOf(this.#code, statement, frame, first);
    return {
      ...frame,
      ...around,
      path: below,
      controller: word === "namespace" ? undefined : controller,
      ...(frame.shallow === undefined ? {} : { shallow: below }),
    };
  }

  #lost(at: number, path: string, why: string): void {
    this.#unread.push({ line: this.#lineAt(at), why, under: { scope: "routes", path } });
  }

  #add(method: string, path: string, at: number, { guards }: Frame, action?: string): void {
    this.#routes.push({
      scope: "routes",
      method,
      path,
      line: this.#lineAt(at),
      ...(guards.length > 0 ? { guards } : {}),
      ...(action === undefined ? {} : { action }),
    });
  }

  /** `get "x", to: "orders#show"`, `post :pay, on: :member` */
  #single(statement: Statement, methods: readonly string[], frame: Frame): void {
    const on = this.#option(statement, "on")?.[0];
    const { resources } = frame;
    const base =
      on === "member"
        ? resources?.one
        : on === "collection"
          ? resources?.all
          : on === "new"
            ? joinPaths(resources?.all ?? "", "new")
            : frame.path;
    const paths = [
      ...statement.given.map((each) => [wordsIn(this.#code, each), undefined] as const),
      ...statement.pairs.map(([left, right]) => [wordsIn(this.#code, left), wordsIn(this.#code, right)] as const),
    ];
    for (const [words, told] of paths)
      for (const path of words ?? [null]) {
        if (path === null) this.#lost(statement.at, base ?? frame.path, "the path is made when the program runs");
        else
          for (const method of methods)
            this.#add(
              method,
              joinPaths(base ?? frame.path, plain(this.#option(statement, "path")?.[0] ?? path)),
              statement.at,
              frame,
              told === null ? undefined : answererAt(this.#code, statement, frame, path, told?.[0]),
            );
      }
  }

  #mounted(statement: Statement, frame: Frame): void {
    const at =
      this.#option(statement, "at")?.[0] ??
      (statement.pairs[0] ? wordsIn(this.#code, statement.pairs[0][1])?.[0] : undefined);
    this.#lost(statement.at, joinPaths(frame.path, at ?? ""), "what is mounted serves them");
  }

  #concern(name: string, frame: Frame): void {
    const concern = this.#concerns.get(name);
    if (concern) this.#inside(concern, frame);
    else this.#lost(this.#code.tokens.length - 1, frame.path, `the concern ${name.slice(0, 60)} is not in the file`);
  }

  #resources(statement: Statement, frame: Frame): void {
    const names = this.#words(statement);
    if (names.length === 0) this.#lost(statement.at, frame.path, "the resources are named when the program runs");
    for (const name of names) {
      const single = statement.word === "resource";
      // `profile`: one of it is answered by the controller of all, `profiles`.
      const { controller = single ? plural(name) : name, ...around } = aroundOf(this.#code, statement, frame);
      const path = this.#option(statement, "path")?.[0] ?? name;
      const all = joinPaths(frame.path, plain(path));
      const param = this.#option(statement, "param")?.[0] ?? "id";
      const own = frame.shallow === undefined ? all : joinPaths(frame.shallow, plain(path));
      const one = single ? all : joinPaths(own, `{${param}}`);
      for (const [action, method, where] of single ? ofOne : ofMany)
        if (this.#has(statement, action))
          this.#add(
            method,
            where === "all"
              ? all
              : where === "new"
                ? joinPaths(all, "new")
                : where === "edit"
                  ? joinPaths(one, "edit")
                  : one,
            statement.at,
            frame,
            actionOf(around, controller, action),
          );
      const singular = name.replace(/ies$/, "y").replace(/s$/, "");
      const inside: Frame = {
        ...frame,
        ...around,
        controller,
        path: single ? all : joinPaths(own, `{${singular}_${param}}`),
        resources: { all, one },
        ...(this.#shallow(statement) ? { shallow: frame.path } : {}),
      };
      this.#inside(statement, inside);
      for (const concern of this.#option(statement, "concerns") ?? []) this.#concern(concern, inside);
    }
  }

  #has(statement: Statement, action: string): boolean {
    const only = statement.named.has("only") ? (this.#option(statement, "only") ?? []) : null;
    if (only) return only.includes(action);
    return !(this.#option(statement, "except") ?? []).includes(action);
  }
}

type Made = readonly (readonly [action: string, method: string, where: "all" | "one" | "new" | "edit"])[];

const ofMany: Made = [
  ["index", "GET", "all"],
  ["create", "POST", "all"],
  ["new", "GET", "new"],
  ["edit", "GET", "edit"],
  ["show", "GET", "one"],
  ["update", "PATCH", "one"],
  ["update", "PUT", "one"],
  ["destroy", "DELETE", "one"],
];
const ofOne: Made = ofMany.filter(([action]) => action !== "index");

/** A path without what may be left out, its parameters in braces. */
const plain = (path: string): string => path.replace(/\([^()]{0,200}\)/g, "").replace(/[:*](\w{1,80})/g, "{$1}");
