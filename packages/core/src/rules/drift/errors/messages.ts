import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { isIn } from "../../query/chapters.ts";
import { groupBy } from "../../query/ground.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";

interface Given {
  readonly code: Found<"error-code">;
  readonly path: string;
  readonly line: number;
}

/** A message that the design gives a status, and the code another and no more than that; `null` where it gives none so. */
export function messageElsewhere(claim: ElementClaim<"error-code">, design: Design, reality: Reality): Answer | null {
  for (const { facts, origin, state } of claim.statements) {
    if (facts.meaning === undefined || state === "planned" || isIn(design, origin, "alternatives", "history")) continue;
    const given = messagesOf(reality).get(plain(facts.meaning)) ?? [];
    const [first] = given;
    if (!first || given.some(({ code }) => code.element.name === claim.facts.code)) continue;
    const is = new Set(given.map(({ code }) => code.element.name));
    if (is.size > 1) continue;
    const place = { path: first.path, line: first.line };
    const [status] = is;
    return contradicted(
      { ...claim, origin },
      first.code.survey,
      [{ fact: "status", expected: claim.facts.code, actual: status!, evidence: [place] }],
      {
        message: `"${facts.meaning}" has HTTP ${claim.facts.code} in the design, ${status} in ${placeOf(place)}.`,
        advice: `Answer it with ${claim.facts.code}, or write ${status} in the design.`,
      },
    );
  }
  return null;
}

/** The messages of the code, with each status that it gives them. */
const messagesOf = perObject(
  (reality: Reality): ReadonlyMap<string, readonly Given[]> =>
    groupBy(
      builtOf(reality, "error-code").flatMap((code) =>
        (code.element.facts.messages ?? []).map((message) => ({ code, ...message })),
      ),
      ({ text }) => plain(text),
    ),
);

const plain = (words: string): string =>
  words
    .replace(/["'`“”]/g, "")
    .replace(/[.!]$/, "")
    .trim()
    .toLowerCase();
