import type { ElementId, Statement } from "../../model/element.ts";
import { canonicalRoute } from "../../model/kinds/names.ts";
import { remembered } from "../../text/remembered.ts";
import type { EndpointFacts } from "../../model/kinds/endpoint.ts";

/** An endpoint with all that is stated of it. */
interface Known {
  readonly id: ElementId;
  readonly method: string;
  readonly segments: readonly string[];
  readonly statements: readonly Statement<"endpoint">[];
  /** Stated where endpoints are listed, rather than called or mentioned. */
  readonly listed: boolean;
}

/** Statements of which each endpoint has one id, and the id by which one is known that was stated under another. */
export interface Unified {
  readonly statements: readonly Statement[];
  readonly meant: (id: ElementId) => ElementId;
}

const most = 5_000;

/**
 * Endpoints are mentioned in short (`POST /check` for `POST /api/v2/check`) and called with values (`GET /orders/7` for
 * `GET /orders/{id}`). Where exactly one endpoint of the document fits, the words are a mention of that one. What is
 * listed somewhere is defined there, and elsewhere only mentioned.
 */
export function unifyEndpoints(statements: readonly Statement[]): Unified {
  const lists = listsIn(statements);
  const isDefined = (statement: Statement<"endpoint">): boolean => isListed(statement) || lists.has(listOf(statement));
  const known = endpointsIn(statements, isDefined);
  if (known.length === 0 || known.length > most) return { statements, meant: (id) => id };
  const meant = new Map<ElementId, Known>();
  const byTail = tailsOf(known);
  const listedAt = methodsAt(known.filter((endpoint) => endpoint.listed));
  for (const endpoint of known) {
    const target = calledWithValues(endpoint, known) ?? calledBelow(endpoint, known);
    if (target && !meant.has(target.id)) meant.set(endpoint.id, target);
  }
  for (const endpoint of known.toSorted((a, b) => b.segments.length - a.segments.length)) {
    const target = meant.has(endpoint.id) ? null : shortFor(endpoint, byTail, meant, listedAt);
    if (target) meant.set(endpoint.id, target);
  }
  const listed = new Set(known.filter((endpoint) => endpoint.listed).map((endpoint) => endpoint.id));
  const unified = statements.map((statement): Statement => {
    const target = meant.get(statement.id);
    if (target) return mentionOf(statement, target);
    const passing = listed.has(statement.id) && !isDefined(statement as Statement<"endpoint">);
    return passing ? { ...statement, weight: "mentions" } : statement;
  });
  return { statements: unified, meant: (id) => meant.get(id)?.id ?? id };
}

function mentionOf(statement: Statement, target: Known): Statement {
  const definition = target.statements[0]!;
  const { method, path } = definition.facts;
  return {
    ...statement,
    id: target.id,
    name: definition.name,
    facts: { ...statement.facts, method, path },
    weight: "mentions",
  };
}

const isListed = ({ origin, facts }: Statement<"endpoint">): boolean =>
  origin.place === "heading" || facts.summary !== undefined;

function endpointsIn(
  statements: readonly Statement[],
  isDefined: (statement: Statement<"endpoint">) => boolean,
): Known[] {
  const groups = new Map<ElementId, Statement<"endpoint">[]>();
  for (const statement of statements) {
    if (statement.kind !== "endpoint" || !(statement.facts as EndpointFacts).path.startsWith("/")) continue;
    const group = groups.get(statement.id);
    if (group) group.push(statement as Statement<"endpoint">);
    else groups.set(statement.id, [statement as Statement<"endpoint">]);
  }
  return [...groups].map(([id, group]) => ({
    id,
    method: group[0]!.facts.method,
    segments: segmentsOf(group[0]!.facts.path),
    statements: group,
    listed: group.some(isDefined),
  }));
}

const segmentsOf = remembered((path): readonly string[] => canonicalRoute(path).split("/").slice(1));

/** So many items with endpoints in one section are a list of them. */
const listed = 3;

/** Where the items of a section, or the lines of its code, are endpoints of their own. */
function listsIn(statements: readonly Statement[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const statement of statements)
    if (statement.kind === "endpoint") counts.set(listOf(statement), (counts.get(listOf(statement)) ?? 0) + 1);
  return new Set([...counts].flatMap(([list, count]) => (list !== "" && count >= listed ? list : [])));
}

