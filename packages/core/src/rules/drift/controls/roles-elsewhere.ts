import { perObject } from "../../../text/per-object.ts";
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
  const { subject, requirement } = claim.facts;
  if (asksForMore(access) || rolesIn(access).length > 0) return 0;
  const { written, demanding } = demandsOf(all);
  if (!demandsRole(requirement!, access, written)) return 0;
  const others = demanding.filter((one) => one.subject !== subject);
  return others.length >= enough && others.every(({ isMet }) => isMet) ? others.length : 0;
}

interface Demands {
  /** The roles that guards write. */
  readonly written: ReadonlySet<string>;
  /** The endpoints of which the design demands a role, and whether guards before them write it. */
  readonly demanding: readonly { readonly subject: string | undefined; readonly isMet: boolean }[];
}

const demandsOf = perObject((all: readonly Held[]): Demands => {
  const held = all.map((each) => {
    const { subject, requirement } = each.claim.facts;
    const guards = guardsOf(each);
    return { subject, words: requirement!, own: guards.flatMap(rolesIn).map(bare), guards: guards.join(", ") };
  });
  const written = new Set(held.flatMap(({ own }) => own));
  return {
    written,
    demanding: held
      .filter(({ words, guards }) => demandsRole(words, guards, written))
      .map(({ subject, words, guards }) => {
        const roles = rolesIn(guards).map(bare);
        return { subject, isMet: rolesOf(words).some((role) => roles.includes(role)) };
      }),
  };
});

const demandsRole = (words: string, guards: string, written: ReadonlySet<string>): boolean =>
  roleAsked(words, guards) !== null || rolesOf(words).some((role) => written.has(role));

const guardsOf = ({ routes }: Held): readonly string[] =>
  routes.filter((route) => route.role === "code" && isGuarded(route)).map(({ found }) => found.element.facts.access!);

/** The words of a demand that may be roles. */
const rolesOf = (requirement: string): readonly string[] => [...demandOf(requirement).words].map(bare);
