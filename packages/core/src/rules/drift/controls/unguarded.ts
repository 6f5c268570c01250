import { missing, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { type BuiltRoute, routesOf } from "../endpoints/route.ts";
import { gapsIn, knowing, type Reality } from "../reality.ts";
import { demandOf, isInput } from "./access.ts";
import { type Held, isGuarded } from "./held.ts";
import { isOneRun } from "./one-run.ts";

/** Nothing stands before it where it is registered: that tells something only where nothing else can. */
export function answerUnguarded({ claim, routes }: Held, all: readonly Held[], reality: Reality): Answer {
  const { found, within } = routes.find(({ role }) => role === "code") ?? routes[0]!;
  const subject = claim.facts.subject!;
  const requirement = claim.facts.requirement!;
  const place = placeOf(found.element.evidence[0]!);
  const advice = `Guard ${subject}, or take the demand from the design.`;
  const none = all.some((held) => held.routes.some(isGuarded))
    ? undefined
    : knowing(reality, "control").find(({ source }) => source === "auth-signs");
  if (none)
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but nothing in the code or its dependencies asks who calls: no library, middleware, annotation or guard (${place}).`,
      none,
      { advice },
    );
  if (isInput(requirement))
    return uncheckable(
      claim,
      `What ${subject} demands, "${requirement}", comes with the call, and what answers it may look at it (${place}).`,
      found.survey,
    );
  const [gap] = gapsIn(reality, "control", within);
  const mayTell = !gap && !anyUser.test(requirement);
  if (mayTell && asksNobody(routes) && guardedAnywhere(claim, all) >= enough)
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but neither before it nor in what answers it is asked who calls (${place}), as is for all others that demand something.`,
      found.survey,
      { advice },
    );
  const others = mayTell ? (guardedElsewhere(claim, all, within, reality) ?? 0) : 0;
  const beside = mayTell ? guardedBeside(claim, all, found.element.evidence[0]!.path, reality) : 0;
  if (others >= enough || (beside ?? 0) >= enoughBeside)
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but no guard stands before it in ${place}, as one does before the ${Math.max(others, beside ?? 0)} others that demand something.`,
      found.survey,
      { advice },
    );
  const siblings = mayTell && beside !== null ? siblingsGuarded(claim, found.element.evidence[0]!.path, reality) : 0;
  if (siblings >= (asksNobody(routes) ? enoughBeside : enoughSiblings))
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but no guard stands before it in ${place}, as one does before ${siblings} other routes that are registered there.`,
      found.survey,
      { advice },
    );
  const alike = mayTell ? guardedInOtherFiles(claim, all, found.element.evidence[0]!.path) : 0;
  if (alike >= enough)
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but no guard stands before it in ${place}, as one does before the ${alike} others that demand the same and are registered in other files.`,
      found.survey,
      { advice },
    );
  return uncheckable(
    claim,
    gap?.why ?? `No guard stands before ${subject} where it is registered (${place}); one may stand elsewhere.`,
    found.survey,
  );
}

/** Whether these have to be known to the system, or are all people, is not said. */
const anyUser = /^\W*(?:all|any|every)\s+users?\W*$/i;

/** So many guards show that a deployable guards each route where it is registered. */
const enough = 4;

/** Fewer do, where they are registered side by side with the one that lacks it. */
const enoughBeside = 2;

/** So many routes of one file with a guard each show that it guards them there, whatever the design says of them. */
const enoughSiblings = 3;

/** Whether the code that answers is seen to call nothing that may ask who calls. */
const asksNobody = (routes: readonly BuiltRoute[]): boolean => {
  const served = routes.filter(({ role }) => role === "code");
  return served.length > 0 && served.every(({ found }) => found.element.facts.asksNobody === true);
};

/** Whether a guard is what would meet a demand: what comes with the call, and what depends on the case, is looked at by what answers. */
function demandsGuard({ facts: { requirement } }: ElementClaim<"control">): boolean {
  const { open, mixed, optional } = demandOf(requirement!);
  return !open && !mixed && !optional && !isInput(requirement!);
}

/** How many other endpoints demand something and are guarded, whatever serves them; 0 unless all are. */
function guardedAnywhere(claim: ElementClaim<"control">, all: readonly Held[]): number {
  const others = all.filter(
    (held) =>
      held.claim.id !== claim.id &&
      held.claim.facts.subject !== claim.facts.subject &&
      demandsGuard(held.claim) &&
      held.routes.some(({ role }) => role === "code"),
  );
  const guarded = others.filter(({ routes }) => routes.some(isGuarded));
  return guarded.length === others.length ? guarded.length : 0;
}

/** How many other routes of a file have a guard where they are registered; 0 where as many have none, and may ask where they answer. */
function siblingsGuarded({ facts: { subject } }: ElementClaim<"control">, path: string, reality: Reality): number {
  const siblings = routesOf(reality).filter(
    ({ role, found: { element } }) => role === "code" && element.evidence[0]!.path === path && element.name !== subject,
  );
  const guarded = countOf(siblings.filter(isGuarded));
  return guarded * 2 > countOf(siblings) ? guarded : 0;
}

const countOf = (some: readonly BuiltRoute[]): number => new Set(some.map(({ found }) => found.element.name)).size;

/**
 * How many endpoints of other files demand the same and are guarded where they are registered; 0 unless all are, and none of this file
 * that demands something.
 */
function guardedInOtherFiles(claim: ElementClaim<"control">, all: readonly Held[], path: string): number {
  const demanding = all.filter(
    ({ claim: each, routes }) => demandsGuard(each) && routes.some(({ role }) => role === "code"),
  );
  const isHere = ({ routes }: Held): boolean => routes.some(({ found }) => found.element.evidence[0]!.path === path);
  const elsewhere = demanding.filter((held) => !isHere(held));
  const alike = elsewhere.filter(({ claim: each }) => asksAlike(claim, each));
  return demanding.every((held) => held.routes.some(isGuarded) !== isHere(held)) ? alike.length : 0;
}

/** Whether two demands are in the same words, or both ask for no more than to be known: "bearer", "a token". */
function asksAlike({ facts: one }: ElementClaim<"control">, { facts: other }: ElementClaim<"control">): boolean {
  if (one.requirement!.toLowerCase() === other.requirement!.toLowerCase()) return true;
  return [one, other].every(({ requirement }) => {
    const { some, words } = demandOf(requirement!);
    return !some && words.size === 0;
  });
}

/** How many other endpoints of a deployable demand something and are guarded where they are registered; `null` unless all are. */
const guardedElsewhere = (
  claim: ElementClaim<"control">,
  all: readonly Held[],
  within: string,
  reality: Reality,
): number | null => guardedAmong(claim, all, (route) => route.within === within, reality);

/** As many registered in one file. */
const guardedBeside = (
  claim: ElementClaim<"control">,
  all: readonly Held[],
  path: string,
  reality: Reality,
): number | null => guardedAmong(claim, all, ({ found }) => found.element.evidence[0]!.path === path, reality);

/** A group of routes that lost its guard is few beside those that have theirs. */
const timesAsMany = 2;

/** Those that are registered in one run with the endpoint, as a group of routes is, may lack their guard together with it. */
function guardedAmong(
  claim: ElementClaim<"control">,
  all: readonly Held[],
  isAmong: (route: BuiltRoute) => boolean,
  reality: Reality,
): number | null {
  const others = all.filter(
    (held) =>
      held.claim.id !== claim.id &&
      held.claim.facts.subject !== claim.facts.subject &&
      demandsGuard(held.claim) &&
      held.routes.some((route) => route.role === "code" && isAmong(route)),
  );
  const guarded = others.filter(isMet);
  const lacking = others.filter((held) => !isMet(held));
  if (lacking.length === 0) return guarded.length;
  if (guarded.length < timesAsMany * (lacking.length + 1)) return null;
  const own = all.find((held) => held.claim === claim);
  return own && isOneRun([own, ...lacking], reality) ? guarded.length : null;
}

const isMet = ({ routes }: Held): boolean => routes.some((route) => route.role === "code" && isGuarded(route));
