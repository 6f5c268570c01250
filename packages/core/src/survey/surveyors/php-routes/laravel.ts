import { isMark, isWord, textOf } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { demandOfGuard } from "../../routes/access.ts";
import { joinPaths } from "../../routes/path-text.ts";
import type { Guard, Mount, Route, RouteFile, Unread } from "../../routes/route-file.ts";
import { chainAt, itemsIn, keyed, type Link, namesIn, type Stretch, textIn } from "./values.ts";

interface Frame {
  /** `null` where a part of it is made when the program runs. */
  readonly path: string | null;
  readonly guards: readonly Guard[];
  readonly depth: number;
}

const verbs: ReadonlyMap<string, readonly string[]> = new Map([
  ["get", ["GET"]],
  ["post", ["POST"]],
  ["put", ["PUT"]],
  ["patch", ["PATCH"]],
  ["delete", ["DELETE"]],
  ["any", ["ANY"]],
  ["view", ["GET"]],
  ["redirect", ["ANY"]],
]);
const resources = /^(?:apiResource|resource|apiResources|resources|singleton|apiSingleton)$/;

/** The routes that a file of PHP registers by calls, all on one scope: Laravel, Lumen and Slim. */
export class LaravelReader {
  readonly #code: Code;
  readonly #lineAt: (at: number) => number;
  readonly #registrar: RegExp;
  readonly #routes: Route[] = [];
  readonly #mounts: Mount[] = [];
  readonly #unread: Unread[] = [];

  constructor(code: Code, lineAt: (at: number) => number, registrar: RegExp) {
    this.#code = code;
    this.#lineAt = lineAt;
    this.#registrar = registrar;
  }

