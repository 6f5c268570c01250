import type { Sent, Taken } from "../../../model/kinds/endpoint.ts";
import { isWord } from "../../../notation/code/reach.ts";
import type { Guard, PathText, Scope } from "../../routes/route-file.ts";
import { askedInside, insideCheck } from "../../routes/asked-inside.ts";
import { bodyOf, statusesOf, stretchOf } from "./answers.ts";
import { answersPlainly, raisedIn, statusIn } from "./fastapi-answers.ts";
import { sentTo } from "./fastapi-bodies.ts";
import { takenBy } from "./fastapi-parameters.ts";
import { bodyRead } from "./flask-body.ts";
import { isOfFlask, queryOf } from "./flask-query.ts";
import { decoratedBy, demandedBy, dependencies } from "./guards.ts";
import { braced } from "./parameters.ts";
import type { Reading } from "./reading.ts";
import type { Definition, Statement } from "../../../notation/python/statements.ts";
import { type Call, callAt, callIn, itemsIn, nameIn, pathText, plainText, type Value } from "./values.ts";

const applications = /^(?:\w+\.)?(?:FastAPI|Flask|Quart|APIFlask|Sanic|OpenAPI)$/;
const routers = /^(?:\w+\.)*(?:\w*APIRouter|\w*Blueprint|Namespace|Router|namespace)$/;
const extensions = /^(?:\w+\.)*Api$/;

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

/** `api = APIRouter(prefix="/api")` */
function noteScope(reading: Reading, statement: Statement): void {
  const { code } = reading;
  const set = reading.assignment(statement);
  const call = set && callIn(code, set.value);
  if (!set || !call) return;
  const key = reading.keyOf(set.name, statement.within);
  const line = reading.lineAt(call.at);
  const guards = dependencies(reading, call.named.get("dependencies"));
  const scope = (root: boolean, prefix: PathText): Scope => ({
    key,
    line,
    root,
    ...(prefix === "" ? {} : { prefix }),
    ...(guards.length > 0 ? { guards } : {}),
  });
  const [first] = call.given;
  if (applications.test(call.name)) reading.scopes.set(key, scope(true, ""));
  else if (extensions.test(call.name)) {
    const on = first ? nameIn(code, first) : null;
    reading.scopes.set(key, scope(on === null, prefixOf(reading, call, "prefix")));
    if (on) mountOn(reading, on, statement.within, key, "", line);
  } else if (routers.test(call.name)) {
    const isNamespace = /namespace$/i.test(call.name);
    const named = prefixOf(reading, call, isNamespace ? "path" : "prefix", "url_prefix");
    const bare = isNamespace && named === "" && first ? pathText(code, first) : named;
    reading.scopes.set(key, scope(false, bare));
    if (call.name.endsWith(".namespace")) mountOn(reading, call.name.slice(0, -10), statement.within, key, "", line);
  } else reading.assign(set.name, call.name);
}

function prefixOf(reading: Reading, { named }: Call, ...names: readonly string[]): PathText {
  const value = names.map((name) => named.get(name)).find((each) => each !== undefined);
  if (!value || nameIn(reading.code, value) === "None") return "";
  return braced(pathText(reading.code, value));
}

function mountOn(
  reading: Reading,
  on: string,
  within: readonly Definition[],
  of: string,
  prefix: PathText,
  line: number,
): void {
  const key = reading.registrar(on, within, 0);
  reading.mounts.push({ on: key, of: { name: of }, prefix, line });
}

