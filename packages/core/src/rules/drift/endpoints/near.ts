import { documentNamed } from "../../query/document-text.ts";
import type { TextEdit } from "../../../text/edit.ts";
import type { Fix } from "../../../text/diagnostic.ts";
import { distance } from "../../../text/nearest.ts";
import type { Design } from "../../../document/design.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import type { Asked } from "./asked.ts";
import { type Shift, shifted, unshifted } from "./base-path.ts";
import type { Index } from "./match.ts";
import { type BuiltRoute, isPattern, methodFits, samePath, shown } from "./route.ts";

/** A route that was most likely meant. */
export interface Near {
  readonly route: BuiltRoute;
  /** The end of a sentence that says that the endpoint is not there. */
  readonly words: string;
  readonly fix: Fix | null;
  /** The method or the one segment that is another, where no more than it differs. */
  readonly alike?: string;
}

/** The route that a claim most likely means: the same path with another method, or a path that is spelt otherwise. */
export function nearTo(
  { all }: Index,
  asked: Asked,
  shift: Shift,
  described: ReadonlySet<BuiltRoute>,
  design: Design,
): Near | null {
  const path = shifted(asked.segments, shift) ?? asked.segments;
  const mine = all
    .filter((route) => route.family === asked.family && !route.partial)
    .toSorted((a, b) => Number(b.role === "code") - Number(a.role === "code"));
  const others = mine.filter((route) => samePath(route.segments, path) && !methodFits(asked.method, route.method));
  const other = others.find((route) => !described.has(route)) ?? others[0];
  if (other) {
    const free = others.filter((route) => !described.has(route));
    return {
      route: other,
      words: `${shown(other)} is there`,
      fix: free.length === 1 ? fixOf(asked, free[0]!, shift, design) : null,
      ...(free.length === 1
        ? { alike: `the code has \`${free[0]!.method}\` where the design has \`${asked.method}\`` }
        : {}),
    };
  }
  const free = mine.filter((route) => methodFits(asked.method, route.method) && !described.has(route));
  const longer = free.find(({ role, segments }) => role === "code" && addedIn(segments, path) !== null);
  if (longer)
    return {
      route: longer,
      words: `did you mean ${shown(longer)}?`,
      fix: fixOf(asked, longer, shift, design),
      alike: `the code has \`/${addedIn(longer.segments, path)!.join("/")}\` before what the design tells`,
    };
  const spelt = bestSpelling(free, path);
  const cut = spelt
    ? null
    : (free.find(({ segments }) => path.length > 1 && differByParameter(segments, path)) ?? null);
  if (cut) return { route: cut, words: `${shown(cut)} is there`, fix: fixOf(asked, cut, shift, design) };
  return spelt
    ? {
        route: spelt,
        words: `did you mean ${shown(spelt)}?`,
        fix: fixOf(asked, spelt, shift, design),
        ...renamedIn(path, spelt.segments),
      }
    : null;
}

/** What a route has more than a path between what all paths begin with and the names that both end in; `null` where they do not. */
function addedIn(route: readonly string[], path: readonly string[]): readonly string[] | null {
  const start = path.findIndex((segment) => !isLead(segment));
  const end = start < 0 ? [] : path.slice(start);
  const added = route.length - path.length;
  if (added < 1 || end.filter((segment) => segment !== "{}").length < 2) return null;
  const isAround =
    path.slice(0, start).every((segment, i) => segment === route[i]) &&
    end.every((segment, i) => segment === route[start + added + i]);
  return isAround ? route.slice(start, start + added) : null;
}

/** What stands before the names of resources: the interface and its version. */
const isLead = (segment: string): boolean => /^(?:api|rest|v\d+)$/.test(segment);

function renamedIn(path: readonly string[], built: readonly string[]): Pick<Near, "alike"> {
  const [at, ...more] = path.flatMap((segment, i) => (segment === built[i] ? [] : [i]));
  if (at === undefined || more.length > 0 || path.length !== built.length) return {};
  return { alike: `the code has \`${built[at]}\` where the design has \`${path[at]}\`` };
}

