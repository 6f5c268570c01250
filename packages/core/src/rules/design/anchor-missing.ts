import type { ReadDocument } from "../../document/design.ts";
import { nearest } from "../../text/nearest.ts";
import { perObject } from "../../text/per-object.ts";
import { anchorsOf, bareAnchor } from "../query/anchors.ts";
import { fileOf, linksOf, resolve } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link to a heading that is not there, in the same document or another of the design. */
export const anchorMissing: DesignRule = {
  on: "design",
  id: "anchor-missing",
  group: "links",
  requires: "Every link to a heading leads to a heading that is there.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    const named = new Map(documents.map((document) => [document.name, document] as const));
    const anchors = perObject(anchorsOf);
    for (const document of documents)
      for (const { href, hrefRange } of linksOf(document, "link")) {
        const target = href === null ? null : targetOf(document, href);
        const meantIn = target && named.get(target.name);
        if (!meantIn) continue;
        const known = anchors(meantIn);
        if (isThere(known, target.anchor)) continue;
        const same = [...known].filter((anchor) => bareAnchor(anchor) === bareAnchor(target.anchor));
        const meant = same[0] ?? nearest(target.anchor, [...known]);
        const at = hrefRange.from + href!.indexOf("#") + 1;
        const range = { from: at, to: hrefRange.to };
        yield {
          document: document.name,
          range: { from: at - 1, to: hrefRange.to },
          message: `There is no heading "#${target.anchor}"${meant ? `; "#${meant}" is there` : ""}.`,
          element: href!,
          ...(same.length > 0 ? { severity: "info" as const } : {}),
          fixes: meant ? [{ title: `Link to "#${meant}"`, safe: false, edits: [{ range, insert: meant }] }] : [],
        };
      }
  },
};

function targetOf(document: ReadDocument, href: string): { readonly name: string; readonly anchor: string } | null {
  if (href.startsWith("#")) return href.length > 1 ? { name: document.name, anchor: unescaped(href.slice(1)) } : null;
  const file = fileOf(href);
  return file?.anchor ? { name: resolve(document.name, file.path), anchor: unescaped(file.anchor) } : null;
}

/** Lines of code (`#L12`), the top of the page and text fragments are no headings. */
const isThere = (known: ReadonlySet<string>, anchor: string): boolean =>
  known.has(anchor.toLowerCase()) ||
  known.has(`user-content-${anchor.toLowerCase()}`) ||
  /^(?:L\d+(?:-L?\d+)?|top|:~:.*|user-content-.*)$/i.test(anchor);

function unescaped(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
