import type { Evidence } from "../../../model/built.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Reality } from "../reality.ts";
import { codeHolders, type Holder } from "./holder.ts";
import { joined } from "./names.ts";

/** The structure that goes on from another, whose fields it has with its own, and has a field that the other lacks. */
export function heirWith(field: string, holder: Holder, reality: Reality): Holder | null {
  const [first] = holder.fields;
  if (!first || holder.of !== "code") return null;
  const heirs = byField(reality).get(keyOf(first.evidence)) ?? [];
  return heirs.find(({ fields }) => fields.some(({ name }) => joined(name) === joined(field))) ?? null;
}

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
