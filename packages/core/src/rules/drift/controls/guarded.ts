import { confirmed, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { BuiltRoute } from "../endpoints/route.ts";
import { builtOf, knowing, type Reality } from "../reality.ts";
import { asksForMore, demandOf, makingOf, namesIn, rolesIn } from "./access.ts";
import { guardEvidence, gainsaid, type Held } from "./held.ts";
import { asksForOtherNames } from "./names-asked.ts";
import { bare, roleAsked } from "./role-asked.ts";
import { rolesAskedElsewhere } from "./roles-elsewhere.ts";
import { rolesListedOtherwise } from "./roles-listed.ts";
import { unlikeOthers } from "./same-words.ts";
import { writtenIn, writtenSoIn } from "../symbols/written.ts";

/** The design demands something of callers, and a guard stands before it: does it ask for that? */
export function answerGuarded(held: Held, route: BuiltRoute, all: readonly Held[], reality: Reality): Answer {
  const { claim } = held;
  const access = route.found.element.facts.access!;
  const requirement = claim.facts.requirement!;
  const evidence = guardEvidence(route);
  const place = placeOf(evidence[0]!);
  const asked = roleAsked(requirement, access);
  if (
    asked === "other" ||
    asksForOthers(requirement, access, reality) ||
    namesOtherGuard(requirement, access, reality) ||
    (held.asCode && namesNoGuard(requirement, access, reality)) ||
    asksForOtherNames(claim, access, all, reality)
  )
    return gainsaid(claim, route, {
      actual: access,
      message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} in ${place}.`,
    });
  if (asked === "unseen" && asksNoRole(requirement, reality))
    return gainsaid(claim, route, {
      actual: access,
      message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} stands before it in ${place}; no guard here asks for a role, and no code answers 403.`,
    });
  const exact = rolesListedOtherwise({ claim, routes: [route] }, access, all);
  if (exact > 0)
    return gainsaid(claim, route, {
      actual: access,
      message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} stands before it in ${place}; the ${exact} others for which roles are listed have just these.`,
    });
  const elsewhere = rolesAskedElsewhere({ claim, routes: [route] }, access, all);
  if (elsewhere > 0)
    return gainsaid(claim, route, {
      actual: access,
      message: `${claim.facts.subject} demands ${requirement} in the design, and only ${access} stands before it in ${place}, which asks for no role, as guards do before the ${elsewhere} others that demand one.`,
      advice: `Let a guard before ${claim.facts.subject} ask for ${requirement}, or take the demand from the design.`,
    });
  const others = unlikeOthers(claim, access, all);
  if (others > 0)
    return gainsaid(claim, route, {
      actual: access,
      message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} stands before it in ${place}, unlike the ${others} others that demand the same.`,
    });
  const demand = demandOf(requirement);
  const told =
    asked !== "unseen" &&
    (!demand.some || asksForMore(access) || [...demand.words].some((word) => access.toLowerCase().includes(word)));
  return told
    ? confirmed(claim, route.found.survey, evidence, { because: [`${access} stands before it in ${place}.`] })
    : uncheckable(
        claim,
        `${access} stands before ${claim.facts.subject} in ${place}; whether it asks for "${requirement}" cannot be seen.`,
        route.found.survey,
      );
}

/**
 * Whether nothing here can turn away callers who are known: no guard asks for more than that, no code says that they may not, and none
 * writes the role, as what answers a call would that asks for it and answers by another status: `if (!user.isAdmin) redirect("/login")`.
 */
const asksNoRole = (requirement: string, reality: Reality): boolean =>
  [...demandOf(requirement).words].every((word) => ofRoles.test(word) || writtenIn(reality)(word) === null) &&
  knowing(reality, "error-code").length > 0 &&
  !builtOf(reality, "error-code").some(({ element: { name } }) => name === "403" || refusing.test(name)) &&
  !builtOf(reality, "control").some(({ element: { facts } }) => asksForMore(facts.requirement ?? ""));

const ofRoles = /^(?:roles?|users?|permissions?)$/;
const refusing = /forbid|denied|permission|not_?allowed|privilege|role/i;

/**
 * Whether guards name roles, and none of those that the design names. Names as code writes them are held against names of the same
 * making; a guard that names none asks for none of them.
 */
function asksForOthers(requirement: string, access: string, reality: Reality): boolean {
  const roles = rolesIn(access).map(lower);
  const used = builtOf(reality, "control").flatMap(({ element: { facts } }) => rolesIn(facts.requirement ?? ""));
  const known = new Set(used.map(lower));
  const makings = new Set(used.map(makingOf));
  const written = namesIn(requirement);
  const names = written.filter((name) => makings.has(makingOf(name)));
  // The words that a name is made of are no roles.
  const words = written.length > 0 ? [] : [...demandOf(requirement).words];
  const wanted =
    names.length > 0 ? names.map(lower) : words.filter((word) => known.has(word) || known.has(word.replace(/s$/, "")));
  // Which roles have a right, the guard that asks for it does not tell.
  if (names.length === 0 && roles.length > 0 && roles.every((role) => makingOf(role) !== "word")) return false;
  return (
    (roles.length > 0 || names.some((name) => known.has(lower(name)))) &&
    wanted.length > 0 &&
    !wanted.some((word) => roles.some((role) => isOneRight(word, role)))
  );
}

/** Whether two names may be of one right: `admin` and `admins`, `shop.stock.manage` and `StockManage`, the constant that holds it. */
const isOneRight = (said: string, built: string): boolean =>
  said === built || said.replace(/s$/, "") === built || (built.length >= 6 && bare(said).endsWith(bare(built)));

/** Whether the design names in code guards that stand elsewhere, and none of those that stand here. */
function namesOtherGuard(requirement: string, access: string, reality: Reality): boolean {
  const guards = new Set(
    builtOf(reality, "control").flatMap(({ element: { facts } }) => wordsIn(facts.requirement ?? "")),
  );
  const named = wordsIn(requirement).filter((word) => guards.has(word));
  const here = new Set(wordsIn(access));
  // A word of everyday may be the name of a guard too.
  const sure = named.filter((word) => /[a-z][A-Z]|_/.test(word));
  return sure.length > 0 && !named.some((word) => here.has(word));
}

/** Whether a demand is the name of a guard of the making of those that stand here, and no file writes such a name. */
const namesNoGuard = (requirement: string, access: string, reality: Reality): boolean =>
  isNameOfTwoWords.test(requirement) &&
  access.split(", ").every((guard) => isNameOfTwoWords.test(guard)) &&
  writtenSoIn(reality)(requirement) === null;

/** `IsKnown`, `isSignedIn`: one word may be a role. */
const isNameOfTwoWords = /^[A-Za-z][a-z\d]*(?:[A-Z][a-z\d]*)+$/;

/** The names in the words of a guard: `@Middleware([isKnown])` is `isKnown` too. */
const wordsIn = (text: string): readonly string[] => [...text.matchAll(/[A-Za-z_]\w{3,60}/g)].map(([word]) => word);

const lower = (name: string): string => name.toLowerCase();
