import type { ReadDocument } from "../../document/design.ts";
import { type Markdown, readMarkdown } from "../../syntax/markdown.ts";
import { nearest } from "../../text/nearest.ts";
import { perObject } from "../../text/per-object.ts";
import type { Range } from "../../text/range.ts";
import { anchorsOf, bareAnchor } from "../query/anchors.ts";
import { groupBy } from "../query/ground.ts";
import { fileOf, linksOf, resolve } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A link to a heading that is not there, in the same document, another of the design, or any other that can be read. */
export const anchorMissing: DesignRule = {
  on: "design",
  id: "anchor-missing",
  group: "links",
  requires: "Every link to a heading leads to a heading that is there.",
  severity: "warning",
  *check({ documents }, { textOf }): Iterable<Finding> {
    const named = new Map(documents.map(({ name, markdown }) => [name, markdown] as const));
    const anchors = perObject(anchorsOf);
    const beside = new Map<string, Markdown | null>();
    const markdownOf = (document: ReadDocument, { name, path }: Target): Markdown | null => {
      const own = named.get(name);
      if (own || path === null || !textOf || !/\.(?:md|markdown|mdown)$/i.test(path)) return own ?? null;
      if (!beside.has(name)) {
        const text = textOf(document.name, path);
        beside.set(name, text === null ? null : readMarkdown(text));
      }
      return beside.get(name)!;
    };
    for (const document of documents) {
      const broken = [...linksOf(document, "link")].flatMap(({ href, hrefRange }): Broken[] => {
        const target = href === null ? null : targetOf(document, href);
        const meantIn = target && markdownOf(document, target);
        if (!meantIn) return [];
        const known = anchors(meantIn);
        if (isThere(known, target.anchor)) return [];
        const at = hrefRange.from + href!.indexOf("#") + 1;
        return [{ href: href!, target, known, anchor: { from: at, to: hrefRange.to } }];
      });
      // However often a document links to one heading, that it is not there is one finding.
      for (const links of groupBy(broken, ({ target: { name, anchor } }) => `${name}#${anchor}`).values())
        yield findingOn(document.name, links, named.has(links[0]!.target.name));
    }
  },
};

/** A link to a heading that is not there, with the headings that are. */
interface Broken {
  readonly href: string;
  readonly target: Target;
  readonly known: ReadonlySet<string>;
  /** Where the anchor stands, without its `#`. */
  readonly anchor: Range;
}

function findingOn(document: string, links: readonly Broken[], isOwn: boolean): Finding {
  const [{ href, target, known }] = links as [Broken];
  const same = [...known].filter((anchor) => bareAnchor(anchor) === bareAnchor(target.anchor));
  const meant = same[0] ?? nearest(target.anchor, [...known]);
  const edits = links.map(({ anchor: range }) => ({ range, insert: meant ?? "" }));
  const [place, ...others] = links.map(({ anchor: { from, to } }) => ({ from: from - 1, to }));
  return {
    document,
    range: place!,
    message: `There is no heading "#${target.anchor}"${isOwn ? "" : ` in ${target.path}`}${meant ? `; "#${meant}" is there` : ""}.`,
    element: href,
    ...(same.length > 0 ? { severity: "info" as const } : {}),
    ...(others.length > 0
      ? { related: others.map((range) => ({ document, range, message: "It is linked here too." })) }
      : {}),
    fixes: meant ? [{ title: `Link to "#${meant}"`, safe: false, edits }] : [],
  };
}

interface Target {
  readonly name: string;
  /** The path as written; `null` for the document itself. */
  readonly path: string | null;
  readonly anchor: string;
}

function targetOf({ name }: ReadDocument, href: string): Target | null {
  if (href.startsWith("#")) return href.length > 1 ? { name, path: null, anchor: unescaped(href.slice(1)) } : null;
  const file = fileOf(href);
  if (!file?.anchor) return null;
  return { name: resolve(name, file.path), path: file.path, anchor: unescaped(file.anchor) };
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
