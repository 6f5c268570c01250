import { productNamed } from "../../compare/products/product.ts";
import type { Design } from "../../document/design.ts";
import { listOf } from "../query/lists.ts";
import type { BuiltElement } from "../../model/built.ts";
import type { Survey } from "../../survey/survey.ts";
import { areAlike, nearest } from "../../text/nearest.ts";
import { confirmed, contradicted, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import { claimsOf, type ElementClaim } from "./claims.ts";
import { renamed } from "./database/rewrite.ts";
import { chosenInstead, neitherOf } from "./dependencies/chosen-instead.ts";
import { fileOf, imagesOf, packagesNamed } from "./dependencies/find-packages.ts";
import { spokenOf } from "./dependencies/spoken-of.ts";
import { notUsedWhereSaid } from "./dependencies/used-where-said.ts";
import { otherImage } from "./dependencies/image-versions.ts";
import { isItself } from "./dependencies/itself.ts";
import { undescribedPackages } from "./dependencies/undescribed.ts";
import { countsApart, versionHolds } from "./dependencies/versions.ts";
import { pathsEndingIn } from "./paths/find-path.ts";
import { builtOf, filesOf, type Found, knowing, type Reality } from "./reality.ts";
import type { Verifier } from "./verifier.ts";

type Claim = ElementClaim<"dependency">;

/** What a design says it depends on is declared, in the version it says. */
export const dependencyDrift: Verifier = {
  on: "drift",
  id: "dependency-drift",
  kinds: ["dependency"],
  group: "dependencies",
  requires: "Every library and product that a design names is used here, in a version that it admits.",
  severity: "error",
  *verify(design, reality): Generator<Word> {
    const claims = claimsOf(design, "dependency");
    const found = new Map(claims.map((claim) => [claim, packagesNamed(claim.name, reality)]));
    const known = listsOfPackages(claims, found, reality);
    const apart = notUsedWhereSaid(found, design, reality);
    const chosen = chosenInstead(design, found, reality);
    const answers = new Map(
      claims.map((claim) => [
        claim,
        apart.get(claim) ?? chosen.get(claim) ?? answer(claim, found.get(claim)!, known, design, reality),
      ]),
    );
    yield* ofChoices(answers, design);
    yield* undescribedPackages(design, found, reality);
  },
};

/** A choice of which neither is there is one thing that is missing. */
function ofChoices(answers: ReadonlyMap<Claim, Answer>, design: Design): readonly Answer[] {
  const absent = [...answers].filter(([, { outcome, fixes = [] }]) => outcome === "missing" && fixes.length === 0);
  const pairs = neitherOf(
    design,
    absent.map(([claim]) => claim),
  );
  const firsts = new Map([...pairs].map(([first, second]) => [second, first]));
  return [...answers].map(([claim, each]) => {
    const [first, second] = [firsts.get(claim), pairs.get(claim)];
    if (first) return { ...each, partOf: (firsts.get(first) ?? first).id };
    return second
      ? { ...each, message: `Neither ${claim.name} nor ${second.name} is declared in a manifest here.` }
      : each;
  });
}

function answer(
  claim: Claim,
  packages: readonly Found<"dependency">[],
  known: ReadonlySet<string>,
  design: Design,
  reality: Reality,
): Answer {
  const images = imagesOf(claim.name, reality);
  const other = otherImage(claim, packages, images);
  if (other) return other;
  if (packages.length > 0) return heldThroughout(claim, packages);
  const [image] = images;
  if (image) return confirmed(claim, image.found.survey, image.found.element.evidence);
  const file = fileOf(claim.name, reality);
  if (file) return heldByFile(claim, file, knowing(reality, "path")[0]!);
  const [survey] = knowing(reality, "dependency");
  if (!survey) return uncheckable(claim, "No manifest of dependencies was found here.");
  const why = surelyPackage(claim, known, reality);
  if (!why)
    return uncheckable(
      claim,
      `No manifest tells whether ${claim.name} is used; it may be used over the network alone, or under another name.`,
      survey,
    );
  const spoken = spokenOf(claim, design);
  if (spoken) return uncheckable(claim, spoken, survey);
  const near = nearPackage(claim.name, reality);
  const place = near && placeOf(near.evidence[0]!);
  return missing(
    claim,
    `${claim.name} is declared in no manifest here${near ? `; did you mean ${near.name} (${place})?` : "."}`,
    survey,
    {
      because: [
        why,
        `None of the ${builtOf(reality, "dependency").length} dependencies declared here goes by this name.`,
      ],
      advice: `Declare ${claim.name}, or say in the design what is used instead.`,
      ...(near
        ? { fixes: [renamed(claim.origin, claim.name, near.name)], beside: standing(near.name, near.evidence) }
        : {}),
    },
  );
}

/** What builds the system is used where the file stands that it goes by; which version of it does, no such file tells. */
function heldByFile(claim: Claim, path: string, survey: Survey): Answer {
  const answer = confirmed(claim, survey, [{ path, line: 0 }]);
  return claim.facts.version === undefined || countsApart(claim.name)
    ? answer
    : { ...answer, message: `${claim.name} is used by ${path}, but its version is not told there.` };
}

/** The package of another name that is spelled nearly as one that is not declared. */
function nearPackage(name: string, reality: Reality): BuiltElement<"dependency"> | undefined {
  // Names of few letters are all near one another.
  if (name.length < 5) return undefined;
  const declared = builtOf(reality, "dependency").map(({ element }) => element);
  const like = declared.map((element) => element.name).filter((other) => areAlike(name, other));
  const near = nearest(name, [...new Set(like)]);
  return near === null ? undefined : declared.find((element) => element.name === near);
}

/** Where several places of a design give versions, each of them has to hold: of those that do not, the first is told. */
function heldThroughout(claim: Claim, packages: readonly Found<"dependency">[]): Answer {
  const first = held(claim, packages);
  if (first.outcome !== "confirmed") return first;
  for (const { facts, origin, state } of claim.statements) {
    if (facts.version === undefined || facts.version === claim.facts.version) continue;
    if (state === "planned" || state === "removed" || state === "deprecated") continue;
    const other = held({ ...claim, facts, origin }, packages);
    if (other.outcome === "contradicted") return other;
  }
  return first;
}

/** The best of several declarations speaks: one that holds, else the one that says most. */
function held(claim: Claim, packages: readonly Found<"dependency">[]): Answer {
  const stated = claim.facts.version;
  const [first] = packages;
  if (!stated || countsApart(claim.name)) return confirmed(claim, first!.survey, first!.element.evidence);
  // Of a family of packages only those that bear the name itself have its version.
  const judged = packages.map((each) => ({ each, holds: versionHolds(stated, each.element) }));
  const good = judged.find(({ holds }) => holds === true);
  if (good) return confirmed(claim, good.each.survey, good.each.element.evidence);
  const own = judged.filter(({ each }) => isItself(claim.name, each));
  const bad = own.find(({ holds }) => holds === false);
  if (!bad) {
    const why = `${claim.name} is declared in ${placeOf(first!.element.evidence[0]!)}, but its version is not told there.`;
    return { ...confirmed(claim, first!.survey, first!.element.evidence), message: why };
  }
  const { element, survey } = bad.each;
  const { resolved, version } = element.facts;
  // Where the lock file is of another day, the manifest is what differs.
  const isStale = resolved !== undefined && versionHolds(stated, { ...element, facts: { version: resolved } }) === true;
  const actual = isStale ? version! : (resolved ?? version!);
  const { origin } = claim.statements.find(({ facts }) => facts.version === stated) ?? claim;
  return contradicted(
    { ...claim, origin },
    survey,
    [{ fact: "version", expected: stated, actual, evidence: element.evidence }],
    {
      message: `${claim.name} is ${stated} in the design, ${actual} in ${placeOf(element.evidence[0]!)}.`,
      because: [
        `${element.name} is declared in ${placeOf(element.evidence[0]!)}${version ? ` as ${version}` : ""}.`,
        ...(resolved ? [`The lock file fixes ${resolved}.`] : []),
      ],
      advice: `Use ${claim.name} ${stated}, or write ${actual} in the design.`,
    },
  );
}

/** The lists and tables of a design most of whose entries are packages of a manifest: what else stands in them is one too. */
function listsOfPackages(
  claims: readonly Claim[],
  found: ReadonlyMap<Claim, readonly Found<"dependency">[]>,
  reality: Reality,
): ReadonlySet<string> {
  const lists = new Map<string, { all: number; packages: number }>();
  for (const claim of claims) {
    // What runs beside the code, a database or the language itself, tells nothing of the packages it is listed with.
    if (productNamed(claim.name)?.library === false) continue;
    if (found.get(claim)!.length === 0 && imagesOf(claim.name, reality).length > 0) continue;
    const list = lists.get(listOf(claim)) ?? { all: 0, packages: 0 };
    list.all++;
    if (found.get(claim)!.length > 0) list.packages++;
    lists.set(listOf(claim), list);
  }
  return new Set(
    [...lists].filter(([, { all, packages }]) => packages >= 3 && packages >= all * 0.7).map(([list]) => list),
  );
}

/** Why what is declared nowhere is surely not used, as a whole sentence; `null` where it may be used all the same. */
function surelyPackage(claim: Claim, known: ReadonlySet<string>, reality: Reality): string | null {
  const product = productNamed(claim.name);
  const here = new Set(builtOf(reality, "dependency").map(({ element }) => element.facts.ecosystem));
  // Only packages have ranges of versions.
  if (/^[\^~]\d/.test(claim.facts.version ?? "") && known.has(listOf(claim)) && /^[a-z@][\w@./-]+$/.test(claim.name))
    return `Nearly all that the design lists beside ${claim.name} are packages of a manifest.`;
  if (product) {
    if (!product.library) return null;
    const ecosystems = [...product.proofs.keys()].filter((one) => one !== "image" && one !== "runtime");
    return ecosystems.some((one) => here.has(one as never))
      ? `${claim.name} is a library, and the manifests of its ecosystem are all read.`
      : null;
  }
  if (/^@[\w.-]+\/[\w.-]+$/.test(claim.name) && here.has("npm"))
    return `${claim.name} is the name of a package of npm.`;
  if (/^[a-z][\w.-]+(?:\.[\w-]+)+:[\w.-]+$/.test(claim.name) && here.has("maven"))
    return `${claim.name} is the name of an artifact of Maven.`;
  if (
    /^(?:github\.com|golang\.org|gopkg\.in|go\.uber\.org)\//.test(claim.name) &&
    here.has("go") &&
    !isOwnPackage(claim.name, reality)
  )
    return `${claim.name} is the path of a module of Go.`;
  if (claim.facts.version !== undefined && known.has(listOf(claim)) && /^[a-z@][\w@./-]+$/.test(claim.name))
    return `Nearly all that the design lists beside ${claim.name} are packages of a manifest.`;
  return null;
}

/** Whether a path of Go leads to a package of the repository itself: `internal` folders can be imported from nowhere else. */
function isOwnPackage(path: string, reality: Reality): boolean {
  const below = path.split("/").slice(3).join("/");
  return path.includes("/internal/") || (below !== "" && pathsEndingIn(below, filesOf(reality)).length > 0);
}
