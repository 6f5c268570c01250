import { agree } from "../../../model/kinds/data-type.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { nearest } from "../../../text/nearest.ts";
import type { ElementClaim } from "../claims.ts";
import type { HeldField } from "./holder.ts";

/** The field that a design most likely means by a name that none has: of those that nothing describes, one spelled alike or with its words. */
export function nearField(claim: ElementClaim<"field">, bare: string, free: readonly HeldField[]): HeldField | null {
  const fitting = free.filter(
    ({ type, computed }) => !computed && (!type || !claim.facts.type || agree(claim.facts.type, type) !== "conflict"),
  );
  const spelled = nearest(
    bare,
    fitting.map(({ name }) => name),
  );
  if (spelled !== null) return fitting.find(({ name }) => name === spelled) ?? null;
  const words = telling(bare);
  const sharing = fitting.filter(({ name }) => {
    const others = telling(name);
    const shared = words.filter((word) => others.includes(word)).length;
    return shared > 0 && shared * 2 >= Math.min(words.length, others.length);
  });
  return sharing.length === 1 ? sharing[0]! : null;
}

const telling = (name: string): string[] =>
  canonicalName(name)
    .split("-")
    .filter((word) => !/^(?:id|of|the|is|at|on|by|no|nr|name|type)$/.test(word));
