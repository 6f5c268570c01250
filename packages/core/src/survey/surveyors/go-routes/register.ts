import { isMark, isWord, textOf } from "../../../notation/code/reach.ts";
import { asksQuery } from "../../routes/asks-query.ts";
import type { PathText } from "../../routes/route-file.ts";
import { successIn } from "./answers.ts";
import { handlerFirst, isFramework } from "./frameworks.ts";
import { methodIn, pathIn, patternIn } from "./paths.ts";
import type { Building, Reading, Value } from "./reading.ts";
import type { Stretch } from "./source.ts";
import { evaluate, follow, followOne, type Walking, walkClosure } from "./walk.ts";

const verbs = /^(?:GET|POST|PUT|PATCH|DELETE|Get|Post|Put|Patch|Delete)$/;

/** What a call on a router registers, and what it gives. */
export function registerOn(walking: Walking, value: Value, name: string, open: number): Value | null {
  const { reading } = walking;
  const given = reading.given(open);
  if (value.building) return describe(walking, value.building, name, open, given);
  const scope = value.scope!;
  const [first, second, third] = given;
  if (!first) {
    if (name === "NewRoute") return building(scope, "", ["ANY"]);
    return name === "Subrouter" ? value : null;
  }
  if (verbs.test(name)) return route(walking, scope, [name.toUpperCase()], given, open);
  switch (name) {
    case "Any":
    case "All":
      return route(walking, scope, ["ANY"], given, open);
    case "Match":
      return route(walking, scope, listOf(reading, first), given.slice(1), open);
    case "Add":
    case "Method":
    case "MethodFunc":
    case "Handle":
    case "HandlerFunc":
    case "Handler": {
      const method = third || name !== "Handle" ? methodIn(reading.source.code, first) : null;
      if (method) return route(walking, scope, [method], given.slice(1), open);
      if (name === "Handle" && second && third && !isText(reading, first))
        return route(walking, scope, ["ANY"], given.slice(1), open);
      return name === "Handle" ? handle(walking, scope, first, second, open) : null;
    }
    case "HandleFunc":
      return handle(walking, scope, first, second, open);
    case "Group":
    case "Route":
      return group(walking, scope, given, open);
    case "Mount":
      if (second) mountAt(walking, scope, pathIn(reading.source.code, first), second, open);
      return value;
    case "Use":
    case "Pre":
      use(walking, scope, given, open);
      return value;
    case "With": {
      follow(walking, open);
      return { scope: reading.below(scope, "", open, reading.guardsIn(given)) };
    }
    case "PathPrefix":
    case "Path":
      return building(scope, pathIn(reading.source.code, first), ["ANY"]);
    case "Methods":
      return building(scope, "", methodsOf(reading, given));
    case "Host":
    case "Schemes":
    case "Headers":
    case "Queries":
      return building(scope, "", ["ANY"]);
    default:
      follow(walking, open);
      return /^(?:StrictSlash|SkipClean|UseEncodedPath|Name)$/.test(name) ? value : null;
  }
}

const building = (scope: string, path: PathText, methods: readonly string[]): Value => ({
  building: { scope, path, methods, routes: [] },
});

const isText = ({ source: { code } }: Reading, [from]: Stretch): boolean => code.tokens[from]?.kind === "string";

const methodsOf = ({ source: { code } }: Reading, given: readonly Stretch[]): readonly string[] =>
  given.flatMap((each) => methodIn(code, each) ?? []);

/** The methods in `[]string{"GET", http.MethodPost}`. */
function listOf(reading: Reading, [from, to]: Stretch): readonly string[] {
  for (let i = from; i < to; i++) if (isMark(reading.source.code, i, "{")) return methodsOf(reading, reading.given(i));
  return ["ANY"];
}

function route(
  walking: Walking,
  scope: string,
  methods: readonly string[],
  given: readonly Stretch[],
  open: number,
): Value | null {
  const { reading } = walking;
  const { code, imports } = reading.source;
  const [path, ...rest] = given;
  if (!path || rest.length === 0) return null;
  const echo = [...imports.values()].some(handlerFirst);
  const handler = echo ? rest[0]! : rest.at(-1)!;
  for (const each of rest) followOne(walking, each);
  const guards = [...reading.guardsIn(rest.filter((each) => each !== handler)), ...reading.wrapping(handler)];
  const added = reading.add(scope, methods, pathIn(code, path), open, guards);
  const name = /(?:^|\.)(\w+)$/.exec(textOf(code, handler[0], handler[1]))?.[1];
  const status =
    name === undefined && isWord(code, handler[0], "func") ? successIn(code, handler[0], handler[1]) : null;
  for (const at of added) {
    if (name !== undefined) reading.routes[at]!.handler = name;
    if (status !== null) reading.routes[at]!.statuses = [status];
    // What stands before the handler and turns nobody away may take parameters too.
    if (rest.length - 1 > guards.length) reading.routes[at]!.takesMore = true;
  }
  return null;
}

/** `mux.HandleFunc("GET /x", handler)`; where the handler is a router itself, it is there under this path. */
function handle(
  walking: Walking,
  scope: string,
  first: Stretch,
  handler: Stretch | undefined,
  open: number,
): Value | null {
  const { reading } = walking;
  const { method, path } = patternIn(pathIn(reading.source.code, first));
  if (!handler) return null;
  const inner = routerIn(walking, handler);
  if (inner) {
    reading.mount(scope, inner.ref ?? { name: inner.scope! }, inner.under ?? "", open, reading.wrapping(handler));
    return null;
  }
  const guards = reading.wrapping(handler);
  const routes = reading.add(scope, [method], path, open, guards);
  // To net/http alone a path that ends with a stroke is all that is below it.
  const { imports } = reading.source;
  if (typeof path === "string" && /.\/$/.test(path) && ![...imports.values()].some(isFramework))
    reading.add(scope, [method], `${path}*`, open, guards);
  return { building: { scope, path, methods: [method], routes } };
}

