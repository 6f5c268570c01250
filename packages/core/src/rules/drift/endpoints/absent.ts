import { missing, standing, uncheckable } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { knowing } from "../reality.ts";
import type { Asked } from "./asked.ts";
import { none, type Shift, shifted } from "./base-path.ts";
import { isByTheWay, isOfFiles } from "./ignored.ts";
import { isLive } from "./live.ts";
import { findLoose, hasTail } from "./match.ts";
import { type Near, nearTo } from "./near.ts";
import { pageAt } from "./pages.ts";
import { isLeftToCode } from "./probes.ts";
import { isAny, isPattern, methodFits, shown } from "./route.ts";
import { shortFor } from "./short-for.ts";
import { unreadIn } from "./unread.ts";
import type { View } from "./view.ts";
import { documentText } from "../../query/document-text.ts";

/** What is said of an endpoint that no source has: missing only where whoever looked would have seen it. */
export function absent(
  asked: Asked,
  shift: Shift,
  scope: string | null,
  view: View,
  because: readonly string[],
): Answer {
  const { claim, family, segments } = asked;
  const { reality, index, described } = view;
  const known = knowing(reality, "endpoint").filter((survey) =>
    index.all.some(({ found, family: other, role }) => found.survey === survey && other === family && role === "code"),
  );
  if (isPattern(segments) || (isAny(asked.method) && claim.facts.path.endsWith("*"))) return absentPattern(asked, view);
  const promised = index.all.find((route) => route.role === "contract" && route.family === family);
  if (known.length === 0)
    return uncheckable(
      claim,
      unreadIn(reality, scope, asked) ??
        (promised
          ? `${promised.found.survey.target || "The contract"} does not have ${claim.name}, and no code that serves endpoints was found.`
          : `No code that serves endpoints ${family === "http" ? "" : "of this kind "}was found.`),
    );
  const loose = findLoose(index, asked, shift, described);
  if (loose) return uncheckable(claim, whyLoose(asked, loose));
  const whole = shortFor(asked, view);
  if (whole) return uncheckable(claim, `${claim.name} may be short for ${shown(whole)}.`);
  const near = nearTo(index, asked, shift, described, view.design);
  const isTaken = (changes.test(asked.method) && isOfFiles(segments)) || isLeftToCode(asked, view);
  if (!near && isByTheWay(segments) && !isTaken)
    return uncheckable(
      claim,
      `${claim.name} may be given by a library or a server by itself; no route of the code says it.`,
    );
  const page = pageAt(asked, reality);
  if (page !== null) return uncheckable(claim, `${page} is the page at ${claim.facts.path}, which may be meant.`);
  const unread = unreadIn(reality, scope, asked);
  if (unread !== null) return uncheckable(claim, unread);
  if (!near && segments.every((segment) => samples.test(segment)))
    return uncheckable(claim, `${claim.name} reads as an example that stands for any endpoint.`);
  if (!near && claim.statements.every(({ origin }) => origin.place === "diagram"))
    return uncheckable(claim, `${claim.name} is only drawn as a call, which another system may answer.`);
  if (!near && isCall(claim) && !looksOurs(segments, index))
    return uncheckable(claim, `${claim.name} is told as a call, and nothing that the code serves looks like it.`);
  if (!near && isInSteps(claim, view.design) && !looksOurs(segments, index))
    return uncheckable(
      claim,
      `${claim.name} is named where the text tells what is done, and nothing that the code serves looks like it.`,
    );
  if (!near && isOfOtherVersion(segments, index))
    return uncheckable(
      claim,
      `No route of the code has the version or any other part of ${claim.name}; it may be one that the system itself asks of another.`,
    );
  if (!near && isOfOtherApi(segments, index))
    return uncheckable(
      claim,
      `No route of the code stands below /${segments[0]}/${segments[1]}; ${claim.name} may be one of another system.`,
    );
  const one = oneOfChosen(asked, index, shift);
  if (one) return uncheckable(claim, `${shown(one)} is served for one of those that ${claim.name} stands for.`);
  if (near && isInSteps(claim, view.design) && isShorter(segments, near.route.segments))
    return uncheckable(claim, `${claim.name} may be short for ${shown(near.route)}.`);
  const rooted = isInSteps(claim, view.design) ? belowRoot(asked, index) : undefined;
  if (rooted) return uncheckable(claim, `${claim.name} may be short for ${shown(rooted)}.`);
  const tail = hasTail(index, asked);
  if (tail && !described.has(tail) && (!view.settled || isOneMore(tail.segments, segments, shift)))
    return uncheckable(claim, `${shown(tail)} ends alike; whether it is meant cannot be told.`);
  // Every system answers whether it lives.
  if ([...described].every((route) => isByTheWay(route.segments)))
    return uncheckable(
      claim,
      "None of the endpoints of the design is in the code that was read; it may speak of another system.",
    );
  const survey = known.find(({ target }) => target === scope) ?? known[0]!;
  const live = isLive(survey);
  const where = live ? `operation of ${survey.target}` : scope ? `route of ${scope}` : "route of the code";
  return missing(claim, `No ${where} serves ${claim.name}${endOf(near)}`, survey, {
    ...(near?.fix ? { fixes: [near.fix] } : {}),
    ...(near?.alike === undefined ? {} : { alike: near.alike }),
    beside: besideOf(near),
    advice: `Serve ${claim.name}, or take it from the design.`,
    because: [
      ...because,
      `${index.all.filter(({ role }) => role === "code").length} ${live ? `operations of ${survey.target}` : "routes of the code"} were read, and none is this one.`,
    ],
  });
}

