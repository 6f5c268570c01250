import { matches } from "../../../text/matches.ts";
import { isIn } from "../../query/chapters.ts";
import { placeOf } from "../answer.ts";
import type { Undescribed, Word } from "../claim.ts";
import { gather } from "../gather.ts";
import type { Asked } from "./asked.ts";
import { byPatterns } from "./by-pattern.ts";
import { isAside } from "./ignored.ts";
import { isLeftToLibrary } from "./left-to-libraries.ts";
import { findLoose, findMatch, hasTail, type Index } from "./match.ts";
import type { Elsewhere } from "./elsewhere.ts";
import { nearTo } from "./near.ts";
import { type BuiltRoute, isPattern, samePath } from "./route.ts";
import { wholeResources } from "./named-whole.ts";
import { closingOf } from "./told-in-full.ts";
import type { View } from "./view.ts";

/** What the code serves and the design leaves out: each where the design tells all, else how many. */
export function* undescribed(view: View, elsewhere: ReadonlyMap<Asked, Elsewhere>): Iterable<Word> {
  const { index, described, asked } = view;
  const meant = meantInstead(view, elsewhere);
  const code = index.all.filter(({ role, partial }) => role === "code" && !partial);
  const served = new Set(code.map(({ found }) => found.element));
  const told = new Set([...described].map(({ found }) => found.element));
  const relevant = new Set([...described].filter(({ role }) => role === "code").map(({ within }) => within));
  // Who lists routes of HTTP says nothing of calls over gRPC.
  const families = new Set(asked.map(({ family }) => family));
  const inReach = code.filter((route) => relevant.has(route.within) && families.has(route.family));
  const folded = foldedInto(told);
  const isToldElsewhere = answeredElsewhere(told);
  const counted = inReach.filter(
    (route) =>
      told.has(route.found.element) ||
      (!isAside(route) && !folded(route.found.element) && !isToldElsewhere(route.found.element)),
  );
  const elements = onePerOperation(
    counted.map(({ found }) => found.element),
    told,
  );
  const isInWhole = wholeResources(view.design);
  const isLeft = isLeftToLibrary(view.design);
  const isInPattern = byPatterns(
    view.design,
    counted.map(({ segments }) => segments),
  );
  const once = new Set(elements);
  const left = counted.filter(
    ({ found, segments, below }) =>
      once.has(found.element) &&
      !told.has(found.element) &&
      !(below && asked.some((each) => standsBelow(each.segments, segments))) &&
      !meant.has(found.element) &&
      !isInPattern(segments) &&
      !isInWhole(segments) &&
      !isLeft(found.element) &&
      !isAddressNamed(view, found.element.facts.path, segments),
  );
  const closing = closingOf(view, elements, told);
  const patterns = gatewayLeft(index, described, asked);
  const open = new Set<Route>();
  const root = rootOf([...described]);
  const words: Undescribed[] = [];
  for (const { found, segments } of [...left, ...patterns]) {
    const { element, survey } = found;
    const closed = closing(element);
    if (!closed || (closed.by === "coverage" && root !== null && segments[0] !== root)) {
      if (found.survey.source !== "gateway-routes") open.add(element);
      continue;
    }
    const prefix = prefixIn(closed.sentence ?? "");
    // What stands before the path of a route may be known from the design alone.
    const paths = [element.facts.path, `/${segments.join("/")}`];
    if (!paths.some((one) => isUnder(one, prefix))) continue;
    if (excludedIn(closed.sentence ?? "").some((out) => paths.some((one) => isUnder(one, out)))) continue;
    words.push({
      outcome: "undocumented",
      id: element.id,
      kind: "endpoint",
      name: element.name,
      message: `${element.name} is in ${placeOf(element.evidence[0]!)}, and the design does not have it.`,
      survey,
      evidence: element.evidence,
      near: closed.near,
      because: [closed.why],
    });
  }
  yield* gather(
    words,
    ({ name }) => name,
    ({ id }) => id,
    (names, n) => `${n} endpoints of the code are not in the design: ${names}.`,
  );
  const count = open.size;
  if (count > 0 && served.size > 0 && listsSome(view))
    yield { outcome: "note", message: `${count === 1 ? "1 endpoint is" : `${count} endpoints are`} not described.` };
}

/** Whether what is asked for stands below the path of a route that takes in all there: that is how it is reached. */
const standsBelow = (path: readonly string[], wild: readonly string[]): boolean =>
  path.length >= wild.length && samePath(path.slice(0, wild.length - 1), wild.slice(0, -1));

/** Whether a design speaks of endpoints at all for their own sake: a call in a sequence or in a runbook does not. */
const listsSome = ({ asked, design }: View): boolean =>
  asked.some(({ claim }) => isIn(design, claim.origin, "api-specifications")) || asked.length >= least;

/** So many endpoints are a list, wherever they stand. */
const least = 10;

/** What all routes begin with that a design tells: beside them stand pages and files, of which it does not speak. */
function rootOf(described: readonly BuiltRoute[]): string | null {
  const root = described[0]?.segments[0];
  return root !== undefined &&
    /^(?:api|rest|v\d+)$/.test(root) &&
    described.every(({ segments }) => segments[0] === root)
    ? root
    : null;
}

