import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { isThere } from "./find-path.ts";

type PathClaim = ElementClaim<"path">;

/** So many others show where the paths of a table or a paragraph stand. */
const enough = 3;

/**
 * Whether a path stands among others of its section that are all below one folder of the repository, as it would be; or a bare name in a
 * paragraph that names a folder, and as many files in it by nothing but their names.
 */
export function isAmongOthers(
  claim: PathClaim,
  parts: readonly string[],
  design: Design,
  files: readonly string[],
): boolean {
  const others = (besides(design).get(placeOf(claim)) ?? []).filter(({ id }) => id !== claim.id);
  if (parts.length === 1) return isInFolderOf(claim, others, design, files);
  const above = folderAbove(parts, files);
  if (above === null) return false;
  const beside = others.filter(({ name }) => name.startsWith(`${above}/`) && isThere(name, files));
  return beside.length >= enough && beside.length * 3 >= others.length;
}

const placeOf = ({ origin: { document, section } }: PathClaim): string => `${document}#${section}`;

const besides = perObject(
  (design: Design): ReadonlyMap<string, readonly PathClaim[]> =>
    groupBy(
      claimsOf(design, "path").filter(({ state }) => state !== "planned" && state !== "removed"),
      placeOf,
    ),
);

/** The nearest folder above a path that is there; `null` where that is one near the root, below which everything is. */
function folderAbove(parts: readonly string[], files: readonly string[]): string | null {
  for (let n = parts.length - 1; n >= 2; n--) {
    const above = parts.slice(0, n).join("/");
    if (isThere(above, files)) return above;
  }
  return null;
}

/** Folders in code: `src/parts`, and no file that is named by its ending. */
const folders = /`((?:[\w@()[\]-]+\/){1,8}[\w@()[\]-]+)\/?`/g;

function isInFolderOf(
  { name, origin: { document, range } }: PathClaim,
  others: readonly PathClaim[],
  design: Design,
  files: readonly string[],
): boolean {
  if (!/\.\w+$/.test(name)) return false;
  const text = design.documents.find((each) => each.name === document)?.markdown.text ?? "";
  const begin = text.lastIndexOf("\n\n", range.from);
  const end = text.indexOf("\n\n", range.to);
  const beside = others.filter(({ origin }) => origin.range.from > begin && (end < 0 || origin.range.to <= end));
  const folder = [...text.slice(Math.max(begin, range.from - 2_000, 0), range.from).matchAll(folders)]
    .map(([, path]) => path!)
    .findLast((path) => isThere(path, files));
  if (folder === undefined) return false;
  const bare = beside.filter((one) => !one.name.includes("/") && /\.\w+$/.test(one.name));
  const inside = bare.filter((one) => isThere(`${folder}/${one.name}`, files));
  return inside.length >= enough && inside.length === bare.length;
}
