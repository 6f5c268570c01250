import { placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { BuiltRoute } from "../endpoints/route.ts";
import { guardEvidence, gainsaid, type Held, isGuarded } from "./held.ts";
import { type Spoken, spokenElsewhere } from "./spoken-elsewhere.ts";

/** The design's own words mean another guard wherever else they stand; `null` where that cannot be told. */
export function otherThanElsewhere(
  claim: ElementClaim<"control">,
  guarded: readonly BuiltRoute[],
  all: readonly Held[],
): Answer | null {
  const inCode = guarded.filter(({ role }) => role === "code");
  const [first] = inCode;
  if (!first) return null;
  const requirement = claim.facts.requirement!;
  const guards = first.found.element.facts.access!;
  if (inCode.some(({ found }) => found.element.facts.access !== guards)) return null;
  const others = all.flatMap((held) => (held.claim.id === claim.id ? [] : spokenOf(held)));
  const elsewhere = spokenElsewhere({ requirement, guards }, others);
  if (!elsewhere) return null;
  return gainsaid(claim, first, {
    actual: guards,
    message: `${claim.facts.subject} demands ${requirement} in the design, and ${guards} stands before it in ${placeOf(guardEvidence(first)[0]!)}, as where the design says ${elsewhere.requirement}.`,
    because: [`Wherever else the design says ${requirement}, ${elsewhere.guards} stands before the endpoint.`],
  });
}

const spokenOf = ({ claim, routes }: Held): readonly Spoken[] =>
  routes
    .filter((route) => route.role === "code" && isGuarded(route))
    .slice(0, 1)
    .map(({ found }) => ({ requirement: claim.facts.requirement!, guards: found.element.facts.access! }));
