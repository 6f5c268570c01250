import type { Design, ReadDocument } from "../../../document/design.ts";
import type { Claim } from "../claim.ts";
import type { Reality } from "../reality.ts";
import { laterThan, laterVersionOf } from "./followed.ts";
import { isOfProposals } from "./proposals.ts";
import { supersederOf } from "./superseded.ts";

/** Claims among which those of documents that others overtook are told as such, and a sentence on each such document. */
interface Overtaken {
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
}

/** Why what differs from a document may be the work of a later one. */
interface Overtaking {
  /** The same as a sentence on what differs. */
  readonly why: string;
  /** The end of a sentence that the name of the document begins. */
  readonly how: string;
  readonly advice: string;
  /** Whether what is wrong with a claim may be the work of the later one. */
  readonly mayMean: (claim: Claim) => boolean;
  /** How many of the things looked for stand, in words, where so many of them may be the work of the later one. */
  readonly count: (meant: number, all: number) => string;
}

/**
 * A record of a decision, one of a series of proposals, and a numbered change that others followed (`specs/003-cart/`, after which
 * `specs/004-vouchers/` came), tell how things stood when they were made, and nobody mends them when the next one changes that (Nygard, "Documenting Architecture
 * Decisions"): what differs from them may be wrong, or the work of a later one. So it is not checkable, and counted in one sentence for
 * each document. One that says that it is built is held to all it says, where no later one says that it supersedes it, and where its
 * folder keeps more than proposals.
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
      const why = overtaking.get(claim.origin.document);
      return why && isOvertaken(claim, why) ? asOvertaken(claim, why) : claim;
    }),
    notes: [...overtaking].flatMap(([name, why]) => noteOn(name, why, all) ?? []),
  };
}

function whyOvertaken(document: ReadDocument, reality: Reality): Overtaking | null {
  const superseder = supersederOf(document.name, reality);
  if (superseder !== null)
    return {
      why: `This was told before ${superseder}, which may have meant it.`,
      how: `is superseded by ${superseder}, which says so`,
      advice: "Say so in its status too.",
      ...asAWhole,
    };
  if (isRecord(document))
    return {
      why: "This was told when it was decided, and a later decision may have meant it.",
      how: "records a decision, and a record is left as it was written",
      advice:
        "Supersede it where it no longer holds, or give it a status that says that it is built to have each difference reported.",
      mayMean: isWithoutTrace,
      count: (gone, all) => `${gone} of the ${all} things looked for left no trace`,
    };
  const version = laterVersionOf(document, reality);
  if (version !== null)
    return {
      why: `This was told before ${version}, which may have meant it.`,
      how: `is of an earlier version than ${version}`,
      advice: "Move it to an archive where the later one took its place.",
      ...asAWhole,
    };
  if (isOfProposals(reality)(document))
    return {
      why: "This was told when the change was proposed, and it or a later one may have been made otherwise.",
      how: "is one of a series of proposals, and a proposal is left as it was written",
      advice: "Describe what stands in a document of its own to have each difference reported.",
      ...asAWhole,
    };
  const later = laterThan(document, reality);
  if (later === 0) return null;
  const changes = later === 1 ? "another change" : `${later} other changes`;
  return {
    why: `This was told before ${changes}, which may have meant it.`,
    how: `tells of a change that ${changes} followed`,
    advice: "Give it a status that says that it is built to have each difference reported.",
    ...asAWhole,
  };
}

/** Whatever is wrong with a document that another one took the place of may be the work of that one. */
const asAWhole: Pick<Overtaking, "mayMean" | "count"> = {
  mayMean: () => true,
  count: (wrong, all) =>
    `${all - wrong} of the ${all} things looked for ${all - wrong === 1 ? "is" : "are"} still as it says`,
};

/** Whether a document lies among the records of decisions, or is called one, and does not say that it is built. */
const isRecord = ({ name, metadata: { status } }: ReadDocument): boolean =>
  records.test(name) && status !== "implemented";

const records =
  /(?:^|\/)(?:(?:adrs?|(?:architecture[-_ ]?)?decisions?(?:[-_ ]?(?:records?|log))?)\/(?:[^/]+\/){0,2}[^/]+|adr[-_ ]?\d[^/]*)$/i;

const isWrong = ({ verdict, state }: Claim): boolean =>
  (verdict === "missing" || verdict === "contradicted") && state === null;

const isOvertaken = (claim: Claim, { mayMean }: Overtaking): boolean => isWrong(claim) && mayMean(claim);

/**
 * What was decided and is there by another name or in another form was built; of what left no trace that cannot be said. Of a member
 * the structure that lacks it is no trace: a record sketches it as it was thought of.
 */
const isWithoutTrace = ({ kind, verdict, evidence, beside, fixes }: Claim): boolean =>
  verdict === "missing" &&
  fixes.length === 0 &&
  (kind === "field" || kind === "column" || (evidence.length === 0 && beside.length === 0));

const asOvertaken = (claim: Claim, { why }: Overtaking): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.message} ${why}`,
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});

function noteOn(name: string, why: Overtaking, claims: readonly Claim[]): string | null {
  const looked = claims.filter(
    ({ origin, verdict, rule }) => origin.document === name && verdict !== "uncheckable" && rule !== "",
  );
  const meant = looked.filter((claim) => isOvertaken(claim, why)).length;
  return meant === 0 ? null : `${name} ${why.how}: ${why.count(meant, looked.length)}. ${why.advice}`;
}
