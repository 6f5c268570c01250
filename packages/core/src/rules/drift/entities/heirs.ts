import type { Evidence } from "../../../model/built.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";
import { codeHolders, type Holder } from "./holder.ts";
import { joined } from "./names.ts";

/**
 * The structure that goes on from another, whose fields it has with its own, and has a field that the other lacks: by its name, or with
 * its own name before it, as one table for all of them has it: `slip_no` is `no` of a `SlipPayment`. What tells them apart is of each.
 */
export function heirWith(field: string, holder: Holder, reality: Reality): Holder | null {
  const [first] = holder.fields;
  if (!first || holder.of !== "code") return null;
  const heirs = (byField(reality).get(keyOf(first.evidence)) ?? []).filter((heir) => heir !== holder);
  if (heirs.length > 1 && tellsApart.test(field)) return heirs[0]!;
  return (
    heirs.find((heir) => heir.fields.some(({ name }) => isOfHeir(joined(field), joined(name), heir, holder))) ?? null
  );
}

function isOfHeir(field: string, name: string, heir: Holder, { name: parent }: Holder): boolean {
  const own = joined(heir.name).replace(joined(parent), "");
  return field === name || (own !== "" && field === own + name);
}

const tellsApart = /^(?:d?type|kind|discriminator)$/i;

/** The structures that have the field of a place: the one that declares it, and all that inherit it. */
const byField = perObject((reality: Reality): ReadonlyMap<string, readonly Holder[]> => {
  const having = new Map<string, Holder[]>();
  for (const holder of codeHolders(reality))
    for (const { evidence } of holder.fields) {
      const same = having.get(keyOf(evidence));
      if (!same) having.set(keyOf(evidence), [holder]);
      else if (same.at(-1) !== holder) same.push(holder);
    }
  return having;
});

const keyOf = ({ path, line }: Evidence): string => `${path}:${line}`;
