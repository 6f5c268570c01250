import type { Design } from "../../document/design.ts";
import { stateOfDesign } from "../../document/state.ts";
import type { Fallen } from "../judge.ts";
import { withEntries } from "./together/on-one-line.ts";
import { toldAsColumn } from "./together/as-column.ts";
import { toldTogether } from "./together/together.ts";
import { isUnbuilt } from "./built-yet.ts";
import { type Answer, type Claim, type Claimed, type ClaimKind, claimKinds, type Verdict } from "./claim.ts";
import { claimsOf, relationClaims } from "./claims.ts";
import { inScope, isOutOfScope } from "./out-of-scope.ts";
import { sinceLost } from "./names/since-lost.ts";
import { documentNamed } from "../query/document-text.ts";
import { isOfOneChange } from "../query/one-change.ts";
import { littleHere } from "./plans/little-here.ts";
import { overtakenAmong } from "./plans/overtaken.ts";
import { isRecord } from "./plans/records.ts";
import { laterDays } from "./plans/dated.ts";
import { isOfProposals } from "./plans/proposals.ts";
import { plansAmong } from "./plans/plans.ts";
import { claimsInWords } from "./in-words.ts";
import { toldAlso } from "./together/told-also.ts";
import { unlessNotCheckedOut } from "./not-checked-out.ts";
import { onceInPlace } from "./once-in-place.ts";
import { quantityClaims } from "./quantities/stated.ts";
import type { Reality } from "./reality.ts";
import { unlessOfAbsentFiles } from "./said/absent-file.ts";
import { isInExample } from "./shown-only.ts";
import { answered, unanswered, undocumented } from "./verdict.ts";
import type { Verifier } from "./verifier.ts";

/** A sentence for the end of the report, and the kinds of claims that it is about: `null` for all. */
export interface ToldNote {
  readonly message: string;
  readonly kinds: readonly ClaimKind[] | null;
}

/** What came of holding a design against what stands. */
export interface Verification {
  /** Every claim of the design in the order of its text, then what is undocumented. */
  readonly claims: readonly Claim[];
  readonly notes: readonly ToldNote[];
  /** The documents that are taken for plans by their habits: that a part of one is built is no news. */
  readonly plans: ReadonlySet<string>;
  readonly fallen: readonly Fallen[];
}

/** Gives every claim of a design its verdict. Total: a verifier that falls is said, and its claims are not checkable. */
export function verify(verifiers: readonly Verifier[], design: Design, standing: Reality): Verification {
  const reality = inScope(design, standing);
  const isLeftOut = isOutOfScope(design, standing);
  const answers = new Map<string, { readonly answer: Answer; readonly rule: string }>();
  const undescribed: Claim[] = [];
  const notes: ToldNote[] = [];
  const fallen: Fallen[] = [];
  const unseen = new Set<string>();
  for (const verifier of verifiers) {
    try {
      for (const word of verifier.verify(design, reality)) {
        if (word.outcome === "note") notes.push({ message: word.message, kinds: verifier.kinds });
        else if (word.outcome === "undocumented") {
          // Drafts, changes and records are silent on all else, and an example on what it leaves out.
          const { document } = word.near;
          if (
            !isDraft(design, document) &&
            !isOfOneChange(document) &&
            !isOfItsDay(design, document, reality) &&
            !isInExample(design, word.near) &&
            !isLeftOut(word.evidence)
          )
            undescribed.push(undocumented(word, verifier.id));
        } else if (!answers.has(word.claim.id)) {
          const answer = unlessNotCheckedOut(word, reality);
          if (answer !== word) unseen.add(answer.message);
          answers.set(word.claim.id, { answer, rule: verifier.id });
        }
      }
    } catch (error) {
      fallen.push({ rule: verifier.id, error: String(error) });
    }
  }
  for (const why of unseen) notes.push({ message: `${why} What may lie in it is not checkable.`, kinds: null });
  const unbuilt = isUnbuilt(
    design,
    [...answers.values()].map(({ answer }) => answer),
  );
  if (unbuilt) notes.push({ message: unbuilt, kinds: null });
  const order = new Map(design.documents.map(({ name }, i) => [name, i]));
  const claims = [
    ...claimKinds.flatMap((kind) => claimedAs(design, kind)),
    ...claimsInWords(design).filter(({ id }) => answers.has(id)),
  ]
    .map((claimed): Claim => {
      const known = answers.get(claimed.id);
      return known ? answered(known.answer, known.rule, unbuilt !== null, design) : unanswered(claimed, reality);
    })
    .sort(
      (a, b) =>
        order.get(a.origin.document)! - order.get(b.origin.document)! || a.origin.range.from - b.origin.range.from,
    );
  const alone = standingAlone(
    withEntries(toldAlso(unlessOfAbsentFiles(claims, design, reality), [...answers.values()]), design),
  );
  const plans = plansAmong(design, onceInPlace(alone), reality);
  const overtaken = overtakenAmong(design, plans.claims, reality);
  const doubted = littleHere(design, overtaken.claims, reality);
  const told = standingAlone(doubted.claims);
  const progress = progressOf(design, claims);
  notes.push(...[...plans.notes, ...overtaken.notes, ...doubted.notes].map((message) => ({ message, kinds: null })));
  return {
    claims: toldAsColumn([...toldTogether(sinceLost(design, told, reality), design), ...undescribed]),
    notes: progress ? [{ message: progress, kinds: null }, ...notes] : notes,
    plans: plans.documents,
    fallen,
  };
}

/** What was to be told with another claim is told by itself where that one turned out to be no finding. */
function standingAlone(claims: readonly Claim[]): readonly Claim[] {
  const told = new Set(claims.filter(({ verdict }) => isFinding(verdict)).map(({ id }) => id));
  return claims.map((claim) => (claim.partOf !== null && !told.has(claim.partOf) ? { ...claim, partOf: null } : claim));
}

const isFinding = (verdict: Verdict): boolean => verdict === "missing" || verdict === "contradicted";

/** Whether a document as a whole tells of what is yet to be built. */
const isDraft = (design: Design, document: string): boolean =>
  stateOfDesign(documentNamed(design, document)?.metadata.status ?? null) === "planned";

/** Whether a document tells how things were meant on its day. */
function isOfItsDay(design: Design, name: string, reality: Reality): boolean {
  const document = documentNamed(design, name);
  return (
    document !== undefined &&
    (isRecord(document) || isOfProposals(reality)(document) || laterDays(document, reality) > 0)
  );
}

/** How far a draft is built, as a whole sentence; what was rejected is none. */
function progressOf(design: Design, claims: readonly Claim[]): string | null {
  const rejected = new Set(
    design.documents.flatMap(({ name, metadata }) => (metadata.status === "rejected" ? [name] : [])),
  );
  const drafted = claims.filter(({ origin: { document } }) => isDraft(design, document) && !rejected.has(document));
  const built = drafted.filter(({ verdict }) => verdict === "fulfilled").length;
  const open = drafted.filter(({ verdict, rule }) => verdict === "planned" && rule !== "").length;
  return built + open === 0 ? null : `${built} of the ${built + open} things that this draft plans are built.`;
}

const claimedAs = (design: Design, kind: ClaimKind): readonly Claimed[] =>
  kind === "relation" ? relationClaims(design) : kind === "quantity" ? quantityClaims(design) : claimsOf(design, kind);
