import type { Guard, Route } from "../../routes/route-file.ts";
import { answersOf, handlerIn } from "./answers.ts";
import { bodyTaken } from "./body-taken.ts";
import { passesOn, plug, prefixed, standBefore, use } from "./mounts.ts";
import { queryTaken, standsPlainly } from "./query-taken.ts";
import { type Served, verbs } from "./served.ts";
import { validatedBy } from "./validation.ts";
import { as, bare, itemsOf, memberOf, type Node, nodes, property, textOf } from "../../values/tree.ts";

// What calls register: routes, and by `mounts.ts` what stands below and before them.

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
  if (on === state.placed && !textOf(first)?.startsWith("/")) {
    addRoutes(state, on, method, null, given, line);
    return true;
  }
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
  path: Node | null,
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
  const registered = { scope: on, method, line, ...answers, ...validated, ...more };
  if (!path) return route(state, { ...registered, path: "" }, state.guards(before));
  for (const each of itemsOf(path)) {
    // A pattern that takes in all the rest is no endpoint.
    if (as(each, "Literal")?.["regex"] || /^\/?\(?[.]?\*/.test(textOf(each) ?? "")) continue;
    const text = state.names.pathOf(each);
    if (typeof text === "string" && text !== "" && !text.startsWith("/") && !/^[\w:{]/.test(text)) continue;
    route(state, { ...registered, path: text }, state.guards(before));
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
  const named = handler && !written ? unwrapped(handler) : null;
  const of = named && state.names.referenceOf(named);
  return of ? { answeredBy: of } : {};
}

/** What names a handler, alone or as the last that a call is given, which wraps it: `catchAsync(orders.create)`; `null` where nothing does. */
function unwrapped(handler: Node): Node | null {
  let node: Node | null = handler;
  for (let i = 0; i < 4 && node?.type === "CallExpression"; i++) node = bare(nodes(node["arguments"]).at(-1));
  return node && /^(?:Identifier|MemberExpression)$/.test(node.type) ? node : null;
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

/** When Fastify lets a hook turn callers away. */
const hooksThatGuard: ReadonlySet<string> = new Set(["preHandler", "onRequest", "preValidation", "preParsing"]);

/** The guards that the options of a route of Fastify name. */
const guardsOfOptions = (options: Node): readonly Node[] =>
  [...hooksThatGuard, "beforeHandle", "middleware"].flatMap((name) => itemsOf(property(options, name)));
