import { after, afterAngles, closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Reference } from "../../routes/route-file.ts";
import { afterItem, guardsIn, noteConstant, noteHandler, verbs } from "./handlers.ts";
import type { Reading, Stretch } from "./reading.ts";

interface Value {
  readonly scope?: string;
  readonly ref?: Reference;
}

type Names = Map<string, Value>;

const deepest = 100;

/** Follows all functions of a file and gathers what they register: axum, actix-web and Rocket. */
export function walkFile(reading: Reading): void {
  const { code } = reading;
  for (let i = 0; i < code.tokens.length; i++) {
    if (isMark(code, i, "#") && isMark(code, i + 1, "[")) {
      if (isWord(code, i + 2, "cfg") && isWord(code, i + 4, "test")) i = afterItem(reading, i);
      else noteHandler(reading, i);
    } else if (isWord(code, i, "const", "static") && isMark(code, i + 2, ":")) noteConstant(reading, i + 1);
    else if (isWord(code, i, "fn") && isWord(code, i + 1)) i = walkFunction(reading, i);
  }
}

function walkFunction(reading: Reading, at: number): number {
  const { code } = reading;
  const open = afterAngles(code, at + 2);
  if (!isMark(code, open, "(")) return at + 1;
  let body = after(code, open);
  while (body < code.tokens.length && !isMark(code, body, "{", ";")) body = after(code, body);
  if (!isMark(code, body, "{")) return body;
  const name = code.tokens[at + 1]!.text;
  const names: Names = new Map();
  for (const [i, [from, to]] of reading.given(open).entries()) {
    if (!code.tokens.slice(from, to).some(({ text }) => text === "ServiceConfig")) continue;
    const key = `${name}(${i})`;
    reading.scopes.set(key, { key, line: reading.lineAt(at), root: false });
    names.set(code.tokens[isWord(code, from, "mut") ? from + 1 : from]!.text, { scope: key });
  }
  const close = closeOf(code, body);
  const gives = code.tokens.slice(after(code, open), body).some(({ text }) => text.endsWith("Router"));
  walk({ reading, names, depth: 0, function: name, end: close, gives }, body + 1, close);
  return close;
}

interface Walking {
  readonly reading: Reading;
  readonly names: Names;
  readonly depth: number;
  readonly function: string;
  /** Where the function ends: what stands right before is what it gives. */
  readonly end: number;
  /** Whether the function gives a router. */
  readonly gives: boolean;
}

function walk(walking: Walking, from: number, to: number): void {
  const { reading, names, depth } = walking;
  const { code } = reading;
  if (depth > deepest) return;
  for (let i = from; i < to; ) {
    if (isMark(code, i, "#") && isMark(code, i + 1, "[")) i = after(code, i + 1);
    else if (isWord(code, i, "fn") && isWord(code, i + 1)) i = Math.max(walkFunction(reading, i), i) + 1;
    else if (isWord(code, i) && !isMark(code, i - 1, ".", "::")) {
      const set = isWord(code, i, "let") ? (isWord(code, i + 1, "mut") ? i + 2 : i + 1) : i;
      const equals = isMark(code, set + 1, ":") ? equalsAfter(walking, set + 1, to) : set + 1;
      const assigns = isWord(code, set) && isMark(code, equals, "=") && !isMark(code, equals + 1, "=");
      const { value, next } = evaluate(walking, assigns ? equals + 1 : i);
      if (assigns && value) names.set(code.tokens[set]!.text, value);
      if (value?.scope && (next === walking.end || (isMark(code, next, ";") && isWord(code, i - 1, "return"))))
        give(walking, value.scope);
      i = Math.max(next, assigns ? equals + 1 : i + 1);
    } else i++;
  }
}

function equalsAfter({ reading: { code } }: Walking, at: number, to: number): number {
  for (let i = at; i < to && i < at + 30; i = after(code, i)) if (isMark(code, i, "=", ";")) return i;
  return at;
}

/** What a function gives is served where it is called. */
function give({ reading, function: name }: Walking, scope: string): void {
  reading.names.set(`${name}()`, { name: scope });
  const own = reading.scopes.get(scope);
  if (own && !scope.startsWith("app")) own.root = false;
}