/** Servers give files by themselves, and take none. */
const changes = /^(?:POST|PUT|PATCH|DELETE)$/;

/** Whether a route has but one more name before a path than all the others: `/auth/login` where the design shortens it to `/login`. */
function isOneMore(route: readonly string[], segments: readonly string[], shift: Shift): boolean {
  const before = route.length - segments.length;
  const path = shifted(segments, shift);
  return before > 0 && path !== null && route.length - path.length === 1 && route[before - 1] !== "{}";
}

/** Told in a drawing and in running text only, as a call to somebody is. */
const isCall = ({ statements }: Asked["claim"]): boolean =>
  statements.some(({ origin }) => origin.place === "diagram") &&
  statements.every(({ origin }) => origin.place === "diagram" || origin.place === "prose");

/** Named in a sentence or behind other words of an item, as a step names what it asks of whichever system; lists of what is served begin with it. */
const isInSteps = ({ statements }: Asked["claim"], design: View["design"]): boolean =>
  statements.every(({ origin: { document, range, place } }) => {
    if (place !== "item" && place !== "prose") return false;
    const text = documentText(design, document);
    const before = text.slice(Math.max(0, range.from - 200), range.from);
    return /\p{L}{2}/u.test(before.slice(before.lastIndexOf("\n") + 1).replace(methods, ""));
  });

const methods = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/g;

/** Whether some route has a telling part of a path: neither a version nor a parameter. */
const looksOurs = (segments: readonly string[], { all }: View["index"]): boolean => {
  const telling = new Set(segments.filter((segment) => !/^(?:api|rest|v\d+|\{\})$/.test(segment)));
  return all.some((route) => route.segments.some((segment) => telling.has(segment)));
};

/** Whether a path has the number of a version that no route has, and nothing else that one has. */
const isOfOtherVersion = (segments: readonly string[], index: View["index"]): boolean => {
  const version = segments.slice(0, 3).find((segment) => /^v\d+$/.test(segment));
  return (
    version !== undefined && !index.all.some((route) => route.segments.includes(version)) && !looksOurs(segments, index)
  );
};

