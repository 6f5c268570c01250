import type { Design, ReadDocument } from "../../../document/design.ts";
import type { Claim } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { laterThan } from "./followed.ts";
import { supersederOf } from "./superseded.ts";

/** Claims among which those of documents that others overtook are told as such, and a sentence on each such document. */
interface Overtaken {
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
}

/** Why what differs from a document may be the work of a later one. */
interface Overtaking {
  /** What was told before. */
  readonly what: string;
  /** The end of a sentence that the name of the document begins. */
  readonly how: string;
  readonly advice: string;
}

/**
 * A numbered change that others followed (`specs/003-cart/`, after which `specs/004-vouchers/` came), or a record that a later one
 * supersedes, tells how things stood when it was made, and nobody mends it when the next one changes them: what differs from it
 * may be wrong, or the work of the later one. So it is not checkable, and counted in one sentence for each document.
 */
export function overtakenAmong(design: Design, all: readonly Claim[], reality: Reality): Overtaken {
  const wrong = new Set(all.filter(isWrong).map(({ origin }) => origin.document));
  const overtaking = new Map<string, Overtaking>();
  for (const document of design.documents) {
    const why = wrong.has(document.name) ? whyOvertaken(document, reality) : null;
    if (why) overtaking.set(document.name, why);
  }
  return {
    claims: all.map((claim) => {
      const why = isWrong(claim) ? overtaking.get(claim.origin.document) : undefined;
      return why ? asOvertaken(claim, why) : claim;
    }),
    notes: [...overtaking].map(([name, why]) => noteOn(name, why, all)),
  };
}

function whyOvertaken(document: ReadDocument, reality: Reality): Overtaking | null {
  const superseder = supersederOf(document.name, reality);
  if (superseder !== null)
    return {
      what: `before ${superseder}`,
      how: `is superseded by ${superseder}, which says so`,
      advice: "Say so in its status too.",
    };
  const later = laterThan(document, reality);
  if (later === 0) return null;
  const changes = later === 1 ? "another change" : `${later} other changes`;
  return {
    what: `before ${changes}`,
    how: `tells of a change that ${changes} followed`,
    advice: "Give it a status that says that it is built to have each difference reported.",
  };
}

const isWrong = ({ verdict, state }: Claim): boolean =>
  (verdict === "missing" || verdict === "contradicted") && state === null;

const asOvertaken = (claim: Claim, { what }: Overtaking): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.message} This was told ${what}, which may have meant it.`,
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});

function noteOn(name: string, { how, advice }: Overtaking, claims: readonly Claim[]): string {
  const looked = claims.filter(
    ({ origin, verdict, rule }) => origin.document === name && verdict !== "uncheckable" && rule !== "",
  );
  const stand = looked.filter((claim) => !isWrong(claim)).length;
  return `${name} ${how}: ${stand} of the ${looked.length} things looked for ${stand === 1 ? "is" : "are"} still as it says. ${advice}`;
}
