import type { Design } from "../../../document/design.ts";
import { confirmed, contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { builtOf, type Found, type Reality } from "../reality.ts";
import { writtenIn } from "../symbols/written.ts";
import { memberDifference } from "./members.ts";
import { joined } from "./names.ts";
import { type ValuesClaim, valuesTold } from "./values-told.ts";

/** So many of the values that a sentence lists must be members of an enumeration for it to be meant. */
const fewest = 2;

/** Values that a sentence lists are members of the enumeration that has all others of them, and are all of it where the sentence says whose they are. */
export function* judgeValues(design: Design, reality: Reality): Generator<Answer> {
  const claims = valuesTold(design);
  if (claims.length === 0) return;
  const enums = builtOf(reality, "entity").filter(
    ({ element }) => element.facts.form === "enum" && (element.facts.members?.length ?? 0) > 1,
  );
  for (const claim of claims) {
    if (claim.state === "planned") continue;
    const answer = judge(claim, enums, reality);
    if (answer) yield answer;
  }
}

interface Held {
  readonly found: Found<"entity">;
  readonly absent: readonly string[];
  readonly added: readonly string[];
}

function judge(claim: ValuesClaim, enums: readonly Found<"entity">[], reality: Reality): Answer | null {
  const held = enums.map((found): Held => {
    const { name, facts } = found.element;
    return { found, ...memberDifference(claim.values, name, facts.members!, facts.values ?? []) };
  });
  const whole = held.filter(({ absent }) => absent.length === 0);
  // Of several that have all, one that has no more is meant, or none can be told.
  const same = whole.find(({ added }) => added.length === 0);
  if (same) return holds(claim, same);
  const [meant, ...others] = whole;
  if (meant)
    return others.length === 0 && meant.added.length === 1 && isCalled(claim.label, meant)
      ? otherwise(claim, meant, `has ${meant.added[0]!}, which the design does not list`)
      : holds(claim, meant);
  const near = held.filter(
    ({ absent, added }) => absent.length === 1 && added.length === 0 && claim.values.length - 1 >= fewest,
  );
  const [one] = near;
  const lost = one?.absent[0];
  // A value that code writes anywhere may be one all the same.
  if (!one || lost === undefined || near.some(({ absent }) => absent[0] !== lost) || writtenIn(reality)(lost))
    return null;
  return otherwise(claim, one, `has no ${lost}`);
}

const holds = (claim: ValuesClaim, { found: { survey, element } }: Held): Answer =>
  confirmed(claim, survey, element.evidence.slice(0, 1));

function otherwise(claim: ValuesClaim, { found: { survey, element } }: Held, what: string): Answer {
  const evidence = element.evidence.slice(0, 1);
  const actual = element.facts.members!.join(", ");
  return contradicted(claim, survey, [{ fact: "members", expected: claim.name, actual, evidence }], {
    message: `${element.name} in ${placeOf(evidence[0]!)} ${what}.`,
  });
}

/** Whether words call an enumeration by all words of its name: "Order status" is `OrderStatus`. */
const isCalled = (label: string, { found: { element } }: Held): boolean => {
  const words = new Set(label.split(/[^\p{L}\p{N}]+/u).map(joined));
  const names = element.name.match(/\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll})/gu) ?? [];
  return label !== "" && (words.has(joined(element.name)) || names.every((name) => words.has(joined(name))));
};
