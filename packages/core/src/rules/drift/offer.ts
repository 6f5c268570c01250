import type { Design } from "../../document/design.ts";
import type { Fix } from "../../text/diagnostic.ts";
import { placeOf } from "./answer.ts";
import { type Answer, type ClaimKind, sideOf, type Undescribed, type Verdict } from "./claim.ts";
import { writeDifferences } from "./mends/differences.ts";

// What a reader may do about a claim that does not hold: mend the document by an edit, or the code, as one sentence tells.

/** The mends of the document that the verifier knows, else the one that writes the values that stand. */
export function fixesFor(answer: Answer, design: Design): readonly Fix[] {
  if (answer.fixes && answer.fixes.length > 0) return answer.fixes;
  return answer.outcome === "contradicted" ? writeDifferences(design, answer.claim, answer.differences) : [];
}

/** What to do with the code where the document is right, as a whole sentence; `null` for what holds. */
export function adviceOn(answer: Answer, verdict: Verdict): string | null {
  const { claim, outcome, advice, evidence = [] } = answer;
  if (verdict !== "contradicted" && verdict !== "missing") return null;
  if (verdict !== outcome)
    return `Take ${claim.name} out of ${evidence[0] ? placeOf(evidence[0]) : "the code"}, or call it built in the design.`;
  if (advice !== undefined) return advice;
  if (answer.outcome === "missing") return `${makings[claim.kind](claim.name)}, or take it from the design.`;
  return answer.outcome === "contradicted" ? changeOf(answer) : null;
}

export const adviceOnUndescribed = ({ name, evidence: [place], advice }: Undescribed): string =>
  advice ?? `Describe ${name} in the design, or take it out of ${place ? placeOf(place) : "the code"}.`;

function changeOf({ claim, differences }: Extract<Answer, { readonly outcome: "contradicted" }>): string {
  const parts = differences.map((difference) => {
    const [place] = difference.evidence;
    return `${place ? placeOf(place) : claim.name} (${sideOf(difference, "expected")})`;
  });
  return `If the design is right, change ${parts.join(" and ")}.`;
}

/** How each kind of thing comes to be. */
const makings: Readonly<Record<ClaimKind, (name: string) => string>> = {
  component: (name) => `Build ${name}`,
  module: (name) => `Write ${name}`,
  relation: (name) => `Make ${name}`,
  path: (name) => `Add ${name}`,
  entity: (name) => `Declare ${name}`,
  field: (name) => `Declare ${name}`,
  table: (name) => `Make ${name} by a migration`,
  column: (name) => `Make ${name} by a migration`,
  index: (name) => `Make ${name} by a migration`,
  "foreign-key": (name) => `Make ${name} by a migration`,
  endpoint: (name) => `Serve ${name}`,
  channel: (name) => `Send or hear ${name}`,
  control: (name) => `Guard ${name}`,
  node: (name) => `Deploy ${name}`,
  dependency: (name) => `Declare ${name}`,
  "error-code": (name) => `Declare ${name}`,
  setting: (name) => `Read ${name}`,
  suite: (name) => `Write ${name}`,
  symbol: (name) => `Write ${name}`,
  target: (name) => `Measure ${name}`,
  quantity: (name) => `Set ${name}`,
};