  read(): Pick<RouteFile, "routes" | "mounts" | "unread"> {
    this.#scan(0, this.#code.tokens.length, { path: "", guards: [], depth: 0 });
    return { routes: this.#routes, mounts: this.#mounts, unread: this.#unread };
  }

  #scan(from: number, to: number, frame: Frame): void {
    if (frame.depth > 60) return;
    for (let i = from; i < to; i++) {
      if (isWord(this.#code, i, "require", "require_once", "include")) this.#required(i, frame);
      if (
        !isWord(this.#code, i) ||
        !this.#registrar.test(this.#code.tokens[i]!.text) ||
        !isMark(this.#code, i + 1, "::", "->")
      )
        continue;
      const { links, next } = chainAt(this.#code, i);
      if (links.length === 0) continue;
      this.#chain(links, frame);
      i = next - 1;
    }
  }

  #chain(links: readonly Link[], frame: Frame): void {
    let inner: Frame = { ...frame, depth: frame.depth + 1 };
    for (const link of links) {
      const [first] = link.given;
      if (link.name === "prefix" && first) inner = { ...inner, path: this.#below(inner.path, first) };
      else if ((link.name === "middleware" || link.name === "add" || link.name === "can") && first)
        inner = { ...inner, guards: [...inner.guards, ...this.#guards(link)] };
    }
    for (const link of links) {
      const [first, second] = link.given;
      const methods = verbs.get(link.name);
      if (link.name === "group") this.#group(link, inner);
      else if (methods && first) this.#add(methods, this.#below(inner.path, first), link.at, inner);
      else if ((link.name === "match" || link.name === "map") && first && second)
        this.#add(
          namesIn(this.#code, first).map((each) => each.toUpperCase()),
          this.#below(inner.path, second),
          link.at,
          inner,
        );
      else if (resources.test(link.name) && first) this.#resources(link, links, inner);
      else if (link.name === "routes" && link === links[0])
        this.#lost(link.at, inner.path, "a package makes them by itself");
    }
  }

  #below(path: string | null, value: Stretch): string | null {
    const text = textIn(this.#code, value);
    return path === null || text === null ? null : joinPaths(path, plain(text));
  }

  #guards({ given: values, at, name }: Link): readonly Guard[] {
    const names = values.flatMap((value) => namesIn(this.#code, value));
    const all = name === "can" ? [`can:${names.join(",")}`] : names;
    return all
      .filter((each) => demandOfGuard(each) !== null && each !== "web" && each !== "api")
      .map((each) => ({ name: each, line: this.#lineAt(at) }));
  }

  #group(link: Link, frame: Frame): void {
    const { given: values, open } = link;
    const [first] = values;
    if (!first) return;
    let inner = frame;
    if (values.length > 1) {
      const prefix = keyed(this.#code, first, "prefix");
      const middleware = keyed(this.#code, first, "middleware");
      const plainPrefix = isMark(this.#code, first[0], "[") || isWord(this.#code, first[0], "array") ? prefix : first;
      if (plainPrefix) inner = { ...inner, path: this.#below(inner.path, plainPrefix) };
      if (middleware)
        inner = { ...inner, guards: [...inner.guards, ...this.#guards({ ...link, given: [middleware] })] };
    }
    const last = values.at(-1)!;
    const file = fileIn(this.#code, last);
    if (file !== null) this.#mount(file, inner, open);
    else this.#scan(last[0], last[1], inner);
  }

  #mount(file: string, { path, guards }: Frame, at: number): void {
    this.#mounts.push({
      on: "routes",
      of: { name: "routes", file },
      prefix: path,
      line: this.#lineAt(at),
      ...(guards.length > 0 ? { guards } : {}),
    });
  }

  /** `require __DIR__.'/auth.php';` */
  #required(at: number, frame: Frame): void {
    let end = at + 1;
    while (end < at + 12 && end < this.#code.tokens.length && !isMark(this.#code, end, ";")) end++;
    const file = fileIn(this.#code, [at + 1, end]);
    if (file !== null) this.#mount(file, frame, at);
  }

  #add(methods: readonly string[], path: string | null, at: number, { guards }: Frame): void {
    for (const method of methods)
      if (method !== "HEAD" && method !== "OPTIONS")
        this.#routes.push({
          scope: "routes",
          method,
          path,
          line: this.#lineAt(at),
          ...(guards.length > 0 ? { guards } : {}),
        });
  }

  #lost(at: number, path: string | null, why: string): void {
    this.#unread.push({ line: this.#lineAt(at), why, under: { scope: "routes", path } });
  }

  #resources(link: Link, links: readonly Link[], frame: Frame): void {
    const [first, , options] = link.given;
    const names =
      link.name.endsWith("s") && link.name.endsWith("ources")
        ? itemsIn(this.#code, first!).flatMap(([from]) => textIn(this.#code, [from, from + 1]) ?? [])
        : [textIn(this.#code, first!)];
    const option = (name: string): readonly string[] | null => {
      const called = links.find((each) => each.name === name);
      const value = called ? called.given : [keyed(this.#code, options, name)].filter((each) => each !== null);
      return value.length > 0 ? value.flatMap((each) => namesIn(this.#code, each)) : null;
    };
    const [only, except] = [option("only"), option("except")];
    const pages = !link.name.startsWith("api");
    for (const name of names) {
      if (name === null) {
        this.#lost(link.at, frame.path, "the resource is named when the program runs");
        continue;
      }
      if (frame.path === null) {
        this.#add(["ANY"], null, link.at, frame);
        continue;
      }
      const single = /singleton/i.test(link.name);
      const parts = name.split(".");
      const parents = parts.slice(0, -1).flatMap((part) => [part, `{${singular(part)}}`]);
      const all = joinPaths(frame.path, ...parents, plain(parts.at(-1)!));
      const one = single ? all : joinPaths(all, `{${singular(parts.at(-1)!)}}`);
      for (const [action, method, path] of made(all, one, single)) {
        if ((!pages && isPage(action)) || (only && !only.includes(action)) || except?.includes(action)) continue;
        this.#add([method], path, link.at, frame);
      }
    }
  }
}

const isPage = (action: string): boolean => action === "create" || action === "edit";

const made = (all: string, one: string, single: boolean): readonly (readonly [string, string, string])[] =>
  [
    ["index", "GET", all] as const,
    ["create", "GET", joinPaths(all, "create")] as const,
    ["store", "POST", all] as const,
    ["show", "GET", one] as const,
    ["edit", "GET", joinPaths(one, "edit")] as const,
    ["update", "PUT", one] as const,
    ["update", "PATCH", one] as const,
    ["destroy", "DELETE", one] as const,
  ].filter(
    ([action]) => !single || (action !== "index" && action !== "store" && action !== "create" && action !== "destroy"),
  );

const singular = (name: string): string =>
  name.replace(/^.*\//, "").replace(/ies$/, "y").replace(/s$/, "").replaceAll("-", "_");

/** `{id:[0-9]+}` as `{id}`. */
const plain = (path: string): string => path.replace(/\{(\w{1,80}):[^{}]{0,100}\}/g, "{$1}");

/** The file of routes that an expression names: `base_path('routes/api.php')`. */
function fileIn(code: Code, [from, to]: Stretch): string | null {
  if (to > from + 12) return null;
  const texts = code.tokens.slice(from, to).filter(({ kind }) => kind === "string");
  const name = texts.length === 1 ? texts[0]!.text.slice(1, -1) : "";
  const whole = textOf(code, from, to);
  return name.endsWith(".php") && /base_path|__DIR__|app_path|getcwd/.test(whole)
    ? name.replace(/^(?:\.{0,2}\/)+/, "")
    : null;
}
