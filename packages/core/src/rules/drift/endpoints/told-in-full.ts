import { perObject } from "../../../text/per-object.ts";
import type { Asked } from "./asked.ts";
import { sectionAt } from "../../query/chapters.ts";
import { isOfChoice } from "../choice.ts";
import type { Found } from "../reality.ts";
import { type Closed, closedBy, closuresOf } from "../closure.ts";
import type { View } from "./view.ts";
import { findMatch } from "./match.ts";

type Route = Found<"endpoint">["element"];

/**
 * Why a route that the design leaves out is worth telling; `null` where it is not. A design tells all routes by its words, or by
 * covering nearly all there are. What is said under one heading is of the files alone whose routes stand under it; and the
 * routes of one file are told in full where nearly all of them are.
 */
export function closingOf(
  view: View,
  routes: readonly Route[],
  told: ReadonlySet<Route>,
): (route: Route) => Closed | null {
  const { design } = view;
  const count = (some: readonly Route[]): { readonly described: number; readonly built: number } => ({
    described: some.filter((route) => told.has(route)).length,
    built: some.length,
  });
  const whole = closedBy(design, "endpoint", count(routes));
  const reach = whole?.by === "words" ? filesMeant(view) : null;
  const files = new Map<string, Route[]>();
  for (const route of routes) files.set(fileOf(route), [...(files.get(fileOf(route)) ?? []), route]);
  if (whole?.by === "coverage") return (route) => (isLeftAside(files.get(fileOf(route)) ?? [], told) ? null : whole);
  if (whole && reach === null) return () => whole;
  const closed = new Map<string, Closed>();
  for (const [file, own] of files) {
    const { described, built } = count(own);
    const near = reach?.get(file);
    if (near) closed.set(file, near);
    else if (built >= enough && described < built && described >= built * fileShare && !isChoice(view, own, told))
      closed.set(file, {
        why: `The design describes ${described} of the ${built} routes of ${file}.`,
        near: lastIn(view, own) ?? view.asked[0]!.claim.origin,
        by: "coverage",
      });
  }
  return (route) => closed.get(fileOf(route)) ?? null;
}

/** Whether a file has several routes of which the design tells none: who tells nearly all others leaves them aside on purpose. */
const isLeftAside = (own: readonly Route[], told: ReadonlySet<Route>): boolean =>
  own.length >= 3 && !own.some((route) => told.has(route));

/** Of fewer routes of a file nothing can be concluded. */
const enough = 5;
/** From this share on the routes of a file are taken to be told in full. */
const fileShare = 0.8;

const fileOf = ({ evidence: [place] }: Route): string => place!.path;

/** The files that sentences under narrower headings close, each with its sentence; `null` where one of them closes all. */
function filesMeant(view: View): ReadonlyMap<string, Closed> | null {
  const { design, asked } = view;
  const files = new Map<string, Closed>();
  for (const { kinds, sentence, origin } of closuresOf(design)) {
    if (!kinds.has("endpoint")) continue;
    const section = sectionAt(design, origin);
    // What an earlier chapter names in passing is told here all the same.
    const below = asked.filter(({ claim: { origin: first, statements } }) =>
      [first, ...statements.map(({ origin: each }) => each)].some(
        (at) =>
          section !== undefined &&
          at.document === origin.document &&
          at.range.from >= section.from &&
          at.range.to <= section.end,
      ),
    );
    if (below.length === asked.length) return null;
    // Beside a sentence that stands over endpoints, one that stands over none speaks of something else.
    if (below.length === 0) continue;
    const closed: Closed = {
      why: `The design says that it tells all: "${sentence}"`,
      near: origin,
      by: "words",
      sentence,
    };
    for (const file of filesOf(view, new Set(below))) files.set(file, closed);
  }
  return files.size > 0 ? files : null;
}

/**
 * The files whose routes claims mean. `GET /health` is served by every service: where others of the claims are served by one file
 * alone, what is served by several opens none of them.
 */
function filesOf(view: View, said: ReadonlySet<Asked>): ReadonlySet<string> {
  const served = new Map<Asked, Set<string>>();
  for (const [route, claims] of claimsOn(view))
    for (const each of claims.filter((one) => said.has(one))) {
      const files = served.get(each) ?? new Set();
      for (const { path } of route.evidence) files.add(path);
      served.set(each, files);
    }
  const all = [...served.values()];
  const alone = all.filter(({ size }) => size === 1);
  return new Set((alone.length > 0 ? alone : all).flatMap((files) => [...files]));
}

/** The claims that each route of the code is meant by. */
const claimsOn = perObject((view: View): ReadonlyMap<Route, readonly Asked[]> => {
  const claims = new Map<Route, Asked[]>();
  for (const each of view.asked)
    for (const { found, role } of findMatch(view.index, each, view.shiftsOf(each)).same)
      if (role === "code") claims.set(found.element, [...(claims.get(found.element) ?? []), each]);
  return claims;
});

/** Where the last claim about the routes of a file stands. */
const lastIn = (view: View, routes: readonly Route[]): Closed["near"] | undefined =>
  routes
    .flatMap((route) => claimsOn(view).get(route) ?? [])
    .map(({ claim }) => claim.origin)
    .reduce<Closed["near"] | undefined>(
      (last, each) => (last && last.range.from > each.range.from ? last : each),
      undefined,
    );

/** Whether the routes of a file are told under a heading, or after words, that say that they are a choice. */
function isChoice(view: View, routes: readonly Route[], told: ReadonlySet<Route>): boolean {
  const claims = routes.filter((route) => told.has(route)).flatMap((route) => claimsOn(view).get(route) ?? []);
  return claims.some(({ claim: { origin } }) => isOfChoice(origin, view.design));
}
