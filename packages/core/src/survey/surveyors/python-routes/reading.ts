import { isMark, isWord } from "../../../notation/code/reach.ts";
import { type Code, pythonLike } from "../../../notation/code/token.ts";
import { tokenize } from "../../../notation/code/tokenize.ts";
import { Lines } from "../../../text/lines.ts";
import type { Guard, Mount, Reference, Route, Scope, Unread } from "../../routes/route-file.ts";
import type { PythonFile, PythonShape, PythonView, ServedView } from "./facts.ts";
import { type Imports, importsOf } from "./imports.ts";
import { type Definition, type Statement, statementsOf } from "../../../notation/python/statements.ts";
import { callsIn, itemsIn, nameIn, type Value } from "./values.ts";

/** What is gathered of one file. Each reader adds its part; names are followed from block to block. */
export class Reading {
  readonly code: Code;
  readonly statements: readonly Statement[];
  readonly imports: Imports;
  readonly scopes = new Map<string, Scope>();
  readonly routes: Route[] = [];
  readonly mounts: Mount[] = [];
  readonly unread: Unread[] = [];
  readonly serves: ServedView[] = [];
  readonly views = new Map<string, PythonView>();
  readonly constants: Record<string, string> = {};
  permissions: readonly Guard[] = [];
  outermost: string | undefined;
  shapes: Readonly<Record<string, PythonShape>> = {};
  readonly #lines: Lines;
  readonly #names = new Map<string, Reference>();
  /** What a name was given that is a call of something not known here. */
  readonly #assigned = new Map<string, string>();

  constructor(text: string) {
    this.code = tokenize(text, pythonLike);
    this.#lines = new Lines(this.code.text);
    this.statements = statementsOf(this.code);
    this.imports = importsOf(this.code, this.statements);
  }

  lineAt(at: number): number {
    return this.#lines.lineAt(this.code.tokens[at]?.from ?? 0);
  }

  /** The key under which a variable of a block is known. */
  keyOf(name: string, within: readonly Definition[]): string {
    const block = within.findLast(({ kind }) => kind !== "for");
    if (!block) return name;
    const [first, ...rest] = name.split(".");
    const owner = within.findLast(({ kind }) => kind === "class");
    if (first === "self" && owner && rest.length > 0) return `${owner.name}.${rest.join(".")}`;
    return `${block.name}>${name}`;
  }

  /** The key of the scope that a name means in a block; `null` where this file makes none of that name. */
  scopeOf(name: string, within: readonly Definition[]): string | null {
    for (let depth = within.length; depth >= 0; depth--) {
      const key = this.keyOf(name, within.slice(0, depth));
      if (this.scopes.has(key)) return key;
    }
    return null;
  }

  /** What a name leads to, the items of a list where it is that of a loop over one. */
  referencesTo(name: string, within: readonly Definition[]): readonly Reference[] {
    const loop = within.findLast((each) => each.kind === "for" && each.name === name);
    const items = loop ? this.#itemsOf(loop) : null;
    if (items) return items.flatMap((each) => this.referencesTo(each, within.slice(0, within.indexOf(loop!))));
    const key = this.scopeOf(name, within) ?? this.scopeOf(name.split(".")[0]!, within);
    if (key) return [{ name: key }];
    this.use(name);
    return [{ name }];
  }

