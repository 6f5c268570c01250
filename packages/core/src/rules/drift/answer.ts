import type { Evidence } from "../../model/built.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Answer, Beside, Claimed, Difference } from "./claim.ts";

// Answers in few words. Whoever verifies a kind says more where it helps: mends, advice, how it came about.

/** The claim with nothing of the element that makes it but what is needed. */
const bare = ({ id, kind, name, state, origin }: Claimed): Claimed => ({ id, kind, name, state, origin });

type More = Partial<Pick<Answer, "fixes" | "advice" | "because" | "beside" | "alike" | "tells">>;

export const confirmed = (claim: Claimed, survey: Survey, evidence: readonly Evidence[], more: More = {}): Answer => ({
  claim: bare(claim),
  outcome: "confirmed",
  message: `${claim.name} is there${evidence[0] ? `: ${placeOf(evidence[0])}` : ""}.`,
  survey,
  evidence,
  ...more,
});

export const missing = (claim: Claimed, message: string, survey: Survey, more: More = {}): Answer => ({
  claim: bare(claim),
  outcome: "missing",
  message,
  survey,
  evidence: [],
  ...more,
});

/** `why` is the reason, as a whole sentence. */
export const uncheckable = (claim: Claimed, why: string, survey?: Survey): Answer => ({
  claim: bare(claim),
  outcome: "uncheckable",
  message: why,
  ...(survey ? { survey } : {}),
});

/** Found and different: the sentence names each difference with both sides, unless another is given. */
export function contradicted(
  claim: Claimed,
  survey: Survey,
  differences: readonly Difference[],
  more: More & { readonly message?: string } = {},
): Answer {
  const { message = sentenceOf(claim, differences), ...rest } = more;
  return {
    claim: bare(claim),
    outcome: "contradicted",
    message,
    survey,
    evidence: differences.flatMap(({ evidence }) => evidence),
    differences,
    ...rest,
  };
}

function sentenceOf({ name }: Claimed, differences: readonly Difference[]): string {
  const parts = differences.map(({ fact, expected, actual, evidence }) => {
    const where = evidence[0] ? ` in ${placeOf(evidence[0])}` : "";
    return `${fact === "" ? "" : `${fact} `}${expected} in the design, ${actual}${where}`;
  });
  return `${name}: ${parts.join("; ")}.`;
}

/** `src/main.ts:42`, or the path alone where the file as a whole is meant. */
export const placeOf = ({ path, line }: Evidence): string => (line > 0 ? `${path}:${line}` : path);

/** The place where something was found that was most likely meant. */
export const standing = (name: string, evidence: readonly Evidence[]): readonly Beside[] =>
  evidence.slice(0, 1).map((place) => ({ ...place, says: `${name} is here.` }));

/** The place where something would stand that is not there. */
export const lacking = (name: string, evidence: readonly Evidence[]): readonly Beside[] =>
  evidence.slice(0, 1).map((place) => ({ ...place, says: `${name} would be here.` }));
