import type { ReadDocument } from "../../document/design.ts";
import { type Markdown, readMarkdown } from "../../syntax/markdown.ts";
import { nearest } from "../../text/nearest.ts";
import { perObject } from "../../text/per-object.ts";
import type { Range } from "../../text/range.ts";
import { anchorsOf, bareAnchor, unescaped } from "../query/anchors.ts";
import { groupBy } from "../query/ground.ts";
import { fileOf, linksOf, resolve } from "../query/prose.ts";
import type { DesignRule, Finding, Settings } from "../rule.ts";

/** A link to a heading that is not there, in the same document, another of the design, or any other that can be read. */
export const anchorMissing: DesignRule = {
  on: "design",
  id: "anchor-missing",
  group: "links",
  requires: "Every link to a heading leads to a heading that is there.",
  severity: "warning",
  *check({ documents }, { textOf, exists }): Iterable<Finding> {
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
      const broken = [...linksOf(document, "link")].flatMap(({ section, href, hrefRange }): Broken[] => {
        const target = href === null ? null : targetOf(document, href);
        const meantIn = target && markdownOf(document, target);
        if (!meantIn) return [];
        const known = anchors(meantIn);
        if (isThere(known, target.anchor) || (isOfSite(document, exists) && isOnSite(known, target.anchor))) return [];
        const at = hrefRange.from + href!.indexOf("#") + 1;
        return [{ href: href!, target, known, section: section.index, anchor: { from: at, to: hrefRange.to } }];
      });
      // However often a document links to one heading, that it is not there is one finding.
      const found = [...groupBy(broken, ({ target: { name, anchor } }) => `${name}#${anchor}`).values()].map((links) =>
        findingOn(document.name, links, named.has(links[0]!.target.name)),
      );
      // A list of contents that was written for other headings is mended at once.
      for (const same of groupBy(found, ({ cause }) => cause).values())
        yield* same.length < leastOfList ? same.map(({ finding }) => finding) : [together(same)];
    }
  },
};

/** A link to a heading that is not there, with the headings that are. */
interface Broken {
  readonly href: string;
  readonly target: Target;
  readonly known: ReadonlySet<string>;
  readonly section: number;
  /** Where the anchor stands, without its `#`. */
  readonly anchor: Range;
}

/** So many links of one list that lead nowhere have one cause. */
const leastOfList = 3;

interface Found {
  readonly finding: Finding;
  /** Where the list stands, what it leads to, and whether its headings are there under other marks. */
  readonly cause: string;
  readonly anchor: string;
  readonly meant: string | null;
}

function findingOn(document: string, links: readonly Broken[], isOwn: boolean): Found {
  const [{ href, target, known, section }] = links as [Broken];
  const same = [...known].filter((anchor) => bareAnchor(anchor) === bareAnchor(target.anchor));
  const meant = same[0] ?? nearest(target.anchor, [...known]);
  const edits = links.map(({ anchor: range }) => ({ range, insert: meant ?? "" }));
  const [place, ...others] = links.map(({ anchor: { from, to } }) => ({ from: from - 1, to }));
  const finding: Finding = {
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
  return { finding, cause: `${section}#${target.name}#${same.length > 0}`, anchor: target.anchor, meant };
}

/** One finding on the links of one list: the first, with the places of all others. */
function together(found: readonly Found[]): Finding {
  const [{ finding: first, meant }, ...more] = found as [Found, ...Found[]];
  const edits = found.flatMap(({ finding: { fixes = [] } }) => fixes.flatMap(({ edits }) => edits));
  return {
    ...first,
    message: `${first.message.slice(0, -1)}, and ${more.length} more links here lead to headings that are not there${meant && first.severity ? " as written" : ""}.`,
    parts: more.flatMap(({ finding: { element } }) => element ?? []),
    related: [
      ...(first.related ?? []),
      ...more.flatMap(({ finding: { document, range, related = [] }, anchor }) => [
        { document, range, message: `There is no heading "#${anchor}".` },
        ...related,
      ]),
    ],
    fixes: edits.length > 0 ? [{ title: "Link to the headings that are there", safe: false, edits }] : [],
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

/** Whether a document is a page of a site that MkDocs makes, which has its settings in a folder above. */
const isOfSite = ({ name }: ReadDocument, exists: Settings["exists"]): boolean =>
  exists !== undefined &&
  name.split("/").some((_, up) => exists(name, `${up === 0 ? "./" : "../".repeat(up)}mkdocs.yml`));

/** Such a site puts one dash where others leave one for each blank around a sign: `fees-taxes` of "Fees & Taxes". */
const isOnSite = (known: ReadonlySet<string>, anchor: string): boolean =>
  [...known].some((each) => withoutRuns(each) === withoutRuns(anchor.toLowerCase()));

const withoutRuns = (anchor: string): string => anchor.replace(/-{2,}/g, "-").replace(/^-|-$/g, "");

/** Lines of code (`#L12`), the top of the page and text fragments are no headings. */
const isThere = (known: ReadonlySet<string>, anchor: string): boolean =>
  known.has(anchor.toLowerCase()) ||
  known.has(`user-content-${anchor.toLowerCase()}`) ||
  /^(?:L\d+(?:-L?\d+)?|top|:~:.*|user-content-.*)$/i.test(anchor);
