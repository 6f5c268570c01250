import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { type Name, parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** One arrow and nothing but a remark behind it: a chain tells how something goes on rather than who uses whom. */
const arrow =
  /^\s*([^\s→>:()]{2,60})\s+(?:-{1,3}>|→|⟶|⇒|imports|calls|uses|depends on)\s+([^\s→>:()]{2,60}?(?:(?:,\s+(?:and\s+)?|\s+and\s+)[^\s→>:(),]{2,60}?){0,11})(?=$|[.;]?\s*$|\s*[:(]|\s+[–—-]\s)(?![^\n]*(?:->|→|⟶))/u;

/** Lists of arrows between names as code writes them: "- `orders` -> `billing`: sends invoices", "- `orders` imports `stock` and `users`". */
export const arrowList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length >= 2 &&
    within(context, "system-architecture", "components") &&
    view.items.every((item) => arrowsOf(item).length > 0)
      ? 0.85
      : 0,
  read(view, _context, out) {
    for (const { from, to, at } of view.items.flatMap(arrowsOf))
      out.relate({
        kind: "uses",
        from: from.id,
        to: to.id,
        range: wholeRange(at),
        place: "item",
        certainty: "drawn",
      });
  },
};

interface Arrow {
  readonly from: Name;
  readonly to: Name;
  readonly at: Mapped;
}

/** The arrows of an item, all from one name; none where anything in it is no name. */
function arrowsOf({ inline }: ItemView): readonly Arrow[] {
  const found = inline && inline.text.length < 300 ? arrow.exec(inline.text) : null;
  if (!inline || !found) return [];
  const from = nameIn(inline, found[1]!, found[0].indexOf(found[1]!));
  const behind = found[0].length - found[2]!.length;
  const ends = [...found[2]!.matchAll(/[^\s,]+/g)].filter(({ 0: word }) => word !== "and");
  const to = ends.map(({ 0: word, index }) => nameIn(inline, word, behind + index));
  if (!from || to.some((name) => name === null || name.id === from.id)) return [];
  const at = slice(inline, 0, found[0].length);
  return to.map((name) => ({ from, to: name!, at }));
}

/** The name of a building block that is set as code or as a bold word, or written in small letters as packages are. */
function nameIn(inline: Inline, words: string, at: number): Name | null {
  const marked = inline.spans.some(
    ({ kind, from, to }) => (kind === "code" || kind === "strong") && from <= at && at < to,
  );
  if (!marked && !/^[a-z][\w.@/-]*$/.test(words)) return null;
  const name = parseName(words);
  return name && isBlock(name.text) ? name : null;
}
