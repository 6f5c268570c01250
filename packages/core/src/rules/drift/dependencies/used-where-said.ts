import type { Design } from "../../../document/design.ts";
import type { Statement } from "../../../model/element.ts";
import { isIn } from "../../query/chapters.ts";
import { contradicted, missing, placeOf } from "../answer.ts";
import type { Answer } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { foldersNamed } from "../folder-named.ts";
import { builtOf, type Found, isBelow, type Reality } from "../reality.ts";
import { isItself } from "./itself.ts";
import { versionHolds } from "./versions.ts";

type Claim = ElementClaim<"dependency">;
type Package = Found<"dependency">;

/** A deployable that a row of the design says uses a package. */
interface Use {
  readonly claim: Claim;
  readonly statement: Statement<"dependency">;
  readonly folder: string;
  /** What is declared of the package in it, or for it further up. */
  readonly own: readonly Package[];
}

/** So many rows must be right before one that is not is a fault: a package may also come with another. */
const least = 3;

/**
 * Packages that the design says a deployable uses, and that its manifest does not declare, or declares in another version, though
 * those of others do. Where most of what the rows say is not so, they mean something else.
 */
export function notUsedWhereSaid(
  found: ReadonlyMap<Claim, readonly Package[]>,
  design: Design,
  reality: Reality,
): ReadonlyMap<Claim, Answer> {
  const uses = [...found].flatMap(([claim, packages]) => usesOf(claim, packages, design, reality));
  const lacking = uses.filter(({ own }) => own.length === 0);
  const answers = new Map<Claim, Answer>();
  const isTold = uses.length - lacking.length >= least && lacking.length * 3 <= uses.length;
  for (const use of uses) {
    if (answers.has(use.claim)) continue;
    const answer = use.own.length > 0 ? otherVersion(use) : isTold ? undeclared(use, found.get(use.claim)!) : null;
    if (answer) answers.set(use.claim, answer);
  }
  return answers;
}

function usesOf(claim: Claim, packages: readonly Package[], design: Design, reality: Reality): Use[] {
  const [first] = packages;
  const ecosystem = first?.element.facts.ecosystem;
  if (ecosystem === undefined) return [];
  const folders = [
    ...new Set(
      builtOf(reality, "dependency").flatMap(({ element: { facts, within } }) =>
        facts.ecosystem === ecosystem && within !== undefined ? [within] : [],
      ),
    ),
  ];
  return claim.statements
    .filter(({ state, origin }) => state !== "planned" && !isIn(design, origin, "alternatives", "history"))
    .flatMap((statement) =>
      foldersNamed(statement.facts.usedBy ?? "", folders).map((folder) => ({
        claim,
        statement,
        folder,
        own: packages.filter(({ element: { within = "" } }) => isBelow(within, folder) || isBelow(folder, within)),
      })),
    );
}

/** A row on what a service declares means the package, also where a product goes by the same name. */
const isPackage = (claim: Claim, found: Package): boolean =>
  claim.name === found.element.name || isItself(claim.name, found);

function undeclared({ claim, statement, folder }: Use, packages: readonly Package[]): Answer {
  const { element, survey } = packages[0]!;
  return missing(
    { ...claim, origin: statement.origin },
    `${claim.name} is not declared in ${folder}; ${placeOf(element.evidence[0]!)} has it.`,
    survey,
    { advice: `Declare ${claim.name} in ${folder}, or take ${folder} from the users of it in the design.` },
  );
}

function otherVersion({ claim, statement, own }: Use): Answer | null {
  const stated = statement.facts.version;
  if (!stated || !isPackage(claim, own[0]!) || own.some(({ element }) => versionHolds(stated, element) !== false))
    return null;
  const { element, survey } = own[0]!;
  const actual = element.facts.resolved ?? element.facts.version!;
  return contradicted(
    { ...claim, origin: statement.origin },
    survey,
    [{ fact: "version", expected: stated, actual, evidence: element.evidence }],
    {
      message: `${claim.name} is ${stated} in the design, ${actual} in ${placeOf(element.evidence[0]!)}.`,
      advice: `Use ${claim.name} ${stated}, or write ${actual} in the design.`,
    },
  );
}
