import type { Design } from "../../document/design.ts";
import type { TargetFacts } from "../../model/kinds/target.ts";
import { inBaseUnit } from "../query/targets.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { findPath } from "./paths/find-path.ts";
import { builtOf, type Found, filesOf, type Reality } from "./reality.ts";
import { isFloor, keeps } from "./targets/hold.ts";
import { decisive } from "./targets/decisive.ts";
import { measuredOf, promisedOf } from "./targets/subject.ts";
import { shown } from "./targets/words.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"target">;
type Measurement = Found<"target">;

/** A promise in the base unit of its dimension. */
export interface Promise {
  readonly subject: string;
  readonly metric: string | undefined;
  readonly statistic: string | undefined;
  readonly bound: TargetFacts["bound"];
  readonly value: number;
  readonly unit: string;
}

/** The numbers that a design promises were measured, and are what the load tests hold to. */
export const targetDrift: Verifier = {
  on: "drift",
  id: "target-drift",
  kinds: ["target"],
  group: "performance",
  requires: "Every number that a design promises is kept by the results of tests that are in the repository.",
  severity: "error",
  *verify(design, reality) {
    for (const claim of claimsOf(design, "target")) yield answer(claim, design, reality);
  },
};

function answer(claim: Claim, design: Design, reality: Reality): Answer {
  const all = builtOf(reality, "target");
  if (all.length === 0) return uncheckable(claim, "No result of a load test, audit or coverage was found here.");
  const promise = promiseOf(claim);
  if (!promise) return uncheckable(claim, `${claim.name} does not say what is to be measured.`);
  const same = all.filter(({ element: { facts } }) => isOfSame(facts, promise));
  const results = named(
    same.filter(({ element }) => element.facts.bound === undefined),
    design,
    reality,
  );
  const measured = results.length > 0 ? judged(claim, promise, results) : null;
  // What was measured weighs more than what a run may measure.
  if (measured?.outcome === "contradicted") return measured;
  return otherThreshold(claim, promise, same, design) ?? measured ?? uncheckable(claim, unmeasured(claim, same));
}

function promiseOf({ name, facts }: Claim): Promise | null {
  if (facts.value === undefined) return null;
  const { value, unit } = inBaseUnit(facts.value, facts.unit);
  const metric = facts.metric ?? metricOfName(name, unit);
  if (metric === undefined) return null;
  const subject = promisedOf({ name, facts: { ...facts, metric } });
  return { subject, metric, statistic: facts.statistic, bound: facts.bound, value, unit };
}

/** "Failed requests: < 1 %" names no metric and means one. */
function metricOfName(name: string, unit: string): string | undefined {
  if (unit === "%" && /\b(?:fail(?:ed|ing|ures?)?|errors?)\b/i.test(name)) return "error rate";
  return unit === "" && /\blighthouse\b/i.test(name) ? "score" : undefined;
}

const isOfSame = (facts: TargetFacts, { subject, metric, unit }: Promise): boolean =>
  facts.metric === metric && facts.unit === unit && measuredOf(facts) === subject;

/** A script that must keep another bound to pass; silent where any script holds to the promise. */
function otherThreshold(claim: Claim, promise: Promise, same: readonly Measurement[], design: Design): Answer | null {
  const gates = same.filter(
    ({ element: { facts }, survey }) =>
      facts.bound !== undefined &&
      facts.statistic === promise.statistic &&
      (promise.metric !== "throughput" || names(design, survey.target)),
  );
  const [gate] = gates;
  if (!gate || promise.bound === undefined || promise.bound === "~" || promise.bound === "=") return null;
  if (new Set(gates.map(({ element }) => element.facts.value)).size > 1) return null;
  const { facts, evidence } = gate.element;
  if (facts.value === promise.value || facts.bound?.[0] !== promise.bound[0]) return null;
  const actual = shown(facts.value!, promise.unit);
  const isStricter = keeps(facts.value!, promise.bound, promise.value, false);
  return contradicted(
    claim,
    gate.survey,
    [
      {
        fact: "",
        expected: `${promise.bound} ${shown(promise.value, promise.unit)}`,
        actual: `${facts.bound} ${actual}`,
        evidence,
      },
    ],
    {
      message: `${claim.name} is promised; the load test ${isStricter ? `already fails at ${actual}` : `lets ${actual} pass`} in ${placeOf(evidence[0]!)}.`,
      advice: "Let the load test hold to what the design promises.",
    },
  );
}

/** How much a script asks for is of what it calls: it tells only of a design that names the script. */
const names = ({ documents }: Design, script: string): boolean => {
  const name = script.slice(script.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  return documents.some(({ markdown }) => markdown.text.includes(name));
};

/** Results in a file that the design names, if it names any. */
function named(results: readonly Measurement[], design: Design, reality: Reality): readonly Measurement[] {
  const files = filesOf(reality);
  const paths = new Set(
    claimsOf(design, "path").flatMap(({ name, origin }) => {
      const found = findPath(name, origin.document, files);
      return found.is === "there" ? [found.path] : [];
    }),
  );
  const ofNamed = results.filter(({ survey }) => paths.has(survey.target));
  return ofNamed.length > 0 ? ofNamed : results;
}

function judged(claim: Claim, promise: Promise, results: readonly Measurement[]): Answer {
  const runs = new Set(results.map(({ survey }) => survey));
  const said = [...runs].flatMap(
    (run) =>
      decisive(
        promise,
        results.filter(({ survey }) => survey === run),
      ) ?? [],
  );
  const bad = said.filter(({ kept }) => !kept);
  const [first] = said;
  if (!first) return uncheckable(claim, unmeasured(claim, results), results[0]!.survey);
  const evidence = said.flatMap(({ result }) => result.element.evidence);
  const value = ({ result }: (typeof said)[number]): string =>
    `${shown(result.element.facts.value!, promise.unit)}${result.element.facts.statistic === promise.statistic ? "" : ` (${result.element.facts.statistic})`}`;
  if (bad.length === 0)
    return {
      ...confirmed(claim, first.result.survey, evidence),
      message: `${claim.name}: measured ${value(first)} in ${placeOf(evidence[0]!)}.`,
    };
  if (bad.length < said.length)
    return uncheckable(
      claim,
      `Results differ on ${claim.name}: ${said.map((one) => `${value(one)} in ${placeOf(one.result.element.evidence[0]!)}`).join(", ")}.`,
      first.result.survey,
    );
  // What is promised of all code is not told by the coverage of one module.
  if (promise.metric === "coverage" && bad[0]!.result.element.within)
    return uncheckable(
      claim,
      `Only ${bad[0]!.result.element.within} was measured: ${value(bad[0]!)}.`,
      first.result.survey,
    );
  return contradicted(
    claim,
    first.result.survey,
    bad.map((one) => ({
      fact: "",
      expected: `${promise.bound ?? (isFloor(promise.metric) ? ">=" : "<=")} ${shown(promise.value, promise.unit)}`,
      actual: value(one),
      evidence: one.result.element.evidence,
    })),
    {
      message: `${claim.name} is promised; measured ${value(bad[0]!)} in ${placeOf(bad[0]!.result.element.evidence[0]!)}.`,
    },
  );
}

function unmeasured({ name }: Claim, same: readonly Measurement[]): string {
  const gate = same.find(({ element }) => element.facts.bound !== undefined);
  if (gate)
    return `No result of a run measures ${name}; ${placeOf(gate.element.evidence[0]!)} only says what a run must keep.`;
  return same.length > 0
    ? `The results here have ${name} by other statistics, which do not decide it.`
    : `No result here is of ${name}.`;
}
