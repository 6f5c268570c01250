import type { Design } from "../../document/design.ts";
import type { Origin } from "../../model/element.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Answer, Claim, Claimed, ClaimKind, Undescribed, Verdict } from "./claim.ts";
import { isElementKind } from "./claim.ts";
import { sectionAt } from "../query/chapters.ts";
import { nouns } from "./nouns.ts";
import { adviceOn, adviceOnUndescribed, fixesFor } from "./offer.ts";
import { isInPlannedRow } from "./planned-row.ts";
import { gapsIn, type Reality } from "./reality.ts";
import { saidOtherwise } from "./said/said-otherwise.ts";
import { shownOnly } from "./shown-only.ts";

/** The claim with the verdict that an answer comes to; `unbuilt` where nothing of the design is built yet. */
export function answered(answer: Answer, rule: string, unbuilt: boolean, design: Design): Claim {
  const { claim, outcome } = answer;
  const [verdict, message] = settled(answer, unbuilt, design);
  const stands = verdict === outcome;
  return {
    ...claim,
    verdict,
    rule,
    message,
    ...sourceOf(answer.survey),
    evidence: answer.evidence ?? [],
    beside: stands ? (answer.beside ?? []) : [],
    differences: outcome === "contradicted" && stands ? answer.differences : [],
    fixes: stands ? fixesFor(answer, design) : [],
    advice: adviceOn(answer, verdict),
    because: answer.because ?? [],
    partOf: verdict === outcome ? (answer.partOf ?? null) : null,
    ...(stands && answer.alike !== undefined ? { alike: answer.alike } : {}),
    together: null,
  };
}

/** What an outcome means for a claim in its state. */
function settled(answer: Answer, unbuilt: boolean, design: Design): readonly [Verdict, string] {
  const { claim, outcome, message } = answer;
  const { id, state, name, origin } = claim;
  if (state === "removed") {
    if (outcome === "missing") return ["confirmed", `${name} is gone, as the design says.`];
    if (outcome === "confirmed" && isOfBefore(design, origin))
      return ["uncheckable", `${name} is told of how it was before, and is still there.`];
    if (outcome === "confirmed") return ["contradicted", `${name} is said to be removed, but it is still there.`];
  }
  if (outcome === "missing" && state === null && isInPlannedRow(design, origin))
    return ["planned", `${name} is not there yet, as its row says.`];
  if (state === "planned" || (unbuilt && state === null)) {
    if (outcome === "missing") return ["planned", `${name} is not there yet.`];
    if (outcome === "confirmed" && state === "planned") return ["fulfilled", `${name} is planned, and is there now.`];
    if (outcome === "contradicted" && state === "planned")
      return ["planned", `${name} is there, but not yet as it is planned: ${message}`];
  }
  if (state === "deprecated" && outcome === "missing") return ["confirmed", `${name} was deprecated, and is gone.`];
  const said = outcome === "missing" ? saidOtherwise({ ...claim, hasNear: isNear(answer) }, design) : null;
  const isFault = outcome === "missing" || outcome === "contradicted";
  const why = said ?? (isFault ? shownOnly(design, id, name, origin) : null);
  return why === null ? [outcome, message] : ["uncheckable", why];
}

/** Whether something is there that is most likely meant. */
const isNear = ({ fixes = [], beside = [] }: Answer): boolean => fixes.length > 0 || beside.length > 0;

/** Whether a heading tells of a state that is over: not all that there was then is gone with it. */
const isOfBefore = (design: Design, origin: Origin): boolean =>
  sectionAt(design, origin)?.context.path.some((title) => earlier.test(title)) ?? false;

const earlier =
  /^\W{0,3}(?:previous|former|earlier|old|prior|past|bisherig\p{L}*|früher\p{L}*|ancien\p{L}*|anterior\p{L}*|прежн\p{L}*)\s(?:[\p{L}-]+\s){0,2}(?:state|setup|architecture|design|layout|behaviou?r|approach|zustand|aufbau|architektur|état|estado|arquitec?tura|состояние|архитектура)\b/iu;

/** The claim that no verifier answered. */
export function unanswered(claimed: Claimed, reality: Reality): Claim {
  const { surveys } = reality;
  const { id, kind, name, state, origin } = claimed;
  const looked = isElementKind(kind) && surveys.some(({ knows }) => knows.includes(kind));
  return {
    id,
    kind,
    name,
    state,
    // What nobody looked for may be there or not, whatever is planned.
    verdict: looked && state === "planned" ? "planned" : "uncheckable",
    rule: "",
    message: looked
      ? `${state === "planned" ? `${name} is planned; what was looked at does not tell whether it` : `What was looked at does not tell whether ${name}`} is there.`
      : ((isElementKind(kind) ? gapsIn(reality, kind)[0]?.why : undefined) ??
        `Nothing was found here that tells of ${wordsFor[kind]}.`),
    origin,
    ...sourceOf(undefined),
    evidence: [],
    beside: [],
    differences: [],
    fixes: [],
    advice: null,
    because: [],
    partOf: null,
    together: null,
  };
}

/** What stands and the design leaves out, as a claim. */
export function undocumented(word: Undescribed, rule: string): Claim {
  const { id, kind, name, message, survey, evidence, near, fixes = [], because = [], partOf = null } = word;
  return {
    id,
    kind,
    name,
    state: null,
    verdict: "undocumented",
    rule,
    message,
    origin: near,
    ...sourceOf(survey),
    evidence,
    beside: [],
    differences: [],
    fixes,
    advice: adviceOnUndescribed(word),
    because,
    partOf,
    together: null,
  };
}

const sourceOf = (survey: Survey | undefined): Pick<Claim, "survey" | "target"> => ({
  survey: survey?.source ?? null,
  target: survey?.target ?? null,
});

/** What is looked for, where more has to be said than what claims of the kind are called. */
const wordsFor: Readonly<Record<ClaimKind, string>> = {
  ...nouns,
  relation: "arrows like this",
  path: "files",
  field: "the fields of data structures",
  channel: "topics, queues or events",
  control: "who may do what",
  suite: "suites of tests",
  target: "measurements",
  quantity: "numbers like this",
};
