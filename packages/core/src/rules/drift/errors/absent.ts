import type { Survey } from "../../../survey/survey.ts";
import { areAlike, nearest } from "../../../text/nearest.ts";
import { missing, standing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

type Claim = ElementClaim<"error-code">;
type Code = Found<"error-code">;

/** An error that no source has; the code that was most likely meant is among those that the design does not list otherwise. */
export function absent(claim: Claim, survey: Survey, reality: Reality, described: ReadonlySet<Code>): Answer {
  const because = [
    `${builtOf(reality, "error-code").length} codes of errors were read in the code, and none is this one.`,
  ];
  const free = builtOf(reality, "error-code").filter((code) => !described.has(code));
  const near = nearest(claim.facts.code, namesLike(claim.facts.code, free));
  if (near === null) return missing(claim, `No source file here has ${claim.name}.`, survey, { because });
  return missing(claim, `No source file here has ${claim.name}; ${near} is there.`, survey, {
    because,
    beside: standing(near, free.find(({ element }) => element.name === near)?.element.evidence ?? []),
    fixes: [
      {
        title: `Write ${near} instead of ${claim.name}`,
        safe: false,
        edits: [{ range: claim.origin.range, insert: near }],
      },
    ],
  });
}

/** Only codes written in the same way can be a slip of one another. */
const namesLike = (code: string, codes: readonly Code[]): readonly string[] => {
  const screaming = /^[A-Z0-9_]+$/.test(code);
  return codes
    .map(({ element }) => element.name)
    .filter((name) => /^[A-Z0-9_]+$/.test(name) === screaming && areAlike(code, name));
};
