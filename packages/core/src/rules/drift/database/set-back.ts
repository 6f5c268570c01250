import type { Design } from "../../../document/design.ts";
import { groupBy } from "../../query/ground.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";

/** So many tables that one script drops and that are all there are made anew by what follows it. */
const many = 3;

/**
 * The tables that a script of the design drops only to have them made anew, as one that sets a database back by hand: it drops several, and
 * each is there. A change that takes tables away has taken away some of them, or takes few.
 */
export function setBackIn(
  design: Design,
  isThere: (claim: ElementClaim<"table">) => boolean,
): ReadonlySet<ElementClaim<"table">> {
  const dropped = claimsOf(design, "table").filter(
    ({ state, origin }) => state === "removed" && origin.place === "code",
  );
  const scripts = groupBy(dropped, ({ origin: { document, section } }) => `${document} ${section}`);
  return new Set([...scripts.values()].flatMap((all) => (all.length >= many && all.every(isThere) ? all : [])));
}
