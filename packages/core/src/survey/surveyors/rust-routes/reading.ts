import { after, closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import { type Code, rustLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { readRustImports } from "../../../notation/imports/rust.ts";
import { Lines } from "../../../text/lines.ts";
import type { Guard, Mount, PathText, Reference, Route, RouteFile, Scope, Unread } from "../../routes/route-file.ts";

export type Stretch = readonly [from: number, to: number];

/** What is gathered of one file of Rust. */
export class Reading {
  readonly code: Code;
  readonly scopes = new Map<string, { -readonly [K in keyof Scope]: Scope[K] }>();
  readonly routes: Route[] = [];
  readonly mounts: Mount[] = [];
  readonly unread: Unread[] = [];
  readonly names = new Map<string, Reference>();
  readonly constants: Record<string, string> = {};
  readonly #lines: Lines;
  /** The modules of names that the file takes from others. */
  readonly #taken = new Map<string, string>();
  #made = 0;

  constructor(text: string) {
    this.code = tokenize(text, rustLike);
    this.#lines = new Lines(this.code.text);
    for (const { what } of readRustImports(text)) {
      const cut = what.lastIndexOf("::");
      if (cut > 0) this.#taken.set(what.slice(cut + 2), what.slice(0, cut));
    }
  }

  lineAt(at: number): number {
    return this.#lines.lineAt(this.code.tokens[at]?.from ?? 0);
  }

  make(name: string, at: number, more: Partial<Scope> = {}): string {
    const key = `${name}@${this.lineAt(at)}.${++this.#made}`;
    this.scopes.set(key, { key, line: this.lineAt(at), root: false, ...more });
    return key;
  }

  mount(on: string, of: Reference, prefix: PathText, at: number): void {
    this.mounts.push({ on, of, prefix, line: this.lineAt(at) });
  }

  guard(scope: string, guards: readonly Guard[]): void {
    const own = this.scopes.get(scope);
    if (own && guards.length > 0) own.guards = [...(own.guards ?? []), ...guards];
  }

  /** `users::router` with how it is used, as a reference into the module it is taken from. */
  refer(path: string, use: string): Reference {
    const cut = path.lastIndexOf("::");
    const name = path.slice(cut < 0 ? 0 : cut + 2);
    const module = cut < 0 ? this.#taken.get(name) : path.slice(0, cut);
    if (module === undefined) return { name: `${name}${use}` };
    const [first, ...rest] = module.split("::");
    const above = this.#taken.get(first!);
    return { name: `${name}${use}`, file: above ? [above, first, ...rest].join("::") : module };
  }

  given(open: number): readonly Stretch[] {
    return parts(this.code, open + 1, closeOf(this.code, open), { marks: [","], lines: false });
  }

  /** A path that is a text or the name of a constant. */
  path([from, to]: Stretch): PathText {
    const token = this.code.tokens[from];
    const start = isMark(this.code, from, "&") || isWord(this.code, from, "r") ? from + 1 : from;
    const text = this.code.tokens[start];
    if (text?.kind === "string" && to === start + 1) return plain(unquoted(text).text);
    return token?.kind === "word" && /^[A-Z][A-Z\d_]*$/.test(this.code.tokens[to - 1]?.text ?? "")
      ? [{ constant: this.code.tokens[to - 1]!.text }]
      : null;
  }

  isText([from]: Stretch): boolean {
    return this.code.tokens[from]?.kind === "string";
  }

  shown([from, to]: Stretch): string {
    return textOf(this.code, from, to).slice(0, 160);
  }

  skip(at: number): number {
    return after(this.code, at);
  }

  facts(): RouteFile | null {
    const { scopes, routes, mounts, unread, names, constants } = this;
    if (scopes.size + routes.length + names.size + unread.length + Object.keys(constants).length === 0) return null;
    return {
      scopes: [...scopes.values()],
      routes,
      ...(mounts.length > 0 ? { mounts } : {}),
      ...(unread.length > 0 ? { unread } : {}),
      ...(names.size > 0 ? { names: Object.fromEntries(names) } : {}),
      ...(Object.keys(constants).length > 0 ? { constants } : {}),
    };
  }
}

/** `{id:\d+}`, `<id>`, `{*rest}` as `{id}`, `{id}`, `{rest}`; what is asked after the path is left out. */
const plain = (path: string): string =>
  path
    .replace(/\?.*$/, "")
    .replace(/\{\*?(\w{1,80})(?::[^{}]{0,100})?\}/g, "{$1}")
    .replace(/<(\w{1,80})(?:\.\.)?>/g, "{$1}")
    .replace(/\/\*(\w{1,80})/g, "/{$1}");
