import type { Design } from "../../document/design.ts";
import type { BuiltElement } from "../../model/built.ts";
import { areAlike, nearest } from "../../text/nearest.ts";
import { confirmed, missing, placeOf, standing, uncheckable } from "./answer.ts";
import type { Answer, Word } from "./claim.ts";
import { type ElementClaim, claimsOf } from "./claims.ts";
import { databasesUsed, otherDatabase } from "./database/product-used.ts";
import { renamed } from "./database/rewrite.ts";
import { chosenInstead, neitherOf, orElse } from "./dependencies/chosen-instead.ts";
import { fileOf, imagesOf, packagesNamed } from "./dependencies/find-packages.ts";
import { heldByFile, heldThroughout } from "./dependencies/held.ts";
import { withoutBuilds } from "./dependencies/of-builds.ts";
import { otherImage } from "./dependencies/image-versions.ts";
import { installedElsewhere } from "./dependencies/installed-elsewhere.ts";
import { spokenOf } from "./dependencies/spoken-of.ts";
import { listsOfPackages, surelyPackage } from "./dependencies/surely-package.ts";
import { undescribedPackages } from "./dependencies/undescribed.ts";
import { notUsedWhereSaid } from "./dependencies/used-where-said.ts";
import { type Found, type Reality, builtOf, knowing } from "./reality.ts";
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
    const claims = claimsOf(design, "dependency").map((claim) => withoutBuilds(claim, design));
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
    yield* ofChoices(leftOpen(answers, design), design);
    yield* databasesUsed(design, reality);
    yield* undescribedPackages(design, found, reality);
  },
};

/** Of a choice the one that is not there is no fault where no manifest tells of the other: that may be what was chosen. */
function leftOpen(answers: ReadonlyMap<Claim, Answer>, design: Design): ReadonlyMap<Claim, Answer> {
  const others = orElse(design, [...answers.keys()]);
  const instead = (claim: Claim): string | undefined => {
    const other = others.get(claim);
    if (other === undefined || typeof other === "string") return other;
    return answers.get(other)!.outcome === "uncheckable" ? other.name : undefined;
  };
  return new Map(
    [...answers].map(([claim, each]) => {
      const other = each.outcome === "missing" ? instead(claim) : undefined;
      if (other === undefined) return [claim, each];
      const why = `${other} may be used instead of ${claim.name}, which no manifest tells.`;
      return [claim, uncheckable(claim, why, each.survey)];
    }),
  );
}

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
  if (packages.length > 0) return heldThroughout(claim, packages, design);
  const [image] = images;
  if (image) return confirmed(claim, image.found.survey, image.found.element.evidence);
  const file = fileOf(claim.name, reality);
  if (file) return heldByFile(claim, file, knowing(reality, "path")[0]!);
  const own = moduleHere(claim.name, reality);
  if (own) return confirmed(claim, own.survey, own.element.evidence);
  const [survey] = knowing(reality, "dependency");
  if (!survey) return uncheckable(claim, "No manifest of dependencies was found here.");
  const why = surelyPackage(claim, known, design, reality);
  if (!why)
    return (
      otherDatabase(claim, design, reality) ??
      uncheckable(
        claim,
        `No manifest tells whether ${claim.name} is used; it may be used over the network alone, or under another name.`,
        survey,
      )
    );
  const spoken = spokenOf(claim, design) ?? installedElsewhere(claim.name, reality);
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

/** The part of the repository that its own build file gives the name: a package of the workspace is declared nowhere else. */
const moduleHere = (name: string, reality: Reality): Found<"module"> | undefined =>
  builtOf(reality, "module").find(({ element }) => element.name === name);

/** The package of another name that is spelled nearly as one that is not declared. */
function nearPackage(name: string, reality: Reality): BuiltElement<"dependency"> | undefined {
  // Names of few letters are all near one another.
  if (name.length < 5) return undefined;
  const declared = builtOf(reality, "dependency").map(({ element }) => element);
  const like = declared.map((element) => element.name).filter((other) => areAlike(name, other));
  const near = nearest(name, [...new Set(like)]);
  return near === null ? undefined : declared.find((element) => element.name === near);
}
