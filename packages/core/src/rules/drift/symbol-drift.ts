import { areAlike, nearest } from "../../text/nearest.ts";
import { perObject } from "../../text/per-object.ts";
import { whenAsked } from "../../text/when-asked.ts";
import { bare } from "../query/names.ts";
import { confirmed, missing, uncheckable } from "./answer.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { filesOf, knowing, type Reality } from "./reality.ts";
import type { Answer } from "./claim.ts";
import type { Survey } from "../../survey/survey.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"symbol">;

/** Names that the text writes as code are written somewhere in the repository. */
export const symbolDrift: Verifier = {
  on: "drift",
  id: "symbol-drift",
  kinds: ["symbol"],
  group: "architecture",
  requires: "Every name that a design writes as code is written in a file of the repository.",
  severity: "error",
  *verify(design, reality) {
    const claims = claimsOf(design, "symbol");
    const [survey] = knowing(reality, "symbol");
    if (!survey) {
      for (const claim of claims) yield uncheckable(claim, "No names of code were found here.");
      return;
    }
    const written = writtenIn(reality);
    const stands = new Set(claims.filter(({ name }) => written.has(name)));
    const asked = claims.filter(({ state }) => state !== "planned");
    const isHere = stands.size >= enough && stands.size >= asked.length * share;
    const [gap] = survey.gaps ?? [];
    for (const claim of claims) {
      if (stands.has(claim)) yield { ...confirmed(claim, survey, []), message: `${claim.name} is written here.` };
      else if (gap) yield uncheckable(claim, gap.why, survey);
      else if (!isHere) yield uncheckable(claim, tooFew, survey);
      else yield absent(claim, survey);
    }
  },
};

/** From so many names on that are here, and where they are so large a part, the design speaks in the names of this repository. */
const enough = 4;
const share = 0.8;
const tooFew =
  "Many of the names that the design writes as code are not written here; they may be of another repository.";

function absent(claim: Claim, survey: Survey): Answer {
  const near = nearest(
    claim.name,
    (survey.words ?? []).filter((word) => areAlike(claim.name, word)),
  );
  return missing(
    claim,
    `No file of the repository writes ${claim.name}${near ? `; did you mean ${near}?` : "."}`,
    survey,
    near
      ? { fixes: [{ title: `Write ${near}`, safe: false, edits: [{ range: claim.origin.range, insert: near }] }] }
      : {},
  );
}

/** Whether a file writes a name, or is called so; whatever the case and the way of parting its words. */
const writtenIn = perObject((reality: Reality) => {
  const words = new Set(reality.surveys.flatMap(({ words: own = [] }) => own));
  const inAnyForm = whenAsked(() => {
    const parts = filesOf(reality).flatMap((path) =>
      path.split("/").flatMap((part) => [part, part.replace(/\..*$/, "")]),
    );
    return new Set([...words, ...parts].map(bare));
  });
  const text = whenAsked(() => [...words].join("\n"));
  return { has: (name: string): boolean => words.has(name) || inAnyForm().has(bare(name)) || text().includes(name) };
});
