import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import type { NodeFacts } from "../../model/kinds/node.ts";
import type { Survey } from "../../survey/survey.ts";
import { nearest } from "../../text/nearest.ts";
import { isIn } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Difference, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { closedBy } from "./closure.ts";
import { answerBase } from "./nodes/base-image.ts";
import { differencesOf, speaksOf, type Standing } from "./nodes/compare.ts";
import { replicasOfAll } from "./nodes/said-of-all.ts";
import { sentenceOf } from "./nodes/sentence.ts";
import { type Deciding, decidingFor, deploymentsIn, unitOf } from "./nodes/sources.ts";
import { storeMeant } from "./nodes/store-meant.ts";
import { whyElsewhere } from "./nodes/unlikely.ts";
import { builtOf, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";
import { deployableNamed } from "./wiring/deployables.ts";
import { wiringBetween } from "./wiring/wiring-between.ts";

/** Units of deployment are there, and are as the design says; of what it does not say, nothing is asked. */
export const nodeDrift: Verifier = {
  on: "drift",
  id: "node-drift",
  kinds: ["node"],
  group: "deployment",
  requires: "Every service, container or workload that a design describes is deployed as it says.",
  severity: "error",
  *verify(design, reality) {
    const surveys = deploymentsIn(reality);
    if (surveys.length === 0) return;
    const claims = claimsOf(design, "node");
    for (const claim of claims) yield answer(claim, claims, design, reality, surveys);
    const spoken = new Set(claims.flatMap(({ origin }) => decidingFor(design, origin, surveys).surveys));
    for (const survey of spoken) yield* undescribed(survey, design, reality, surveys, spoken.size);
  },
};

function answer(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  design: Design,
  reality: Reality,
  surveys: readonly Survey[],
): Answer {
  const upon = answerBase(claim, reality);
  if (upon) return upon;
  const standing = standingAs(claim.name, reality);
  // A Dockerfile is what it says, wherever the image that it makes is deployed.
  const isFile = standing.some(({ element }) => element.facts.dockerfile === claim.name);
  const deciding = isFile
    ? { surveys: standing.map(({ survey }) => survey), named: true }
    : decidingFor(design, claim.origin, surveys);
  const here = standing.filter(({ survey }) => deciding.surveys.includes(survey));
  const held = here.length > 0 ? here : standing;
  if (held.length === 0) return absent(claim, claims, reality, deciding);
  if (!isFile && standing.every(({ survey }) => survey.source === "standalone-dockerfiles")) {
    // A Dockerfile tells how an image is made, not that anything runs it.
    const answer = absent(claim, claims, reality, deciding);
    if (answer.outcome === "missing") return answer;
  }
  const places = [...groupBy(spoken(claim, design), ({ origin: { document, section } }) => `${document}#${section}`)];
  const answers = places.map(([, statements]) => answerAt(claim, statements, standing, design, surveys));
  return (
    answers.find(({ outcome }) => outcome === "contradicted") ??
    answers.find(({ outcome }) => outcome === "confirmed") ??
    answers[0] ??
    confirmed(claim, held[0]!.survey, held[0]!.element.evidence)
  );
}

/** What the design says of a unit that is to be so now. */
const spoken = (claim: ElementClaim<"node">, design: Design): readonly Statement<"node">[] =>
  claim.statements.filter(
    ({ state, origin }) => state !== "planned" && !isIn(design, origin, "alternatives", "history"),
  );

/** Holds what one section says of a unit against the deployments that this section speaks of: another may speak of others. */
function answerAt(
  claim: ElementClaim<"node">,
  statements: readonly Statement<"node">[],
  standing: readonly Standing[],
  design: Design,
  surveys: readonly Survey[],
): Answer {
  const deciding = decidingFor(design, statements[0]!.origin, surveys);
  const here = standing.filter(({ survey }) => deciding.surveys.includes(survey));
  const held = here.length > 0 ? here : standing;
  const results = held.map((each) => ({ each, different: different(design, statements, each) }));
  // A source agrees where it tells of what another states otherwise; by its silence it proves nothing.
  const agreeing = results.find(
    (one) =>
      one.different.length === 0 &&
      results.every((other) =>
        other.different.every(({ difference }) => speaksOf(one.each.element.facts, difference.fact)),
      ),
  );
  if (agreeing) return confirmed(claim, agreeing.each.survey, agreeing.each.element.evidence);
  const { each, different: parts } = results
    .filter(({ different }) => different.length > 0)
    .reduce((best, next) => (next.different.length < best.different.length ? next : best));
  // What another deployment states otherwise is no fault unless it is the one that the design speaks of.
  if (here.length === 0 && deciding.named)
    return uncheckable(
      claim,
      `${claim.name} is not in ${placesOf(deciding)}; ${each.survey.target} has another of this name.`,
    );
  const differences = parts.map(({ difference }) => difference);
  const { statement } = parts[0]!;
  return contradicted({ ...claim, origin: statement.origin }, each.survey, differences, {
    message: sentenceOf(claim.name, differences, each.survey),
    because: [`${claim.name} is ${placeOf(each.element.evidence[0]!)}.`],
  });
}

const placesOf = ({ surveys }: Deciding): string =>
  surveys.map(({ target, source }) => target || source).join(" or ") || "a deployment that is not here";

/** Everything that a name means, in every source. */
function standingAs(name: string, reality: Reality): Standing[] {
  const made = builtOf(reality, "node").filter(({ element }) => element.facts.dockerfile === name);
  return (made.length > 0 ? made : (deployableNamed(reality, name)?.found ?? [])).map(({ element, survey }) => ({
    element,
    survey,
    reaches: (other) => (wiringBetween(reality, element.name, other)?.proof.length ?? 0) > 0,
  }));
}

function factsOf(design: Design, statement: Statement<"node">): NodeFacts {
  const replicas = statement.facts.replicas ?? replicasOfAll(design, statement);
  return replicas === undefined ? statement.facts : { ...statement.facts, replicas };
}

/** What statements say of a unit that is not so; a fact that several of them state wrongly is told once. */
function different(
  design: Design,
  statements: readonly Statement<"node">[],
  standing: Standing,
): { readonly statement: Statement<"node">; readonly difference: Difference }[] {
  const seen = new Set<string>();
  return statements
    .flatMap((statement) =>
      differencesOf(factsOf(design, statement), standing).map((difference) => ({ statement, difference })),
    )
    .filter(
      ({ difference: { fact, expected } }) => !seen.has(`${fact} ${expected}`) && seen.add(`${fact} ${expected}`),
    );
}

/** A unit that no source has is missing only where one has all the others of its kind, and the design speaks of that one. */
function absent(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  reality: Reality,
  deciding: Deciding,
): Answer {
  const elsewhere = whyElsewhere(claim.name, claim.facts);
  if (elsewhere) return uncheckable(claim, elsewhere);
  const store = storeMeant(claim.name, deciding.surveys);
  if (store) return uncheckable(claim, `${claim.name} may be ${store.name} (${placeOf(store.evidence[0]!)}).`);
  const gap = deciding.surveys.flatMap(({ gaps = [] }) => gaps).find(({ kind }) => kind === "node");
  if (gap) return uncheckable(claim, gap.why);
  const whole = deciding.surveys.filter(({ knows }) => knows.includes("node"));
  const beside = claims.filter((other) => other.id !== claim.id && stand(other, claim));
  for (const survey of whole) {
    const known = beside.filter(({ name }) => standingAs(name, reality).some((each) => each.survey === survey));
    const isDescribed = known.length >= 2 && known.length * 2 >= beside.length;
    const isTold =
      deciding.named && deciding.surveys.length === 1 && claim.facts.image !== undefined && known.length > 0;
    if (!isDescribed && !isTold) continue;
    const units = survey.elements.filter(({ kind }) => kind === "node");
    const near = nearest(
      claim.name,
      units.map(({ name }) => name),
    );
    const because = [`${survey.target} has ${units.length} ${unitOf(survey)}s, and none of this name.`];
    return missing(
      claim,
      `There is no ${unitOf(survey)} ${claim.name} in ${survey.target}${near ? `; did you mean ${near}?` : "."}`,
      survey,
      near
        ? {
            fixes: [{ title: `Write ${near}`, safe: false, edits: [{ range: claim.origin.range, insert: near }] }],
            beside: standing(near, units.find(({ name }) => name === near)!.evidence),
            because,
          }
        : {
            beside:
              survey.target === "" || survey.target.includes("*")
                ? []
                : [{ path: survey.target, line: 0, says: `${claim.name} would be here.` }],
            because,
          },
    );
  }
  return uncheckable(claim, `Whether ${placesOf(deciding)} would have ${claim.name} is not said.`);
}

/** Whether two units are told side by side in one table or one file: what a drawing shows together may be of many sources. */
const stand = (one: ElementClaim<"node">, other: ElementClaim<"node">): boolean =>
  one.statements.some(({ origin }) =>
    other.statements.some(
      ({ origin: { document, section, place } }) =>
        (place === "row" || place === "code" || (place === "item" && isUnit(one) && isUnit(other))) &&
        origin.document === document &&
        origin.section === section &&
        origin.place === place,
    ),
  );

/** Whether a bullet tells of a unit what only units have. */
const isUnit = ({ facts: { image, dockerfile, ports } }: ElementClaim<"node">): boolean =>
  image !== undefined || dockerfile !== undefined || ports !== undefined;

/** What a source has and the design leaves out, though it tells all; else how many there are. */
function* undescribed(
  survey: Survey,
  design: Design,
  reality: Reality,
  surveys: readonly Survey[],
  spoken: number,
): Iterable<Word> {
  const units = survey.elements.filter(({ kind }) => kind === "node");
  const described = new Set(
    [...claimsOf(design, "node"), ...claimsOf(design, "component")].flatMap(
      ({ name }) => deployableNamed(reality, name)?.id ?? [],
    ),
  );
  const left = units.filter(({ id }) => !described.has(id));
  const count = units.length - left.length;
  if (left.length === 0 || count === 0 || !survey.knows.includes("node")) return;
  const closed = closedBy(design, "node", { described: count, built: units.length });
  if (!closed || !decidingFor(design, closed.near, surveys).surveys.includes(survey)) {
    // Of many deployments that a design may mean, how many units each has is no news.
    if (spoken > 3) return;
    yield {
      outcome: "note",
      message: `${left.length} of the ${units.length} ${unitOf(survey)}s in ${survey.target} ${left.length === 1 ? "is" : "are"} not described.`,
    };
    return;
  }
  for (const { id, name, evidence } of left) {
    if (preparing.test(name)) continue;
    yield {
      outcome: "undocumented",
      id,
      kind: "node",
      name,
      survey,
      evidence,
      near: closed.near,
      message: `${name} is a ${unitOf(survey)} in ${placeOf(evidence[0]!)} and is not described.`,
      because: [closed.why],
    };
  }
}

/** What runs once before the others do is no part that a design describes: `create-bucket`, `db-migrate`, `kafka-init`. */
const preparing = /(?:^|[-_])(?:init\w*|setup|creat\w+|migrat\w+|seed\w*|bootstrap|wait)(?:[-_]|$)/i;
