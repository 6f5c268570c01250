import { linesAt } from "../query/document-text.ts";
import { uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { claimsOf } from "./claims.ts";
import { asksForMore, demandOf, leniencyOf } from "./controls/access.ts";
import { answerBelow, heldBelow } from "./controls/below.ts";
import { otherThanElsewhere } from "./controls/elsewhere.ts";
import { answerGrants } from "./controls/grants.ts";
import { answerGuarded } from "./controls/guarded.ts";
import { decidedInside, type Held, isGuarded } from "./controls/held.ts";
import { answerLenient, answerStrict } from "./controls/lenient.ts";
import { answerGuardedThough, answerOpen, answerOpenThough } from "./controls/open.ts";
import { onlyPromised } from "./controls/only-promised.ts";
import { answerUnguarded } from "./controls/unguarded.ts";
import { askedOf } from "./endpoints/asked.ts";
import { findMatch } from "./endpoints/match.ts";
import { routesOf } from "./endpoints/route.ts";
import { scopeOf } from "./endpoints/scope.ts";
import { viewOf } from "./endpoints/view.ts";
import type { Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** Who may call an endpoint, as the design says it, against what stands before the endpoint, and who has which rights. */
export const controlDrift: Verifier = {
  on: "drift",
  id: "control-drift",
  kinds: ["control"],
  group: "security",
  requires: "What the design demands of who calls an endpoint is demanded where the endpoint is served.",
  severity: "error",
  *verify(design, reality) {
    const granted = [...answerGrants(claimsOf(design, "control"), reality)];
    yield* granted;
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
      const asCode = linesAt(design, claim.origin).includes(`\`${claim.facts.requirement}\``);
      return [{ claim, routes: own.length > 0 ? own : same, asCode }];
    });
    const below = heldBelow(claimsOf(design, "control"), routes);
    const all = [...claims, ...below];
    for (const held of claims) yield answer(held, all, reality);
    for (const held of below) yield answerBelow(held, all, reality);
  },
};

function answer(held: Held, all: readonly Held[], reality: Reality): Answer {
  const { claim, routes } = held;
  const subject = claim.facts.subject!;
  if (routes.length === 0) return uncheckable(claim, `Who may call ${subject} cannot be told, since it was not found.`);
  const inside = decidedInside({ claim, routes });
  if (inside) return uncheckable(claim, inside, routes[0]!.found.survey);
  const demand = demandOf(claim.facts.requirement!);
  if (demand.mixed) return uncheckable(claim, `What ${subject} demands depends on the case in the design.`);
  // Code that says that all may call outweighs a contract that demands a token everywhere.
  const free = routes.find(({ role, found }) => role === "code" && found.element.facts.access === "public");
  const guarded = routes
    .filter((route) => isGuarded(route) && !(free && route.role === "contract"))
    .sort((a, b) => Number(b.role === "code") - Number(a.role === "code"));
  const [first] = guarded;
  if (first && guarded.length === 1 && leniencyOf(first.found.element.facts.access!) !== "none")
    return answerLenient(claim, first, all);
  if (demand.optional)
    return first
      ? answerStrict(claim, first, all)
      : uncheckable(
          claim,
          `No guard stands before ${subject} where it is registered; one may look at callers elsewhere.`,
        );
  if (demand.ofAll && guarded.length > 0 && !guarded.some(({ found }) => asksForMore(found.element.facts.access!)))
    return uncheckable(
      claim,
      `"All" may call ${subject} in the design: that may be everybody, or all who are signed in.`,
    );
  if (demand.open)
    return first ? answerGuardedThough(claim, guarded, routes) : answerOpen(claim, free ?? routes[0]!, reality);
  if (first)
    return (
      onlyPromised({ claim, routes }, all, reality) ??
      otherThanElsewhere(claim, guarded, all) ??
      bestOf(guarded.map((route) => answerGuarded(held, route, all, reality)))
    );
  const open = routes.find(({ found }) => found.element.facts.access === "public");
  return open ? answerOpenThough(claim, open, all) : answerUnguarded({ claim, routes }, all, reality);
}

/** Of several sources that tell of one endpoint, what one of them confirms is confirmed. */
const bestOf = (answers: readonly Answer[]): Answer =>
  answers.find(({ outcome }) => outcome === "confirmed") ?? answers[0]!;
