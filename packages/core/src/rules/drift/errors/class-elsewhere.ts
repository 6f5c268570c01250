import type { Design } from "../../../document/design.ts";
import { errorCodeId } from "../../../model/kinds/identity.ts";
import { isIn } from "../../query/chapters.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { type Found, foundAs, type Reality } from "../reality.ts";

/** The class of an error with which the words on a status begin: "`SeatTakenError`, while the seat is held". */
const classFirst = /^((?:[A-Z][A-Za-z0-9]*\.){0,4}[A-Z][A-Za-z0-9]*(?:Error|Exception|Fault|Failure))(?=[\s,;:.(]|$)/;

/** A status that the design tells of an error which the code answers with another, and with no more than that; `null` where it tells of none so. */
export function classElsewhere(claim: ElementClaim<"error-code">, design: Design, reality: Reality): Answer | null {
  for (const { facts, origin, state } of claim.statements) {
    const name = classFirst.exec(facts.meaning ?? "")?.[1];
    if (name === undefined || state === "planned" || isIn(design, origin, "alternatives", "history")) continue;
    const [code, ...more] = foundAs(reality, errorCodeId(name)) as readonly Found<"error-code">[];
    const is = code?.element.facts.http;
    if (!code || more.length > 0 || is === undefined || String(is) === claim.facts.code) continue;
    // Who tells it of both means either, by the place.
    const also = claimsOf(design, "error-code").find(({ facts: { code: other } }) => other === String(is));
    if (also?.statements.some((each) => classFirst.exec(each.facts.meaning ?? "")?.[1] === name)) continue;
    const [place] = code.element.evidence;
    return contradicted(
      { ...claim, origin },
      code.survey,
      [{ fact: "status", expected: claim.facts.code, actual: String(is), evidence: [place!] }],
      {
        message: `${name} has HTTP ${claim.facts.code} in the design, ${is} in ${placeOf(place!)}.`,
        advice: `Answer ${name} with ${claim.facts.code}, or write ${is} in the design.`,
      },
    );
  }
  return null;
}
