import type { Design, ReadDocument } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Claim } from "../claim.ts";
import { filesOf, type Reality } from "../reality.ts";

/** Claims among which those of changes that others followed are told as such, and a sentence on each document of such a change. */
interface Followed {
  readonly claims: readonly Claim[];
  readonly notes: readonly string[];
}

/**
 * A numbered change that others followed (`specs/003-cart/`, after which `specs/004-vouchers/` came) tells how things stood when it
 * was made, and nobody mends it when the next one changes them: what differs from it may be wrong, or the work of a later change.
 * So it is not checkable, and counted in one sentence for each document; one that says that it is built is held to all it says.
 */
export function followedAmong(design: Design, all: readonly Claim[], reality: Reality): Followed {
  const after = new Map<string, number>();
  for (const document of design.documents) {
    const later = laterThan(document, reality);
    if (later > 0) after.set(document.name, later);
  }
  if (after.size === 0) return { claims: all, notes: [] };
  const notes = [...after].flatMap(([name, later]) => noteOn(name, later, all) ?? []);
  const claims = all.map((claim) => {
    const later = isWrong(claim) ? after.get(claim.origin.document) : undefined;
    return later === undefined ? claim : asFollowed(claim, later);
  });
  return { claims, notes };
}

/** How many changes of its series came after the one that a document tells of. */
function laterThan({ name, metadata: { status } }: ReadDocument, reality: Reality): number {
  const [, series, number] = numbered.exec(name) ?? [];
  if (series === undefined || (status !== null && status !== "approved")) return 0;
  return (
    changesOf(reality)
      .get(series)
      ?.filter((other) => other > Number(number)).length ?? 0
  );
}

const numbered = /^((?:.+\/)?\.?(?:specs?|features?|changes)\/)(\d{3,4})[-_][^/]+\//i;

/** The numbers of the changes of each series. A folder is one where what was asked for, or the tasks, lie in it: chapters are numbered too. */
const changesOf = perObject((reality: Reality): ReadonlyMap<string, readonly number[]> => {
  const all = new Map<string, Set<number>>();
  for (const path of filesOf(reality)) {
    const [whole, series, number] = numbered.exec(path) ?? [];
    if (whole === undefined || !ofWork.test(path.slice(whole.length))) continue;
    const numbers = all.get(series!) ?? new Set();
    all.set(series!, numbers.add(Number(number)));
  }
  return new Map([...all].map(([series, numbers]) => [series, [...numbers]]));
});

const ofWork = /^(?:spec|plan|tasks|proposal|requirements)\.md$/i;

const isWrong = ({ verdict, state }: Claim): boolean =>
  (verdict === "missing" || verdict === "contradicted") && state === null;

const changes = (count: number): string => (count === 1 ? "another change" : `${count} other changes`);

const asFollowed = (claim: Claim, later: number): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.message} This was told before ${changes(later)}, which may have meant it.`,
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});

function noteOn(name: string, later: number, claims: readonly Claim[]): string | null {
  const looked = claims.filter(
    ({ origin, verdict, rule }) => origin.document === name && verdict !== "uncheckable" && rule !== "",
  );
  const stand = looked.filter((claim) => !isWrong(claim)).length;
  if (stand === looked.length) return null;
  return `${name} tells of a change that ${changes(later)} followed: ${stand} of the ${looked.length} things looked for ${stand === 1 ? "is" : "are"} still as it says. Give it a status that says that it is built to have each difference reported.`;
}