/** The one route that differs least, in the spelling of one or two segments; else the one that differs in one segment alone. */
function bestSpelling(routes: readonly BuiltRoute[], path: readonly string[]): BuiltRoute | null {
  const same = routes.filter(
    ({ segments }) => segments.length === path.length && isPattern(segments) === isPattern(path),
  );
  const spelt = same
    .map((route) => ({ route, far: farness(route.segments, path) }))
    .filter(({ far }) => far > 0 && far <= 1)
    .sort((a, b) => a.far - b.far);
  const [first, second] = spelt;
  if (first && (!second || second.far > first.far)) return first.route;
  const renamed = same.filter(({ segments }) => path.filter((segment, i) => segment !== segments[i]).length === 1);
  // Another first segment is another resource, and no other name of this one.
  const told = renamed.filter(({ segments }) =>
    path.every(
      (segment, i) =>
        segment === segments[i] || (segment !== "{}" && i > firstOf(path) && shareWord(segment, segments[i]!)),
    ),
  );
  return told.length === 1 ? told[0]! : null;
}

/** Whether two segments have a word in common: what shares none with another was replaced by it at most, and never meant. */
function shareWord(a: string, b: string): boolean {
  const words = canonicalName(a).split("-");
  return canonicalName(b)
    .split("-")
    .some((word) => words.includes(word));
}

/** A segment without what parts its words, and whatever their order. */
const plain = (segment: string): string => segment.split(/[-_.]/).sort().join("");

/** The segment that names the resource: before it stand the interface, its version and who it is for. */
const firstOf = (path: readonly string[]): number =>
  path.findIndex((segment) => !/^(?:api|rest|v\d+|admin|internal|public|private|\{\})$/.test(segment));

/** Whether one path is the other with a parameter behind it. */
const differByParameter = (a: readonly string[], b: readonly string[]): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.at(-1) === "{}" && short.every((segment, i) => segment === long[i]);
};

/** How much of the letters of the segments that differ would have to change, from 0 to 1 where they are near; else 2. */
function farness(route: readonly string[], path: readonly string[]): number {
  let far = 0;
  let differing = 0;
  for (const [i, segment] of path.entries()) {
    const other = route[i]!;
    if (segment === other) continue;
    if (segment === "{}" || other === "{}" || segment.length > 60 || other.length > 60) return 2;
    const alike = plain(segment) === plain(other) || segment.replace(/[-_.]/g, "") === other.replace(/[-_.]/g, "");
    const apart = alike ? 0.5 : distance(segment, other);
    far = Math.max(far, apart / Math.max(1, Math.floor(Math.max(segment.length, other.length) / 3)));
    differing++;
  }
  return differing > 2 ? 2 : far;
}

/** Writes the method and path of a route where the document has those of a claim, in the document's own way of writing. */
function fixOf({ claim, method, segments }: Asked, route: BuiltRoute, shift: Shift, design: Design): Fix | null {
  const text = documentNamed(design, claim.origin.document)?.markdown.text;
  const { from, to } = claim.origin.range;
  const written = text?.slice(from, to) ?? "";
  const start = written.indexOf("/");
  // The text may hold the end of the path only, where its base path stands apart.
  const old = start < 0 ? "" : written.slice(start).replace(/[`*\s]+$/, "");
  const built = unshifted(pieces(route.found.element.facts.path), shift);
  if (old === "" || !built || !claim.facts.path.endsWith(old)) return null;
  const mine = pieces(claim.facts.path);
  const path = `/${built.map((piece, i) => (segments[i] === "{}" && isSlot(piece) ? mine[i]! : piece)).join("/")}`;
  const base = claim.facts.path.slice(0, claim.facts.path.length - old.length);
  const methodAt = written.indexOf(method);
  const keepsMethod = methodFits(method, route.method);
  if (!path.startsWith(base) || (!keepsMethod && methodAt < 0)) return null;
  const edits = [
    ...(keepsMethod ? [] : [edit(from + methodAt, method, route.method)]),
    ...(path.slice(base.length) === old ? [] : [edit(from + start, old, path.slice(base.length))]),
  ];
  return edits.length > 0
    ? { title: `Write ${keepsMethod ? method : route.method} ${path}`, safe: false, edits }
    : null;
}

const edit = (from: number, old: string, insert: string): TextEdit => ({
  range: { from, to: from + old.length },
  insert,
});

const pieces = (path: string): readonly string[] => path.split("/").filter((piece) => piece !== "");
const isSlot = (segment: string): boolean => /^(?::|\{|<|\[|\$|\*$)/.test(segment);
