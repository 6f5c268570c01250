import { asksForMore, demandOf, rolesIn } from "./access.ts";
import { type Held, isGuarded } from "./held.ts";
import { bare, roleAsked } from "./role-asked.ts";

/** So many other endpoints must show that roles are asked for where endpoints are registered. */
const enough = 2;

/**
 * How many other endpoints the design demands a role of, where guards before each of them write that role; 0 where one of them has none
 * that does, or the endpoint itself demands none: then what answers a call may look at roles.
 */
export function rolesAskedElsewhere({ claim }: Held, access: string, all: readonly Held[]): number {
  const requirement = claim.facts.requirement!;
  if (asksForMore(access)) return 0;
  const others = all.filter((held) => held.claim.facts.subject !== claim.facts.subject);
  const written = new Set(others.flatMap(guardsOf).flatMap(rolesIn).map(bare));
  const demandsRole = (words: string, guards: string): boolean =>
    roleAsked(words, guards) !== null || rolesOf(words).some((role) => written.has(role));
  if (!demandsRole(requirement, access)) return 0;
  const asked = others
    .map((held) => ({ words: held.claim.facts.requirement!, guards: guardsOf(held).join(", ") }))
    .filter(({ words, guards }) => demandsRole(words, guards));
  const areMet = asked.every(({ words, guards }) => {
    const roles = rolesIn(guards).map(bare);
    return rolesOf(words).some((role) => roles.includes(role));
  });
  return areMet && asked.length >= enough ? asked.length : 0;
}

const guardsOf = ({ routes }: Held): readonly string[] =>
  routes.filter((route) => route.role === "code" && isGuarded(route)).map(({ found }) => found.element.facts.access!);

/** The words of a demand that may be roles. */
const rolesOf = (requirement: string): readonly string[] => [...demandOf(requirement).words].map(bare);
