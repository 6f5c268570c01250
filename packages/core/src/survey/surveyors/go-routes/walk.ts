import { after, closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import { unquoted } from "../../../notation/code/reach.ts";
import { makesRouter, routerType } from "./frameworks.ts";
import type { Reading, Value } from "./reading.ts";
import { bodyOf, parametersOf, type Parameter, type Stretch, typeAt, type TypeName } from "./source.ts";

/** What names mean in a block. */
export type Names = Map<string, Value>;

/** Blocks nested deeper are not followed: no person wrote them. */
const deepest = 150;

/** Follows all functions of a file, statement by statement, and gathers what they register. */
export function walkFile(reading: Reading, register: Registering): void {
  const { code, functions, fields } = reading.source;
  for (const { owner, name, at, type } of fields) {
    const router = routerType(type.module, type.name);
    const key = `${owner}.${name}`;
    if (router) reading.scopes.set(key, { key, line: reading.lineAt(at), root: router === "application" });
    else if (carries.test(type.name) || carries.test(name))
      reading.names.set(key, { name: type.name, file: type.module });
  }
  const outer: Names = new Map();
  let from = 0;
  const end = { from: code.tokens.length, body: code.tokens.length };
  for (const { from: to, body } of [...functions, end]) {
    walk({ reading, register, names: outer, to, owner: null, depth: 0 }, from);
    from = after(code, body);
  }
  for (const [name, { scope }] of outer) if (scope && scope !== name) reading.names.set(name, { name: scope });
  for (const declared of functions) {
    const names: Names = new Map(outer);
    const called = declared.owner ? `${declared.owner}.${declared.name}` : declared.name;
    if (declared.self && declared.owner) names.set(declared.self, { ref: { name: declared.owner, file: "." } });
    for (const [i, parameter] of declared.parameters.entries()) {
      const router = parameter.type && routerType(parameter.type.module, parameter.type.name);
      if (!router) bindTyped(names, parameter);
      else {
        const key = `${called}(${i})`;
        reading.scopes.set(key, { key, line: reading.lineAt(declared.at), root: router === "application" });
        names.set(parameter.name, { scope: key });
      }
    }
    const { gives } = declared;
    if (gives && !routerType(gives.module, gives.name) && carries.test(gives.name))
      reading.names.set(`${called}()`, { name: gives.name, file: gives.module });
    walk({ reading, register, names, to: closeOf(code, declared.body), owner: called, depth: 0 }, declared.body + 1);
  }
}

/** Names of types that may hold a router or register routes. */
const carries = /rout|handler|controller|server|api|mux|app|module|engine|service|resource|web|http|group/i;

const bindTyped = (names: Names, { name, type }: { name: string; type: TypeName | null }): void => {
  if (type && carries.test(type.name)) names.set(name, { ref: { name: type.name, file: type.module } });
  else names.delete(name);
};

/** What a call on a router, its name and where its brackets open, registers and gives. */
export type Registering = (walking: Walking, value: Value, name: string, open: number) => Value | null;

export interface Walking {
  readonly reading: Reading;
  readonly register: Registering;
  readonly names: Names;
  readonly to: number;
  /** The function whose returns are followed. */
  readonly owner: string | null;
  readonly depth: number;
}

/** Follows the statements from `from` on. */
export function walk(walking: Walking, from: number): void {
  const { reading, names, to, owner, depth } = walking;
  const { code } = reading.source;
  if (depth > deepest) return;
  for (let i = from; i < to; ) {
    if (isMark(code, i, "{")) {
      walk({ ...walking, names: new Map(names), to: Math.min(closeOf(code, i), to), depth: depth + 1 }, i + 1);
      i = after(code, i);
    } else if (isWord(code, i, "func") && isMark(code, i + 1, "(")) i = walkClosure(walking, i, []);
    else if (isWord(code, i, "return") && owner !== null) {
      const { value, next } = evaluate(walking, isMark(code, i + 1, "&") ? i + 2 : i + 1);
      if (value?.scope) reading.names.set(`${owner}()`, { name: value.scope });
      i = Math.max(next, i + 1);
    } else if (isWord(code, i, "var") && isWord(code, i + 1) && owner === null && depth === 0) {
      noteVariable(walking, i + 1);
      i++;
    } else if (isWord(code, i, "var", "const") || !isWord(code, i)) i++;
    else i = statement(walking, i);
  }
}

/** `var app *gin.Engine`: a router that functions of the package share. */
function noteVariable({ reading, names }: Walking, at: number): void {
  const { code, imports } = reading.source;
  const type = typeAt(code, at + 1, imports);
  const router = type && routerType(type.module, type.name);
  const key = code.tokens[at]!.text;
  if (!router || isMark(code, at + 1, "=")) return;
  reading.scopes.set(key, { key, line: reading.lineAt(at), root: router === "application" });
  names.set(key, { scope: key });
}

/** `name := value`, `a.b = value`, or a call. */
function statement(walking: Walking, at: number): number {
  const { reading, names } = walking;
  const { code } = reading.source;
  let last = at;
  while (isMark(code, last + 1, ".") && isWord(code, last + 2)) last += 2;
  const others = isMark(code, last + 1, ",") && isWord(code, last + 2) && isMark(code, last + 3, ":=", "=") ? 2 : 0;
  const set = last + 1 + others;
  if (isMark(code, at - 1, ".")) return at + 1;
  // `const base string = "/api"`
  if (isWord(code, at + 1, "string") && isMark(code, at + 2, "=")) {
    noteConstant(walking, at, at + 2);
    return at + 3;
  }
  if (isMark(code, set, ":=") || (isMark(code, set, "=") && !isMark(code, set + 1, "="))) {
    noteConstant(walking, last, set);
    const from = isMark(code, set + 1, "&") ? set + 2 : set + 1;
    const { value, next } = evaluate(walking, from);
    if (last === at) {
      const shared = isMark(code, set, "=") ? names.get(code.tokens[at]!.text)?.scope : undefined;
      if (value?.scope && shared === code.tokens[at]!.text) reading.mount(value.scope, { name: shared }, "", at);
      if (value && !value.building) names.set(code.tokens[at]!.text, value);
      else names.delete(code.tokens[at]!.text);
    } else if (value?.scope) {
      const owner = evaluate(walking, at).value?.ref;
      if (owner) assign(reading, owner.name, value.scope, at);
    }
    return Math.max(next, set + 1);
  }
  return Math.max(evaluate(walking, at).next, at + 1);
}

function assign(reading: Reading, field: string, scope: string, at: number): void {
  if (!reading.scopes.has(field)) reading.names.set(field, { name: field, file: "." });
  reading.mount(scope, { name: field }, "", at);
}

/** `const base = "/api"`; two values of one name are none. */
function noteConstant({ reading }: Walking, name: number, set: number): void {
  const { code } = reading.source;
  const value = code.tokens[set + 1];
  if (value?.kind !== "string" || isMark(code, set + 2, "+")) return;
  const { text } = unquoted(value);
  if (!/^\/[\w/{}:.-]{0,100}$|^$/.test(text)) return;
  const key = code.tokens[name]!.text;
  reading.constants.set(key, reading.constants.has(key) && reading.constants.get(key) !== text ? null : text);
}

/** Follows a function that has no name, its parameters bound; gives the index after it. */
export function walkClosure(walking: Walking, at: number, bound: readonly Value[]): number {
  const { reading, names, depth } = walking;
  const { code, imports } = reading.source;
  const body = bodyOf(code, after(code, at + 1));
  if (body < 0) return at + 2;
  const inner: Names = new Map(names);
  for (const [i, parameter] of parametersOf(code, at + 1, imports).entries()) {
    const value = bound[i] ?? (parameter.type ? takenBy(reading, parameter, at) : undefined);
    if (value) inner.set(parameter.name, value);
    else inner.delete(parameter.name);
  }
  walk({ ...walking, names: inner, to: closeOf(code, body), owner: null, depth: depth + 1 }, body + 1);
  return after(code, body);
}

/** A router that a function without a name takes: who calls it is not known. */
function takenBy(reading: Reading, { name, type }: Parameter, at: number): Value | undefined {
  const router = routerType(type!.module, type!.name);
  return router ? { scope: reading.make(name, at) } : undefined;
}

/** What an expression is, with the index after it. Everything in its brackets is followed. */
export function evaluate(walking: Walking, at: number): { readonly value: Value | null; readonly next: number } {
  const { reading, names } = walking;
  const { code, imports } = reading.source;
  if (
    !isWord(code, at) ||
    isWord(code, at, "func", "if", "for", "switch", "go", "defer", "range", "case", "else", "select")
  )
    return { value: null, next: at };
  const first = code.tokens[at]!.text;
  const module = imports.get(first);
  let value: Value | null =
    names.get(first) ?? (module === undefined ? { ref: { name: first, file: "." } } : { module });
  let i = at + 1;
  while (i < code.tokens.length) {
    if (isMark(code, i, ".") && isWord(code, i + 1)) {
      const name = code.tokens[i + 1]!.text;
      if (isMark(code, i + 2, "(")) {
        value = call(walking, value, name, i + 1);
        i = after(code, i + 2);
      } else {
        value = memberOf(reading, value, name);
        i += 2;
      }
    } else if (isMark(code, i, "(") && i === at + 1 && value?.ref) {
      value = called(walking, value.ref.name, value.ref, i);
      i = after(code, i);
    } else if (isMark(code, i, "{") && isWord(code, i - 1) && !code.tokens[i]!.first && isLiteral(walking, at)) {
      literal(walking, value, i);
      i = after(code, i);
    } else break;
  }
  return { value, next: i };
}

function memberOf(reading: Reading, value: Value | null, name: string): Value | null {
  if (value?.module !== undefined) return { ref: { name, file: value.module } };
  if (!value?.ref) return null;
  const key = `${value.ref.name}.${name}`;
  return value.ref.file === "." && reading.scopes.has(key) ? { scope: key } : { ref: { ...value.ref, name: key } };
}

function call(walking: Walking, value: Value | null, name: string, at: number): Value | null {
  const { reading } = walking;
  const open = at + 1;
  if (value?.module !== undefined) {
    if (makesRouter(value.module, name)) return { scope: reading.make(name, at, { root: true }) };
    if (value.module === "net/http" && /^(?:Handle|HandleFunc)$/.test(name)) {
      const key = "http";
      if (!reading.scopes.has(key)) reading.scopes.set(key, { key, line: reading.lineAt(at), root: true });
      return walking.register(walking, { scope: key }, name, open);
    }
    return called(walking, name, { name, file: value.module }, open);
  }
  if (value?.scope || value?.building) return walking.register(walking, value, name, open);
  if (value?.ref) {
    const scope = borrowing.test(name) && registers(reading, open) ? reading.borrowed(value.ref, at) : null;
    if (scope) return walking.register(walking, { scope }, name, open);
    const member = { ...value.ref, name: `${value.ref.name}.${name}` };
    return called(walking, member.name, member, open);
  }
  follow(walking, open);
  return null;
}

const borrowing =
  /^(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete|Any|All|Handle|HandleFunc|Group|Route|Mount|Use|With|PathPrefix|Methods|Path|Add|Match|Method|MethodFunc)$/;

/** Whether the first thing given is a path, a function or middleware. */
function registers(reading: Reading, open: number): boolean {
  const { code } = reading.source;
  const token = code.tokens[open + 1];
  return token?.kind === "string" ? /^["`](?:\/|["`]|[A-Z]{3,7}\b)/.test(token.text) : isWord(code, open + 1);
}

/** A call of something that is no router: routers that are given to it are registered on there. */
function called(walking: Walking, name: string, ref: Value["ref"] & {}, open: number): Value {
  const { reading } = walking;
  for (const [i, scope] of follow(walking, open).entries())
    if (scope !== null) {
      const key = `call ${ref.file ?? ""} ${name}(${i})`;
      reading.names.set(key, { ...ref, name: `${ref.name}(${i})` });
      reading.mount(scope, { name: key }, "", open);
    }
  return { ref: { ...ref, name: `${ref.name}()` } };
}

/** Follows what stands in brackets; gives the scope that each argument is, if it is one. */
export function follow(walking: Walking, open: number): readonly (string | null)[] {
  return walking.reading.given(open).map((stretch) => followOne(walking, stretch));
}

export function followOne(walking: Walking, [from, to]: Stretch): string | null {
  const { code } = walking.reading.source;
  const start = isMark(code, from, "&", "*") ? from + 1 : from;
  const { value, next } = evaluate(walking, start);
  if (next < to) walk({ ...walking, owner: null, to, depth: walking.depth + 1 }, next);
  return next === to ? (value?.scope ?? null) : null;
}

/** Whether a bracket opens the fields of a literal, and no block. */
function isLiteral({ reading }: Walking, at: number): boolean {
  const { code } = reading.source;
  const before = isMark(code, at - 1, "&", "(", ",", ":=", "=", ":", "]", "*") || isWord(code, at - 1, "return");
  return before && !isWord(code, at - 1, "if", "for", "switch");
}

/** `Server{router: r}`: a router that is given to a field. */
function literal(walking: Walking, value: Value | null, open: number): void {
  const { reading } = walking;
  const { code } = reading.source;
  for (const [from, to] of reading.given(open)) {
    const named = isWord(code, from) && isMark(code, from + 1, ":");
    const scope = followOne(walking, named ? [from + 2, to] : [from, to]);
    if (scope && named && value?.ref) assignTo(reading, value.ref, code.tokens[from]!.text, scope, from);
  }
}

function assignTo(reading: Reading, type: Value["ref"] & {}, field: string, scope: string, at: number): void {
  const name = `${type.name}.${field}`;
  if (type.file === "." && reading.scopes.has(name)) return reading.mount(scope, { name }, "", at);
  reading.names.set(`field ${name}`, { ...type, name });
  reading.mount(scope, { name: `field ${name}` }, "", at);
}
