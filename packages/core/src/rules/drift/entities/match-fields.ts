import type { Element } from "../../../model/element.ts";
import type { HeldField, Holder } from "./holder.ts";
import { joined } from "./names.ts";

/** What a designed field is where its entity is held. */
export interface Match {
  readonly held: HeldField;
  /** Both tell of one thing, one by itself and one by its id: `owner` and `owner_id`; their types say nothing of one another. */
  readonly byId: boolean;
}

/**
 * Which of the fields of a holder each designed field is; none where it has no such field. In one language, `own`, a design that names
 * a thing and its id means two fields.
 */
export function matchFields(
  fields: readonly Element<"field">[],
  holder: Holder,
  own: boolean,
): ReadonlyMap<string, Match> {
  const exact = new Map<string, HeldField>();
  for (const held of holder.fields)
    for (const name of [held.name, ...held.aliases]) if (!exact.has(joined(name))) exact.set(joined(name), held);
  const owner = joined(holder.name);
  const taken = new Set(own ? fields.flatMap((field) => exact.get(joined(field.name)) ?? []) : []);
  const matches = new Map<string, Match>();
  for (const field of fields) {
    const name = joined(field.name);
    const held =
      exact.get(name) ??
      (name === "id" ? exact.get(`${owner}id`) : name === `${owner}id` ? exact.get("id") : undefined);
    if (held) matches.set(field.id, { held, byId: false });
    else {
      const near = [
        `${name}id`,
        `${name}ids`,
        name.replace(/ids?$/, ""),
        `${name.replace(/ids$/, "")}s`,
        // "end time" in a list may be a time called `end`, or a thing of two words.
        ...(field.facts.type ? [`${name}${joined(field.facts.type.raw)}`] : []),
        ...(own && field.origin.place === "code" ? [] : [`is${name}`, name.replace(/^is/, "")]),
      ];
      const found = near
        .map((key) => (key === name || key === "" ? undefined : exact.get(key)))
        .find((each) => each !== undefined && !taken.has(each));
      if (found) matches.set(field.id, { held: found, byId: true });
    }
  }
  return matches;
}
