import type { Design, ReadDocument } from "../../../document/design.ts";
import { groupBy } from "../../query/ground.ts";
import type { Claim, ClaimKind } from "../claim.ts";
import { lostOf } from "../names/lost.ts";
import { isLinked } from "../paths/footing.ts";
import type { Reality } from "../reality.ts";

/** Claims among which those of documents of which little is here are told as such, and a sentence on each such document. */
interface Doubted {
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
}

/**
 * A long guide, a sketch or a look at the systems of others names files, structures and products as a design does, and a few of them happen to be
 * here too. So what such a document names and is nowhere, nor anything that it may be a slip of, nor was, is not checkable and counted once,
 * unless the document says that it is built, or nearly all that it names of the kind is here. What is there and differs is told.
 */
export function littleHere(design: Design, all: readonly Claim[], reality: Reality): Doubted {
  const doubted = new Set<Claim>();
  const notes: string[] = [];
  const byDocument = groupBy(all, ({ origin }) => origin.document);
  for (const document of design.documents) {
    const claims = byDocument.get(document.name) ?? [];
    if (isKnownHere(document, claims)) continue;
    const strange = claims.filter((claim) => isStrange(claim, claims, design, reality));
    for (const claim of strange) doubted.add(claim);
    if (strange.length > 0) notes.push(noteOn(document, claims, strange.length));
  }
  if (doubted.size === 0) return { claims: all, notes };
  return { claims: all.map((claim) => (doubted.has(claim) ? asDoubted(claim) : claim)), notes };
}

/** So much that is here shows that a document tells of this repository; of a short one nothing can be concluded. */
const enough = 12;
const short = 4_000;
/** Of one kind fewer do, where this many times as many are here as are not. */
const ofKind = 6;
const timesAsMany = 4;

const isKnownHere = ({ metadata: { status }, markdown }: ReadDocument, claims: readonly Claim[]): boolean =>
  markdown.text.length < short || (status !== null && status !== "approved") || claims.filter(isHere).length >= enough;

const isHere = ({ verdict }: Claim): boolean => verdict === "confirmed";
const isAbsent = ({ verdict, state }: Claim): boolean => verdict === "missing" && state === null;

/** What others have as well. Who serves endpoints and answers errors is told by the whole of them. */
const kinds: ReadonlySet<ClaimKind> = new Set<ClaimKind>([
  "path",
  "entity",
  "table",
  "dependency",
  "component",
  "module",
  "symbol",
]);

function isStrange(claim: Claim, claims: readonly Claim[], design: Design, reality: Reality): boolean {
  const { kind, name, message, fixes, beside } = claim;
  if (!isAbsent(claim) || !kinds.has(kind) || fixes.length > 0 || beside.length > 0) return false;
  if (kind === "path" && (isLinked(claim, design) || message.includes("Commit "))) return false;
  const alike = claims.filter((other) => other.kind === kind);
  const here = alike.filter(isHere).length;
  if (here >= ofKind && here >= alike.filter(isAbsent).length * timesAsMany) return false;
  return !lostOf(design)(reality).has(name);
}

const asDoubted = (claim: Claim): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.message} Little of what its document names is here, so it may be of others.`,
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});

function noteOn({ name }: ReadDocument, claims: readonly Claim[], strange: number): string {
  const here = claims.filter(isHere).length;
  return `Of what ${name} names ${here === 0 ? "nothing" : here} ${here > 1 ? "are" : "is"} here, and ${strange} ${strange === 1 ? "is" : "are"} not: it may tell of others, or of what is yet to be. Give it a status that says that it is built to have each absence reported.`;
}
