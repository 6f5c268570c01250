import type { Guard, PathText, Route, RouteFile, Scope } from "../../routes/route-file.ts";
import type { Action, Controller, CsharpFile } from "./facts.ts";

/** Classes stand no deeper below one another. */
const highest = 8;

/** Puts the routes of controllers where the attributes of their classes, and of those above, say. */
export function withControllers(files: ReadonlyMap<string, CsharpFile>): ReadonlyMap<string, RouteFile> {
  const types = new Map<string, { readonly path: string; readonly type: Controller }>();
  for (const [path, { controllers }] of files) for (const type of controllers) types.set(type.name, { path, type });

  /** A class and those it takes from, the nearest first. */
  const lineage = (type: Controller): readonly { readonly path: string; readonly type: Controller }[] => {
    const found: { readonly path: string; readonly type: Controller }[] = [];
    let at: Controller | undefined = type;
    while (at && found.length < highest) {
      const base: (typeof found)[number] | undefined = at.bases
        .map((name) => types.get(name))
        .find((each) => each !== undefined);
      if (!base || found.includes(base)) break;
      found.push(base);
      at = base.type;
    }
    return found;
  };

  return new Map(
    [...files].map(([path, { controllers, calls }]) => {
      const scopes: Scope[] = [...calls.scopes];
      const routes: Route[] = [...calls.routes];
      for (const type of controllers) {
        const above = lineage(type);
        if (
          type.abstract ||
          !isController(
            type,
            above.map((each) => each.type),
          )
        )
          continue;
        const chain = [{ path, type }, ...above];
        const prefixes = chain.find((each) => each.type.prefixes.length > 0)?.type.prefixes ?? [""];
        const versions = chain.find((each) => each.type.versions.length > 0)?.type.versions ?? [];
        const guards = chain.flatMap((each) => each.type.guards.map((guard): Guard => ({ ...guard, path: each.path })));
        scopes.push({
          key: type.name,
          line: type.line,
          root: true,
          ...(guards.length > 0 ? { guards: guards.toReversed() } : {}),
        });
        for (const { type: owner, path: from } of chain)
          for (const action of owner.actions)
            routes.push(
              ...routesOf(action, type, prefixes, versions).map((route) =>
                from === path
                  ? route
                  : {
                      ...route,
                      line: type.line,
                      ...(route.guards ? { guards: route.guards.map((each) => ({ ...each, path: from })) } : {}),
                    },
              ),
            );
      }
      return [path, { ...calls, scopes, routes }];
    }),
  );
}

const isController = ({ name, actions, bases, prefixes }: Controller, above: readonly Controller[]): boolean => {
  const acts = actions.length > 0 || above.some((type) => type.actions.length > 0);
  return (
    acts &&
    (name.endsWith("Controller") || prefixes.length > 0 || bases.some((base) => /Controller|Endpoint/.test(base)))
  );
};

function routesOf(
  action: Action,
  type: Controller,
  prefixes: readonly PathText[],
  versions: readonly string[],
): readonly Route[] {
  // Without any route of its own, an action is found by the convention of names.
  const byName = prefixes.every((prefix) => prefix === "") && action.paths.every((path) => path === "");
  const own = byName ? ["[controller]/[action]"] : action.paths;
  const paths = own.flatMap((path) =>
    prefixes.flatMap((prefix) => versioned(filled(joined(prefix, path), type, action), versions)),
  );
  return action.methods
    .filter((method) => method !== "HEAD" && method !== "OPTIONS")
    .flatMap((method) =>
      paths.map((path) => ({
        scope: type.name,
        method,
        path,
        line: action.line,
        ...(action.guards.length > 0 ? { guards: action.guards } : {}),
        ...(action.takes ? { takes: action.takes } : {}),
      })),
    );
}

/** A path that begins with a slash stands for itself. */
function joined(prefix: PathText, path: PathText): PathText {
  if (path === null) return null;
  const head = typeof path === "string" ? path : path[0];
  if (typeof head === "string" && /^~?\//.test(head))
    return typeof path === "string" ? path.replace(/^~/, "") : [head.replace(/^~/, ""), ...path.slice(1)];
  if (prefix === null) return null;
  if (typeof prefix === "string" && typeof path === "string") return `${prefix}/${path}`;
  return [...(typeof prefix === "string" ? [prefix] : prefix), "/", ...(typeof path === "string" ? [path] : path)];
}

const each = (path: PathText, change: (text: string) => string): PathText =>
  path === null
    ? null
    : typeof path === "string"
      ? change(path)
      : path.map((part) => (typeof part === "string" ? change(part) : part));

/** `[controller]` and `[action]` are names; `{id:int?}` is `{id}`. */
const filled = (path: PathText, { name }: Controller, action: Action): PathText =>
  each(path, (text) =>
    text
      .replace(/\[controller\]/gi, name.replace(/Controller$/, ""))
      .replace(/\[action\]/gi, action.name.replace(/Async$/, ""))
      .replace(/\{\*{0,2}(\w{1,80})(?::(?!apiVersion)[^{}]{0,100})?(\?)?(?:=[^{}]{0,80})?\}/g, "{$1$2}"),
  );

function versioned(path: PathText, versions: readonly string[]): readonly PathText[] {
  const found = JSON.stringify(path).includes(":apiVersion}");
  if (!found) return [path];
  const all = versions.length > 0 ? versions : ["{version}"];
  return all.map((version) => each(path, (text) => text.replace(/\{\w{1,40}:apiVersion\}/g, version)));
}
