import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { PathText } from "../../routes/route-file.ts";
import { guard } from "./guards.ts";
import { braced, isCatchAll, pathOfPattern } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import type { Definition, Statement } from "../../../notation/python/statements.ts";
import {
  type Call,
  callAt,
  callIn,
  callsIn,
  itemsIn,
  nameIn,
  pathText,
  plainText,
  shown,
  type Value,
} from "./values.ts";

const listed = /(?:^|_)(?:urlpatterns|urls|patterns|url_patterns)(?:_?v?\d{1,3}|_[a-z]{1,20})?$/;
const routers = /^(?:\w+\.)*\w*(?:Router|RouterWithoutTrailingSlash)$/;

/** What comes with the framework and is no interface of the system. */
const aside =
  /^(?:django\.|rest_framework\.urls|debug_toolbar|silk|grappelli|admin\.site|ckeditor|tinymce|hijack|schema_viewer)/;

/** Reads lists of `path(...)`, and the routers of Django REST framework. */
export function readDjangoUrls(reading: Reading): void {
  const { code } = reading;
  for (const statement of reading.statements) {
    const set = reading.assignment(statement);
    if (set?.name === "ROOT_URLCONF") reading.outermost = plainText(code, set.value) ?? undefined;
    const call = set && callIn(code, set.value);
    if (set && call && routers.test(call.name) && !reading.scopes.has(set.name)) noteRouter(reading, set.name, call);
    if (set && listed.test(set.name) && statement.within.length === 0)
      readList(reading, statement, set.name, set.value);
    else
      for (const each of reading.callsOf(statement)) {
        if (each.name.endsWith(".register") && each.given.length >= 2) register(reading, each, statement.within);
        if (/(?:urlpatterns|_urls)\.(?:append|extend)$/.test(each.name) && each.given[0])
          readEntries(reading, each.name.replace(/\.\w+$/, ""), each.given[0]);
        if (each.name.endsWith(".registry.extend") && each.given[0]) extend(reading, each);
      }
  }
}

/** `DefaultRouter()`, and one that stands inside what another has registered. */
function noteRouter(reading: Reading, name: string, call: Call): void {
  const { code } = reading;
  const [parent, below] = call.given;
  const above = parent && nameIn(code, parent);
  const under = plainText(code, below);
  const lead = (above && reading.scopes.get(above)?.prefix) ?? "";
  const prefix =
    above && under !== null ? `${typeof lead === "string" ? lead : ""}/${pathOfPattern(under) ?? under}/{parent}` : "";
  reading.scopes.set(name, {
    key: name,
    line: reading.lineAt(call.at),
    root: false,
    idle: true,
    ...(prefix === "" ? {} : { prefix }),
  });
}

function extend(reading: Reading, call: Call): void {
  const other = nameIn(reading.code, call.given[0]!);
  if (!other?.endsWith(".registry")) return;
  const [on, of] = [call.name.replace(/\.registry\.extend$/, ""), other.slice(0, -9)];
  reading.use(on);
  reading.use(of);
  reading.mounts.push({ on, of: { name: of }, prefix: "", line: reading.lineAt(call.at) });
}

/** `router.register(r"users", UserViewSet)` */
function register(reading: Reading, call: Call, within: readonly Definition[]): void {
  const { code } = reading;
  const on = call.name.slice(0, -9);
  const [prefix, value] = call.given;
  const view = nameIn(code, value!);
  if (/(?:^|\.)(?:admin|site|library)$/.test(on) || !view || !prefix) return;
  const text = plainText(code, prefix);
  const path = text === null ? pathText(code, prefix) : pathOfPattern(text);
  if (text === null && nameIn(code, prefix) !== null && !/[A-Z]{3}/.test(nameIn(code, prefix)!)) return;
  reading.use(view);
  reading.serves.push({
    scope: reading.registrar(on, within, call.at),
    path,
    line: reading.lineAt(call.at),
    view: { name: view },
    set: true,
  });
}

function readList(reading: Reading, statement: Statement, name: string, value: Value): void {
  if (!reading.scopes.has(name))
    reading.scopes.set(name, {
      key: name,
      line: reading.lineAt(statement.from),
      root: name === "urlpatterns",
      ...(name === "urlpatterns" ? {} : { idle: true }),
    });
  readEntries(reading, name, value);
}

/** Every entry of a list, of a sum of lists, or of a call that takes lists. */
function readEntries(reading: Reading, on: string, [from, to]: Value): void {
  const { code } = reading;
  for (let i = from; i < to; i++) {
    if (isMark(code, i, "[", "(")) {
      const close = code.tokens[i]!.pair;
      for (const item of itemsIn(code, [i, Math.min(close + 1, code.tokens.length)])) readEntry(reading, on, item);
      i = close;
    } else if (isWord(code, i)) {
      const call = callAt(code, i);
      if (call && /(?:^|\.)(?:path|re_path|url)$/.test(call.name))
        readEntry(reading, on, [i, code.tokens[call.open]!.pair + 1]);
      else if (call && /(?:^|\.)(?:i18n_patterns|format_suffix_patterns)$/.test(call.name))
        for (const given of call.given) readEntries(reading, on, given);
      const name = call ? null : nameIn(code, [i, endOfName(reading, i)]);
      if (name) include(reading, on, "", name, i);
      i = call ? code.tokens[call.open]!.pair : endOfName(reading, i) - 1;
    }
  }
}