/** A router as a handler, alone or wrapped; what is stripped before it stands before its paths. */
function routerIn(
  walking: Walking,
  [from, to]: Stretch,
): { readonly scope?: string; readonly ref?: Value["ref"]; readonly under?: PathText } | null {
  const { reading } = walking;
  const { code } = reading.source;
  const scope = followOne(walking, [from, to]);
  if (scope) return { scope };
  let under: PathText | undefined;
  for (let i = from; i < to && i < from + 40; i++) {
    if (!isMark(code, i, "(") || !isWord(code, i - 1)) continue;
    const given = reading.given(i);
    if (isWord(code, i - 1, "StripPrefix") && given[0]) under = pathIn(code, given[0]);
    for (const each of given) {
      const { value, next } = evaluateOnce(walking, each);
      if (value?.scope && next === each[1]) return { scope: value.scope, ...(under === undefined ? {} : { under }) };
    }
  }
  return null;
}

/** A name alone: what is called was followed before. */
const evaluateOnce = (walking: Walking, [from, to]: Stretch): ReturnType<typeof evaluate> =>
  walking.reading.source.code.tokens.slice(from, Math.min(to, from + 8)).some(({ text }) => text === "(")
    ? { value: null, next: from }
    : evaluate(walking, from);

/** `r.Group("/api", auth)`, `r.Route("/api", func(r chi.Router) { ... })`, `r.Group(func(r chi.Router) { ... })` */
function group(walking: Walking, scope: string, given: readonly Stretch[], open: number): Value {
  const { reading } = walking;
  const { code } = reading.source;
  const isClosure = ([from]: Stretch): boolean => isWord(code, from, "func") && isMark(code, from + 1, "(");
  const [first, ...rest] = given;
  const plain = isClosure(first!);
  const others = plain ? rest : given.slice(1);
  const key = reading.below(
    scope,
    plain ? "" : pathIn(code, first!),
    open,
    reading.guardsIn(others.filter((each) => !isClosure(each))),
  );
  for (const each of given) {
    if (isClosure(each)) walkClosure(walking, each[0], [{ scope: key }]);
    else if (each !== first) {
      const { value } = evaluateOnce(walking, each);
      if (value?.ref && others.length === 1 && !plain && /^[A-Z]?\w*[Rr]oute/.test(value.ref.name.split(".").at(-1)!)) {
        const name = `call ${value.ref.file ?? ""} ${value.ref.name}(0)`;
        reading.names.set(name, { ...value.ref, name: `${value.ref.name}(0)` });
        reading.mount(key, { name }, "", open);
      }
    }
  }
  return { scope: key };
}

function mountAt(walking: Walking, on: string, prefix: PathText, of: Stretch, open: number): void {
  const { reading } = walking;
  const inner = routerIn(walking, of);
  if (inner?.scope) return reading.mount(on, { name: inner.scope }, prefix, open);
  const { value } = evaluate({ ...walking, reading }, of[0]);
  if (!value?.ref) return;
  const name = `from ${value.ref.file ?? ""} ${value.ref.name}`;
  reading.names.set(`given ${name}`, value.ref);
  reading.mount(on, { name: `given ${name}` }, prefix, open);
}

/** Middleware; what is given a path or a router is no guard of all. */
function use(walking: Walking, scope: string, given: readonly Stretch[], open: number): void {
  const { reading } = walking;
  const scopes = follow(walking, open);
  const [first, second] = given;
  if (first && isText(reading, first)) {
    if (second && scopes[1]) reading.mount(scope, { name: scopes[1] }, pathIn(reading.source.code, first), open);
    return;
  }
  if (given.some(([from, to]) => asksQuery(textOf(reading.source.code, from, to)))) reading.takesBefore = true;
  reading.stand(scope, reading.guardsIn(given));
}

/** What is added to a route that is being described: `.Methods("GET")`, `.Subrouter()`, `.HandlerFunc(f)`. */
function describe(
  walking: Walking,
  built: Building,
  name: string,
  open: number,
  given: readonly Stretch[],
): Value | null {
  const { reading } = walking;
  const { code } = reading.source;
  switch (name) {
    case "Methods": {
      const methods = methodsOf(reading, given);
      if (methods.length === 0) return { building: built };
      built.methods = methods;
      const [first, ...others] = built.routes;
      if (first === undefined) return { building: built };
      const [kept, ...more] = methods.filter((method) => method !== "OPTIONS" && method !== "HEAD");
      if (others.length === 0 && kept) {
        reading.routes[first]!.method = kept;
        for (const method of more) built.routes.push(reading.routes.push({ ...reading.routes[first]!, method }) - 1);
      }
      return { building: built };
    }
    case "Path":
    case "PathPrefix":
      if (given[0]) built.path = pathIn(code, given[0]);
      return { building: built };
    case "Subrouter":
      return { scope: reading.below(built.scope, built.path, open) };
    case "HandlerFunc":
    case "Handler": {
      if (!given[0] || built.routes.length > 0) return { building: built };
      const inner = routerIn(walking, given[0]);
      if (inner?.scope) reading.mount(built.scope, { name: inner.scope }, inner.under ?? "", open);
      else if (built.path !== "")
        built.routes.push(...reading.add(built.scope, built.methods, built.path, open, reading.wrapping(given[0])));
      return { building: built };
    }
    default:
      follow(walking, open);
      return { building: built };
  }
}
