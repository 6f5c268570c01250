import { placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { makesKnown } from "../../../document/demands-of-all.ts";
import { type BuiltRoute, samePath, segmentsOf } from "../endpoints/route.ts";
import { builtOf, type Reality } from "../reality.ts";
import { demandOf, rolesIn } from "./access.ts";
import { answerGuarded } from "./guarded.ts";
import { decidedInside, gainsaid, guardEvidence, type Held, isGuarded } from "./held.ts";
import { answerGuardedThough, answerOpen } from "./open.ts";
import { answerUnguarded } from "./unguarded.ts";

/** Whether a demand is of all that stands below a path: it names no method. */
export const isOfGroup = ({ facts: { subject } }: ElementClaim<"control">): boolean => /^\/\S*$/.test(subject ?? "");

/** Each demand on what stands below a path with the routes there, those of a longer path that has a demand of its own apart. */
export function heldBelow(claims: readonly ElementClaim<"control">[], routes: readonly BuiltRoute[]): readonly Held[] {
  const groups = claims.filter((claim) => isOfGroup(claim) && claim.facts.requirement !== undefined);
  const paths = groups.map(({ facts }) => segmentsOf(facts.subject!, "http"));
  const served = routes.filter(({ role, family }) => role === "code" && family === "http");
  return groups.map((claim, i) => {
    const path = paths[i]!;
    const inner = paths.filter((other) => other.length > path.length && isBelow(other, path));
    return {
      claim,
      routes: served.filter(
        ({ segments }) => isBelow(segments, path) && !inner.some((other) => isBelow(segments, other)),
      ),
    };
  });
}

const isBelow = (path: readonly string[], above: readonly string[]): boolean =>
  path.length >= above.length && samePath(path.slice(0, above.length), above);

/** Whether all that stands below a path is guarded as the design says; where some of it is and some is not, that cannot be told. */
export function answerBelow(held: Held, all: readonly Held[], reality: Reality): Answer {
  const { claim, routes } = held;
  const { subject, requirement } = claim.facts;
  const [first] = routes;
  if (!first) return uncheckable(claim, `No route of the code stands below ${subject}.`);
  const inside = decidedInside(held);
  if (inside) return uncheckable(claim, inside, first.found.survey);
  const demand = demandOf(requirement!);
  if (demand.mixed || demand.optional)
    return uncheckable(claim, `What ${subject} demands depends on the case in the design.`);
  const guarded = routes.filter(isGuarded);
  // Of what nobody says a word it is not known; what code opens by name among what it guards is open.
  const opened = demand.open ? undefined : routes.find(({ found }) => found.element.facts.access === "public");
  if (opened && guarded.length > 0 && !makesKnown(opened.found.element.name)) return openAmong(claim, opened);
  if (guarded.length > 0 && guarded.length < routes.length)
    return uncheckable(claim, `${guarded.length} of the ${routes.length} routes below ${subject} are guarded.`);
  if (guarded.length === 0)
    return demand.open ? answerOpen(claim, first, reality) : answerUnguarded(held, all, reality);
  if (demand.open) return answerGuardedThough(claim, guarded, routes);
  return otherRoles(claim, guarded, reality) ?? answerGuarded(held, first, all, reality);
}

/** The code opens one of those that the design guards, and guards others of them. */
function openAmong(claim: ElementClaim<"control">, opened: BuiltRoute): Answer {
  const { subject, requirement } = claim.facts;
  const place = placeOf(guardEvidence(opened)[0]!);
  return gainsaid(claim, opened, {
    actual: "open to all",
    message: `${opened.found.element.name} demands ${requirement} in the design, as what stands below ${subject} does, and is open to all in ${place}.`,
  });
}

/** The design lists the roles that may call, and guards let in others too, or not all of these. */
function otherRoles(claim: ElementClaim<"control">, guarded: readonly BuiltRoute[], reality: Reality): Answer | null {
  const known = new Set(
    builtOf(reality, "control").flatMap(({ element: { facts } }) => rolesIn(facts.requirement ?? "").map(lower)),
  );
  const { words } = demandOf(claim.facts.requirement!);
  if (words.size === 0 || ![...words].every((word) => known.has(word))) return null;
  const inCode = guarded.map(({ found }) => new Set(rolesIn(found.element.facts.access!).map(lower)));
  if (inCode.some((roles) => roles.size === 0 || !areSame(roles, inCode[0]!))) return null;
  if (areSame(inCode[0]!, words)) return null;
  const [first] = guarded;
  const actual = [...inCode[0]!].join(", ");
  return gainsaid(claim, first!, {
    actual,
    message: `${claim.facts.subject} is for ${claim.facts.requirement} in the design, and for ${actual} by ${first!.found.element.facts.access}.`,
  });
}

const areSame = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each));

const lower = (name: string): string => name.toLowerCase();