function evaluate(walking: Walking, at: number): { readonly value: Value | null; readonly next: number } {
  const { reading, names } = walking;
  const { code } = reading;
  if (
    !isWord(code, at) ||
    isWord(
      code,
      at,
      "let",
      "if",
      "match",
      "for",
      "while",
      "loop",
      "return",
      "async",
      "move",
      "await",
      "fn",
      "mod",
      "use",
      "impl",
      "struct",
      "else",
    )
  )
    return { value: null, next: isWord(code, at) ? at + 1 : at };
  let path = code.tokens[at]!.text;
  let i = at + 1;
  while (isMark(code, i, "::")) {
    if (isMark(code, i + 1, "<")) i = afterAngles(code, i + 1);
    else if (isWord(code, i + 1)) {
      path += `::${code.tokens[i + 1]!.text}`;
      i += 2;
    } else break;
  }
  let value: Value | null = names.get(path) ?? null;
  if (isMark(code, i, "!")) {
    // A macro: what it holds is followed like anything else.
    const open = i + 1;
    if (isMark(code, open, "(", "[", "{"))
      walk({ ...walking, depth: walking.depth + 1 }, open + 1, closeOf(code, open));
    return { value: null, next: after(code, open) };
  }
  if (isMark(code, i, "(")) {
    const handed = handOver(walking, path, i);
    // What takes a router and stands where one is given gives it back, with something put before it.
    const back = handed && walking.gives ? { scope: handed } : null;
    value = made(walking, path, i) ?? back ?? { ref: reading.refer(path, "()") };
    i = after(code, i);
  } else if (!value) value = { ref: reading.refer(path, "") };
  while (isMark(code, i, ".", "?")) {
    if (isMark(code, i, "?")) i++;
    else if (isWord(code, i + 1)) {
      const open = isMark(code, i + 2, "::") ? afterAngles(code, i + 3) : i + 2;
      if (!isMark(code, open, "(")) {
        if (!isWord(code, i + 1, "await")) value = null;
        i += 2;
        continue;
      }
      value = call(walking, value, code.tokens[i + 1]!.text, open);
      i = after(code, open);
    } else break;
  }
  return { value, next: i };
}

/** A router that is given to a function is registered on there; the first that is given away whole. */
function handOver({ reading, names }: Walking, path: string, open: number): string | null {
  let whole: string | null = null;
  for (const [i, [from, to]] of reading.given(open).entries()) {
    const start = isMark(reading.code, from, "&") ? from + 1 : from;
    const { scope, ref } = names.get(reading.code.tokens[start]!.text) ?? {};
    if (ref && to === start + 1 && /(?:^|::)serve$/.test(path)) borrow(reading, ref, open);
    if (!scope || to !== start + 1) continue;
    refer(reading, scope, reading.refer(path, `(${i})`), "", open);
    if (start === from) whole ??= scope;
  }
  return whole;
}

/** What a call makes: an application, a router, a scope or a resource; `null` where it is none of these. */
function made(walking: Walking, path: string, open: number): Value | null {
  const { reading } = walking;
  const [first] = reading.given(open);
  const application = /(?:^|::)(?:App::new|rocket::(?:build|ignite|custom))$/.test(path);
  if (application || /(?:^|::)(?:OpenApi)?Router::new$/.test(path)) {
    follow(walking, open);
    return { scope: reading.make(application ? "app" : "router", open, { root: true }) };
  }
  if (/(?:^|::)(?:scope|resource)$/.test(path) && first && reading.isText(first)) {
    const kind = path.endsWith("scope") ? "scope" : "resource";
    return { scope: reading.make(kind, open, { idle: true, prefix: reading.path(first) }) };
  }
  follow(walking, open);
  return null;
}

const follow = (walking: Walking, open: number): void => {
  walk({ ...walking, end: -1, depth: walking.depth + 1 }, open + 1, closeOf(walking.reading.code, open));
};

/** A router of another function, to which something is added here, or which is served here. */
function borrow(reading: Reading, ref: Reference, at: number): string {
  const scope = reading.make("borrowed", at, { root: true });
  reading.names.set(`to ${scope}`, ref);
  reading.mount(scope, { name: `to ${scope}` }, "", at);
  return scope;
}

const joining =
  /^(?:route|routes|nest|merge|nest_service|service|configure|layer|route_layer|wrap|mount|with_state|fallback|into_make_service(?:_with_connect_info)?)$/;

