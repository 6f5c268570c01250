import { perObject } from "../../../text/per-object.ts";
import { demandOf, rolesIn } from "./access.ts";
import { accessInCode, type Held } from "./held.ts";
import { bare } from "./role-asked.ts";

/** So many other endpoints must show that the design lists the roles of each as their guards do. */
const enough = 3;

/**
 * How many other endpoints have the very roles that the design lists for them, some of them several, where those of this one are other
 * than its guard lists; 0 where the design is not known to list them in full. Who writes "admin" for all that stand above staff
 * too does not list them, nor does who writes one role of a hierarchy.
 */
export function rolesListedOtherwise(held: Held, access: string, all: readonly Held[]): number {
  const known = knownRoles(all);
  const [said, built] = [rolesSaid(held, known), rolesBuilt(access)];
  if (!said || !built || isSame(said, built) || ![...said].some((role) => built.has(role))) return 0;
  const others = all.flatMap((other) => {
    const guards = other.claim.id === held.claim.id ? [] : accessInCode(other);
    const theirs = guards.length === 1 ? rolesBuilt(guards[0]!) : null;
    const told = theirs && rolesSaid(other, known);
    return told && theirs ? [{ told, theirs }] : [];
  });
  const isExact = others.length >= enough && others.every(({ told, theirs }) => isSame(told, theirs));
  return isExact && others.some(({ told }) => told.size > 1) ? others.length : 0;
}

/** All roles that guards list. */
const knownRoles = perObject(
  (all: readonly Held[]): ReadonlySet<string> => new Set(all.flatMap(accessInCode).flatMap(rolesIn).map(bare)),
);

/** The roles that a demand lists; `null` where it says anything besides. */
function rolesSaid({ claim }: Held, known: ReadonlySet<string>): ReadonlySet<string> | null {
  const words = [...demandOf(claim.facts.requirement!).words].map(bare);
  return words.length > 0 && words.every((word) => known.has(word)) ? new Set(words) : null;
}

/** The roles that the one guard lists which lists any; `null` where several do: a caller must pass each. */
function rolesBuilt(access: string): ReadonlySet<string> | null {
  const roles = rolesIn(access).map(bare);
  return roles.length > 0 && !/[!#|]|\bnot\b/i.test(access) && access.match(/\w\s*\(/g)?.length === 1
    ? new Set(roles)
    : null;
}

const isSame = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  some.size === others.size && [...some].every((one) => others.has(one));
