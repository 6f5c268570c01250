import type { Design, ReadDocument } from "../../../document/design.ts";
import type { Claim } from "../claim.ts";
import { isLinked } from "../paths/footing.ts";
import type { Reality } from "../reality.ts";
import { laterDays } from "./dated.ts";
import { laterThan, laterVersionOf } from "./followed.ts";
import { isRecord } from "./records.ts";
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
  /** The end of a sentence that the name of the document begins, and one on what to do; `null` where the document says it all itself. */
  readonly note: readonly [how: string, advice: string] | null;
  /** Whether the document is still read for what was meant on its day, so that its links are to lead somewhere. */
  readonly isRead: boolean;
}

/**
 * A record of a decision, one of a series of proposals, a document that is called after a day, and a numbered change that others followed
 * (`specs/003-cart/`, after which `specs/004-vouchers/` came), tell how things stood when they were made, and nobody mends them when the next one changes that (Nygard, "Documenting Architecture
 * Decisions"): what differs from them may be wrong, or the work of a later one. So it is not checkable, and counted in one sentence for
 * each document; of a record and a proposal the links that lead nowhere are told all the same. A numbered change that says that
 * it is built is held to all it says.
 */
export function overtakenAmong(design: Design, all: readonly Claim[], reality: Reality): Overtaken {
  const wrong = new Set(all.filter(isWrong).map(({ origin }) => origin.document));
  const overtaking = new Map<string, Overtaking>();
  for (const document of design.documents) {
    const why = wrong.has(document.name) ? whyOvertaken(document, reality) : null;
    if (why) overtaking.set(document.name, why);
  }
  const isOvertaken = (claim: Claim): boolean => {
    const why = overtaking.get(claim.origin.document);
    return why !== undefined && isWrong(claim) && !(why.isRead && claim.kind === "path" && isLinked(claim, design));
  };
  return {
    claims: all.map((claim) =>
      isOvertaken(claim) ? asOvertaken(claim, overtaking.get(claim.origin.document)!) : claim,
    ),
    notes: [...overtaking].flatMap(([name, why]) => noteOn(name, why, all, isOvertaken) ?? []),
  };
}

function whyOvertaken(document: ReadDocument, reality: Reality): Overtaking | null {
  const { status } = document.metadata;
  if (status === "superseded" || status === "deprecated" || status === "rejected")
    return { why: `Its document says that it is ${status}.`, note: null, isRead: false };
  const superseder = supersederOf(document.name, reality);
  if (superseder !== null)
    return {
      why: `This was told before ${superseder}, which may have meant it.`,
      note: [`is superseded by ${superseder}, which says so`, "Say so in its status too."],
      isRead: false,
    };
  if (isRecord(document))
    return {
      why: "This was told when it was decided, and a later decision may have meant it.",
      note: [
        "records a decision, and a record is left as it was written",
        "Supersede it where it no longer holds; describe what stands in a document of its own to have each difference reported.",
      ],
      isRead: true,
    };
  const version = laterVersionOf(document, reality);
  if (version !== null)
    return {
      why: `This was told before ${version}, which may have meant it.`,
      note: [`is of an earlier version than ${version}`, "Move it to an archive where the later one took its place."],
      isRead: false,
    };
  if (isOfProposals(reality)(document))
    return {
      why: "This was told when the change was proposed, and it or a later one may have been made otherwise.",
      note: [
        "is one of a series of proposals, and a proposal is left as it was written",
        "Describe what stands in a document of its own to have each difference reported.",
      ],
      isRead: true,
    };
  const days = laterDays(document, reality);
  if (days > 0)
    return {
      why: "This was told on the day in the name of its document, and those of later days may have meant it.",
      note: [
        `is of the day in its name, and ${days === 1 ? "another document" : `${days} other documents`} of later days ${days === 1 ? "lies" : "lie"} beside it`,
        "Describe what stands in a document of its own to have each difference reported.",
      ],
      isRead: false,
    };
  const later = laterThan(document, reality);
  if (later === 0) return null;
  const changes = later === 1 ? "another change" : `${later} other changes`;
  return {
    why: `This was told before ${changes}, which may have meant it.`,
    note: [
      `tells of a change that ${changes} followed`,
      "Give it a status that says that it is built to have each difference reported.",
    ],
    isRead: false,
  };
}

const isWrong = ({ verdict }: Claim): boolean => verdict === "missing" || verdict === "contradicted";

const asOvertaken = (claim: Claim, { why }: Overtaking): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.message} ${why}`,
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});

function noteOn(
  name: string,
  { note }: Overtaking,
  claims: readonly Claim[],
  isOvertaken: (claim: Claim) => boolean,
): string | null {
  const looked = claims.filter(
    ({ origin, verdict, rule }) => origin.document === name && verdict !== "uncheckable" && rule !== "",
  );
  const wrong = looked.filter(isWrong).length;
  if (note === null || !looked.some(isOvertaken)) return null;
  const stand = looked.length - wrong;
  const [how, advice] = note;
  return `${name} ${how}: ${stand} of the ${looked.length} things looked for ${stand === 1 ? "is" : "are"} still as it says. ${advice}`;
}
