import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { wordsAbove } from "../../shapes/words-above.ts";
import { type Name, parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** One arrow and nothing but a remark behind it: a chain tells how something goes on rather than who uses whom. */
const arrow =
  /^\s*([^→>:()\n]{2,60}?)\s+(?:-{1,3}>|→|⟶|⇒|imports|calls|uses|depends on)\s+([^→>:()\n]{2,200}?)(?=$|[.;]?\s*$|\s*[:(]|\s+[–—-]\s)(?![^\n]*(?:->|→|⟶))/u;
/** What stands between several goals of one arrow. */
const several = /\s*,\s*(?:and\s+)?|\s+(?:and|und|et|y|e|&|\+)\s+/u;

/** Lists of arrows between building blocks: "- `orders` -> `billing`: sends invoices", "- Pages → Hooks, Models". */
export const arrowList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length >= 2 &&
    !ofTopics.test(wordsAbove(view)) &&
    within(context, "system-architecture", "components") &&
    view.items.every((item) => arrowsOf(item).length > 0)
      ? 0.85
      : 0,
  read(view, _context, out) {
    for (const item of view.items)
      for (const { from, to, at, isSure } of arrowsOf(item))
        out.relate({
          kind: "uses",
          from: from.id,
          to: to.id,
          range: wholeRange(at),
          place: "item",
          certainty: isSure ? "drawn" : "supposed",
        });
  },
};

/** Words above lists of who gets what of a broker: names of groups, topics and events are no parts. */
const ofTopics =
  /\b(?:topics?|queues?|events?|channels?|(?:consumer )?groups?|subscriptions?|bindings?|routing|redirects?)\b|主题|队列|事件|消费组|トピック|キュー|イベント/iu;

interface Arrow {
  readonly from: Name;
  readonly to: Name;
  readonly at: Mapped;
  /** Both names are set as names are; others count where the document gives them to something. */
  readonly isSure: boolean;
}

/** The arrows of an item, one to each of its goals; none where one of the names is no name. */
function arrowsOf({ inline }: ItemView): readonly Arrow[] {
  const found = inline && inline.text.length < 300 ? arrow.exec(inline.text) : null;
  if (!inline || !found) return [];
  const from = nameIn(inline, found[1]!, found[0].indexOf(found[1]!));
  let last = found[0].lastIndexOf(found[2]!);
  const arrows: Arrow[] = [];
  for (const words of found[2]!.split(several)) {
    const at = inline.text.indexOf(words, last);
    const to = nameIn(inline, words, at);
    if (!from || !to || from.name.id === to.name.id) return [];
    last = at + words.length;
    const isSure = from.isSure && to.isSure;
    arrows.push({ from: from.name, to: to.name, at: slice(inline, 0, last), isSure });
  }
  return arrows;
}

/** A name of a building block: surely one where it is set as code or bold, or written in small letters as packages are. */
function nameIn(inline: Inline, words: string, at: number): { readonly name: Name; readonly isSure: boolean } | null {
  const marked = inline.spans.some(
    ({ kind, from, to }) => (kind === "code" || kind === "strong") && from <= at && at < to,
  );
  const isSure = marked ? !/\s/.test(words) || words.length < 40 : /^[a-z][\w.@/-]*$/.test(words);
  if (!isSure && !/^\p{Lu}[\p{L}\p{N}.-]*(?:\s[\p{L}\p{N}.-]+){0,2}$/u.test(words)) return null;
  const name = parseName(words);
  return name && isBlock(name.text) ? { name, isSure } : null;
}
