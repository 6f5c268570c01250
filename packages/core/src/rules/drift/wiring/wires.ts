import type { BuiltRelation, Evidence } from "../../../model/built.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import type { Survey } from "../../../survey/survey.ts";
import { perObject } from "../../../text/per-object.ts";
import { builtOf, type Reality } from "../reality.ts";
import { calledAfter } from "./called-after.ts";
import { type Deployable, deployables, deployablesAt } from "./deployables.ts";
import { reaches } from "./drivers.ts";

/** A place by which one unit of deployment reaches another. */
export interface Wire {
  readonly from: Deployable;
  readonly to: Deployable;
  readonly survey: Survey;
  readonly evidence: readonly Evidence[];
  /**
   * `address`: a setting or code names it; `variable`: code reads its address from a variable that is called as it is, and set elsewhere;
   * `driver`: a library that reaches it; `start`: it only starts first.
   */
  readonly by: "address" | "variable" | "driver" | "start";
  /** Several units are made of the code that tells of it, and either may be the one that does so. */
  readonly shared?: true;
}

/** Every way from one unit of deployment to another. */
export const wires = perObject((reality: Reality): readonly Wire[] => [...named(reality), ...driven(reality)]);

function* named(reality: Reality): Iterable<Wire> {
  const ports = publishedPorts(reality);
  const known = deployables(reality);
  for (const survey of reality.surveys) {
    if (!survey.source.startsWith("wiring")) continue;
    for (const { kind, from, to, evidence } of survey.relations ?? []) {
      if (kind !== "uses") continue;
      const named = known.get(from);
      const all = from.startsWith("path:") ? deployablesAt(reality, from.slice(5)) : named ? [named] : [];
      const ends = known.get(to) ?? aliased(reality, to) ?? ports.get(to);
      for (const starts of all) {
        if (to.startsWith("variable:")) yield* throughVariable(reality, starts, to, survey, evidence);
        else if (ends && starts.id !== ends.id)
          yield {
            from: starts,
            to: ends,
            survey,
            evidence,
            by: survey.source === "wiring-start-order" ? "start" : "address",
            ...(all.length > 1 ? { shared: true } : {}),
          };
      }
    }
  }
}

/**
 * Code that reads a variable reaches what the variable is set to, where its own unit gets that variable; and where nothing here sets
 * it, what it is called after.
 */
function* throughVariable(
  reality: Reality,
  from: Deployable,
  variable: string,
  survey: Survey,
  read: readonly Evidence[],
): Iterable<Wire> {
  const name = variable.slice("variable:".length);
  const set = setTo(reality).get(variable) ?? [];
  if (set.length === 0) {
    const to = calledAfter(reality, name);
    if (to && to.id !== from.id) yield { from, to, survey, evidence: read, by: "variable" };
  }
  if (!from.found.some(({ element }) => element.facts.environment?.includes(name))) return;
  for (const { to, evidence } of set) {
    const ends = deployables(reality).get(to);
    if (ends && ends.id !== from.id) yield { from, to: ends, survey, evidence: [...read, ...evidence], by: "address" };
  }
}

/** The variables that hold addresses and are read by the code of a unit. */
export const addressesReadBy = (reality: Reality, { id }: Deployable): readonly string[] => [
  ...(readByUnits(reality).get(id) ?? []),
];

const readByUnits = perObject((reality: Reality): ReadonlyMap<string, ReadonlySet<string>> => {
  const read = new Map<string, Set<string>>();
  for (const { source, relations = [] } of reality.surveys)
    if (source.startsWith("wiring"))
      for (const { from, to } of relations)
        if (from.startsWith("path:") && to.startsWith("variable:"))
          for (const { id } of deployablesAt(reality, from.slice("path:".length))) {
            const names = read.get(id) ?? new Set();
            read.set(id, names.add(to.slice("variable:".length)));
          }
  return read;
});

const setTo = perObject(({ surveys }: Reality): ReadonlyMap<string, readonly BuiltRelation[]> => {
  const found = new Map<string, BuiltRelation[]>();
  for (const { relations = [] } of surveys)
    for (const relation of relations)
      if (relation.from.startsWith("variable:"))
        found.set(relation.from, [...(found.get(relation.from) ?? []), relation]);
  return found;
});

const aliased = (reality: Reality, id: string): Deployable | undefined =>
  byAlias(reality).get(id.slice("node:".length));

const byAlias = perObject((reality: Reality): ReadonlyMap<string, Deployable> => {
  const found = new Map<string, Deployable>();
  for (const each of deployables(reality).values())
    for (const name of [...each.names, ...inNamespaces(each)]) if (!found.has(name)) found.set(name, each);
  return found;
});

/** The names by which a unit is reached from other namespaces of the cluster: `redis.data`. */
const inNamespaces = ({ found, names }: Deployable): readonly string[] =>
  found.flatMap(({ element: { facts } }) =>
    facts.namespace === undefined ? [] : [...names].map((name) => canonicalName(`${name}.${facts.namespace}`)),
  );

/** `localhost:8080` is whoever publishes that port, if only one does. */
const publishedPorts = perObject((reality: Reality): ReadonlyMap<string, Deployable | undefined> => {
  const found = new Map<string, Deployable | undefined>();
  for (const each of deployables(reality).values())
    for (const port of new Set(each.found.flatMap(({ element }) => element.facts.ports ?? []))) {
      const id = `node:localhost-${port}`;
      found.set(id, found.has(id) && found.get(id) !== each ? undefined : each);
    }
  return found;
});

/** A library that reaches a product is wired to the unit that runs it, where one alone does. */
function* driven(reality: Reality): Iterable<Wire> {
  const running = new Map<string, Deployable | null>();
  for (const each of deployables(reality).values())
    if (each.product) running.set(each.product, running.has(each.product) ? null : each);
  if (running.size === 0) return;
  for (const { element, survey } of builtOf(reality, "dependency"))
    for (const [product, to] of running) {
      if (!to || !reaches(element.name, product)) continue;
      for (const place of element.evidence) {
        for (const from of deployablesAt(reality, place.path))
          if (from.id !== to.id) yield { from, to, survey, evidence: [place], by: "driver" };
      }
    }
}
