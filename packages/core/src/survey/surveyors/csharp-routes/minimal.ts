import { after, afterAngles, closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard, Mount, PathText, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";
import { pathText, type Stretch } from "./attributes.ts";

const verbs: ReadonlyMap<string, string> = new Map(
  ["Get", "Post", "Put", "Patch", "Delete"].map((verb) => [`Map${verb}`, verb.toUpperCase()]),
);
const builders = ["IEndpointRouteBuilder", "WebApplication", "RouteGroupBuilder", "IVersionedEndpointRouteBuilder"];

type Grown<T> = { -readonly [K in keyof T]: T[K] };

/** Routes that are registered by calls: `app.MapGroup("/orders").MapGet("/{id}", show)`. */
export class MinimalReader {
  readonly #code: Code;
  readonly #lineAt: (at: number) => number;
  readonly #scopes = new Map<string, Grown<Scope>>();
  readonly #routes: Grown<Route>[] = [];
  readonly #mounts: Grown<Mount>[] = [];
  readonly #unread: Unread[] = [];
  readonly #names = new Map<string, string>();
  /** The method that is being read. */
  #method = "";

  constructor(code: Code, lineAt: (at: number) => number) {
    this.#code = code;
    this.#lineAt = lineAt;
  }

  read(): RouteFile {
    this.#scan(0, this.#code.tokens.length, 0);
    return {
      scopes: [...this.#scopes.values()],
      routes: this.#routes,
      ...(this.#mounts.length > 0 ? { mounts: this.#mounts } : {}),
      ...(this.#unread.length > 0 ? { unread: this.#unread } : {}),
    };
  }

  #scan(from: number, to: number, depth: number): void {
    const code = this.#code;
    for (let i = from; i < to; i++) {
      if (isWord(code, i, ...builders) && isWord(code, i + 1) && isMark(code, i + 2, ",", ")", "=")) this.#bind(i);
      if (!isWord(code, i) || isMark(code, i - 1, ".", "?.")) continue;
      if (isMark(code, i + 1, "(") && !isWord(code, i - 1, "new", "await", "return"))
        this.#method = code.tokens[i]!.text;
      const chained = isMark(code, i + 1, ".") && isWord(code, i + 2) && depth < 100;
      const known = this.#names.get(code.tokens[i]!.text) ?? (chained ? this.#application(i) : null);
      if (known && chained) i = Math.max(this.#chain(i, known, depth) - 1, i);
    }
  }

  /** A parameter on which the method registers. */
  #bind(at: number): void {
    const code = this.#code;
    const extending = isWord(code, at - 1, "this");
    const key =
      extending || isMark(code, at - 1, "(") ? `${this.#method}(0)` : `${this.#method}(${code.tokens[at + 1]!.text})`;
    this.#scopes.set(key, { key, line: this.#lineAt(at), root: !isWord(code, at, "RouteGroupBuilder") });
    this.#names.set(code.tokens[at + 1]!.text, key);
  }

  /** A variable that is not declared here and on which routes are registered is the application itself. */
  #application(at: number): string | null {
    const code = this.#code;
    const name = code.tokens[at]!.text;
    if (!/^(?:app|application|endpoints?|routes?|builder|webApp|e|r)$/.test(name)) return null;
    const method = code.tokens[at + 2]!.text;
    const maps = /^Map(?:Get|Post|Put|Patch|Delete|Group|Methods)$/.test(method) && isMark(code, at + 3, "(");
    if (!maps && !(name === "app" && /^(?:Map|Use|New)[A-Z]\w*/.test(method))) return null;
    const key = `${name}@`;
    if (!this.#scopes.has(key)) this.#scopes.set(key, { key, line: this.#lineAt(at), root: true });
    this.#names.set(name, key);
    return key;
  }

  /** Follows the calls on a builder; gives the index after them. */
  #chain(at: number, start: string, depth: number): number {
    const code = this.#code;
    let scope = start;
    let added: (Grown<Route> | Grown<Mount>)[] = [];
    let i = at + 1;
    while (isMark(code, i, ".") && isWord(code, i + 1)) {
      const name = code.tokens[i + 1]!.text;
      const open = afterAngles(code, i + 2);
      if (!isMark(code, open, "(")) return i + 2;
      const given = parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false });
      const [first, second] = given;
      const verb = verbs.get(name);
      if ((verb || name === "MapMethods") && first)
        added = this.#add(scope, verb ? [verb] : this.#texts(second), first, open);
      else if (name === "MapGroup" && first) {
        scope = this.#group(scope, this.#path(first), open);
        added = [];
      } else if (/^(?:RequireAuthorization|AllowAnonymous|RequireRole|RequireScope)$/.test(name))
        this.#guard(scope, start, added, {
          name: textOf(code, i + 1, closeOf(code, open) + 1).slice(0, 160),
          line: this.#lineAt(i + 1),
        });
      else if (
        /^MapControllerRoute$|^MapDefaultControllerRoute$|^MapRazorPages$/.test(name) &&
        name !== "MapRazorPages"
      )
        this.#unread.push({
          line: this.#lineAt(i + 1),
          why: "actions without a route of their own are found by convention",
        });
      else if (name === "MapIdentityApi")
        this.#unread.push({
          line: this.#lineAt(i + 1),
          why: "those of ASP.NET Core Identity are served by the framework",
          under: { scope, path: "" },
          foreign: true,
        });
      else if (
        /^Map[A-Z]/.test(name) &&
        added.length === 0 &&
        given.every(([from]) => code.tokens[from]?.kind !== "string")
      )
        added = [this.#handOver(scope, name, i + 1)];
      this.#scan(open + 1, closeOf(code, open), depth + 1);
      i = after(code, open);
    }
    if (added.length === 0 && isMark(code, at - 1, "=") && isWord(code, at - 2))
      this.#names.set(code.tokens[at - 2]!.text, scope);
    return i;
  }

  /** A method elsewhere registers on what it is called on. */
  #handOver(on: string, name: string, at: number): Grown<Mount> {
    const mount: Grown<Mount> = { on, of: { name: `${name}(0)`, file: name }, prefix: "", line: this.#lineAt(at) };
    this.#mounts.push(mount);
    return mount;
  }

  #path(value: Stretch): PathText {
    const path = pathText(this.#code, value, "");
    return typeof path === "string"
      ? plain(path)
      : (path?.map((part) => (typeof part === "string" ? plain(part) : part)) ?? null);
  }

  #texts(value: Stretch | undefined): readonly string[] {
    if (!value) return ["ANY"];
    const found = this.#code.tokens.slice(...value).filter(({ kind }) => kind === "string");
    return found.length > 0 ? found.map((token) => unquoted(token).text.toUpperCase()) : ["ANY"];
  }

  #add(scope: string, methods: readonly string[], path: Stretch, at: number): Grown<Route>[] {
    const added = methods.map(
      (method): Grown<Route> => ({ scope, method, path: this.#path(path), line: this.#lineAt(at) }),
    );
    this.#routes.push(...added);
    return added;
  }

  #group(on: string, prefix: PathText, at: number): string {
    const key = `group@${at}`;
    this.#scopes.set(key, { key, line: this.#lineAt(at), root: false, idle: true });
    this.#mounts.push({ on, of: { name: key }, prefix, line: this.#lineAt(at) });
    return key;
  }

  /** What is demanded of a route, or of the group that was just made; nothing of an application that others use too. */
  #guard(scope: string, start: string, added: readonly (Grown<Route> | Grown<Mount>)[], guard: Guard): void {
    if (demandOfGuard(guard.name) === null) return;
    for (const route of added) route.guards = [...(route.guards ?? []), guard];
    const group = this.#scopes.get(scope);
    if (added.length === 0 && group && (scope !== start || scope.startsWith("group@")))
      group.guards = [...(group.guards ?? []), guard];
  }
}

const plain = (text: string): string => text.replace(/\{\*{0,2}(\w{1,80})(?::[^{}]{0,100})?(\?)?\}/g, "{$1$2}");
