import { asksQuery } from "../../routes/asks-query.ts";
import type { Guard, PathText, Reference, Mount, Route } from "../../routes/route-file.ts";
import { answersOf, handlerIn } from "./answers.ts";
import { bodyTaken } from "./body-taken.ts";
import { validatedBy } from "./validation.ts";
import { queryTaken, standsPlainly } from "./query-taken.ts";
import type { Binding } from "./names.ts";
import { actionIn, type Served, verbs } from "./served.ts";
import {
  as,
  bare,
  isFunction,
  itemsOf,
  memberOf,
  nameOf,
  type Node,
  nodes,
  property,
  textOf,
} from "../../values/tree.ts";

// What calls register: routes, mounts, guards.

/** Reads a call: what it registers on a scope, or to whom it hands one. */
export function registerCall(state: Served, node: Node): void {
  const given = nodes(node["arguments"]);
  const member = node.type === "CallExpression" ? memberOf(node["callee"]) : null;
  const chained = member && as(bare(member.object), "CallExpression");
  if (member && chained && verbs.has(member.name) && chain(state, member.name, chained, given, node)) return;
  const on = member ? state.receiver(member.object) : null;
  if (member && on !== null && register(state, on, member.name, given, node)) return;
  passesOn(state, node, given);
}

/** `router.route("/x").get(a).post(b)` */
function chain(state: Served, verb: string, inner: Node, given: readonly Node[], node: Node): boolean {
  let call: Node | null = inner;
  for (let i = 0; i < 30 && call; i++) {
    const member = memberOf(call["callee"]);
    if (!member) return false;
    const [path, ...more] = nodes(call["arguments"]);
    if (member.name === "route" && path && more.length === 0) {
      const on = state.receiver(member.object);
      if (on === null) return false;
      addRoutes(state, on, verbs.get(verb)!, path, given, state.line(node["callee"] as Node));
      return true;
    }
    if (
      !verbs.has(member.name) ||
      (path && typeof state.names.pathOf(path) === "string" && textOf(path)?.startsWith("/"))
    )
      return false;
    call = as(bare(member.object), "CallExpression");
  }
  return false;
}

function register(state: Served, on: string, verb: string, given: readonly Node[], node: Node): boolean {
  const [first, ...rest] = given;
  if (!first) return false;
  const line = state.line(nodes([(node["callee"] as Node)["property"]])[0] ?? node);
  const second = rest[0];
  switch (verb) {
    case "use":
    case "mount":
      use(state, on, given, node);
      return true;
    case "register":
      plug(state, on, given, node);
      return true;
    case "addHook":
      if (second && hooksThatGuard.has(textOf(first) ?? ""))
        standBefore(state, on, state.guards(itemsOf(second)), [""]);
      return true;
    case "route":
      if (second) use(state, on, given, node);
      else for (const each of itemsOf(first)) routeObject(state, on, each, line);
      return true;
    case "group":
      use(state, on, given, node);
      return true;
    case "basePath":
      prefixed(state, on, first, node);
      return true;
    case "prefix":
      state.scopes.set(on, { ...state.scopes.get(on)!, prefix: state.names.pathOf(first) });
      return true;
    case "on":
      return onMethods(state, on, given, line);
    case "openapi": {
      const route = objectOf(state, first);
      if (route) routeObject(state, on, route, line);
      return true;
    }
  }
  const method = verbs.get(verb);
  if (!method) return false;
  // `app.get("title")` of Express reads a setting.
  if (!second && rest.length === 0) return true;
  const named = textOf(first) !== null && !textOf(first)!.startsWith("/") && second && textOf(second)?.startsWith("/");
  addRoutes(state, on, method, named ? second : first, named ? rest.slice(1) : rest, line);
  return true;
}

/** `app.on(["GET", "POST"], "/auth/*", handler)`; what is told on events is no route. */
function onMethods(state: Served, on: string, [methods, path, ...handlers]: readonly Node[], line: number): boolean {
  const named = methods ? itemsOf(methods).map((each) => textOf(each)) : [];
  if (!path || named.length === 0 || !named.every((each) => each !== null && /^[A-Z]{3,7}$/.test(each))) return false;
  for (const method of named) addRoutes(state, on, method!, path, handlers, line);
  return true;
}

/** The object that a name stands for. */
function objectOf(state: Served, value: Node): Node | null {
  const node = bare(value);
  const found = node?.type === "Identifier" ? state.names.find(node["name"] as string) : null;
  const own = found?.is === "own" ? found.value : node;
  return own?.type === "CallExpression" ? bare(nodes(own["arguments"])[0]) : own;
}

