import type { Design } from "../../../document/design.ts";
import type { Claimed } from "../claim.ts";
import type { ElementClaim } from "../claims.ts";
import { isAmongOthers } from "./among-others.ts";
import { isThere, pathsEndingIn, placesOf } from "./find-path.ts";
import { documentText } from "../../query/document-text.ts";

type PathClaim = ElementClaim<"path">;

/**
 * Why a path that is not there, nor near to any below a folder, may be none of the repository: the folder that it is said to stand in is not here. Of a path
 * that is gone or misspelt that is left; one of which it is not is as likely a method of a protocol, a folder of a machine, a file of another
 * repository of the same making or a name in an example. `null` where it has a footing: the folder right above it is here, it is an entry of a
 * tree, a link leads to it, or its name is one that is looked for at the root.
 */
export function withoutFooting(claim: PathClaim, design: Design, files: readonly string[]): string | null {
  if (isDrawn(claim, design) || isLinked(claim, design)) return null;
  const { name, origin } = claim;
  const parts = name.replace(/^(?:\.{1,2}\/)+|\/+$/g, "").split("/");
  if (ofEvery.test(parts[0]!) || isAmongOthers(claim, parts, design, files)) return null;
  if (parts.length === 1)
    return ofRoot.test(name) || ofAnyRepository.test(parts[0]!)
      ? null
      : `Nothing like ${name} is here, and no folder is named in which it would stand.`;
  const above = parts.slice(0, -1).join("/");
  // A sketch of a file begins with its name; `tests/` is somewhere in every repository, and is no footing for what is only sketched, nor is
  // a folder without any code in the language of the sketch.
  const isFooting = isSketched(claim, design)
    ? (folder: string): boolean => !ofAnyRepository.test(above) && holdsAlike(folder, name, files)
    : (): boolean => true;
  const stands =
    pathsEndingIn(above, files).some(isFooting) ||
    placesOf(above, origin.document).some((path) => isThere(path, files));
  return stands ? null : `Nothing of ${above}/ is here, so ${name} may be none of this repository.`;
}

/** Whether right in a folder there is a file with the ending of another. */
function holdsAlike(folder: string, name: string, files: readonly string[]): boolean {
  const ending = /\.\w+$/.exec(name)?.[0];
  return (
    ending === undefined ||
    files.some(
      (file) => file.startsWith(`${folder}/`) && file.endsWith(ending) && !file.includes("/", folder.length + 1),
    )
  );
}

/** Names that tools and people look for at the root: of manifests and settings, and those in capitals. */
const ofRoot =
  /^(?:[A-Z][A-Z\d_-]+(?:\.\w+)?|(?:Docker|Make|Jenkins|Rake|Proc|Gem|Vagrant|Tilt|Earth|Just)file|[\w.-]+\.(?:json|ya?ml|toml|properties|sln|csproj|gradle|kts|mod|sum|lock)|[\w-]+\.config\.\w+)$/;

/** Folders that nearly every repository has: where one is gone, its files were moved. */
export const ofAnyRepository =
  /^(?:src|app|apps|lib|libs|packages|pkg|internal|cmd|tests?|spec|docs?|scripts?|config|db|migrations)$/i;

/** Folders by which services find what a repository has for them. */
const ofEvery = /^\.(?:github|gitlab|gitea|circleci|azure\w*|husky|changeset|buildkite|woodpecker|drone|tekton)$/;

const textOf = ({ origin }: PathClaim, design: Design): string => documentText(design, origin.document);

/** Whether a link or a picture leads there. */
export const isLinked = ({ origin: { document, range } }: Pick<Claimed, "origin">, design: Design): boolean =>
  /\]\(\s*<?$|^[ \t]*\[[^\]\n]+\]:\s*<?$/m.test(
    documentText(design, document).slice(Math.max(0, range.from - 80), range.from),
  );

/**
 * What `../docs/contract.md` means in a text that counts from a folder above its own, as that of its package; `null` where there is nothing
 * of it. Links count from where they stand.
 */
export function fromFolderAbove(claim: PathClaim, design: Design, files: readonly string[]): string | null {
  if (!claim.name.startsWith("../") || isLinked(claim, design)) return null;
  const folders = claim.origin.document.split("/").slice(0, -2);
  for (let n = folders.length; n > 0; n--) {
    const [path] = placesOf(claim.name, [...folders.slice(0, n), "document"].join("/"));
    if (path !== undefined && isThere(path, files)) return path;
  }
  return null;
}

/** Whether a path is an entry of a tree or a list in a fence, which means the repository unless the whole of it is nowhere; above code it stands in a comment. */
export function isDrawn(claim: PathClaim, design: Design): boolean {
  return claim.origin.place === "code" && !isOfCode.test(beforeOf(claim, design));
}

/** Whether a comment above code in a fence says in which file it would be. */
export const isSketched = (claim: PathClaim, design: Design): boolean =>
  claim.origin.place === "code" && inComment.test(beforeOf(claim, design));

const beforeOf = (claim: PathClaim, design: Design): string =>
  textOf(claim, design).slice(Math.max(0, claim.origin.range.from - 80), claim.origin.range.from);

const inComment = /(?:^|\n)[ \t]*(?:\/\/|#|--|\/\*|<!--|;)[^\n]*$/;
const isOfCode = new RegExp(`\`$|${inComment.source}`);
