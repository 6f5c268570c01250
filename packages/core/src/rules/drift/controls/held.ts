import type { BuiltElement, Evidence } from "../../../model/built.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { BuiltRoute } from "../endpoints/route.ts";

/** A claim on who may call an endpoint, with the routes that serve it. */
export interface Held {
  readonly claim: ElementClaim<"control">;
  readonly routes: readonly BuiltRoute[];
  /** Whether the demand is written as code is: it is the name of a guard, and not what the guard asks. */
  readonly asCode?: boolean;
}

/** Whether a guard stands before what serves an endpoint. */
export const isGuarded = ({ found: { element } }: BuiltRoute): boolean =>
  element.facts.access !== undefined && element.facts.access !== "public";

/**
 * What stands before an endpoint where code serves it, else by what a contract says: that knows that callers say who they are, and seldom what
 * else is asked of them.
 */
export function accessInCode({ routes }: Held): readonly string[] {
  const inCode = routes.filter(({ role }) => role === "code");
  return (inCode.length > 0 ? inCode : routes).flatMap(({ found: { element } }) => element.facts.access ?? []);
}

/** The code that decides who may call, where it could not be read, as a whole sentence; `null` where all could be read. */
export function decidedInside({ claim, routes }: Held): string | null {
  const [route] = routes.filter(({ found }) => found.element.facts.decidesInside);
  return route
    ? `Who may call ${claim.facts.subject} is decided by code that could not be read (${placeOf(route.found.element.evidence[0]!)}).`
    : null;
}

/** Where it is seen what stands before an endpoint: at the guard itself, else where the endpoint is registered. */
export const guardEvidence = ({ found: { element, survey } }: BuiltRoute): readonly Evidence[] =>
  survey.elements.find(
    (each): each is BuiltElement<"control"> =>
      each.kind === "control" && (each as BuiltElement<"control">).facts.subject === element.name,
  )?.evidence ?? element.evidence;

/** What the design and the code demand of callers, where they differ, in the words of each. */
export interface Difference {
  readonly expected?: string;
  readonly actual: string;
  readonly message: string;
  readonly because?: readonly string[];
  readonly advice?: string;
}

/** A claim that what stands before a route gainsays; what the design demands is its own words unless others are given. */
export const gainsaid = (
  claim: ElementClaim<"control">,
  route: BuiltRoute,
  { expected = claim.facts.requirement!, actual, ...told }: Difference,
): Answer =>
  contradicted(
    claim,
    route.found.survey,
    [{ fact: "", expected, actual, evidence: guardEvidence(route).slice(0, 1) }],
    told,
  );
