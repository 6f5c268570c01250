import type { Design, ReadDocument } from "../../document/design.ts";
import type { Range } from "../../text/range.ts";
import type { Settings } from "../rule.ts";
import { fileOf, linksOf, resolve } from "./prose.ts";

/** A file that a link or picture of a document leads to. */
export interface Destination {
  readonly path: string;
  readonly kind: "link" | "image";
  /** Where the destination is written, in the document. */
  readonly range: Range;
  readonly isThere: boolean;
}

/** The files that a document's links and pictures lead to; nothing where the host cannot look. */
export function destinationsOf(document: ReadDocument, { documents }: Design, { exists }: Settings): Destination[] {
  if (!exists) return [];
  const names = new Set(documents.map(({ name }) => name));
  return (["link", "image"] as const).flatMap((kind) =>
    [...linksOf(document, kind)].flatMap(({ href, hrefRange }) => {
      const file = href === null ? null : fileOf(href);
      if (!file) return [];
      const isThere = [file.path, ...pagesMeant(document.name, file.path)].some(
        (path) => names.has(resolve(document.name, path)) || exists(document.name, path),
      );
      return [{ path: file.path, kind, range: hrefRange, isThere }];
    }),
  );
}

/**
 * Where the page may stand that a link of a site of documents names: from the root of the site, which is a folder above the document
 * (`/api/orders`), and without the ending that its file has (VitePress, Docusaurus, MkDocs).
 */
function pagesMeant(document: string, path: string): readonly string[] {
  const depth = document.split("/").length - 1;
  const roots = path.startsWith("/")
    ? Array.from({ length: depth + 1 }, (_, up) => `${up === 0 ? "./" : "../".repeat(up)}${path.slice(1)}`)
    : [path];
  const isFile = /\.\w{1,5}$/.test(path);
  return roots.flatMap((at) => {
    const page = at.replace(/\/$/, "");
    return isFile ? [at] : [at, `${page}.md`, `${page}.mdx`, `${page}/index.md`, `${page}/README.md`];
  });
}

/**
 * A document outside a repository, of which no destination is there, is most likely a copy: what its links lead to cannot
 * be judged.
 */
export const standsApart = (destinations: readonly Destination[], { repository }: Settings): boolean =>
  repository !== true && destinations.length > 0 && destinations.every(({ isThere }) => !isThere);