function addRoutes(
  state: Served,
  on: string,
  method: string,
  path: Node,
  handlers: readonly Node[],
  line: number,
): void {
  const all = handlers.flatMap((each) => itemsOf(each));
  const options =
    all.length > 1 || all[0]?.type === "ObjectExpression" ? all.filter(({ type }) => type === "ObjectExpression") : [];
  const last = all.at(-1);
  const answers = answeredBy(state, last?.type === "ObjectExpression" ? property(last, "handler") : last);
  const before = [...all.slice(0, -1), ...options.flatMap(guardsOfOptions)];
  const validated = validatedBy(before, state.names);
  const more = before.every((each) => standsPlainly(state.text.slice(each.start, each.end)))
    ? {}
    : { takesMore: true as const };
  for (const each of itemsOf(path)) {
    // A pattern that takes in all the rest is no endpoint.
    if (as(each, "Literal")?.["regex"] || /^\/?\(?[.]?\*/.test(textOf(each) ?? "")) continue;
    const text = state.names.pathOf(each);
    if (typeof text === "string" && text !== "" && !text.startsWith("/") && !/^[\w:{]/.test(text)) continue;
    route(state, { scope: on, method, path: text, line, ...answers, ...validated, ...more }, state.guards(before));
  }
}

/** What a route answers with, or the function elsewhere that tells it. */
function answeredBy(
  state: Served,
  handler: Node | null | undefined,
): Pick<Route, "statuses" | "answeredBy" | "takes" | "sent"> {
  const written = handler ? handlerIn(handler) : null;
  const statuses = written && answersOf(written);
  const takes = written && queryTaken(written);
  const sent = written && bodyTaken(written);
  if (statuses || takes || sent)
    return { ...(statuses ? { statuses } : {}), ...(takes ? { takes } : {}), ...(sent ? { sent } : {}) };
  const of = handler && !written ? state.names.referenceOf(handler) : null;
  return of && /^(?:Identifier|MemberExpression)$/.test(handler!.type) ? { answeredBy: of } : {};
}

function route(state: Served, route: Route, own: readonly Guard[]): void {
  const guards = [...state.standingBefore(route.scope, route.path), ...own];
  state.routes.push(guards.length > 0 ? { ...route, guards } : route);
}

/** `fastify.route({ method, url, handler })` */
function routeObject(state: Served, on: string, value: Node, line: number): void {
  const path = property(value, "url", "path");
  const method = property(value, "method");
  if (!path) return;
  const methods = method ? itemsOf(method).flatMap((each) => textOf(each)?.toUpperCase() ?? []) : [];
  for (const each of methods.length > 0 ? methods : ["ANY"])
    route(
      state,
      { scope: on, method: each === "*" ? "ANY" : each, path: state.names.pathOf(path), line },
      state.guards(guardsOfOptions(value)),
    );
}

function prefixed(state: Served, on: string, path: Node, node: Node): void {
  const key = `made@${state.line(node)}.${node.end}`;
  state.made.set(node, key);
  state.scopes.set(key, { key, line: state.line(node), root: false });
  state.mounts.push({ on, of: { name: key }, prefix: state.names.pathOf(path), line: state.line(node) });
}

/** `app.use("/path", guard, router)` */
function use(state: Served, on: string, given: readonly Node[], node: Node): void {
  mounted(state, on, given, node, (of) => state.guards(of));
}

/** `fastify.register(plugin, { prefix })`: whatever it is called, a plugin stands before no route; the hooks that it adds do. */
function plug(state: Served, on: string, given: readonly Node[], node: Node): void {
  mounted(state, on, given, node, () => []);
}

function mounted(
  state: Served,
  on: string,
  given: readonly Node[],
  node: Node,
  guardsAmong: (things: readonly Node[]) => readonly Guard[],
): void {
  const line = state.line(node);
  const options = given.at(-1);
  const prefix = options && given.length > 1 ? property(options, "prefix") : null;
  const [first] = given;
  const leads = prefix === null && given.length > 1 && first && isPath(state, first);
  const path = prefix ?? (leads ? first : null);
  const things = given.slice(leads ? 1 : 0).flatMap((each) => itemsOf(each));
  if (things.some((each) => !actionIn(each) && asksQuery(state.text.slice(each.start, each.end))))
    state.takesBefore = true;
  for (const [at, of] of pairs(state, path, things)) {
    const under = at.map((each) => state.names.pathOf(each));
    const guards = guardsAmong(of);
    for (const each of of) {
      const reference = state.referenceTo(each);
      if (!reference) {
        if (each.type === "CallExpression" && as(each["callee"], "Identifier")?.["name"] === "require")
          state.unread.push({ line, why: "which file is loaded is known when the program runs" });
        continue;
      }
      const target = reference.file === undefined && actionIn(each) ? { name: `${reference.name}(0)` } : reference;
      for (const text of under.length > 0 ? under : [""]) mount(state, on, target, text, line, guards);
    }
    standBefore(state, on, guards, under.length > 0 ? under : [""]);
  }
}

/** From here on these guards stand before what is registered on a scope under these paths. */
function standBefore(state: Served, on: string, guards: readonly Guard[], under: readonly PathText[]): void {
  const more = guards.flatMap((guard) => under.map((text) => ({ guard, under: text === "/" ? "" : text })));
  if (more.length > 0) state.standing.set(on, [...(state.standing.get(on) ?? []), ...more]);
}

function mount(
  state: Served,
  on: string,
  of: Reference,
  prefix: PathText,
  line: number,
  guards: readonly Guard[],
): void {
  const before = [...state.standingBefore(on, prefix), ...guards];
  const mount: Mount = { on, of, prefix, line, ...(before.length > 0 ? { guards: before } : {}) };
  state.mounts.push(mount);
  // A plugin is given by its name as well as called.
  if (!/[()]$/.test(of.name)) state.mounts.push({ ...mount, of: { ...of, name: `${of.name}(0)` } });
}

function isPath(state: Served, node: Node): boolean {
  const value = bare(node);
  if (!value || isFunction(value)) return false;
  if (textOf(value) !== null || value.type === "TemplateLiteral" || value.type === "BinaryExpression") return true;
  if (value.type === "ArrayExpression") return nodes(value["elements"]).every((each) => textOf(each) !== null);
  const name = nameOf(value) ?? memberOf(value)?.name ?? "";
  if (state.names.pathOf(value) !== null && typeof state.names.pathOf(value) === "string") return true;
  const each = eachOf(state, value);
  if (each) return each.of.items.every((item) => textOf(property(item, each.member)) !== null);
  return (
    value.type !== "CallExpression" &&
    /(?:path|prefix|base|route|url|version|root|endpoint)s?$/i.test(name) &&
    !/router$/i.test(name)
  );
}

/** The paths and things of a mount; in a loop over a list, those of each item. */
function pairs(
  state: Served,
  path: Node | null | undefined,
  things: readonly Node[],
): readonly (readonly [readonly Node[], readonly Node[]])[] {
  const all = [...(path ? [path] : []), ...things].map((each) => eachOf(state, each));
  const items = all.find((each) => each !== null)?.of.items;
  if (!items) return [[path ? itemsOf(path) : [], things]];
  return items.map((item) => {
    // What an item does not have is not there when its turn comes.
    const filled = (each: Node): readonly Node[] => {
      const found = eachOf(state, each);
      const value = found?.of.items === items ? property(item, found.member) : each;
      return value ? itemsOf(value) : [];
    };
    return [path ? filled(path) : [], things.flatMap(filled)];
  });
}

/** `one.path`, and `path` of `({ path }) => …`, in a loop over a list that is written out. */
function eachOf(state: Served, value: Node): { readonly of: Each; readonly member: string } | null {
  const node = bare(value);
  const member = memberOf(node);
  const name = member ? nameOf(member.object) : nameOf(as(node, "Identifier"));
  const found = name === null ? null : state.names.find(name);
  const own = found?.is === "each" ? (member ? member.name : found.member) : undefined;
  return found?.is === "each" && own !== undefined && (member === null) === (found.member !== undefined)
    ? { of: found, member: own }
    : null;
}

/** A scope handed to a function or class, which may register on it. */
function passesOn(state: Served, node: Node, given: readonly Node[]): void {
  const callee = state.referenceTo(node["callee"]);
  if (!callee || callee.name === "require") return;
  for (const [i, each] of given.entries()) {
    const value = bare(each);
    if (value?.type !== "Identifier" && value?.type !== "MemberExpression") continue;
    const on = state.receiver(value);
    const guards = on === null ? [] : state.standingBefore(on, "");
    if (on !== null)
      state.mounts.push({
        ...(guards.length > 0 ? { guards } : {}),
        on,
        of: { ...callee, name: `${callee.name}(${i})` },
        prefix: "",
        line: state.line(node),
      });
  }
}

type Each = Extract<Binding, { readonly is: "each" }>;

/** When Fastify lets a hook turn callers away. */
const hooksThatGuard: ReadonlySet<string> = new Set(["preHandler", "onRequest", "preValidation", "preParsing"]);

/** The guards that the options of a route of Fastify name. */
const guardsOfOptions = (options: Node): readonly Node[] =>
  [...hooksThatGuard, "beforeHandle", "middleware"].flatMap((name) => itemsOf(property(options, name)));
