import { agree } from "../../../model/kinds/data-type.ts";
import type { ElementClaim } from "../claims.ts";
import { nearName } from "../near-name.ts";
import type { HeldField } from "./holder.ts";

/** The field that a design most likely means by a name that none has: of those that nothing describes, one spelled alike or with its words. */
export function nearField(claim: ElementClaim<"field">, bare: string, free: readonly HeldField[]): HeldField | null {
  const fitting = free.filter(
    ({ type, computed }) => !computed && (!type || !claim.facts.type || agree(claim.facts.type, type) !== "conflict"),
  );
  const near = nearName(
    bare,
    fitting.map(({ name }) => name),
  );
  return fitting.find(({ name }) => name === near) ?? null;
}
