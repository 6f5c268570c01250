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
      const isThere = names.has(resolve(document.name, file.path)) || exists(document.name, file.path);
      return [{ path: file.path, kind, range: hrefRange, isThere }];
    }),
  );
}

/**
 * A document outside a repository, of which no destination is there, is most likely a copy: what its links lead to cannot
 * be judged.
 */
export const standsApart = (destinations: readonly Destination[], { repository }: Settings): boolean =>
  repository !== true && destinations.length > 0 && destinations.every(({ isThere }) => !isThere);
