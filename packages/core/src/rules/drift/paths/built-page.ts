import type { Design } from "../../../document/design.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf, type ElementClaim } from "../claims.ts";
import { isThere, placesOf } from "./find-path.ts";
import { isLinked } from "./footing.ts";

type PathClaim = ElementClaim<"path">;

/** What is known of a page that is not kept: the text that it is built from, `null` where that is told elsewhere than by its name. */
interface BuiltPage {
  readonly source: string | null;
}

/**
 * The page of a built site that a link leads to: `till.html` or `../till/` of which `till.md` stands where the page would be. Where a document leads
 * to such pages its other pages are of the site too, which may build them from anything.
 */
export function builtPage(claim: PathClaim, design: Design, files: readonly string[]): BuiltPage | null {
  if (!page.test(claim.name) || !isLinked(claim, design)) return null;
  const source = sourceOf(claim, files);
  if (source !== null) return { source };
  return ofBuiltSite(design)(files).has(claim.origin.document) ? { source: null } : null;
}

/** A page by its own name, or as a folder that holds it. */
const page = /(?<=\w)(?:\.html?|\/)$/i;

/** Texts that sites are built from. */
const sources = ["md", "mdx", "markdown", "adoc", "rst"];

/** The text of a page beside the document; or, as sites make a folder of each page, beside the folder that the document becomes. */
function sourceOf({ name, origin: { document } }: PathClaim, files: readonly string[]): string | null {
  const bare = name.replace(page, "");
  const places = [...placesOf(bare, document), ...placesOf(bare, document.replace(/\.\w+$/, "/"))];
  for (const place of places)
    for (const ending of sources) if (isThere(`${place}.${ending}`, files)) return `${place}.${ending}`;
  return null;
}

/** The documents with links to pages of which the text is there. */
const ofBuiltSite = perObject((design: Design) =>
  perObject(
    (files: readonly string[]): ReadonlySet<string> =>
      new Set(
        claimsOf(design, "path")
          .filter((claim) => page.test(claim.name) && isLinked(claim, design) && sourceOf(claim, files) !== null)
          .map(({ origin }) => origin.document),
      ),
  ),
);
