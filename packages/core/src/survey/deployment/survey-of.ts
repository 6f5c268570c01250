import type { BuiltElement, BuiltRelation } from "../../model/built.ts";
import { idOf, pathId, variableId } from "../../model/kinds/identity.ts";
import type { Gap, Survey, SurveyProblem } from "../survey.ts";
import type { Unit, UnitMention } from "./unit.ts";

/** The source of arrows that settings and code prove. */
export const wiring = "wiring";
/** The source of arrows that only say what starts before what. */
export const startOrder = "wiring-start-order";

export interface Deployed {
  readonly source: string;
  readonly target: string;
  readonly units: readonly Unit[];
  /** Whether these are all the units of the target. */
  readonly whole: boolean;
  readonly gaps?: readonly Gap[];
  readonly problems?: readonly SurveyProblem[];
  readonly authority?: Survey["authority"];
}

/** The surveys of one deployment: its units, what they are wired to, and what waits for what. */
export function surveysOf({ source, target, units, whole, gaps = [], problems = [], authority }: Deployed): Survey[] {
  const names = namesOf(units);
  const ports = portsByMention(units, names);
  const surveys: Survey[] = [
    {
      source,
      target,
      knows: whole ? ["node"] : [],
      ...(gaps.length > 0 ? { gaps } : {}),
      elements: units.map((unit) => elementOf(unit, ports.get(unit.name))),
      relations: units.flatMap(holdings),
      problems,
      ...(authority ? { authority } : {}),
    },
  ];
  const wired = units.flatMap((unit) => arrows(unit, unit.mentions, names));
  const set = units.flatMap(({ shared = [] }) =>
    shared.flatMap(({ variable, host, path, line }): BuiltRelation[] => {
      const name = names.get(host);
      const evidence = [{ path, line }];
      return name === undefined ? [] : [{ kind: "uses", from: variableId(variable), to: idOf("node", name), evidence }];
    }),
  );
  const distinct = new Map(set.map((relation) => [`${relation.from} ${relation.to}`, relation]));
  if (wired.length + distinct.size > 0) surveys.push(arrowsOnly(wiring, target, [...wired, ...distinct.values()]));
  const started = units.flatMap((unit) => arrows(unit, unit.starts, names));
  if (started.length > 0) surveys.push(arrowsOnly(startOrder, target, started));
  return surveys;
}

export const arrowsOnly = (source: string, target: string, relations: readonly BuiltRelation[]): Survey => ({
  source,
  target,
  knows: [],
  elements: [],
  relations,
  problems: [],
});

/** Every name by which a unit is reached, to its own. */
function namesOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { name, facts } of units) for (const alias of facts.aliases ?? []) names.set(alias.toLowerCase(), name);
  for (const { name } of units) names.set(name.toLowerCase(), name);
  return names;
}

/** The ports on which others reach a unit say where it listens, where it does not say so itself. */
function portsByMention(
  units: readonly Unit[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<number, UnitMention>> {
  const found = new Map<string, Map<number, UnitMention>>();
  for (const { mentions, shared = [] } of units)
    for (const mention of [...mentions, ...shared]) {
      const name = names.get(mention.host);
      if (name === undefined || mention.port === undefined) continue;
      const ports = found.get(name) ?? new Map<number, UnitMention>();
      if (!ports.has(mention.port)) ports.set(mention.port, mention);
      found.set(name, ports);
    }
  return found;
}

function elementOf(unit: Unit, reached: ReadonlyMap<number, UnitMention> = new Map()): BuiltElement<"node"> {
  const { name, path, line, facts, proof } = unit;
  const more = [...reached.keys()].filter(
    (port) => !facts.containerPorts?.includes(port) && !facts.ports?.includes(port),
  );
  const containerPorts = [...(facts.containerPorts ?? []), ...more];
  const seen = reached.get(more[0] ?? 0);
  return {
    id: idOf("node", name),
    kind: "node",
    name,
    parent: null,
    facts: containerPorts.length > 0 ? { ...facts, containerPorts } : facts,
    evidence: [{ path, line }],
    proof: {
      ...(seen ? { containerPorts: { path: seen.path, line: seen.line } } : {}),
      ...proof,
    },
    ...(facts.build === undefined ? {} : { within: facts.build }),
  };
}

const holdings = ({ name, path, line, holds }: Unit): BuiltRelation[] =>
  holds.map((held) => ({ kind: "contains", from: idOf("node", name), to: pathId(held), evidence: [{ path, line }] }));

/** A host that is no unit here keeps its name: it may be one of another deployment, or an outside system. */
const arrows = (unit: Unit, mentions: readonly UnitMention[], names: ReadonlyMap<string, string>): BuiltRelation[] =>
  mentions.flatMap(({ host, port, path, line }) => {
    const name =
      names.get(host) ??
      names.get(host.split(".")[0]!) ??
      (host === "localhost" ? (port ? `localhost-${port}` : null) : host);
    if (name === null || name === unit.name) return [];
    return [
      { kind: "uses" as const, from: idOf("node", unit.name), to: idOf("node", name), evidence: [{ path, line }] },
    ];
  });
