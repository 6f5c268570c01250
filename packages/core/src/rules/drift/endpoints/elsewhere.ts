import { missing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { Asked } from "./asked.ts";
import { findLoose, findMatch, indexOf, type Index } from "./match.ts";
import { type Near, nearTo } from "./near.ts";
import { type BuiltRoute, shown } from "./route.ts";
import { scopesOf } from "./scope.ts";
import { unreadIn } from "./unread.ts";
import type { View } from "./view.ts";

/** An endpoint that others serve, and not the deployable that a place of the design names. */
export interface Elsewhere {
  readonly asked: Asked;
  readonly place: Asked["places"][number];
  readonly scope: string;
  readonly others: readonly BuiltRoute[];
  readonly near: Near | null;
}

/**
 * So many other endpoints of a deployable must be found in it before one that is not there is missing from it; one is enough where
 * its path is there, with another method.
 */
const least = 2;

/**
 * Endpoints that the design says one deployable serves while only others do. One service has what another has too, such as a
 * probe or a login; which of them a line is about, the titles above it or a column beside it tell.
 */
export function servedElsewhere(view: View): ReadonlyMap<Asked, Elsewhere> {
  const { asked, folders, index, shiftsOf } = view;
  const at = asked.flatMap((each) => {
    if (each.family !== "http") return [];
    const { same, shift } = findMatch(index, each, shiftsOf(each));
    return each.places.flatMap((place) =>
      scopesOf(place, folders).map((scope) => ({ each, place, scope, same, shift })),
    );
  });
  const inPlace = new Map<string, Set<Asked>>();
  for (const { each, scope, same } of at)
    if (same.some(({ within }) => within === scope)) inPlace.set(scope, (inPlace.get(scope) ?? new Set()).add(each));
  const found = new Map<Asked, Elsewhere>();
  for (const { each, place, scope, same, shift } of at) {
    const others = same.filter(({ within, role }) => within !== scope && role === "code");
    const isHere = same.some(({ within, role }) => within === scope || role !== "code");
    if (isHere || others.length === 0 || found.has(each)) continue;
    const own = ownOf(index, scope);
    const near = nearTo(own, each, shift, view.described, view.design);
    const samePath = near !== null && near.route.segments.join("/") === others[0]!.segments.join("/");
    const isKnown = (inPlace.get(scope)?.size ?? 0) >= (samePath ? 1 : least);
    if (!isKnown || !own.all.every(({ role }) => role === "code")) continue;
    if (unreadIn(view.reality, scope, each) !== null || findLoose(own, each, shift, view.described)) continue;
    found.set(each, { asked: each, place, scope, others, near });
  }
  return found;
}

const ownOf = ({ all }: Index, scope: string): Index => indexOf(all.filter(({ within }) => within === scope));

export function answerElsewhere({ asked: { claim }, place, scope, others, near }: Elsewhere): Answer {
  const end = near ? `; ${near.words}${near.words.endsWith("?") ? "" : "."}` : `; ${shown(others[0]!)} does.`;
  return missing(
    { ...claim, origin: place.origin },
    `No route of ${scope} serves ${claim.name}${end}`,
    others[0]!.found.survey,
    {
      ...(near?.fix ? { fixes: [near.fix] } : {}),
      advice: `Serve ${claim.name} in ${scope}, or take it from this place of the design.`,
      because: [`The design says that it is served by ${scope}; ${others[0]!.within || "other code"} serves it.`],
    },
  );
}
