import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import type { NodeFacts } from "../../model/kinds/node.ts";
import type { Survey } from "../../survey/survey.ts";
import { isIn } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { confirmed, contradicted, placeOf, uncheckable } from "./answer.ts";
import type { Answer, Difference } from "./claim.ts";
import { type ElementClaim, claimsOf } from "./claims.ts";
import { absentNode } from "./nodes/absent.ts";
import { answerBase } from "./nodes/base-image.ts";
import { type Standing, differencesOf, speaksOf } from "./nodes/compare.ts";
import { judgePorts } from "./nodes/judge-ports.ts";
import { judgeSentences } from "./nodes/judge-sentences.ts";
import { judgePortsInRows } from "./nodes/ports-in-rows.ts";
import { replicasOfAll } from "./nodes/said-of-all.ts";
import { sentenceOf } from "./nodes/sentence.ts";
import { decidingFor, deploymentsIn, placesDeciding } from "./nodes/sources.ts";
import { standingAs } from "./nodes/standing.ts";
import { undescribedNodes } from "./nodes/undescribed.ts";
import { type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

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
    yield* judgeSentences(design, reality);
    yield* judgePorts(design, reality);
    yield* judgePortsInRows(design, reality);
    const spoken = new Set(claims.flatMap(({ origin }) => decidingFor(design, origin, surveys).surveys));
    // Files that are laid over one another have the units of that below each.
    const told = new Set<string>();
    for (const survey of spoken)
      for (const word of undescribedNodes(survey, design, reality, surveys, spoken.size)) {
        if (word.outcome === "undocumented") {
          const unit = `${word.id} ${JSON.stringify(word.evidence)}`;
          if (told.has(unit)) continue;
          told.add(unit);
        }
        yield word;
      }
  },
};

function answer(
  claim: ElementClaim<"node">,
  claims: readonly ElementClaim<"node">[],
  design: Design,
  reality: Reality,
  surveys: readonly Survey[],
): Answer {
  const upon = answerBase(claim, claims, reality);
  if (upon) return upon;
  const standing = standingAs(claim.name, reality);
  // A Dockerfile is what it says, wherever the image that it makes is deployed.
  const isFile = standing.some(({ element }) => element.facts.dockerfile === claim.name);
  const deciding = isFile
    ? { surveys: standing.map(({ survey }) => survey), named: true }
    : decidingFor(design, claim.origin, surveys);
  const here = standing.filter(({ survey }) => deciding.surveys.includes(survey));
  const held = here.length > 0 ? here : standing;
  if (held.length === 0) return absentNode(claim, claims, reality, deciding);
  if (
    !isFile &&
    !tellsImageAlone(claim) &&
    standing.every(({ survey }) => survey.source === "standalone-dockerfiles")
  ) {
    // A Dockerfile tells how an image is made, not that anything runs it.
    const answer = absentNode(claim, claims, reality, deciding);
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

/** Whether a design tells of a unit how its image is made, and nothing of how it runs. */
const tellsImageAlone = ({ statements }: ElementClaim<"node">): boolean =>
  statements.every(({ facts: { base, ...others } }) => base !== undefined && Object.keys(others).length === 0);

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
      results.every((other) => other.different.every(({ difference }) => speaksOf(one.each.element.facts, difference))),
  );
  const upon = agreeing && here.length > 0 ? buildsElse(design, statements, standing, here) : null;
  if (agreeing && !upon) return confirmed(claim, agreeing.each.survey, agreeing.each.element.evidence);
  const { each, different: parts } =
    upon ??
    results
      .filter(({ different }) => different.length > 0)
      .reduce((best, next) => (next.different.length < best.different.length ? next : best));
  // What another deployment states otherwise is no fault unless it is the one that the design speaks of.
  if (here.length === 0 && deciding.named)
    return uncheckable(
      claim,
      `${claim.name} is not in ${placesDeciding(deciding)}; ${each.survey.target} has another of this name.`,
    );
  const differences = parts.map(({ difference }) => difference);
  const { statement } = parts[0]!;
  return contradicted({ ...claim, origin: statement.origin }, each.survey, differences, {
    message: sentenceOf(claim.name, differences, each.survey),
    because: [`${claim.name} is ${placeOf(each.element.evidence[0]!)}.`],
  });
}

/** What an image is built upon is written where it is built, whichever deployment a section speaks of: where that is told, and is else. */
function buildsElse(
  design: Design,
  statements: readonly Statement<"node">[],
  standing: readonly Standing[],
  here: readonly Standing[],
): Compared | null {
  const told = statements.flatMap((each) =>
    each.facts.base === undefined ? [] : [{ ...each, facts: { base: each.facts.base } }],
  );
  const builds = standing.filter((each) => !here.includes(each) && each.element.facts.base !== undefined);
  const results = builds.map((each) => ({ each, different: different(design, told, each) }));
  return results.some((one) => one.different.length === 0) ? null : (results[0] ?? null);
}

interface Compared {
  readonly each: Standing;
  readonly different: readonly { readonly statement: Statement<"node">; readonly difference: Difference }[];
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
): Compared["different"] {
  const seen = new Set<string>();
  return statements
    .flatMap((statement) =>
      differencesOf(factsOf(design, statement), standing).map((difference) => ({ statement, difference })),
    )
    .filter(
      ({ difference: { fact, expected } }) => !seen.has(`${fact} ${expected}`) && seen.add(`${fact} ${expected}`),
    );
}