/** Of `/hooks/{provider}`, that of one provider: whoever takes one of a few may be served at the name of each. */
function oneOfChosen({ claim, method, segments, family }: Asked, { all }: View["index"], shift: Shift) {
  const choice = claim.facts.path.split("/").filter((part) => chooses.test(part)).length;
  if (choice !== 1 || segments.filter((segment) => segment === "{}").length !== 1) return undefined;
  const path = shifted(segments, shift) ?? segments;
  return all.find(
    (route) =>
      route.family === family &&
      methodFits(method, route.method) &&
      route.segments.length === path.length &&
      route.segments.every((segment, i) => segment === path[i] || path[i] === "{}"),
  );
}

const chooses =
  /^[{:<[]{1,2}(?:provider|platform|channel|vendor|gateway|network|marketplace|source|kind|format)\w{0,10}[}>\]]{0,2}$/i;

/** The route that has nothing but the root of the API before a path, which sentences leave out: `/api/v1/orders` for `/orders`. */
const belowRoot = ({ method, segments, family }: Asked, { all }: View["index"]) =>
  all.find((route) => {
    const before = route.segments.length - segments.length;
    return (
      route.family === family &&
      before > 0 &&
      methodFits(method, route.method) &&
      route.segments.every((segment, i) => (i < before ? ofRoot.test(segment) : segment === segments[i - before]))
    );
  });

const ofRoot = /^(?:api|rest|v\d+)$/;

/** Whether a path is the end of another that has more before it. */
const isShorter = (path: readonly string[], whole: readonly string[]): boolean =>
  path.length > 1 &&
  path.length < whole.length &&
  path.every((part, i) => part === whole[whole.length - path.length + i]);

/** Whether a path begins with the name of an API and its version, `/shop/v1/`, and no route has that name. */
const isOfOtherApi = ([name = "", version = ""]: readonly string[], { all }: View["index"]): boolean =>
  /^v\d+$/.test(version) &&
  !/^(?:api|rest|v\d+|\{\})$/.test(name) &&
  !all.some((route) => route.segments.includes(name));

/** Segments of paths that nobody serves. */
const samples = /^(?:api|v\d+|\{\}|protected|protected-?\w+|example|endpoint|resources?|foo|bar|some-?\w*|path)$/;

const whyLoose = ({ claim }: Asked, { route, is }: NonNullable<ReturnType<typeof findLoose>>): string => {
  switch (is) {
    case "tail":
      return `${shown(route)} ends alike; what stands before it could not be read.`;
    case "end":
      return `${shown(route)} ends alike; whether it is meant cannot be told.`;
    case "instance":
      return `${shown(route)} takes ${claim.name} in; whether that is meant cannot be told.`;
    case "several":
      return `${shown(route)} and others are there for ${claim.name}; whether they are meant cannot be told.`;
    case "pattern":
      return `${claim.name} is passed on by ${shown(route)}; where to, was not followed.`;
  }
};

/** A pattern of a gateway is there, or not, among the patterns of gateways. */
function absentPattern(asked: Asked, { index, described, design }: View): Answer {
  const { claim, segments } = asked;
  const gateway = index.all.filter(({ role }) => role === "gateway");
  const lead = segments.slice(0, -1);
  const below = index.all.find(
    (route) => route.role === "code" && lead.every((segment, i) => segment === route.segments[i]),
  );
  if (gateway.length < 2 || !gateway.some((route) => described.has(route)) || (below && lead.length > 1))
    return uncheckable(claim, `${claim.facts.path} stands for many paths; no gateway that was read tells of it.`);
  const near = nearTo(index, asked, none, described, design);
  return missing(claim, `No gateway passes ${claim.facts.path} on${endOf(near)}`, gateway[0]!.found.survey, {
    beside: besideOf(near),
    ...(near?.fix ? { fixes: [near.fix] } : {}),
  });
}

const besideOf = (near: Near | null): ReturnType<typeof standing> =>
  near ? standing(near.route.found.element.name, near.route.found.element.evidence) : [];

const endOf = (near: Near | null): string => (near ? `; ${near.words}${near.words.endsWith("?") ? "" : "."}` : ".");
