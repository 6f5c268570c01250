import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { groupBy } from "../../query/ground.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { isThere } from "./find-path.ts";

type PathClaim = ElementClaim<"path">;

/** So many paths below one folder that are here without it show that the folder is the repository itself. */
const enough = 3;

/**
 * What `backend/src/fees.ts` means in documents that count from the folder in which the repository lies: `src/fees.ts`, where no `backend/`
 * is here and several paths below it are here without it; `null` where it means no such thing.
 */
export function fromAboveRoot({ name }: PathClaim, design: Design, files: readonly string[]): string | null {
  const [folder, rest] = parted(name);
  return rest !== "" && isThere(rest, files) && (foldersOfRoot(design)(files).get(folder) ?? 0) >= enough ? rest : null;
}

/** How many paths of a design are here without the first folder that they name, by that folder. */
const foldersOfRoot = perObject((design: Design) =>
  perObject((files: readonly string[]): ReadonlyMap<string, number> => {
    const named = groupBy(claimsOf(design, "path"), ({ name }) => parted(name)[0]);
    const counted = [...named].flatMap(([folder, claims]) => {
      if (folder === "" || folder.startsWith(".") || isThere(folder, files)) return [];
      const rests = new Set(claims.map(({ name }) => parted(name)[1]));
      return [[folder, [...rests].filter((rest) => rest.includes("/") && isThere(rest, files)).length] as const];
    });
    return new Map(counted);
  }),
);

/** The first folder of a path, and what it names below. */
function parted(name: string): readonly [folder: string, rest: string] {
  const path = name.replace(/^\.\//, "").replace(/\/+$/, "");
  const end = path.indexOf("/");
  return end <= 0 ? ["", ""] : [path.slice(0, end), path.slice(end + 1)];
}
