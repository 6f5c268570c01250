import type { Design } from "../../../document/design.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import { matches as matchesOf } from "../../../text/matches.ts";
import { areAlike } from "../../../text/nearest.ts";
import { groupBy } from "../../query/ground.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { Asked } from "./asked.ts";
import { type Shift, shifted } from "./base-path.ts";
import { isByTheWay } from "./ignored.ts";
import { type BuiltRoute, methodFits } from "./route.ts";
import { documentText } from "../../query/document-text.ts";

// A document that says `/api/v2` where the code serves the same operations below `/api/v1` has one fault, not one for each of them.

/** Whether a shift reads one base path for another. */
export const isOtherBase = ({ add, drop, ofPage }: Shift): boolean => add.length > 0 && drop.length > 0 && !ofPage;

/** Of fewer operations nothing can be concluded; so many of all have to be there with the same rest. */
const least = 3;
const share = 0.8;

/**
 * The base path of the code for that of a document, where nearly all operations that are not there as written are there with the
 * same rest below one other. A gateway that knows the base of the document takes it away, and is not gainsaid.
 */
export function otherBase(
  asked: readonly Asked[],
  routes: readonly BuiltRoute[],
  matches: (asked: Asked) => boolean,
): Shift | null {
  const own = asked.filter(({ segments, base }) => !isByTheWay(segments.slice(base.length)));
  const open = own.filter((each) => !matches(each));
  if (open.length < least || open.length < own.length * share) return null;
  const byLast = groupBy(
    routes.filter(({ role, partial, segments }) => role === "code" && !partial && segments.length > 0),
    ({ segments }) => segments.at(-1)!,
  );
  const counts = new Map<string, { readonly shift: Shift; readonly of: Set<string> }>();
  for (const each of open) {
    for (const route of byLast.get(each.segments.at(-1) ?? "") ?? []) {
      const shift = methodFits(each.method, route.method) ? apart(each.segments, route.segments) : null;
      if (!shift || !isBaseFor(shift, each.base)) continue;
      const key = `${shift.drop.join("/")} ${shift.add.join("/")}`;
      const count = counts.get(key) ?? { shift, of: new Set() };
      counts.set(key, count);
      count.of.add(each.claim.id);
    }
  }
  const [best, second] = [...counts.values()].toSorted((a, b) => b.of.size - a.of.size);
  if (!best || best.of.size < Math.max(least, open.length * share) || second?.of.size === best.of.size) return null;
  const known = routes.some(
    ({ role, segments }) => role !== "code" && shifted(segments, { add: [], drop: best.shift.drop }),
  );
  return known ? null : best.shift;
}

/** What stands before the longest end that two paths share; `null` where they share nothing that tells more than parameters, or all. */
function apart(path: readonly string[], route: readonly string[]): Shift | null {
  let same = 0;
  while (same < Math.min(path.length, route.length) && path.at(-1 - same) === route.at(-1 - same)) same++;
  const rest = path.slice(path.length - same);
  if (rest.every((segment) => segment === "{}")) return null;
  return { drop: path.slice(0, path.length - same), add: route.slice(0, route.length - same) };
}

const version = /^v\d+(?:\.\d+)?$/i;
const ofApi = /^(?:api|rest|v\d+(?:\.\d+)?)$/i;

const bare = (path: readonly string[]): string => path.filter((segment) => !version.test(segment)).join("/");

/** Whether two beginnings are base paths of one interface: they differ by a version, or by one part of the base that the text states. */
function isBaseFor({ drop, add }: Shift, base: readonly string[]): boolean {
  if (drop.length === 0 || add.length === 0 || drop.length > 3 || add.length > 3) return false;
  const isStated = base.join("/") === drop.join("/");
  if (!isStated && !drop.every((segment) => ofApi.test(segment))) return false;
  if (bare(drop) === bare(add)) return true;
  const differ = drop.flatMap((segment, i) => (segment === add[i] ? [] : [i]));
  const [at] = differ;
  if (!isStated || drop.length !== add.length || differ.length !== 1 || at === undefined) return false;
  return drop.length > 1 || areAlike(drop[at]!, add[at]!);
}

/** The one answer on the base path, given at an operation below it. */
export function answerBase({ claim }: Asked, route: BuiltRoute, { drop, add }: Shift, design: Design): Answer {
  const [stated, real] = [`/${drop.join("/")}`, `/${add.join("/")}`];
  const evidence = route.found.element.evidence.slice(0, 1);
  return contradicted(claim, route.found.survey, [{ fact: "", expected: stated, actual: real, evidence }], {
    message: `The base path is ${real} in ${placeOf(evidence[0]!)}, and ${stated} in the design; below it, the operations are the same.`,
    fixes: fixesOf(claim.origin.document, stated, real, design),
    advice: `Serve the operations below ${stated}, or write ${real}.`,
  });
}

/** What may stand before a base path: the beginning of words, or a host. */
const before = /(?:^|[\s`"'(<|*])(?:https?:\/\/[\w.:-]{1,100})?$/;

function fixesOf(name: string, stated: string, real: string, design: Design): Fix[] {
  const text = documentText(design, name);
  const edits = matchesOf(text, new RegExp(`${stated.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w-])`, "g"))
    .filter(({ index }) => before.test(text.slice(Math.max(0, index - 120), index)))
    .map(({ index }) => ({ range: { from: index, to: index + stated.length }, insert: real }));
  return edits.length === 0 ? [] : [{ title: `Write ${real} instead of ${stated}`, safe: false, edits }];
}
