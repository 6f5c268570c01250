import { confirmed, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { BuiltRoute } from "../endpoints/route.ts";
import { demandOf, leniencyOf } from "./access.ts";
import { guardEvidence, gainsaid, type Held } from "./held.ts";

/** A guard stands before it that may let everybody through: it only tells who calls, if they say so. */
export function answerLenient(claim: ElementClaim<"control">, route: BuiltRoute, all: readonly Held[]): Answer {
  const access = route.found.element.facts.access!;
  const demand = demandOf(claim.facts.requirement!);
  const evidence = guardEvidence(route);
  if (demand.open || demand.optional) return confirmed(claim, route.found.survey, evidence);
  const place = placeOf(evidence[0]!);
  if (leniencyOf(access) === "maybe" && !isLenientElsewhere(claim, access, all))
    return confirmed(claim, route.found.survey, evidence, { because: [`${access} stands before it in ${place}.`] });
  return gainsaid(claim, route, {
    actual: access,
    message: `${claim.facts.subject} demands ${claim.facts.requirement} in the design, and ${access} in ${place} lets everybody through.`,
  });
}

/**
 * Whether a design itself shows what `auth(false)` means: nearly wherever it stands alone else, callers need not say who they are, and
 * wherever `auth(true)` stands, they must.
 */
function isLenientElsewhere(claim: ElementClaim<"control">, access: string, all: readonly Held[]): boolean {
  const [here, there] = usesOf(claim, access, all);
  return here.free >= 2 * (here.asked + 1) && there.free === 0 && there.asked >= 2;
}

/** The contrary: wherever `auth(true)` stands else, callers must say who they are, and where `auth(false)` stands, they need not. */
function isStrictElsewhere(claim: ElementClaim<"control">, access: string, all: readonly Held[]): boolean {
  if (!/\(\s*true\s*\)$/i.test(access)) return false;
  const [free, strict] = usesOf(claim, access.replace(/\(\s*true\s*\)/gi, "(false)"), all);
  return free.free >= 1 && free.asked === 0 && strict.free === 0 && strict.asked >= 2;
}

interface Uses {
  readonly free: number;
  readonly asked: number;
}

/** How often a design lets callers stay unknown where `auth(false)` stands alone, and where `auth(true)` does; the claim itself apart. */
function usesOf(claim: ElementClaim<"control">, access: string, all: readonly Held[]): readonly [Uses, Uses] {
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
  return [alike(access.toLowerCase().split(", ").at(-1)!), alike(strict.split(", ").at(-1)!)];
}

/** The design lets callers in that do not say who they are, and a guard that lets nobody else in stands before it. */
export function answerStrict(claim: ElementClaim<"control">, route: BuiltRoute, all: readonly Held[]): Answer {
  const access = route.found.element.facts.access!;
  if (!/required|require[A-Z_]|login_?required|isAuthenticated/i.test(access) && !isStrictElsewhere(claim, access, all))
    return uncheckable(
      claim,
      `Whether ${access} lets callers through that it does not know cannot be seen.`,
      route.found.survey,
    );
  return gainsaid(claim, route, {
    actual: access,
    message: `${claim.facts.subject} has ${claim.facts.requirement} in the design, and ${access} stands before it in ${placeOf(guardEvidence(route)[0]!)}.`,
  });
}
