import type { Design } from "../../../document/design.ts";
import type { Survey } from "../../../survey/survey.ts";
import { confirmed, missing } from "../answer.ts";
import type { Answer } from "../claim.ts";
import { filesOf, type Reality } from "../reality.ts";
import { findPath, isThere } from "./find-path.ts";
import { isLeftOut } from "./left-out.ts";
import { namedFolders } from "./named-folders.ts";

/**
 * Names of three folders or more in code: `shop/modules/orders`. A route, a topic or a key of a store is written the same way, so each
 * is a claim only where the folder above it is there, and is missing only beside another of that folder which is.
 */
export function* foldersInCode(design: Design, reality: Reality, survey: Survey): Iterable<Answer> {
  const files = filesOf(reality);
  const named = namedFolders(design).filter(({ name }) => isThere(above(name), files));
  const telling = new Set(named.filter(({ name }) => isThere(name, files)).map(({ name }) => above(name)));
  for (const claim of named) {
    const { name, origin } = claim;
    if (isThere(name, files)) yield confirmed(claim, survey, [{ path: name, line: 0 }]);
    else if (
      telling.has(above(name)) &&
      !isLeftOut(name, origin.document, reality) &&
      findPath(name, origin.document, files, reality.kindOf).is === "missing"
    )
      yield missing(claim, `There is no ${name} in the repository.`, survey, {
        because: [`${above(name)} is there, and so are others that the design names in it.`],
      });
  }
}

const above = (name: string): string => name.slice(0, name.lastIndexOf("/"));