  #itemsOf(loop: Definition): readonly string[] | null {
    const over = loop.at + 2;
    if (!isWord(this.code, loop.at + 1, "in") || !isMark(this.code, over, "[", "(")) return null;
    const items = itemsIn(this.code, [over, this.code.tokens[over]!.pair + 1]).map((item) => nameIn(this.code, item));
    return items.every((item) => item !== null) ? items : null;
  }

  assign(key: string, callee: string): void {
    this.#assigned.set(key, callee);
  }

  /** Says that a name is used as a router or view, so that what it leads to is kept. */
  use(name: string): void {
    for (let cut = name.length; cut > 0; cut = name.lastIndexOf(".", cut - 1)) {
      const lead = name.slice(0, cut);
      const imported = this.imports.names.get(lead);
      if (imported) return void this.#names.set(lead, imported);
      const callee = this.#assigned.get(lead);
      if (callee && !this.#names.has(lead)) {
        this.#names.set(lead, { name: `${callee}()` });
        return this.use(callee);
      }
    }
  }

  lead(name: string, to: Reference): void {
    this.#names.set(name, to);
  }

  /**
   * The scope on which a name registers: one of this file, or one that stands for what another file gives it. A parameter stands for
   * what callers give.
   */
  registrar(name: string, within: readonly Definition[], at: number): string {
    const known = this.scopeOf(name, within);
    if (known) return known;
    const line = this.lineAt(at);
    const taken = within.findLast((each) => each.kind === "def" && this.#parameter(each, name) >= 0);
    if (taken) {
      const key = `${taken.name}(${this.#parameter(taken, name)})`;
      this.scopes.set(key, { key, line, root: /^_?(?:app|application|server)$/.test(name) });
      this.lead(`${taken.name}>${name}`, { name: key });
      return key;
    }
    const key = `${name}@`;
    if (!this.scopes.has(key)) {
      this.use(name);
      this.scopes.set(key, { key, line, root: false });
      this.mounts.push({ on: name, of: { name: key }, prefix: "", line });
    }
    return key;
  }

  #parameter({ at }: Definition, name: string): number {
    if (!isMark(this.code, at + 1, "(")) return -1;
    const taken = itemsIn(this.code, [at + 1, this.code.tokens[at + 1]!.pair + 1]);
    const own = taken[0] && isWord(this.code, taken[0][0], "self", "cls") ? taken.slice(1) : taken;
    return own.findIndex(([from]) => isWord(this.code, from, name));
  }

  /** What stands in a statement after `name =`, with the name. */
  assignment({ from, to }: Statement): { readonly name: string; readonly value: Value } | null {
    let i = from;
    let name = "";
    while (i < to && (isWord(this.code, i) || isMark(this.code, i, "."))) name += this.code.tokens[i++]!.text;
    if (isMark(this.code, i, ":")) while (i < to && !isMark(this.code, i, "=")) i++;
    if (isMark(this.code, i, "+")) i++;
    return name !== "" && isMark(this.code, i, "=") ? { name, value: [i + 1, to] } : null;
  }

  /** The facts, or `null` where there is nothing but names that nobody needs. */
  facts(isPackage: boolean): PythonFile | null {
    if (isPackage) for (const [name, to] of this.imports.names) if (!this.#names.has(name)) this.#names.set(name, to);
    const names = Object.fromEntries(
      [...this.#names].filter(([name, to]) => to.file !== undefined || to.name !== name),
    );
    const file: PythonFile = {
      scopes: [...this.scopes.values()],
      routes: this.routes,
      ...(this.mounts.length > 0 ? { mounts: this.mounts } : {}),
      ...(Object.keys(names).length > 0 ? { names } : {}),
      ...(this.imports.passes.length > 0 ? { passes: this.imports.passes } : {}),
      ...(Object.keys(this.constants).length > 0 ? { constants: this.constants } : {}),
      ...(this.unread.length > 0 ? { unread: this.unread } : {}),
      ...(this.permissions.length > 0 ? { permissions: this.permissions } : {}),
      ...(this.views.size > 0 ? { views: Object.fromEntries(this.views) } : {}),
      ...(this.serves.length > 0 ? { serves: this.serves } : {}),
      ...(Object.keys(this.shapes).length > 0 ? { shapes: this.shapes } : {}),
      ...(this.outermost === undefined ? {} : { outermost: this.outermost }),
    };
    return Object.keys(file).length > 2 || file.scopes.length + file.routes.length > 0 ? file : null;
  }

  callsOf({ from, to, defines }: Statement) {
    return defines && defines.kind !== "for" ? [] : callsIn(this.code, from, to);
  }
}
