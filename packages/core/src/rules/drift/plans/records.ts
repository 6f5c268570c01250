import { isDecisionRecord } from "../../../document/decision-record.ts";
import type { ReadDocument } from "../../../document/design.ts";

// A record of a decision and a proposal are true of the day they were written, and are left so. What of them was built otherwise, or by
// another name, or was moved since, is no fault of theirs, and nobody mends it. But whoever reads them today follows their links.

/** Whether a document records a decision, by where it lies and by what it is called and holds; that it was built says what became of it, and not that it is kept up. */
export const isRecord = ({ name, sections }: ReadDocument): boolean =>
  kept.test(name) || (numbered.test(name) && isDecisionRecord(sections));

/** Folders in which records are kept, and files that are called so: `adr/`, `docs/decisions/`, `ADR-7 Moorings.md`. */
const kept =
  /(?:^|\/)(?:(?:adrs?|(?:architecture[-_ ]?)?decisions?(?:[-_ ]?(?:records?|log))?)\/(?:[^/]+\/){0,2}[^/]+|adr[-_ ]?\d[^/]*)$/i;

/** Records are counted or dated: `0014-moor-by-buoys.md`, `2024-05-01-piles.md`. */
const numbered = /(?:^|\/)(?:[a-z]{2,8}[-_ ]?)?\d{1,8}[-_. ][^/]*$/i;
