import { isIn } from "../../query/chapters.ts";
import type { Design } from "../../../document/design.ts";
import type { EndpointFacts, Taken } from "../../../model/kinds/endpoint.ts";
import { pathParameters } from "../../../notation/http/route.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer, Difference } from "../claim.ts";
import { nearName } from "../near-name.ts";
import type { Asked } from "./asked.ts";
import type { BuiltRoute } from "./route.ts";

/** Names that code before all handlers may take: of callers, languages and formats. */
const takenBefore =
  /^(?:access_?token|api_?key|auth\w*|callback|format|key|lang|language|locale|secret|signature|tenant\w*|token|version)$/i;

/** A parameter of the query, or its default, that the design gives to an endpoint of which all parameters are known and it is none. */
export function parametersDiffer(asked: Asked, found: readonly BuiltRoute[], design: Design): Answer | null {
  const { claim } = asked;
  const [served] = [
    found.filter(({ role }) => role === "code"),
    found.filter(({ role }) => role === "contract"),
  ].filter(
    (routes) => routes.length > 0 && routes.every(({ found: { element } }) => element.facts.takes !== undefined),
  );
  if (!served) return null;
  const { element, survey } = served[0]!.found;
  const taken = new Map<string, Taken>();
  for (const { found: each } of served)
    for (const one of each.element.facts.takes ?? []) taken.set(one.name.toLowerCase(), one);
  const evidence = element.evidence.slice(0, 1);
  const inPath = new Set([...pathParameters(claim.facts.path), ...pathParameters(element.facts.path)]);
  const differences = saidOf(asked, design)
    .filter(({ name }) => !inPath.has(name))
    .flatMap((said): Difference[] => {
      const is = taken.get(said.name.toLowerCase());
      if (!is) {
        if (takenBefore.test(said.name)) return [];
        const free = [...taken.values()].map(({ name }) => name).filter((name) => !inPath.has(name));
        const near = nearName(said.name, free);
        return [
          { fact: "query parameter", expected: said.name, actual: near ?? (listed(free) || "it takes none"), evidence },
        ];
      }
      const differs = said.default !== undefined && is.default !== undefined && !same(said.default, is.default);
      return differs ? [{ fact: `default of ${is.name}`, expected: said.default!, actual: is.default!, evidence }] : [];
    });
  if (differences.length === 0) return null;
  return contradicted(claim, survey, differences, {
    because: [
      `${placeOf(evidence[0]!)} takes ${listed([...taken.values()].map(({ name }) => name)) || "nothing from the query"}.`,
    ],
  });
}

const listed = (names: readonly string[]): string => names.slice(0, 12).join(", ");

/** What the design says of it that stands, where requests have no body whose fields might be meant. */
function saidOf({ claim, method }: Asked, design: Design): readonly Taken[] {
  if (!/^(?:GET|HEAD|DELETE)$/.test(method)) return [];
  const said = new Map<string, Taken>();
  for (const { facts, state, origin } of claim.statements)
    if ((state === null || state === "built") && !isIn(design, origin, "alternatives", "history", "testing-strategy"))
      for (const each of queriesOf(facts)) if (!said.has(each.name)) said.set(each.name, each);
  return [...said.values()];
}

const queriesOf = ({ parameters = [] }: EndpointFacts): readonly Taken[] =>
  parameters.filter((each) => each.in === "query" && /^[A-Za-z_]\w*$/.test(each.name));

/** Whether two defaults are one value; where one of them is no plain value, that cannot be told. */
function same(a: string, b: string): boolean {
  const [one, other] = [a, b].map((value) => value.toLowerCase());
  if (one === other || !isPlain(a) || !isPlain(b)) return true;
  return Number(one) === Number(other);
}

const isPlain = (value: string): boolean =>
  /^-?\d+(?:\.\d+)?$|^[a-z][\w-]*$/i.test(value) &&
  !/^(?:none|null|nil|undefined|empty|n|current\w*|now|today|all|any)$/i.test(value);
