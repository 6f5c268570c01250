import type { BuiltElement } from "../../../model/built.ts";
import { lacking, missing, placeOf, standing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found } from "../reality.ts";
import { gapOf, partsOf } from "./databases.ts";
import { renamed } from "./rewrite.ts";

/** What is said of a column that its table lacks: missing, where the whole table was read. */
export function absentColumn(
  claim: ElementClaim<"column">,
  written: string,
  { element, survey }: Found<"table">,
  near: BuiltElement<"column"> | null,
): Answer {
  if (partsOf({ element, survey }, "column").length === 0)
    return uncheckable(
      claim,
      `The columns of ${element.name} are not written in ${placeOf(element.evidence[0]!)}.`,
      survey,
    );
  const gap = gapOf(survey, "column", element.id);
  if (gap) return uncheckable(claim, gap, survey);
  if (element.facts.amended)
    return uncheckable(claim, `Only changes of ${element.name} were found, not what makes it.`, survey);
  const place = placeOf(element.evidence[0]!);
  const because = [
    `${element.name} has ${partsOf({ element, survey }, "column").length} columns in ${place}, and none of this name.`,
  ];
  if (!near)
    return missing(claim, `${element.name} has no column ${written} (${place}).`, survey, {
      beside: lacking(written, element.evidence),
      because,
    });
  return missing(
    claim,
    `${element.name} has no column ${written}; did you mean ${near.name} (${placeOf(near.evidence[0]!)})?`,
    survey,
    { fixes: [renamed(claim.origin, written, near.name)], beside: standing(near.name, near.evidence), because },
  );
}
