import { isMark, isWord, parts, closeOf, textOf } from "../../../notation/code/reach.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Reference, RouteFile, Scope } from "../../routes/route-file.ts";
import { type GoSource, type Stretch } from "./source.ts";

/** What a name or expression is: a scope of this file, something that other code gives, or a package. */
export interface Value {
  readonly scope?: string;
  readonly ref?: Reference;
  readonly module?: string;
  /** A route that is still being described: `r.HandleFunc(...).Methods(...)`. */
  readonly building?: Building;
}

export interface Building {
  readonly scope: string;
  path: PathText;
  methods: readonly string[];
  /** Where its routes already are. */
  readonly routes: number[];
}

/** A route that may still be told its methods. */
export type OpenRoute = { -readonly [K in keyof RouteFile["routes"][number]]: RouteFile["routes"][number][K] };

/** What is gathered of one file. */
export class Reading {
  readonly source: GoSource;
  readonly scopes = new Map<string, Scope>();
  readonly routes: OpenRoute[] = [];
  /** Whether middleware that reads the query stands before all routes of a scope. */
  takesBefore = false;
  readonly mounts: Mount[] = [];
  readonly names = new Map<string, Reference>();
  readonly constants = new Map<string, string | null>();
  /** What stands before all that is registered on a scope from here on. */
  readonly #standing = new Map<string, readonly Guard[]>();
  #made = 0;

  constructor(source: GoSource) {
    this.source = source;
  }

  lineAt(at: number): number {
    return this.source.lines.lineAt(this.source.code.tokens[at]?.from ?? 0);
  }

  /** A new scope; its key is its name, told from others of the name by its place. */
  make(name: string, at: number, more: Partial<Scope> = {}): string {
    const line = this.lineAt(at);
    const key = `${name}@${line}.${++this.#made}`;
    this.scopes.set(key, { key, line, root: false, ...more });
    return key;
  }

  /** A scope below another, with all that stands before what is registered there now. */
  below(on: string, prefix: PathText, at: number, guards: readonly Guard[] = []): string {
    const key = this.make("group", at, { idle: true });
    this.mount(on, { name: key }, prefix, at, guards);
    return key;
  }

  mount(on: string, of: Reference, prefix: PathText, at: number, guards: readonly Guard[] = []): void {
    const all = [...this.standing(on), ...guards];
    this.mounts.push({ on, of, prefix, line: this.lineAt(at), ...(all.length > 0 ? { guards: all } : {}) });
  }

  /** The scope that something given by other code is; it serves nothing where that turns out to be no router. */
  borrowed(ref: Reference, at: number): string {
    const name = `from ${ref.file ?? ""} ${ref.name}`;
    const known = [...this.scopes.keys()].find((key) => key === name);
    if (known) return known;
    this.scopes.set(name, { key: name, line: this.lineAt(at), root: false, idle: true });
    this.names.set(`to ${name}`, ref);
    this.mounts.push({ on: `to ${name}`, of: { name }, prefix: "", line: this.lineAt(at) });
    return name;
  }

  standing(scope: string): readonly Guard[] {
    return this.#standing.get(scope) ?? [];
  }

  stand(scope: string, guards: readonly Guard[]): void {
    this.#standing.set(scope, [...this.standing(scope), ...guards]);
  }

  add(scope: string, methods: readonly string[], path: PathText, at: number, guards: readonly Guard[]): number[] {
    const all = [...this.standing(scope), ...guards];
    return methods
      .filter((method) => method !== "HEAD" && method !== "OPTIONS")
      .map(
        (method) =>
          this.routes.push({ scope, method, path, line: this.lineAt(at), ...(all.length > 0 ? { guards: all } : {}) }) -
          1,
      );
  }

  /** Those of some values that turn callers away; in what wraps a handler, the name of what wraps it. */
  guardsIn(values: readonly Stretch[]): readonly Guard[] {
    return values.flatMap(([from, to]): Guard[] => {
      // A list of texts is as good as texts one by one: `Allow([]string{"clerk"})`.
      const written = textOf(this.source.code, from, to).replace(/\[\] ?string ?\{([^{}]{0,80})\}/g, "$1");
      const name = /^[^{]{1,80}$/.test(written) ? written : written.replace(/[({].*$/s, "");
      return demandOfGuard(name.replace(/\(.*$/s, "")) === null || name.startsWith("func")
        ? []
        : [{ name, line: this.lineAt(from) }];
    });
  }

  /** What wraps a handler and turns callers away: `auth(handler)`. */
  wrapping([from, to]: Stretch): readonly Guard[] {
    const { code } = this.source;
    const found: Guard[] = [];
    for (let i = from; i < to && i < from + 40; i++) {
      if (!isMark(code, i, "(") || !isWord(code, i - 1)) continue;
      let first = i - 1;
      while (first - 2 >= from && isMark(code, first - 1, ".")) first -= 2;
      const name = textOf(code, first, i);
      const given = this.given(i);
      const told = found.some((guard) => guard.name.startsWith(name));
      if (demandOfGuard(name) !== null && given.length > 0 && !told) found.push({ name, line: this.lineAt(i) });
      found.push(...this.guardsIn(given.slice(1)));
    }
    return found;
  }

  given(open: number): readonly Stretch[] {
    return parts(this.source.code, open + 1, closeOf(this.source.code, open), { marks: [","], lines: false });
  }

  facts(): RouteFile | null {
    const constants = Object.fromEntries([...this.constants].filter(([, value]) => value !== null)) as Record<
      string,
      string
    >;
    const { scopes, routes, mounts, names } = this;
    if (scopes.size + routes.length + mounts.length + names.size === 0 && Object.keys(constants).length === 0)
      return null;
    return {
      scopes: [...scopes.values()],
      routes,
      ...(mounts.length > 0 ? { mounts } : {}),
      ...(names.size > 0 ? { names: Object.fromEntries(names) } : {}),
      ...(Object.keys(constants).length > 0 ? { constants } : {}),
      ...(this.takesBefore ? { takesBefore: true as const } : {}),
    };
  }
}
