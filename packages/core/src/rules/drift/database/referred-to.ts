import type { Design } from "../../../document/design.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";

/** Whether the design tells of an index of a table, of a key that points to it, or of what its rows are: then it knows of the table, described or not. */
export const isReferredTo = (design: Design, table: string): boolean => referredTo(design).has(canonicalName(table));

const referredTo = perObject(
  (design: Design): ReadonlySet<string> =>
    new Set([
      ...claimsOf(design, "index").map(({ facts }) => canonicalName(facts.table)),
      ...claimsOf(design, "foreign-key").map(({ facts }) => canonicalName(facts.toTable)),
      ...claimsOf(design, "entity").map(({ name }) => canonicalName(name)),
    ]),
);