/** What stands before a path: nothing that is part of it, or a host. */
const before = /(?:^|[\s`"'(<|：:,、。]|:\/\/[\w.:${}<>-]{1,60})$/;

/** Whether the text names a path where no reader makes a claim of it: `ws://localhost:8080/ws`. */
function isAddressNamed({ design, asked }: View, path: string, segments: readonly string[]): boolean {
  if (segments.length === 0 || segments.includes("{}")) return false;
  if (asked.some((each) => each.segments.join("/") === segments.join("/"))) return false;
  return design.documents.some(({ markdown: { text } }) => {
    for (let at = text.indexOf(path); at >= 0; at = text.indexOf(path, at + 1))
      if (!/[\w/-]/.test(text[at + path.length] ?? "") && before.test(text.slice(Math.max(0, at - 80), at)))
        return true;
    return false;
  });
}

/** Words up to a comma or a verb that say what is left out: "but for the pages under `/docs`". */
const exception =
  /\b(?:but for|except(?:ing)?(?: for)?|apart from|aside from|besides|other than|save for)\b(?:(?!\b(?:is|are|lies?|stands?|begins?|starts?)\b)[^,;])*/gi;

/** "These are all endpoints below `/api/`": what stands elsewhere is not spoken of. What a clause leaves out is no such place. */
const prefixIn = (sentence: string): string =>
  /\b(?:below|under|beneath|within|(?:begin|start)(?:s|ning|ing)? with|unter|sous|bajo)\s+(\/[\w./-]*\w)/i.exec(
    (sentence.split(";").find((clause) => /\b(?:all|every|each|complete|full)\b/i.test(clause)) ?? sentence).replace(
      exception,
      "",
    ),
  )?.[1] ?? "";

/** The paths below which a sentence leaves out what is there: "but for those under `/projects`". */
const excludedIn = (sentence: string): readonly string[] =>
  matches(sentence, exception).flatMap(([clause]) => matches(clause, /(?<![\w/])\/[\w./-]*\w/g).map(([path]) => path));

const isUnder = (path: string, prefix: string): boolean =>
  prefix === "" || path === prefix || path.startsWith(`${prefix}/`);

type Route = BuiltRoute["found"]["element"];

/**
 * Frameworks serve changes in whole and in part by one view; who tells only PUT of all such views, or only PATCH, means both.
 */
function foldedInto(told: ReadonlySet<Route>): (route: Route) => boolean {
  const places = new Map<string, Set<string>>();
  for (const route of told) {
    const methods = places.get(placeIn(route)) ?? new Set();
    places.set(placeIn(route), methods.add(route.facts.method));
  }
  const apart = [...places.values()].some((methods) => methods.has("PUT") && methods.has("PATCH"));
  return (route) => {
    const twin = route.facts.method === "PATCH" ? "PUT" : route.facts.method === "PUT" ? "PATCH" : null;
    return !apart && twin !== null && places.get(placeIn(route))?.has(twin) === true;
  };
}

/** Whether the operation of one class that answers at several paths is told at another of them. */
function answeredElsewhere(told: ReadonlySet<Route>): (route: Route) => boolean {
  const operations = new Set(
    [...told].flatMap(({ facts: { shared, method } }) => (shared ? `${method} ${shared}` : [])),
  );
  return ({ facts: { shared, method } }) => shared !== undefined && operations.has(`${method} ${shared}`);
}

/**
 * Routes, of which those of one operation that answers with a parameter and without it, and is told at none, count once: where it
 * adds something at the shorter path, else at the longer one, which names the thing.
 */
function onePerOperation(routes: readonly Route[], told: ReadonlySet<Route>): readonly Route[] {
  const best = new Map<string, Route>();
  const isFree = (route: Route): boolean => route.facts.shared !== undefined && !told.has(route);
  for (const route of routes.filter(isFree)) {
    const { method, path } = route.facts;
    const other = best.get(operationOf(route));
    const length = other?.facts.path.length ?? 0;
    if (!other || (method === "POST" ? path.length < length : path.length > length))
      best.set(operationOf(route), route);
  }
  return [...new Set(routes)].filter((route) => !isFree(route) || best.get(operationOf(route)) === route);
}

const operationOf = ({ facts: { method, shared, path } }: Route): string =>
  `${method} ${shared} ${path.replace(/(?:\/\{[^{}/]*\})+\/?$|\/$/, "")}`;

/** Where a path is served: the same path at the same line is one view. */
const placeIn = ({ facts, evidence: [place] }: Route): string => `${facts.path} ${place!.path}:${place!.line}`;

/** What claims that do not match were most likely meant to be: it is told with them. */
function meantInstead(
  { asked, index, shiftsOf, described, design }: View,
  elsewhere: ReadonlyMap<Asked, Elsewhere>,
): ReadonlySet<object> {
  const meant = new Set<object>([...elsewhere.values()].flatMap(({ near }) => near?.route.found.element ?? []));
  for (const each of asked) {
    const { same, shift } = findMatch(index, each, shiftsOf(each));
    // What is to come is meant to be just that.
    if (same.length > 0 || each.claim.state === "planned") continue;
    // Of what a route for all the rest takes in nobody says that another was meant.
    if (findLoose(index, each, shift, described)?.is === "pattern") continue;
    const near = nearTo(index, each, shift, described, design);
    if (near) meant.add(near.route.found.element);
    // What ends alike may be meant: then the design does have it.
    const tail = hasTail(index, each);
    if (tail) meant.add(tail.found.element);
  }
  return meant;
}

/** The patterns of a gateway that a design leaves out though it tells the others. */
const gatewayLeft = (
  { all }: Index,
  described: ReadonlySet<BuiltRoute>,
  asked: readonly Asked[],
): readonly BuiltRoute[] => {
  const gateway = all.filter(({ role }) => role === "gateway");
  const told = asked.filter(({ segments }) => isPattern(segments)).length;
  return told >= 2 && gateway.some((route) => described.has(route))
    ? gateway.filter((route) => !described.has(route))
    : [];
};
