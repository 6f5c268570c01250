import { isIn } from "../../query/chapters.ts";
import type { Design } from "../../../document/design.ts";
import type { EndpointFacts, Taken } from "../../../model/kinds/endpoint.ts";
import type { Evidence } from "../../../model/built.ts";
import { pathParameters } from "../../../notation/http/route.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer, Difference } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { fieldsOf } from "./bodies.ts";
import { nearName } from "../near-name.ts";
import type { Asked } from "./asked.ts";
import type { BuiltRoute } from "./route.ts";

/** Names that code before all handlers may take: of callers, languages and formats. */
const takenBefore =
  /^(?:access_?token|api_?key|auth\w*|callback|format|key|lang|language|locale|secret|signature|tenant\w*|token|version)$/i;

/** Who takes how many are on a page leaves it to the framework which page is asked for. */
const sizeOfPage = /^(?:per_?page|page_?size|limit|size)$/i;

/** A parameter of the query, or its default, that the design gives to an endpoint of which all parameters are known and it is none. */
export function parametersDiffer(
  asked: Asked,
  found: readonly BuiltRoute[],
  design: Design,
  reality: Reality,
): Answer | null {
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
  for (const { found: each } of served) {
    const more = fieldsOf(reality, { fields: [], of: each.element.facts.takesOf ?? [] });
    if (!more) return null;
    for (const name of more.keys()) taken.set(name.toLowerCase(), { name });
  }
  const evidence = element.evidence.slice(0, 1);
  const inPath = new Set([...pathParameters(claim.facts.path), ...pathParameters(element.facts.path)]);
  const said = saidOf(asked, design).filter(({ name }) => !inPath.has(name));
  const free = [...taken.values()].map(({ name }) => name).filter((name) => !inPath.has(name));
  const pages = free.some((name) => sizeOfPage.test(name));
  const unknown = said.filter(
    ({ name }) => !taken.has(name.toLowerCase()) && !takenBefore.test(name) && !(pages && name === "page"),
  );
  const differences = [
    ...said.flatMap((one): Difference[] => {
      const is = taken.get(one.name.toLowerCase());
      const differs = one.default !== undefined && is?.default !== undefined && !same(one.default, is.default);
      return differs ? [{ fact: `default of ${is.name}`, expected: one.default!, actual: is.default!, evidence }] : [];
    }),
    ...otherNames(unknown, free, evidence),
  ];
  if (differences.length === 0) return null;
  return contradicted(claim, survey, differences, {
    because: [
      `${placeOf(evidence[0]!)} takes ${listed([...taken.values()].map(({ name }) => name)) || "nothing from the query"}.`,
    ],
  });
}

/** Each name that is not taken, beside the one that was most likely meant; those of which none is near are told together. */
function otherNames(said: readonly Taken[], free: readonly string[], evidence: readonly Evidence[]): Difference[] {
  const meant = said.map(({ name }) => ({ name, near: nearName(name, free) }));
  const strange = meant.filter(({ near }) => !near).map(({ name }) => name);
  return [
    ...meant.flatMap(({ name, near }) =>
      near ? [{ fact: "query parameter", expected: name, actual: near, evidence }] : [],
    ),
    ...(strange.length === 0
      ? []
      : [
          {
            fact: strange.length === 1 ? "query parameter" : "query parameters",
            expected: listed(strange),
            actual: listed(free) || "none",
            evidence,
          },
        ]),
  ];
}

const listed = (names: readonly string[]): string =>
  names.length <= 12 ? names.join(", ") : `${names.slice(0, 12).join(", ")} and ${names.length - 12} others`;

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
  if (one === other || !isPlain(a) || !isPlain(b) || (isNumber(b) && isConstant.test(a))) return true;
  return Number(one) === Number(other);
}

/** `MAX_INT` names a number that stands elsewhere. */
const isConstant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
const isNumber = (value: string): boolean => /^-?\d+(?:\.\d+)?$/.test(value);

const isPlain = (value: string): boolean =>
  /^-?\d+(?:\.\d+)?$|^[a-z][\w-]*$/i.test(value) &&
  !/^(?:none|null|nil|undefined|empty|n|current\w*|now|today|all|any)$/i.test(value);
