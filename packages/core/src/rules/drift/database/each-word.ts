import type { Element } from "../../../model/element.ts";
import type { ElementClaim } from "../claims.ts";

/**
 * A claim on a part of a table, once for each definition that a design gives of it: two that disagree, such as a model and a script
 * of SQL, cannot both be what is built. Changes that a text tells after what they change are taken together.
 */
export function eachWord<K extends "column" | "foreign-key">(
  claim: ElementClaim<K>,
  table: Element<"table"> | undefined,
): readonly ElementClaim<K>[] {
  const definitions = claim.statements.filter(
    ({ weight, state, origin }) =>
      weight === "defines" &&
      (state === null || state === "built") &&
      (origin.place === "code" || origin.place === "row"),
  );
  if (definitions.length < 2 || table?.statements.some(({ facts }) => facts.amended)) return [claim];
  const [first, ...others] = definitions;
  // What only the first place leaves out may be told at another, and so may what a table with fewer columns leaves out; code speaks for itself.
  const alone = others.map((one) => ({
    ...claim,
    facts: one.origin.place === "row" ? { ...claim.facts, ...one.facts } : one.facts,
    origin: one.origin,
    statements: [one],
  }));
  return first ? [claim, ...alone] : [claim];
}
