import { confirmed, placeOf, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { BuiltRoute } from "../endpoints/route.ts";
import { gapsIn, type Reality } from "../reality.ts";
import { demandOf, isInput } from "./access.ts";
import { guardEvidence, gainsaid, type Held } from "./held.ts";

/** The design lets everybody in, and no guard is seen. */
export function answerOpen(claim: ElementClaim<"control">, { found, within }: BuiltRoute, reality: Reality): Answer {
  const [gap] = gapsIn(reality, "control", within);
  return gap && found.element.facts.access !== "public"
    ? uncheckable(claim, gap.why)
    : confirmed(claim, found.survey, found.element.evidence, {
        because: ["No guard stands before it where it is registered."],
      });
}

/** The design lets everybody in, and a guard stands before it: in the code, or by the contract where no code that serves it is known. */
export function answerGuardedThough(
  claim: ElementClaim<"control">,
  guarded: readonly BuiltRoute[],
  routes: readonly BuiltRoute[],
): Answer {
  const route = guarded.find(({ role }) => role !== "contract") ?? guarded[0]!;
  const access = route.found.element.facts.access!;
  const place = placeOf(guardEvidence(route)[0]!);
  const served = routes.find(({ role }) => role === "code");
  if (route.role === "contract" && served)
    return uncheckable(
      claim,
      `${place} demands ${access}, and no guard stands before it in ${placeOf(served.found.element.evidence[0]!)}.`,
    );
  return gainsaid(claim, route, {
    expected: "open to all",
    actual: access,
    message: `${claim.facts.subject} is open to all in the design, and ${access} stands before it in ${place}.`,
  });
}

/**
 * The design demands something of callers, and the code says that everybody may call: wrong, but where what is demanded comes with the call and
 * is looked at by what answers it.
 */
export function answerOpenThough(claim: ElementClaim<"control">, route: BuiltRoute, all: readonly Held[]): Answer {
  const requirement = claim.facts.requirement!;
  const place = placeOf(guardEvidence(route)[0]!);
  if (isInput(requirement) || (isCookie.test(requirement) && isSeldom(requirement, all)))
    return uncheckable(
      claim,
      `What ${claim.facts.subject} demands, "${requirement}", comes with the call, and what answers it may look at it (${place}).`,
      route.found.survey,
    );
  return gainsaid(claim, route, {
    actual: "open to all",
    message: `${claim.facts.subject} demands ${requirement} in the design, and is open to all in ${place}.`,
  });
}

const isCookie = /^\W*(?:(?:http-?only|signed)\W+)?cookies?\W*$/i;

/** Whether far more of what the design guards is guarded in another way: then it is no way to log in. */
function isSeldom(requirement: string, all: readonly Held[]): boolean {
  const demands = all.map(({ claim }) => claim.facts.requirement!).filter((words) => !demandOf(words).open);
  return demands.filter((words) => words === requirement).length * 4 < demands.length;
}
