import { isDecisionRecord } from "../../../document/decision-record.ts";
import type { Design, ReadDocument } from "../../../document/design.ts";
import type { Claim } from "../claim.ts";
import { becameOf } from "../paths/became.ts";
import { isLinked } from "../paths/footing.ts";
import { filesOf, type Reality } from "../reality.ts";

// A record of a decision and a proposal are true of the day they were written, and are left so. What of them was built otherwise, or by
// another name, or never, is no fault of theirs, and nobody mends it. But whoever reads them today follows their links and looks for
// their files; where these have gone is worth knowing, and can be proved.

/** Whether a document records a decision, by where it lies and by what it is called and holds; that it was built says what became of it, and not that it is kept up. */
export const isRecord = ({ name, sections }: ReadDocument): boolean =>
  kept.test(name) || (numbered.test(name) && isDecisionRecord(sections));

/** Folders in which records are kept, and files that are called so: `adr/`, `docs/decisions/`, `ADR-7 Moorings.md`. */
const kept =
  /(?:^|\/)(?:(?:adrs?|(?:architecture[-_ ]?)?decisions?(?:[-_ ]?(?:records?|log))?)\/(?:[^/]+\/){0,2}[^/]+|adr[-_ ]?\d[^/]*)$/i;

/** Records are counted or dated: `0014-moor-by-buoys.md`, `2024-05-01-piles.md`. */
const numbered = /(?:^|\/)(?:[a-z]{2,8}[-_ ]?)?\d{1,8}[-_. ][^/]*$/i;

/** Whether what is wrong with a claim meets who reads an old document today: a link that leads nowhere, or a file that was moved since. */
export function meetsReader(claim: Claim, design: Design, reality: Reality): boolean {
  const { kind, name, origin } = claim;
  if (kind !== "path") return false;
  if (isLinked(claim, design)) return true;
  const became = becameOf(name, origin.document, filesOf(reality), reality.history);
  return became !== null && became.to !== null;
}
