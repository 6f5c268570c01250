import type { Design } from "../../../document/design.ts";
import { groupBy } from "../../query/ground.ts";
import type { Reality } from "../reality.ts";
import type { Asked } from "./asked.ts";
import { inferShift, none, type Shift } from "./base-path.ts";
import { isByTheWay } from "./ignored.ts";
import { findMatch, findSame, type Index, indexOf, isPassedOn } from "./match.ts";
import { otherBase } from "./other-base.ts";
import { underOpenPrefix } from "./open-prefix.ts";
import { type BuiltRoute, isPattern } from "./route.ts";

/** All that the answers share. */
export interface View {
  readonly design: Design;
  readonly reality: Reality;
  readonly asked: readonly Asked[];
  readonly index: Index;
  /** What stands before the paths of each claim, most likely first. */
  readonly shiftsOf: (asked: Asked) => readonly Shift[];
  /** What stands before the paths of whole documents. */
  readonly shifts: readonly Shift[];
  /** The built routes that claims are about. */
  readonly described: ReadonlySet<BuiltRoute>;
  /** The claims that each of them is found by. */
  readonly tellersOf: ReadonlyMap<BuiltRoute, readonly Asked[]>;
  /** So many claims match that the paths of the design are known to be read rightly. */
  readonly settled: boolean;
  readonly folders: readonly string[];
}

/** Reads the paths of a design as the code has them. */
export function viewOf(design: Design, reality: Reality, asked: readonly Asked[], built: readonly BuiltRoute[]): View {
  const routes = underOpenPrefix(asked, built);
  const index = indexOf(routes);
  const served = routes.filter((route) => !isPassedOn(route));
  const matches = (each: Asked, shift: Shift): boolean => findSame(index, each, shift).length > 0;
  const http = asked.filter(({ family, present, segments }) => family === "http" && present && !isPattern(segments));
  const byDocument = groupBy(http, ({ claim }) => claim.origin.document);
  const ofDocument = new Map<string, Shift>();
  for (const [document, claims] of byDocument) {
    const other = (): Shift | null => otherBase(claims, served, (each) => matches(each, none));
    ofDocument.set(document, inferShift(claims, served, matches) ?? other() ?? none);
  }
  const ofGroup = new Map<string, Shift>();
  for (const [group, claims] of groupBy(http, (each) => each.group)) {
    const open = claims.filter((each) => !matches(each, ofDocument.get(each.claim.origin.document)!));
    const shift = open.length === claims.length ? inferShift(open, served, matches, { share: 0.6 }) : null;
    if (shift) ofGroup.set(group, shift);
  }
  const shiftsOf = (each: Asked): readonly Shift[] => {
    if (each.family !== "http") return [];
    const ofAll = ofDocument.get(each.claim.origin.document);
    return [
      ofGroup.get(each.group),
      ofAll,
      atRoot(each.base, each.segments),
      ...withoutPage(each, ofAll ?? none),
    ].filter((shift) => !!shift);
  };
  const tellersOf = new Map<BuiltRoute, Asked[]>();
  for (const each of asked)
    for (const route of findMatch(index, each, shiftsOf(each)).same) {
      const tellers = tellersOf.get(route);
      if (tellers) tellers.push(each);
      else tellersOf.set(route, [each]);
    }
  const matched = http.filter((each) => findMatch(index, each, shiftsOf(each)).same.length > 0).length;
  return {
    design,
    reality,
    asked,
    index,
    shiftsOf,
    shifts: [...ofDocument.values()],
    described: new Set(tellersOf.keys()),
    tellersOf,
    settled: matched >= 2 && matched * 2 >= http.length,
    folders: [...new Set(routes.map(({ within }) => within))],
  };
}

/** A probe may stand beside the base path that a text states for all. */
const atRoot = (base: readonly string[], segments: readonly string[]): Shift | null =>
  base.length > 0 && segments.length > base.length && isByTheWay(segments.slice(base.length))
    ? { add: [], drop: base }
    : null;

/**
 * The ways to read a path that was put together with the path in a heading above it: where that is one of a page, `/login`, what stands below
 * the heading is what the page calls, and the calls are whole.
 */
function withoutPage({ segments, titles }: Asked, { add }: Shift): readonly Shift[] {
  const page = titles.flatMap((title) => pathInTitle.exec(title)?.[1]?.split("/") ?? []);
  if (page.length === 0 || isRootOfApi.test(page[0]!)) return [];
  const rest = segments.slice(page.length);
  const isBelow = page.every((segment, i) => segment === segments[i]) && rest.some((segment) => segment !== "{}");
  return isBelow ? [{ add, drop: page, ofPage: true }] : [];
}

const pathInTitle = /(?:^|[\s(:：–—-])\/([\w/-]{1,100})[)\s]*$/;
const isRootOfApi = /^(?:api|rest|v\d+)$/;
