import { perObject } from "../../../text/per-object.ts";
import type { ElementClaim } from "../claims.ts";
import { builtOf, type Reality } from "../reality.ts";
import { rolesIn } from "./access.ts";
import type { Held } from "./held.ts";

// Rights that a design tells by the very names that guards of the code have: `IsKnown`, `HasTill`, not `IsRobot`; `CHIEF`, `CLERK`.

/**
 * Whether a demand is nothing but names of guards and roles of this code, some of which stand before the route, and lacks one that does or
 * has one that does not. What it leaves out counts only where the design names it for others: who never speaks of a guard may take it
 * as read.
 */
export function asksForOtherNames(
  claim: ElementClaim<"control">,
  access: string,
  all: readonly Held[],
  reality: Reality,
): boolean {
  const known = namesOfGuards(reality);
  const requirement = claim.facts.requirement!;
  if (
    requirement
      .replace(word, (one) => (known.has(one) ? "" : one))
      .replace(joining, "")
      .trim() !== ""
  )
    return false;
  const asked = namesIn(requirement, known);
  const here = namesIn(access, known);
  if (![...asked].some((name) => here.has(name))) return false;
  const spoken = new Set(
    all.flatMap((held) => (held.claim.id === claim.id ? [] : [...namesIn(held.claim.facts.requirement!, known)])),
  );
  return [...asked].some((name) => !here.has(name)) || [...here].some((name) => spoken.has(name) && !asked.has(name));
}

const word = /[A-Za-z_]\w{2,60}/g;
const joining = /\b(?:and|or|not|no|with|the|roles?)\b|[^\w]/gi;

/** The names of guards and roles that a text has, but those that it excludes: "not `IsRobot`", `~IsRobot`. */
const namesIn = (text: string, known: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(word)].flatMap(({ 0: name, index }) =>
      known.has(name) && !/(?:[~!]\s?(?:\w+\.)*|\b(?:not|no)\s`?)$/i.test(text.slice(Math.max(0, index - 30), index))
        ? [name]
        : [],
    ),
  );

/** The names of guards, where they are of two words or more, and of the roles that guards ask for. */
const namesOfGuards = perObject(
  (reality: Reality): ReadonlySet<string> =>
    new Set(
      builtOf(reality, "control").flatMap(({ element: { facts } }) => {
        const text = facts.requirement ?? "";
        return [
          ...rolesIn(text),
          ...[...text.matchAll(word)].map(([name]) => name).filter((name) => /[a-z][A-Z]/.test(name)),
        ];
      }),
    ),
);
