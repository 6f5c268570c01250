import { type Product, productNamed } from "../../../compare/products/product.ts";
import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { rowAt, wordsUnder } from "../../query/tables.ts";
import { listOf } from "../../query/lists.ts";
import type { ElementClaim } from "../claims.ts";
import { closuresOf } from "../closure.ts";
import { foldersNamed } from "../folder-named.ts";
import { pathsEndingIn } from "../paths/find-path.ts";
import { builtOf, filesOf, type Found, type Reality } from "../reality.ts";
import { imagesOf } from "./find-packages.ts";

type Claim = ElementClaim<"dependency">;

/** The lists and tables of a design most of whose entries are packages of a manifest: what else stands in them is one too. */
export function listsOfPackages(
  claims: readonly Claim[],
  found: ReadonlyMap<Claim, readonly Found<"dependency">[]>,
  reality: Reality,
): ReadonlySet<string> {
  const lists = new Map<string, { all: number; packages: number }>();
  for (const claim of claims) {
    // What runs beside the code, a database or the language itself, tells nothing of the packages it is listed with.
    if (productNamed(claim.name)?.library === false) continue;
    if (found.get(claim)!.length === 0 && imagesOf(claim.name, reality).length > 0) continue;
    for (const name of listsWith(claim)) {
      const list = lists.get(name) ?? { all: 0, packages: 0 };
      list.all++;
      if (found.get(claim)!.length > 0) list.packages++;
      lists.set(name, list);
    }
  }
  return new Set(
    [...lists].filter(([, { all, packages }]) => packages >= 3 && packages >= all * 0.7).map(([list]) => list),
  );
}

/** Every list in which a design names it. */
const listsWith = ({ statements }: Claim): ReadonlySet<string> => new Set(statements.map(listOf));

/** Why what is declared nowhere is surely not used, as a whole sentence; `null` where it may be used all the same. */
export function surelyPackage(
  claim: Claim,
  known: ReadonlySet<string>,
  design: Design,
  reality: Reality,
): string | null {
  const product = productNamed(claim.name);
  const here = new Set(builtOf(reality, "dependency").map(({ element }) => element.facts.ecosystem));
  // Only packages have ranges of versions.
  if (/^[\^~]\d/.test(claim.facts.version ?? "") && known.has(listOf(claim)) && /^[a-z@][\w@./-]+$/.test(claim.name))
    return `Nearly all that the design lists beside ${claim.name} are packages of a manifest.`;
  if (product) {
    if (!product.library)
      return isPackageOfList(claim, product, here, design) && known.has(listOf(claim))
        ? `Nearly all that the design lists beside ${claim.name} are packages, and it tells what part they are of or that they are all.`
        : null;
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
  if (
    (isDeclared(claim, design) || isUsedHere(claim, reality)) &&
    known.has(listOf(claim)) &&
    /^[a-z@][\w@./-]+$/.test(claim.name)
  )
    return `Nearly all that the design lists beside ${claim.name} are packages of a manifest.`;
  return null;
}

/** Whether what is said of a package is said of what a manifest declares: it has a version or a scope, or is one of all that there are. */
const isDeclared = ({ facts, origin, name }: Claim, design: Design): boolean =>
  facts.version !== undefined ||
  facts.scope !== undefined ||
  leavesVersion(origin, design) ||
  (name === name.toLowerCase() &&
    closuresOf(design).some(
      ({ kinds, origin: { document, section, range } }) =>
        kinds.has("dependency") &&
        document === origin.document &&
        section === origin.section &&
        range.from <= origin.range.from &&
        range.to >= origin.range.to,
    ));

/** Whether the row of a package leaves its version to a manifest: "managed", "unpinned". */
function leavesVersion(origin: Claim["origin"], design: Design): boolean {
  const row = rowAt(design, origin);
  return row !== undefined && toManifest.test(wordsUnder(row, "version"));
}

const toManifest =
  /^(?:\(?(?:managed|inherited|unpinned|not pinned|unversioned|(?:from|by|via|in) (?:the )?(?:bom|parent|platform|spring boot)))(?:$|[\s),;])/i;

/** Whether it is said to be used by a part that has a manifest of its own. */
const isUsedHere = ({ name, facts: { usedBy } }: Claim, reality: Reality): boolean =>
  usedBy !== undefined && name === name.toLowerCase() && foldersNamed(usedBy, foldersOfManifests(reality)).length > 0;

const foldersOfManifests = perObject((reality: Reality): readonly string[] => [
  ...new Set(builtOf(reality, "dependency").flatMap(({ element: { within } }) => within ?? [])),
]);

/**
 * Whether a list of what one part depends on, or one that is said to be of all packages, has a product under the name of its package, in
 * a version as packages have them.
 */
const isPackageOfList = (
  { name, facts, origin: { document, section } }: Claim,
  { proofs }: Product,
  here: ReadonlySet<string | undefined>,
  design: Design,
): boolean =>
  (facts.usedBy !== undefined ||
    closuresOf(design).some(
      ({ kinds, lists, sentence, origin }) =>
        kinds.has("dependency") &&
        !lists &&
        sentence !== "" &&
        origin.document === document &&
        origin.section === section,
    )) &&
  /^[\^~]?v?\d+\.\d+\.\d/.test(facts.version ?? "") &&
  [...proofs].some(([ecosystem, packages]) => here.has(ecosystem) && packages.includes(name));

/** Whether a path of Go leads to a package of the repository itself: `internal` folders can be imported from nowhere else. */
function isOwnPackage(path: string, reality: Reality): boolean {
  const below = path.split("/").slice(3).join("/");
  return path.includes("/internal/") || (below !== "" && pathsEndingIn(below, filesOf(reality)).length > 0);
}
