import type { BuiltElement, BuiltRelation, Evidence } from "../../model/built.ts";
import type { EndpointFacts, Sent } from "../../model/kinds/endpoint.ts";
import { endpointId, idOf } from "../../model/kinds/identity.ts";
import { deployables } from "../files/deployables.ts";
import type { Site } from "../site.ts";
import type { Gap, Survey } from "../survey.ts";
import { demandOfGuard } from "./access.ts";
import { compose, type ComposedRoute, type PlacedGuard, type UnreadRoutes } from "./compose.ts";
import type { Resolve } from "./lookup.ts";
import { isNamedCall, joinPaths } from "./path-text.ts";
import { decisionOn } from "./access-rules.ts";
import type { Route, RouteFile, RuleChain } from "./route-file.ts";

/** More places of proof than this help nobody. */
const mostEvidence = 4;

/**
 * The surveys of the routes of one language: one for each deployable in which there are any. `resolve` finds the files that a file
 * means by its references.
 */
export function routeSurveys(
  source: string,
  files: ReadonlyMap<string, RouteFile>,
  site: Site,
  resolve: Resolve,
): readonly Survey[] {
  const { routes, unread } = compose(files, resolve);
  const within = deployables(site.files);
  const targets = new Map<
    string,
    { routes: ComposedRoute[]; unread: UnreadRoutes[]; guards: PlacedGuard[]; chains: PlacedChain[] }
  >();
  const targetOf = (path: string) => {
    const folder = within(path);
    const known = targets.get(folder) ?? { routes: [], unread: [], guards: [], chains: [] };
    targets.set(folder, known);
    return known;
  };
  const bases = new Map<string, string>();
  for (const [path, { everywhere = [], chains = [], base }] of files) {
    if (chains.length > 0) targetOf(path).chains.push(...chains.map((chain) => ({ ...chain, path })));
    if (everywhere.length > 0) targetOf(path).guards.push(...everywhere.map((guard) => ({ ...guard, path })));
    if (base !== undefined) bases.set(within(path), base);
  }
  for (const route of routes) targetOf(route.evidence[0]!.path).routes.push(route);
  for (const each of unread) targetOf(each.path).unread.push(each);
  return [...targets]
    .filter(([, target]) => target.routes.length > 0 || target.unread.length > 0 || target.guards.length > 0)
    .map(([target, found]) => [target, underRules(found)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([target, found]) => ({
      source,
      target,
      knows: found.routes.length > 0 ? ["endpoint" as const] : [],
      ...gapsOf(found, target),
      ...elementsOfRoutes(found.routes, target, bases.get(target) ?? ""),
      problems: [],
    }));
}

interface PlacedChain extends RuleChain {
  readonly path: string;
}

interface Target {
  readonly routes: readonly ServedRoute[];
  readonly unread: readonly UnreadRoutes[];
  readonly guards: readonly PlacedGuard[];
}

/**
 * Routes with what the one chain of rules demands of them. Several chains, and one beside which something else decides, are for whoever
 * knows in which order they are asked: then it is only said that there are some.
 */
function underRules(target: Target & { readonly chains: readonly PlacedChain[] }): Target {
  const [chain, ...more] = target.chains;
  if (!chain) return target;
  const { path, line } = chain;
  const told: PlacedGuard = { name: "SecurityFilterChain", line, path };
  if (more.length > 0 || chain.partial || target.guards.length > 0)
    return { ...target, guards: [...target.guards, told] };
  const unsure: PlacedGuard[] = [];
  const routes = target.routes.map((route) => {
    const decision = route.partial ? { undecided: chain } : decisionOn(route.method, route.path, chain.rules);
    if (decision === null) return route;
    if ("undecided" in decision) {
      unsure.push({ ...told, line: decision.undecided.line });
      return route;
    }
    const { demand, line: at } = decision.rule;
    return { ...route, guards: [{ name: demand!, line: at, path }, ...route.guards] };
  });
  return { ...target, routes, guards: unsure };
}

function gapsOf({ routes, unread, guards }: Target, within: string): { readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = unread.map(({ path, line, why, under, foreign }) => ({
    kind: "endpoint",
    within,
    ...(under === undefined || under === "/" ? {} : { under }),
    ...(under !== undefined && foreign ? { besides: ownBelow(under, routes) } : {}),
    why: `Routes of ${path}${line > 0 ? `:${line}` : ""} could not be read: ${why}.`,
  }));
  const [guard] = guards;
  if (guard)
    gaps.push({
      kind: "control",
      within,
      why: `${guard.path}:${guard.line} decides for all routes who may call them (${guard.name}); for which ones it does, cannot be read from the code.`,
    });
  return { gaps };
}

/** The names by which routes go on from a path. */
function ownBelow(under: string, routes: readonly ServedRoute[]): readonly string[] {
  const lead = under === "/" ? "/" : `${under}/`;
  const names = routes.flatMap(({ path, partial }) =>
    !partial && path.startsWith(lead) ? path.slice(lead.length).split("/")[0]! : [],
  );
  return [...new Set(names)].filter((name) => /^[\w.-]+$/.test(name)).sort();
}

/** What is known of a route that is served, whatever language and framework serve it. */
export type ServedRoute = Omit<ComposedRoute, "route"> & {
  readonly route: Pick<
    Route,
    | "summary"
    | "statuses"
    | "failures"
    | "shared"
    | "broughtBy"
    | "asksNobody"
    | "decidesInside"
    | "takes"
    | "takesOf"
    | "sent"
  >;
};

/** Routes as endpoints, and what guards them as controls. `base` stands before all paths. */
export function elementsOfRoutes(
  routes: readonly ServedRoute[],
  within: string,
  base: string,
): { readonly elements: readonly BuiltElement[]; readonly relations: readonly BuiltRelation[] } {
  const elements = new Map<string, BuiltElement>();
  const relations: BuiltRelation[] = [];
  for (const { method, path: below, partial, route, guards, evidence } of routes) {
    const path = partial || isNamedCall(method) ? below : joinPaths(base, below);
    const id = endpointId(method, path);
    const known = elements.get(id) as BuiltElement<"endpoint"> | undefined;
    if (known) {
      elements.set(id, { ...known, facts: takingToo(known.facts, route) });
      continue;
    }
    const access = accessOf(guards);
    const name = `${method} ${path}`;
    elements.set(id, {
      id,
      kind: "endpoint",
      name,
      parent: null,
      facts: {
        method,
        path,
        ...(route.summary ? { summary: route.summary } : {}),
        ...(access ? { access: access.requirement } : {}),
        ...(route.statuses && route.statuses.length > 0 ? { statuses: route.statuses } : {}),
        ...(route.failures && route.failures.length > 0 ? { failures: route.failures } : {}),
        ...(route.takes ? { takes: route.takes } : {}),
        ...(route.takes && route.takesOf ? { takesOf: route.takesOf } : {}),
        ...(route.sent ? { sent: route.sent } : {}),
        ...(route.shared ? { shared: route.shared } : {}),
        ...(partial ? { partial: true } : {}),
        ...(route.asksNobody && !access ? { asksNobody: true } : {}),
        ...(route.broughtBy ? { broughtBy: route.broughtBy } : {}),
        ...(route.decidesInside ? { decidesInside: true } : {}),
      },
      evidence: evidence.slice(0, mostEvidence),
      within,
    } satisfies BuiltElement<"endpoint">);
    if (!access) continue;
    const control = controlOf(name, access, within);
    elements.set(control.id, control);
    relations.push({ kind: "guards", from: control.id, to: id, evidence: control.evidence });
  }
  return { elements: [...elements.values()], relations };
}

/** An endpoint that several routes serve takes and reads what any of them does. */
function takingToo(
  { takes, takesOf, sent, ...facts }: EndpointFacts,
  more: Pick<Route, "takes" | "takesOf" | "sent">,
): EndpointFacts {
  const structures = [...(takesOf ?? []), ...(more.takesOf ?? [])];
  return {
    ...facts,
    ...(takes && more.takes ? { takes: [...takes, ...more.takes] } : {}),
    ...(takes && more.takes && structures.length > 0 ? { takesOf: structures } : {}),
    ...(sent && more.sent ? { sent: bothSent(sent, more.sent) } : {}),
  };
}

const bothSent = (one: Sent, other: Sent): Sent => ({
  fields: [...one.fields, ...other.fields],
  of: [...(one.of ?? []), ...(other.of ?? [])],
});

/** Who may call, as the code says it. */
export interface Access {
  readonly requirement: string;
  readonly type: NonNullable<BuiltElement<"control">["facts"]["type"]>;
  readonly evidence: readonly Evidence[];
}

function accessOf(guards: readonly PlacedGuard[]): Access | null {
  const told = guards.flatMap((guard) => {
    const demand = demandOfGuard(guard.name) ?? guard.demands;
    return demand ? [{ guard, demand }] : [];
  });
  if (told.length === 0) return null;
  // What is said nearest to the route to be open is open, whatever guards all others.
  const free = told.at(-1)!.demand === "public";
  const kept = free ? [told.at(-1)!] : told.filter(({ demand }) => demand !== "public");
  return {
    requirement: free ? "public" : [...new Set(kept.map(({ guard }) => guard.name))].join(", "),
    type: kept.some(({ demand }) => demand === "authorization") ? "authorization" : "authentication",
    evidence: kept.map(({ guard: { path, line } }) => ({ path, line })).reverse(),
  };
}

/** The control that guards one endpoint. */
export const controlOf = (
  subject: string,
  { requirement, type, evidence }: Access,
  within: string,
): BuiltElement<"control"> => ({
  id: idOf("control", `access to ${subject}`),
  kind: "control",
  name: `${requirement}: ${subject}`,
  parent: null,
  facts: { type, subject, requirement },
  evidence: evidence.slice(0, mostEvidence),
  within,
});
