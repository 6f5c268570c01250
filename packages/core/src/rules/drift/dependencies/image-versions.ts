import { keyOfProduct, productNamed } from "../../../compare/products/product.ts";
import { imageName } from "../../../model/kinds/image-name.ts";
import { mayAgree, type Version, versionIn } from "../../query/versions/version.ts";
import { contradicted, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import type { Found } from "../reality.ts";
import type { ProvingImage } from "./find-packages.ts";
import { countsApart, versionHolds } from "./versions.ts";

/**
 * The contradiction of a product's version by the images that run it, `null` where there is none. An image tells the version
 * of its product where it has the product's own name and a tag that begins with a number; all of those must be of another
 * version. A manifest that fixes the version which the design gives settles it; one that only bounds it does not.
 */
export function otherImage(
  claim: ElementClaim<"dependency">,
  packages: readonly Found<"dependency">[],
  images: readonly ProvingImage[],
): Answer | null {
  const { version } = claim.facts;
  const stated = version === undefined ? null : versionIn(version);
  if (
    !stated ||
    countsApart(claim.name) ||
    productNamed(claim.name)?.library ||
    packages.some(({ element }) => isFixed(version!, element))
  )
    return null;
  const own = images.filter(({ image }) => isOwn(claim.name, image));
  const versions = own.map(({ image }) => versionOf(image));
  const [first] = own;
  if (!first || versions.some((built) => built === null || mayAgree(stated, built))) return null;
  const { element, survey } = first.found;
  const place = element.proof?.["image"] ?? element.evidence[0]!;
  return contradicted(
    claim,
    survey,
    [{ fact: "version", expected: version!, actual: first.image, evidence: [place] }],
    {
      message: `${claim.name} is ${version} in the design, and ${element.name} runs ${first.image} in ${placeOf(place)}.`,
      advice: `Run ${claim.name} ${version}, or write ${versions[0]!.text} in the design.`,
    },
  );
}

const isFixed = (stated: string, element: Found<"dependency">["element"]): boolean =>
  !/^\s*[>^~<≥]|,|\|\|/.test(element.facts.resolved ?? element.facts.version ?? ">") &&
  versionHolds(stated, element) === true;

/** Whether an image is called as the product is: the tags of others count what is built around it. */
function isOwn(name: string, image: string): boolean {
  const called = imageName(image)?.name;
  if (!called) return false;
  const names = productNamed(name)?.names ?? [name];
  return names.some((one) => keyOfProduct(one) === keyOfProduct(called));
}

function versionOf(image: string): Version | null {
  const digits = /^v?(\d{1,4}(?:\.\d{1,6}){0,3})(?![\w.])/.exec(imageName(image)?.tag ?? "");
  return digits && versionIn(digits[1]!);
}
