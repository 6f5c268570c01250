import type { ServedPage, Survey } from "../../survey/survey.ts";
import { inWords } from "../../text/in-words.ts";
import { perObject } from "../../text/per-object.ts";
import { confirmed, missing, uncheckable } from "./answer.ts";
import type { Answer } from "./claim.ts";
import { routesOf, segmentsOf } from "./endpoints/route.ts";
import { type PageClaim, statedPages } from "./pages/stated.ts";
import type { Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

/** So many rows of a table have to be pages of this code before one that is none counts. */
const least = 2;
const share = 0.6;

/** Pages are at the addresses that a design gives them. */
export const pageDrift: Verifier = {
  on: "drift",
  id: "page-drift",
  kinds: ["endpoint"],
  group: "architecture",
  requires: "Every page that a design lists is at its address where the browser gets its pages.",
  severity: "error",
  *verify(design, reality) {
    const known = pagesOf(reality);
    if (known.length === 0) return;
    const answered = new Set<string>();
    for (const claims of statedPages(design)) {
      const found = claims.map((claim) =>
        known.find(({ segments }) => isSame(segments, segmentsOf(claim.route, "http"))),
      );
      const there = found.filter((one) => one !== undefined).length;
      if (there < least || there < claims.length * share) continue;
      for (const [i, claim] of claims.entries()) {
        if (answered.has(claim.id)) continue;
        answered.add(claim.id);
        const page = found[i];
        yield page ? confirmed(claim, page.survey, [placeAt(page)]) : absent(claim, known, reality);
      }
    }
  },
};

interface Known extends ServedPage {
  readonly survey: Survey;
  readonly segments: readonly string[];
}

const pagesOf = perObject(({ surveys }: Reality): readonly Known[] =>
  surveys.flatMap((survey) =>
    (survey.pages ?? []).map((page) => ({ ...page, survey, segments: segmentsOf(page.route, "http") })),
  ),
);

const placeAt = ({ path, line }: ServedPage): { readonly path: string; readonly line: number } => ({ path, line });

function absent(claim: PageClaim, known: readonly Known[], reality: Reality): Answer {
  const segments = segmentsOf(claim.route, "http");
  const open = known.find(
    ({ segments: all }) => all.at(-1) === "**" && isSame(all.slice(0, -1), segments.slice(0, all.length - 1)),
  );
  if (open)
    return uncheckable(claim, `${open.path} has pages below ${open.route} that could not be read.`, open.survey);
  if (claim.route.includes("*")) return uncheckable(claim, `${claim.route} stands for any page.`);
  if (routesOf(reality).some((route) => isSame(route.segments, segments)))
    return uncheckable(claim, `${claim.route} is served by code, which may show a page.`);
  const own = known.filter(({ path }) => claim.files.some((file) => path === file || path.endsWith(`/${file}`)));
  const where = own.length > 0 ? `; ${own[0]!.path} is at ${inWords([...new Set(own.map(({ route }) => route))])}` : "";
  return missing(claim, `No page here is at ${claim.route}${where}.`, known[0]!.survey, {
    because: [`${new Set(known.map(({ route }) => route)).size} addresses of pages were read, and none is this one.`],
  });
}

/** Whether two addresses are one, whatever their parameters are called. */
const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((part, i) => part.toLowerCase() === others[i]!.toLowerCase());
