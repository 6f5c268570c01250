import type { Design } from "../../../document/design.ts";
import type { Asked } from "./asked.ts";
import { endsAlike } from "./match.ts";
import { type BuiltRoute, isPattern, methodFits } from "./route.ts";
import type { View } from "./view.ts";
import { documentText } from "../../query/document-text.ts";

/**
 * The route that an endpoint is told short for, without what stands before it: `POST /{id}/renew`, since nobody serves a path that begins with a
 * value; `GET /active` in a sentence or among the words of a cell, where the design has `GET /leases/active` in full; and such an end in
 * any other chapter than that of the whole path, where nothing is served below its first name.
 */
export function shortFor(asked: Asked, { index, tellersOf, design }: View): BuiltRoute | null {
  const { method, family, claim } = asked;
  const told = withoutBase(asked);
  if (!told.some((segment) => segment !== "{}")) return null;
  const longer = index.all.filter(
    (route) =>
      !route.partial &&
      route.family === family &&
      !isPattern(route.segments) &&
      methodFits(method, route.method) &&
      route.segments.length > told.length &&
      endsAlike(told, route.segments),
  );
  if (told[0] === "{}") return longer[0] ?? null;
  const inFull = longer.filter((route) => tellersOf.has(route));
  if (isAmongWords(claim, design)) return inFull[0] ?? null;
  const isNameOfOthers = index.all.some(({ segments }) => firstBelow(segments, asked.base) === told[0]);
  if (isNameOfOthers) return null;
  return (
    inFull.find(
      (route) =>
        route.segments[route.segments.length - told.length - 1] !== "{}" &&
        tellersOf
          .get(route)!
          .some((other) => other.claim.origin.document === claim.origin.document && other.group !== asked.group),
    ) ?? null
  );
}

/** A path as its place has it, where what the text says of all paths was put before it; the name of a resource that a title gives is none of these. */
const withoutBase = ({ segments, base }: Asked): readonly string[] =>
  base.every((segment, i) => segment === segments[i] && isRootOfApi.test(segment))
    ? segments.slice(base.length)
    : segments;

const isRootOfApi = /^(?:api|rest|v\d+)$/;

const firstBelow = (segments: readonly string[], base: readonly string[]): string | undefined =>
  base.every((segment, i) => segment === segments[i]) ? segments[base.length] : segments[0];

/** Whether a cell names an endpoint among other words, as one that tells of something else does. */
function isAmongWords({ origin: { document, range, place } }: Asked["claim"], design: Design): boolean {
  if (place !== "row") return false;
  const text = documentText(design, document);
  const before = text.slice(Math.max(0, range.from - longest), range.from);
  const after = text.slice(range.to, range.to + longest);
  const cell = [/[^|\n]*$/.exec(before)![0], /^[^|\n]*/.exec(after)![0]];
  return cell.some((side) => /\p{L}{2}/u.test(side.replace(noWords, " ")));
}

const longest = 200;

/** Methods, code, and what is said in brackets: the name of an endpoint may stand with these. */
const noWords = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|and|or)\b|`[^`]*`?|\([^()]*\)/g;
