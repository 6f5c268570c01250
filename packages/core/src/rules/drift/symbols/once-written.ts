import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import { missing, standing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { insteadOf, lossOf, lostOf } from "../names/lost.ts";
import type { Reality } from "../reality.ts";

/** What is said of a name that code wrote until a commit took it out; `null` of one of which no such commit is known. */
export function onceWritten(
  claim: ElementClaim<"symbol">,
  survey: Survey,
  design: Design,
  reality: Reality,
): Answer | null {
  const taken = claim.state === null ? lostOf(design)(reality).get(claim.name) : undefined;
  if (!taken) return null;
  const other = insteadOf(taken, reality);
  const edits = [{ range: claim.origin.range, insert: other?.name ?? "" }];
  return missing(
    claim,
    `No code or configuration here writes ${claim.name} any more. ${lossOf(taken)}`,
    survey,
    other
      ? {
          fixes: [{ title: `Write ${other.name} instead of ${claim.name}`, safe: false, edits }],
          beside: standing(other.name, [other.place]),
        }
      : {},
  );
}
