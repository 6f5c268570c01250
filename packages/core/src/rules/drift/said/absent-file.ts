import type { Design } from "../../../document/design.ts";
import { fenceAround } from "../../query/fences.ts";
import { fileOfFence } from "../../query/file-of-fence.ts";
import { groupBy } from "../../query/ground.ts";
import type { Claim } from "../claim.ts";
import { isThere, pathsEndingIn } from "../paths/find-path.ts";
import { filesOf, type Reality } from "../reality.ts";

/**
 * What a block of code shows of a file that is not here may be of an example, or went with the file: that the file is not there tells it all.
 * Where anything that the block shows is here, the file was only called otherwise.
 */
export function unlessOfAbsentFiles(claims: readonly Claim[], design: Design, reality: Reality): readonly Claim[] {
  const doubted = new Map<Claim, string>();
  const inCode = claims.filter(({ origin, kind }) => origin.place === "code" && kind !== "path");
  const blocks = groupBy(inCode, ({ origin }) => `${origin.document}\0${fenceAround(design, origin)?.range.from}`);
  for (const block of blocks.values()) {
    const faults = block.filter(isFault);
    if (faults.length === 0 || block.some(({ verdict }) => verdict === "confirmed")) continue;
    const file = fileOfFence(faults[0]!.origin, design);
    if (file !== null && !isHere(file, filesOf(reality))) for (const fault of faults) doubted.set(fault, file);
  }
  if (doubted.size === 0) return claims;
  return claims.map((claim) => {
    const file = doubted.get(claim);
    return file === undefined ? claim : asDoubted(claim, file);
  });
}

const isFault = ({ verdict, state }: Claim): boolean =>
  (verdict === "missing" || verdict === "contradicted") && state !== "removed";

const isHere = (file: string, files: readonly string[]): boolean =>
  isThere(file, files) || pathsEndingIn(file, files).length > 0;

const asDoubted = (claim: Claim, file: string): Claim => ({
  ...claim,
  verdict: "uncheckable",
  message: `${claim.name} is shown as of ${file}, which is not there either, and may be of an example.`,
  beside: [],
  differences: [],
  fixes: [],
  advice: null,
  partOf: null,
});