const listOf = ({ origin: { place, document, section }, weight }: Statement): string =>
  (place === "item" || place === "code") && weight === "defines" ? `${document} ${section} ${place}` : "";

/** A call in an example, whose values stand where a listed endpoint has parameters. */
function calledWithValues(endpoint: Known, known: readonly Known[]): Known | null {
  if (endpoint.listed || !endpoint.segments.some(isValue)) return null;
  const fitting = known.filter(
    (other) =>
      other !== endpoint &&
      other.method === endpoint.method &&
      other.segments.length === endpoint.segments.length &&
      other.segments.every(
        (segment, i) => segment === endpoint.segments[i] || (segment === "{}" && isValue(endpoint.segments[i]!)),
      ),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The endpoint of a heading, of which the code below it shows this call, whatever words stand for its parameters. */
function calledBelow(endpoint: Known, known: readonly Known[]): Known | null {
  if (!endpoint.statements.every(({ origin }) => origin.place === "code")) return null;
  const fitting = known.filter(
    (other) =>
      other !== endpoint &&
      other.method === endpoint.method &&
      isHeaded(other) &&
      other.segments.length === endpoint.segments.length &&
      other.segments.every((segment, i) => segment === "{}" || segment === endpoint.segments[i]) &&
      inOneSection(endpoint, other),
  );
  return fitting.length === 1 ? fitting[0]! : null;
}

/** `42`, `ws_1`, `3f2504e0-4f89`: words with digits that are no version. */
const isValue = (segment: string): boolean => /\d/.test(segment) && !/^v\d/.test(segment) && segment.length <= 80;

/** The endpoint of which this one is the end, if only one is and what is left out can be. */
function shortFor(
  endpoint: Known,
  byTail: ReadonlyMap<string, readonly Known[]>,
  meant: ReadonlyMap<ElementId, Known>,
  listedAt: ReadonlyMap<string, ReadonlySet<string>>,
): Known | null {
  const [first] = endpoint.segments;
  if (first === undefined || first === "" || first === "{}" || isBase(first)) return null;
  const longer = (byTail.get(tail(endpoint.method, endpoint.segments)) ?? []).filter((other) => !meant.has(other.id));
  if (longer.length !== 1) return null;
  const [other] = longer as [Known];
  const left = other.segments.slice(0, other.segments.length - endpoint.segments.length);
  // `DELETE /orders/{id}` beside a listed `GET /orders/{id}` is no short word for `DELETE /admin/orders/{id}`.
  const beside = [...(listedAt.get(endpoint.segments.join("/")) ?? [])];
  if (!left.every(isBase) && beside.some((method) => method !== endpoint.method)) return null;
  if (!endpoint.listed) return other;
  const base = isBase(left[0]!) && !left.includes("{}");
  // Two that have a heading each are one only if nothing but a base path parts them.
  if (isHeaded(endpoint) && isHeaded(other) && !left.every(isBase)) return null;
  return base && !inOneSection(endpoint, other) ? other : null;
}

const isBase = (segment: string): boolean => /^(?:api|rest|v\d+)$/.test(segment);

const isHeaded = ({ statements }: Known): boolean => statements.some(({ origin }) => origin.place === "heading");

function inOneSection(a: Known, b: Known): boolean {
  const sections = new Set(a.statements.map((statement) => statement.origin.section));
  return b.statements.some((statement) => sections.has(statement.origin.section));
}

function tailsOf(known: readonly Known[]): Map<string, Known[]> {
  const tails = new Map<string, Known[]>();
  for (const endpoint of known) {
    for (let i = 1; i < Math.min(endpoint.segments.length, 12); i++) {
      const key = tail(endpoint.method, endpoint.segments.slice(i));
      const same = tails.get(key);
      if (same) same.push(endpoint);
      else tails.set(key, [endpoint]);
    }
  }
  return tails;
}

/** The methods of each path. */
function methodsAt(known: readonly Known[]): ReadonlyMap<string, ReadonlySet<string>> {
  const methods = new Map<string, Set<string>>();
  for (const { method, segments } of known) {
    const path = segments.join("/");
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  return methods;
}

const tail = (method: string, segments: readonly string[]): string => `${method} ${segments.join("/")}`;