function endOfName({ code }: Reading, at: number): number {
  let next = at + 1;
  while (isMark(code, next, ".") && isWord(code, next + 1)) next += 2;
  return next;
}

/** `path("users/", views.users)`, `re_path(r"^users/$", include("users.urls"))`; a name stands for a list of these. */
function readEntry(reading: Reading, on: string, item: Value): void {
  const { code } = reading;
  const call = callIn(code, item);
  if (!call) {
    const name = nameIn(code, [item[0] + (isMark(code, item[0], "*") ? 1 : 0), item[1]]);
    if (name) include(reading, on, "", name, item[0]);
    return;
  }
  const [first, second] = call.given;
  const view = second ?? call.named.get("view");
  if (!/(?:^|\.)(?:path|re_path|url)$/.test(call.name) || !first || !view) return;
  const text = plainText(code, first);
  const path: PathText =
    text === null || /(?:^|\.)path$/.test(call.name) ? braced(pathText(code, first)) : pathOfPattern(text);
  if (text !== null && path === null && isCatchAll(text)) return;
  const target = callIn(code, view);
  if (target && /(?:^|\.)include$/.test(target.name)) return readInclude(reading, on, path, target);
  serveAt(reading, on, path, view, call.at);
}

function readInclude(reading: Reading, on: string, path: PathText, { at, given }: Call): void {
  const { code } = reading;
  const [what] = given[0]
    ? [itemsIn(code, given[0]).length > 0 && isMark(code, given[0][0], "(") ? itemsIn(code, given[0])[0]! : given[0]]
    : [];
  if (!what) return;
  const module = plainText(code, what);
  const line = reading.lineAt(at);
  if (module !== null) {
    if (aside.test(module)) return;
    const known = `module ${module}`;
    reading.lead(known, { name: "urlpatterns", file: module });
    reading.mounts.push({ on, of: { name: known }, prefix: path, line });
  } else if (isMark(code, what[0], "[")) {
    const key = `${on}#${line}`;
    reading.scopes.set(key, { key, line, root: false, idle: true });
    reading.mounts.push({ on, of: { name: key }, prefix: path, line });
    readEntries(reading, key, what);
  } else {
    const name = nameIn(code, what);
    if (name) include(reading, on, path, name, at);
    else
      reading.unread.push({
        line,
        why: `${shown(code, what)} is made when the program runs`,
        under: { scope: on, path },
      });
  }
}

/** A router's `urls`, a list of this file, or a module that has one. */
function include(reading: Reading, on: string, prefix: PathText, name: string, at: number): void {
  if (aside.test(name)) return;
  const line = reading.lineAt(at);
  const router = /^(.+)\.urls$/.exec(name)?.[1];
  const isModule = reading.imports.names.has(name) && !listed.test(name);
  const of =
    router && !reading.imports.names.has(name)
      ? router
      : isModule || name.endsWith(".urls")
        ? `${name}.urlpatterns`
        : name;
  reading.use(of);
  reading.mounts.push({ on, of: { name: of }, prefix, line });
}

/** A view at a path: `views.orders`, `Orders.as_view()`, or either in a decorator. */
function serveAt(reading: Reading, on: string, path: PathText, view: Value, at: number): void {
  const { code } = reading;
  const name = nameIn(code, view);
  if (name && aside.test(name)) return;
  if (name?.endsWith(".urls")) return include(reading, on, path, name, at);
  const call = callIn(code, view);
  const inner =
    call && !call.name.endsWith(".as_view") ? callsIn(code, call.open + 1, code.tokens[call.open]!.pair).at(-1) : null;
  const made = call?.name.endsWith(".as_view") ? call : inner?.name.endsWith(".as_view") ? inner : null;
  const bare = name ?? (call && !made ? call.given[0] && nameIn(code, call.given[0]) : null);
  const target = made ? made.name.slice(0, -8) : (bare ?? null);
  const [actions] = made?.given ?? [];
  const methods = actions && isMark(code, actions[0], "{") ? keysOf(reading, actions) : null;
  if (target) reading.use(target);
  reading.serves.push({
    scope: on,
    path,
    line: reading.lineAt(at),
    view: { name: target ?? "" },
    ...(methods ? { methods } : {}),
    ...(call && !call.name.endsWith(".as_view") ? { guards: guard(reading, call.name, view[0]) } : {}),
  });
}

/** `{"get": "list", "post": "create"}` */
const keysOf = ({ code }: Reading, value: Value): readonly string[] =>
  itemsIn(code, value).flatMap(([from]) => plainText(code, [from, from + 1])?.toUpperCase() ?? []);
