import type { Definition } from "../../../notation/python/statements.ts";
import { decoratedBy, demandedBy, dependencies } from "./guards.ts";
import { braced } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import { addRoutes, answeredBy, isPath, methodsOf, serve } from "./registered.ts";
import { noteReturn, noteScope, prefixOf } from "./scopes.ts";
import { type Call, callAt, callIn, nameIn, pathText, type Value } from "./values.ts";

const verbs = ["get", "post", "put", "patch", "delete"];

/** Reads what FastAPI, Flask and their like register by calls and decorators. */
export function readServers(reading: Reading): void {
  for (const statement of reading.statements) noteScope(reading, statement);
  for (const [i, statement] of reading.statements.entries()) {
    const { defines, within } = statement;
    if (defines && defines.kind !== "for") readDecorators(reading, defines, within, i);
    for (const call of reading.callsOf(statement)) readCall(reading, call, within);
    noteReturn(reading, statement);
  }
}

/** `@router.get("/x")` and `@app.route("/x", methods=["GET"])` over functions and classes. */
function readDecorators(reading: Reading, definition: Definition, within: readonly Definition[], at: number): void {
  for (const decorator of definition.decorators) {
    const call = callAt(reading.code, decorator);
    const found = call && /^(.+)\.(\w+)$/.exec(call.name);
    if (!call || !found) continue;
    const [, on, verb] = found as unknown as [string, string, string];
    const path = call.given[0] ?? call.named.get("path") ?? call.named.get("rule");
    if (!path || !isPath(reading, path)) continue;
    const guards = [
      ...dependencies(reading, call.named.get("dependencies")),
      ...decoratedBy(reading, definition.decorators),
      ...(definition.kind === "def" ? demandedBy(reading, definition) : []),
    ];
    const given = verbs.includes(verb) ? [verb.toUpperCase()] : methodsOf(reading, call);
    if (!verbs.includes(verb) && verb !== "route" && verb !== "api_route") continue;
    if (definition.kind === "class" && verb === "route")
      serve(reading, on, within, path, call.at, definition.name, guards);
    else
      addRoutes(reading, {
        on,
        within,
        path,
        call,
        methods: given ?? ["GET"],
        guards,
        ...answeredBy(reading, definition, at),
      });
  }
}

/** `app.include_router(users.router, prefix="/users")` and all other calls that register. */
function readCall(reading: Reading, call: Call, within: readonly Definition[]): void {
  const { code } = reading;
  const [, on, verb] = /^(.+)\.(\w+)$/.exec(call.name) ?? [];
  const [first, second] = call.given;
  const line = reading.lineAt(call.at);
  switch (verb) {
    case "include_router":
    case "register_blueprint":
    case "add_namespace":
    case "add_router":
    case "mount": {
      const isPathFirst = verb === "mount" || verb === "add_router";
      const value = isPathFirst ? (second ?? call.named.get("app")) : (first ?? call.named.get("router"));
      const name = value && routerName(reading, value);
      const prefix =
        isPathFirst && first ? pathText(code, first) : prefixOf(reading, call, "prefix", "url_prefix", "path");
      if (!value || !name) {
        if (verb !== "mount" && value)
          reading.unread.push({ line, why: "what is included is made when the program runs" });
        return;
      }
      const key = reading.registrar(on!, within, call.at);
      const guards = dependencies(reading, call.named.get("dependencies"));
      for (const of of reading.referencesTo(name, within))
        reading.mounts.push({
          on: key,
          of,
          prefix: braced(prefix),
          line,
          ...(call.named.has("url_prefix") || (verb === "add_namespace" && call.named.has("path"))
            ? { instead: true }
            : {}),
          ...(guards.length > 0 ? { guards } : {}),
        });
      return;
    }
    case "add_api_route":
    case "add_route":
      if (first && isPath(reading, first) && call.named.has("methods"))
        addRoutes(reading, {
          on: on!,
          within,
          path: first,
          call,
          methods: methodsOf(reading, call) ?? ["GET"],
          guards: dependencies(reading, call.named.get("dependencies")),
        });
      return;
    case "add_url_rule": {
      const view = call.named.get("view_func") ?? call.given[2];
      const made = view && callIn(code, view);
      if (!first) return;
      if (made?.name.endsWith(".as_view"))
        serve(reading, on!, within, first, call.at, made.name.slice(0, -8), [], methodsOf(reading, call));
      else
        addRoutes(reading, {
          on: on!,
          within,
          path: first,
          call,
          methods: methodsOf(reading, call) ?? ["GET"],
          guards: [],
        });
      return;
    }
    case "add_resource": {
      const view = first && nameIn(code, first);
      if (view) for (const path of call.given.slice(1)) serve(reading, on!, within, path, call.at, view, []);
      return;
    }
    default:
      if (/^add_\w+_(?:resource|route|view)$/.test(verb ?? "") && call.given.length > 1)
        reading.unread.push({ line, why: `${verb} registers in a way of its own` });
  }
  handOver(reading, call, within);
}

/** A router handed to a function is registered on there. */
function handOver(reading: Reading, call: Call, within: readonly Definition[]): void {
  for (const [i, value] of call.given.entries()) {
    const name = nameIn(reading.code, value);
    const key = name && reading.scopeOf(name, within);
    if (!key || key.endsWith("@") || !/^[\w.]{1,120}$/.test(call.name)) continue;
    reading.use(call.name);
    reading.mounts.push({ on: key, of: { name: `${call.name}(${i})` }, prefix: "", line: reading.lineAt(call.at) });
  }
}

/** The name of a router; that of what gives it, with `()`, where it is made by a call. */
function routerName(reading: Reading, value: Value): string | null {
  const name = nameIn(reading.code, value);
  if (name) return name;
  const call = callIn(reading.code, value);
  return call ? `${call.name}()` : null;
}
