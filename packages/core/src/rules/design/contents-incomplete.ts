import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Inline, List } from "../../syntax/block.ts";
import { blocksOf } from "../../syntax/walk.ts";
import { shift } from "../../text/range.ts";
import { headingsByAnchor, unescaped } from "../query/anchors.ts";
import { groupBy } from "../query/ground.ts";
import { quote } from "../query/at.ts";
import { titlePlace } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A list of contents that leads to the headings on both sides of another, and not to that one. */
export const contentsIncomplete: DesignRule = {
  on: "design",
  id: "contents-incomplete",
  group: "links",
  requires: "A list of contents leads to every heading among those that it lists.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const section of document.sections)
        for (const block of blocksOf(section.body.blocks))
          if (block.kind === "list") yield* leftOutOf(document, section, block);
  },
};

/** Fewer headings than these make no list of contents. */
const leastListed = 5;

/** A list that leaves out more than this share of what it lists chooses. */
const mostLeftOut = 0.25;

function* leftOutOf(document: ReadDocument, section: ReadSection, list: List): Iterable<Finding> {
  const anchors = anchorsIn(list);
  if (!anchors || anchors.length < leastListed) return;
  const headings = headingsByAnchor(document.markdown);
  const listed = new Set(anchors.flatMap((anchor) => headings.get(anchor)?.index ?? []));
  // A link that leads nowhere may have been meant for a heading that seems to be left out, and is told as such.
  const lost = anchors.filter((anchor) => !headings.has(anchor)).length;
  const siblings = groupBy(document.sections, ({ level, parent }) => `${level}#${parent?.index}`);
  for (const group of siblings.values()) {
    const first = group.findIndex(({ index }) => listed.has(index));
    const last = group.findLastIndex(({ index }) => listed.has(index));
    const among = first < 0 ? [] : group.slice(first, last + 1);
    const [missing, ...more] = among.filter(({ index }) => !listed.has(index));
    const held = among.length - more.length - 1;
    if (!missing || more.length < lost || held < leastListed || more.length + 1 > held * mostLeftOut) continue;
    yield {
      document: document.name,
      range: titlePlace(missing),
      message:
        more.length === 0
          ? `The list of contents leaves out ${quote(missing.title)}.`
          : `The list of contents leaves out ${more.length + 1} headings, the first ${quote(missing.title)}.`,
      element: [missing, ...more].map(({ title }) => title).join(", "),
      related: [
        {
          document: document.name,
          range: shift(list.items[0]!.marker, section.from),
          message: "The list begins here.",
        },
        ...more.map((other) => ({
          document: document.name,
          range: titlePlace(other),
          message: `${quote(other.title)} is left out too.`,
        })),
      ],
    };
  }
}

/** The anchors that the items of a list and those below them lead to; `null` where an item says anything else. */
function anchorsIn({ items }: List): readonly string[] | null {
  const anchors: string[] = [];
  for (const { blocks } of items) {
    const [head, ...below] = blocks;
    const anchor = head?.kind === "paragraph" ? anchorOf(head.inline) : null;
    if (anchor === null) return null;
    anchors.push(anchor);
    for (const block of below) {
      const more = block.kind === "list" ? anchorsIn(block) : null;
      if (!more) return null;
      anchors.push(...more);
    }
  }
  return anchors;
}

/** Where an item leads that is a link to a heading, with no more than a number before it. */
function anchorOf({ text, spans }: Inline): string | null {
  const link = spans.find(({ kind }) => kind === "link");
  if (!link?.href?.startsWith("#")) return null;
  const beside = text.slice(0, link.from) + text.slice(link.to);
  return /\p{L}/u.test(beside) ? null : unescaped(link.href.slice(1)).toLowerCase();
}
