import type { BuiltElement } from "../../model/built.ts";
import { confirmed, contradicted, missing, placeOf, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { asksForMore, demandOf, isInput, leniencyOf, makingOf, namesIn, rolesIn } from "./controls/access.ts";
import { type Held, unlikeOthers } from "./controls/same-words.ts";
import { type Spoken, spokenElsewhere } from "./controls/spoken-elsewhere.ts";
import { askedOf } from "./endpoints/asked.ts";
import { findMatch } from "./endpoints/match.ts";
import { type BuiltRoute, routesOf } from "./endpoints/route.ts";
import { scopeOf } from "./endpoints/scope.ts";
import { viewOf } from "./endpoints/view.ts";
import { builtOf, gapsIn, knowing, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Who may call an endpoint, as the design says it, against what stands before the endpoint. */
export const controlDrift: Verifier = {
  on: "drift",
  id: "control-drift",
  kinds: ["control"],
  group: "security",
  requires: "What the design demands of who calls an endpoint is demanded where the endpoint is served.",
  severity: "error",
  *verify(design, reality) {
    const routes = routesOf(reality);
    if (routes.length === 0) return;
    const asked = askedOf(design);
    const view = viewOf(design, reality, asked, routes);
    const guarded = new Map(
      design.model.relations.filter(({ kind }) => kind === "guards").map(({ from, to }) => [from, to]),
    );
    const claims = claimsOf(design, "control").flatMap((claim): Held[] => {
      const endpoint =
        asked.find((each) => each.claim.id === guarded.get(claim.id)) ??
        asked.find((each) => each.claim.name === claim.facts.subject);
      if (!endpoint || !claim.facts.requirement) return [];
      const { same } = findMatch(view.index, endpoint, view.shiftsOf(endpoint));
      const scope = scopeOf(endpoint, view.folders);
      const own = same.filter(({ within }) => within === scope);
      return [{ claim, routes: own.length > 0 ? own : same }];
    });
    for (const held of claims) yield answer(held, claims, reality);
  },
};

function answer({ claim, routes }: Held, all: readonly Held[], reality: Reality): Answer {
  const subject = claim.facts.subject!;
  const requirement = claim.facts.requirement!;
  if (routes.length === 0) return uncheckable(claim, `Who may call ${subject} cannot be told, since it was not found.`);
  const demand = demandOf(requirement);
  if (demand.mixed) return uncheckable(claim, `What ${subject} demands depends on the case in the design.`);
  const guarded = routes.filter(({ found }) => isGuarded(found.element));
  const lenient = guarded.find(({ found }) => leniencyOf(found.element.facts.access!) !== "none");
  if (lenient && guarded.length === 1) return lenientAs(claim, lenient, all);
  const open = routes.find(({ found }) => found.element.facts.access === "public");
  const [first] = guarded;
  if (demand.optional && !first)
    return uncheckable(
      claim,
      `No guard stands before ${subject} where it is registered; one may look at callers elsewhere.`,
    );
  if (demand.optional && first) return strictThough(claim, first);
  if (demand.open && !first) return openAsSaid(claim, routes[0]!, reality);
  if (demand.open) return guardedThough(claim, guarded, routes);
  if (first)
    return (
      otherThanElsewhere(claim, guarded, all) ?? bestOf(guarded.map((route) => guardedAs(claim, route, all, reality)))
    );
  if (open) {
    const { element, survey } = open.found;
    const evidence = (guardOf(survey.elements, element.name)?.evidence ?? element.evidence).slice(0, 1);
    return contradicted(claim, survey, [{ fact: "", expected: requirement, actual: "open to all", evidence }], {
      message: `${subject} demands ${requirement} in the design, and is open to all in ${placeOf(evidence[0]!)}.`,
    });
  }
  return unguarded({ claim, routes }, all, reality);
}

/** The design's own words mean another guard wherever else they stand. */
function otherThanElsewhere(
  claim: ElementClaim<"control">,
  guarded: readonly BuiltRoute[],
  all: readonly Held[],
): Answer | null {
  const inCode = guarded.filter(({ role }) => role === "code");
  const [first] = inCode;
  if (!first) return null;
  const { element, survey } = first.found;
  const requirement = claim.facts.requirement!;
  const guards = element.facts.access!;
  if (inCode.some(({ found }) => found.element.facts.access !== guards)) return null;
  const others = all.flatMap((held) => (held.claim.id === claim.id ? [] : spokenOf(held)));
  const elsewhere = spokenElsewhere({ requirement, guards }, others);
  if (!elsewhere) return null;
  const evidence = (guardOf(survey.elements, element.name)?.evidence ?? element.evidence).slice(0, 1);
  return contradicted(claim, survey, [{ fact: "", expected: requirement, actual: guards, evidence }], {
    message: `${claim.facts.subject} demands ${requirement} in the design, and ${guards} stands before it in ${placeOf(evidence[0]!)}, as where the design says ${elsewhere.requirement}.`,
    because: [`Wherever else the design says ${requirement}, ${elsewhere.guards} stands before the endpoint.`],
  });
}

const spokenOf = ({ claim, routes }: Held): readonly Spoken[] =>
  routes
    .filter(({ found, role }) => role === "code" && isGuarded(found.element))
    .slice(0, 1)
    .map(({ found }) => ({ requirement: claim.facts.requirement!, guards: found.element.facts.access! }));

/** A guard stands before it that may let everybody through: it only tells who calls, if they say so. */
function lenientAs(
  claim: ElementClaim<"control">,
  { found: { element, survey } }: BuiltRoute,
  all: readonly Held[],
): Answer {
  const access = element.facts.access!;
  const demand = demandOf(claim.facts.requirement!);
  const evidence = guardOf(survey.elements, element.name)?.evidence ?? element.evidence;
  if (demand.open || demand.optional) return confirmed(claim, survey, evidence);
  const requirement = claim.facts.requirement!;
  const place = placeOf(evidence[0]!);
  if (leniencyOf(access) === "maybe" && !isLenientElsewhere(claim, access, all))
    return { ...confirmed(claim, survey, evidence), because: [`${access} stands before it in ${place}.`] };
  return contradicted(claim, survey, [{ fact: "", expected: requirement, actual: access, evidence: [evidence[0]!] }], {
    message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} in ${place} lets everybody through.`,
  });
}

/**
 * Whether a design itself shows what `auth(false)` means: nearly wherever it stands alone else, callers need not say who they are, and
 * wherever `auth(true)` stands, they must.
 */
function isLenientElsewhere(claim: ElementClaim<"control">, access: string, all: readonly Held[]): boolean {
  const strict = access.replace(/\(\s*[fF]alse\s*\)/g, "(true)").toLowerCase();
  const alike = (guards: string): { readonly free: number; readonly asked: number } => {
    const same = all.filter(
      (held) =>
        held.claim.id !== claim.id &&
        held.routes.some(({ found }) => (found.element.facts.access ?? "").toLowerCase().split(", ").at(-1) === guards),
    );
    const free = same.filter((held) => {
      const { open, optional } = demandOf(held.claim.facts.requirement!);
      return open || optional;
    }).length;
    return { free, asked: same.length - free };
  };
  const here = alike(access.toLowerCase().split(", ").at(-1)!);
  const there = alike(strict.split(", ").at(-1)!);
  return here.free >= 2 * (here.asked + 1) && there.free === 0 && there.asked >= 2;
}

/** The design lets callers in that do not say who they are, and a guard that lets nobody else in stands before it. */
function strictThough(claim: ElementClaim<"control">, { found: { element, survey } }: BuiltRoute): Answer {
  const access = element.facts.access!;
  const requirement = claim.facts.requirement!;
  const evidence = guardOf(survey.elements, element.name)?.evidence ?? element.evidence;
  if (!/required|require[A-Z_]|login_?required|isAuthenticated/i.test(access))
    return uncheckable(claim, `Whether ${access} lets callers through that it does not know cannot be seen.`, survey);
  return contradicted(claim, survey, [{ fact: "", expected: requirement, actual: access, evidence: [evidence[0]!] }], {
    message: `${claim.facts.subject} has ${requirement} in the design, and ${access} stands before it in ${placeOf(evidence[0]!)}.`,
  });
}

/** Of several sources that tell of one endpoint, what one of them confirms is confirmed. */
const bestOf = (answers: readonly Answer[]): Answer =>
  answers.find(({ outcome }) => outcome === "confirmed") ?? answers[0]!;

const isGuarded = ({ facts }: BuiltElement<"endpoint">): boolean =>
  facts.access !== undefined && facts.access !== "public";

/** The design lets everybody in, and a guard stands before it: in the code, or by the contract where no code that serves it is known. */
function guardedThough(
  claim: ElementClaim<"control">,
  guarded: readonly BuiltRoute[],
  routes: readonly BuiltRoute[],
): Answer {
  const { found, role } = guarded.find((route) => route.role !== "contract") ?? guarded[0]!;
  const { element, survey } = found;
  const guard = guardOf(found.survey.elements as readonly BuiltElement[], element.name);
  const evidence = guard?.evidence ?? element.evidence;
  const served = routes.find((route) => route.role === "code");
  if (role === "contract" && served)
    return uncheckable(
      claim,
      `${placeOf(evidence[0]!)} demands ${element.facts.access}, and no guard stands before it in ${placeOf(served.found.element.evidence[0]!)}.`,
    );
  return contradicted(
    claim,
    survey,
    [{ fact: "", expected: "open to all", actual: element.facts.access!, evidence: evidence.slice(0, 1) }],
    {
      message: `${claim.facts.subject} is open to all in the design, and ${element.facts.access} stands before it in ${placeOf(evidence[0]!)}.`,
    },
  );
}

const guardOf = (elements: readonly BuiltElement[], subject: string): BuiltElement<"control"> | undefined =>
  elements.find(
    (each): each is BuiltElement<"control"> =>
      each.kind === "control" && (each as BuiltElement<"control">).facts.subject === subject,
  );

function openAsSaid(claim: ElementClaim<"control">, { found, within }: BuiltRoute, reality: Reality): Answer {
  const [gap] = gapsIn(reality, "control", within);
  return gap && found.element.facts.access !== "public"
    ? uncheckable(claim, gap.why)
    : confirmed(claim, found.survey, found.element.evidence, {
        because: ["No guard stands before it where it is registered."],
      });
}

function guardedAs(
  claim: ElementClaim<"control">,
  { found }: BuiltRoute,
  all: readonly Held[],
  reality: Reality,
): Answer {
  const { element, survey } = found;
  const access = element.facts.access!;
  const requirement = claim.facts.requirement!;
  const demand = demandOf(requirement);
  const roles = rolesIn(access).map(lower);
  const used = builtOf(reality, "control").flatMap(({ element: { facts } }) => rolesIn(facts.requirement ?? ""));
  const known = new Set(used.map(lower));
  const makings = new Set(used.map(makingOf));
  // Names as code writes them are held against names of the same making; a guard that names none asks for none of them.
  const names = namesIn(requirement).filter((name) => makings.has(makingOf(name)));
  const wanted =
    names.length > 0
      ? names.map(lower)
      : [...demand.words].filter((word) => known.has(word) || known.has(word.replace(/s$/, "")));
  const evidence = guardOf(survey.elements, element.name)?.evidence ?? element.evidence;
  if (
    (roles.length > 0 || names.some((name) => known.has(lower(name)))) &&
    wanted.length > 0 &&
    !wanted.some((word) => roles.includes(word) || roles.includes(word.replace(/s$/, "")))
  )
    return contradicted(
      claim,
      survey,
      [{ fact: "", expected: requirement, actual: access, evidence: evidence.slice(0, 1) }],
      {
        message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} in ${placeOf(evidence[0]!)}.`,
      },
    );
  const others = unlikeOthers(claim, access, all);
  if (others > 0)
    return contradicted(
      claim,
      survey,
      [{ fact: "", expected: requirement, actual: access, evidence: evidence.slice(0, 1) }],
      {
        message: `${claim.facts.subject} demands ${requirement} in the design, and ${access} stands before it in ${placeOf(evidence[0]!)}, unlike the ${others} others that demand the same.`,
      },
    );
  const told =
    !demand.some || asksForMore(access) || [...demand.words].some((word) => access.toLowerCase().includes(word));
  return told
    ? confirmed(claim, survey, evidence, { because: [`${access} stands before it in ${placeOf(evidence[0]!)}.`] })
    : uncheckable(
        claim,
        `${access} stands before ${claim.facts.subject} in ${placeOf(evidence[0]!)}; whether it asks for "${requirement}" cannot be seen.`,
        survey,
      );
}

const lower = (name: string): string => name.toLowerCase();

/** Nothing stands before it where it is registered: that tells something only where nothing else can. */
function unguarded({ claim, routes }: Held, all: readonly Held[], reality: Reality): Answer {
  const { found, within } = routes.find(({ role }) => role === "code") ?? routes[0]!;
  const subject = claim.facts.subject!;
  const requirement = claim.facts.requirement!;
  const place = placeOf(found.element.evidence[0]!);
  const advice = `Guard ${subject}, or take the demand from the design.`;
  const none = knowing(reality, "control").find(({ source }) => source === "auth-signs");
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
  const others = mayTell ? guardedElsewhere(claim, all, within) : 0;
  if (others >= enough)
    return missing(
      claim,
      `${subject} demands ${requirement} in the design, but no guard stands before it in ${place}, as one does before the ${others} others that demand something.`,
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

/** Whether the code that answers is seen to call nothing that may ask who calls. */
const asksNobody = (routes: readonly BuiltRoute[]): boolean => {
  const served = routes.filter(({ role }) => role === "code");
  return served.length > 0 && served.every(({ found }) => found.element.facts.asksNobody === true);
};

/** How many other endpoints demand something and are guarded, whatever serves them; 0 unless all are. */
function guardedAnywhere(claim: ElementClaim<"control">, all: readonly Held[]): number {
  const others = all.filter(
    (held) =>
      held.claim.id !== claim.id &&
      held.claim.facts.subject !== claim.facts.subject &&
      !demandOf(held.claim.facts.requirement!).open &&
      held.routes.some(({ role }) => role === "code"),
  );
  const guarded = others.filter(({ routes }) => routes.some(({ found }) => isGuarded(found.element)));
  return guarded.length === others.length ? guarded.length : 0;
}

/** How many other endpoints of a deployable demand something and are guarded where they are registered; 0 unless all are. */
function guardedElsewhere(claim: ElementClaim<"control">, all: readonly Held[], within: string): number {
  const others = all.filter(
    (held) =>
      held.claim.id !== claim.id &&
      !demandOf(held.claim.facts.requirement!).open &&
      held.routes.some((route) => route.role === "code" && route.within === within),
  );
  const guarded = others.filter(({ routes }) =>
    routes.some(({ role, found }) => role === "code" && isGuarded(found.element)),
  );
  return guarded.length === others.length ? guarded.length : 0;
}