/** What a function gives back, where that is a router it made. */
function noteReturn(reading: Reading, { from, to, within }: Statement): void {
  const block = within.findLast(({ kind }) => kind !== "for");
  if (block?.kind !== "def" || !isWord(reading.code, from, "return")) return;
  const name = nameIn(reading.code, [from + 1, to]);
  const key = name && reading.scopeOf(name, within);
  if (key) reading.lead(`${block.name}()`, { name: key });
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
      add(reading, {
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

/** A path begins with a slash, or is empty, or is made of constants. */
function isPath(reading: Reading, [from, to]: Value): boolean {
  const token = reading.code.tokens[isWord(reading.code, from) && from + 1 < to ? from + 1 : from];
  return token?.kind === "string" ? /^["']{1,3}(?:\/|["']|\{)/.test(token.text) : isWord(reading.code, from);
}

/** The methods that a call names; `null` where it names none. */
function methodsOf(reading: Reading, { named }: Call): readonly string[] | null {
  const value = named.get("methods");
  if (!value) return null;
  return itemsIn(reading.code, value).flatMap((item) => plainText(reading.code, item)?.toUpperCase() ?? []);
}

interface Registered {
  readonly on: string;
  readonly within: readonly Definition[];
  readonly path: Value;
  readonly call: Call;
  readonly methods: readonly string[];
  readonly guards: readonly Guard[];
  readonly takes?: readonly Taken[];
  readonly sent?: Sent;
  /** What the function that answers asks by itself. */
  readonly checks?: readonly Guard[];
  readonly statuses?: readonly number[];
  /** The framework alone decides with which status it answers where it succeeds. */
  readonly plain?: true;
  readonly asksNobody?: true;
}

/** What the function that answers tells of its answers and of who may call. */
function answeredBy(
  reading: Reading,
  definition: Definition,
  index: number,
): Pick<Registered, "checks" | "statuses" | "plain" | "asksNobody" | "takes" | "sent"> {
  if (definition.kind !== "def") return {};
  const body = bodyOf(reading, definition, index);
  const statuses = [...(statusesOf(reading, body) ?? []), ...raisedIn(reading, body)];
  const { at, nobody } = askedInside(reading.code, ...stretchOf(body, definition));
  const [inside, end] = stretchOf(body, definition);
  const stretch: Value = [inside, Math.max(end, reading.statements[index]!.to)];
  const takes = takenBy(reading, definition, stretch) ?? queryOf(reading, definition, stretch);
  const sent =
    sentTo(reading, definition, stretch) ?? (isOfFlask(reading.code) ? bodyRead(reading.code, stretch) : null);
  return {
    checks: at === null ? [] : [{ name: insideCheck, line: reading.lineAt(at) }],
    ...(statuses.length > 0 ? { statuses } : {}),
    ...(answersPlainly(reading, ...stretchOf(body, definition)) ? { plain: true as const } : {}),
    ...(nobody ? { asksNobody: true as const } : {}),
    ...(takes ? { takes } : {}),
    ...(sent ? { sent } : {}),
  };
}

function add(
  reading: Reading,
  {
    on,
    within,
    path,
    call,
    methods,
    guards: before,
    checks = [],
    statuses: answered = [],
    plain,
    asksNobody,
    takes,
    sent,
  }: Registered,
): void {
  const guards = [...before, ...checks];
  const scope = reading.registrar(on, within, call.at);
  const status =
    statusIn(reading.code, call.named.get("status_code")) ??
    (plain && !call.named.has("status_code") && !call.named.has("response_class") ? 200 : null);
  const statuses = status === null ? answered : [status, ...answered.filter((each) => each >= 400)];
  for (const method of methods.filter((each) => each !== "OPTIONS" && each !== "HEAD"))
    reading.routes.push({
      scope,
      method,
      path: braced(pathText(reading.code, path)),
      line: reading.lineAt(call.at),
      ...(guards.length > 0 ? { guards } : {}),
      ...(statuses.length > 0 ? { statuses: [...new Set(statuses)] } : {}),
      ...(asksNobody && guards.length === 0 ? { asksNobody } : {}),
      ...(takes ? { takes } : {}),
      ...(sent && method.startsWith("P") ? { sent } : {}),
    });
}

function serve(
  reading: Reading,
  on: string,
  within: readonly Definition[],
  path: Value,
  at: number,
  view: string,
  guards: readonly Guard[],
  methods?: readonly string[] | null,
): void {
  const scope = reading.registrar(on, within, at);
  reading.use(view);
  reading.serves.push({
    scope,
    path: braced(pathText(reading.code, path)),
    line: reading.lineAt(at),
    view: { name: view },
    ...(guards.length > 0 ? { guards } : {}),
    ...(methods ? { methods } : {}),
  });
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
        add(reading, {
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
        add(reading, { on: on!, within, path: first, call, methods: methodsOf(reading, call) ?? ["GET"], guards: [] });
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