function call(walking: Walking, value: Value | null, name: string, open: number): Value | null {
  const { reading } = walking;
  let { scope } = value ?? {};
  if (!scope && value?.ref && joining.test(name)) scope = borrow(reading, value.ref, open);
  if (!scope) {
    follow(walking, open);
    return null;
  }
  const given = reading.given(open);
  const [first, second] = given;
  switch (name) {
    case "route":
      if (first) route(walking, scope, first, second, open);
      break;
    case "routes":
      reading.unread.push({ line: reading.lineAt(open), why: "macros make them", under: { scope, path: "" } });
      break;
    case "nest":
    case "mount":
      if (first && second) join(walking, scope, second, reading.path(first), open);
      break;
    case "merge":
    case "service":
      if (first) join(walking, scope, first, "", open);
      break;
    case "configure":
      if (first) configure(walking, scope, first, open);
      break;
    case "layer":
    case "route_layer":
    case "wrap":
      for (const each of given) reading.guard(scope, guardsIn(reading, each));
      break;
    case "to":
      if (scope.startsWith("resource"))
        reading.routes.push({ scope, method: "ANY", path: "", line: reading.lineAt(open) });
      break;
    default:
      if (verbs.includes(name) && scope.startsWith("resource"))
        reading.routes.push({ scope, method: name.toUpperCase(), path: "", line: reading.lineAt(open) });
      else follow(walking, open);
  }
  return { scope };
}

function route(walking: Walking, scope: string, first: Stretch, second: Stretch | undefined, at: number): void {
  const { reading } = walking;
  const handler = second ?? first;
  const methods = methodsIn(reading, handler);
  const guards = layersOf(reading, handler).flatMap((layer) => guardsIn(reading, layer));
  for (const method of methods.length > 0 ? methods : ["ANY"])
    reading.routes.push({
      scope,
      method,
      path: second ? reading.path(first) : "",
      line: reading.lineAt(at),
      ...(guards.length > 0 ? { guards } : {}),
    });
}

/** What a chain of methods is wrapped in: `require_auth` of `get(list).layer(from_fn(require_auth))`, and no handler that is called after a token. */
function layersOf({ code }: Reading, [from, to]: Stretch): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let i = from; i < to; i = after(code, i))
    if (isWord(code, i, "layer", "route_layer", "wrap", "from_fn") && isMark(code, i + 1, "("))
      found.push([i + 2, closeOf(code, i + 1)]);
  return found;
}

/** `get(list).post(create)`, `web::get().to(list)`, `routing::any(x)`: the methods of a chain outside all brackets. */
function methodsIn({ code }: Reading, [from, to]: Stretch): readonly string[] {
  const found: string[] = [];
  for (let i = from; i < to; i = after(code, i)) {
    const word = code.tokens[i]!.text.replace(/_service$/, "");
    if (isWord(code, i) && isMark(code, i + 1, "(") && verbs.includes(word)) found.push(word.toUpperCase());
  }
  return found;
}

/** Puts a router, a scope or a handler on a scope; handlers in lists of macros each. */
function join(walking: Walking, on: string, value: Stretch, prefix: ReturnType<Reading["path"]>, at: number): void {
  const { reading } = walking;
  const { code } = reading;
  const listed = isMark(code, value[0] + 1, "!") ? value[0] + 2 : isMark(code, value[0], "(", "[") ? value[0] : -1;
  if (listed >= 0) {
    for (const item of reading.given(listed)) join(walking, on, item, prefix, at);
    return;
  }
  const { value: inner } = evaluate({ ...walking, end: -1 }, value[0]);
  if (inner?.scope) reading.mount(on, { name: inner.scope }, prefix, at);
  else if (inner?.ref) refer(reading, on, inner.ref, prefix, at);
}

function refer(reading: Reading, on: string, ref: Reference, prefix: ReturnType<Reading["path"]>, at: number): void {
  if (ref.file === undefined) return reading.mount(on, ref, prefix, at);
  const name = `of ${ref.file}::${ref.name}`;
  reading.names.set(name, ref);
  reading.mount(on, { name }, prefix, at);
}

/** `.configure(users::config)`, `.configure(|cfg| { ... })` */
function configure(walking: Walking, on: string, [from, to]: Stretch, at: number): void {
  const { reading, names } = walking;
  const { code } = reading;
  if (isMark(code, from, "|") && isWord(code, from + 1)) {
    walk(
      { ...walking, names: new Map([...names, [code.tokens[from + 1]!.text, { scope: on }]]), end: -1 },
      from + 2,
      to,
    );
    return;
  }
  let path = "";
  for (let i = from; i < to && i < from + 20; i++) path += isMark(code, i, "(") ? "" : code.tokens[i]!.text;
  if (/^[\w:]{1,200}$/.test(path)) refer(reading, on, reading.refer(path, "(0)"), "", at);
}
