import type { Design } from "../../../document/design.ts";
import type { Evidence } from "../../../model/built.ts";
import type { TakenOut } from "../../../survey/history.ts";
import { perObject } from "../../../text/per-object.ts";
import type { ElementKind } from "../claim.ts";
import { claimsOf } from "../claims.ts";
import type { Reality } from "../reality.ts";
import { writtenIn, writtenSoIn } from "../symbols/written.ts";

/** The kinds of which names stand in code as a design writes them. */
const kinds = [
  "symbol",
  "component",
  "entity",
  "table",
  "error-code",
  "setting",
] as const satisfies readonly ElementKind[];

/** Of two words at least: one word alone comes and goes in comments. */
const distinctive = /^(?=.{6,80}$)[A-Za-z]\w*(?:[a-z\d][A-Z]|[A-Za-z\d]_[A-Za-z])\w*$/;

/**
 * What became of the names of a design that no file writes any more: the last commit that took one out of code, unless the same commit
 * wrote the design's words on it. Nothing is known of a name that never stood here, nor of what lies too far back.
 */
export const lostOf = perObject((design: Design) =>
  perObject((reality: Reality): ReadonlyMap<string, TakenOut> => {
    const { history } = reality;
    if (!history) return new Map();
    const written = writtenSoIn(reality);
    const documents = new Map<string, string>();
    for (const kind of kinds)
      for (const { name, origin } of claimsOf(design, kind))
        if (distinctive.test(name) && written(name) === null) documents.set(name, origin.document);
    const lost = new Map<string, TakenOut>();
    for (const taken of history.takenOut([...documents.keys()])) if (!lost.has(taken.name)) lost.set(taken.name, taken);
    for (const [name, { commit }] of lost)
      if (history.addedIn(commit, documents.get(name)!).includes(name)) lost.delete(name);
    return lost;
  }),
);

/** Where the name stands now that took its place; `null` where none did, or that one went too. */
export function insteadOf(
  { instead }: TakenOut,
  reality: Reality,
): { readonly name: string; readonly place: Evidence } | null {
  const place = instead === null ? null : writtenIn(reality)(instead);
  return instead === null || place === null ? null : { name: instead, place };
}

/** "Commit 1a2b3c4 (2024-05-01) took it out of src/orders.ts, where OrderStore took its place." */
export const lossOf = ({ commit, day, path, instead }: TakenOut): string =>
  `Commit ${commit} (${day}) took it out of ${path}${instead === null ? "" : `, where ${instead} took its place`}.`;
