import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { type Name, parseName } from "./name.ts";
import { isBlock } from "./words.ts";

/** One arrow and nothing but a remark behind it: a chain tells how something goes on rather than who uses whom. */
const arrow =
  /^\s*([^\s→>:()]{2,60})\s+(?:-{1,3}>|→|⟶|⇒|imports|calls|uses|depends on)\s+([^\s→>:()]{2,60}?)(?=$|[.;]?\s*$|\s*[:(]|\s+[–—-]\s)(?![^\n]*(?:->|→|⟶))/u;

/** Lists of arrows between names as code writes them: "- `orders` -> `billing`: sends invoices". */
export const arrowList: Claim<ListView> = {
  sure: (view, context) =>
    view.items.length >= 2 && within(context, "system-architecture", "components") && view.items.every(arrowOf)
      ? 0.85
      : 0,
  read(view, _context, out) {
    for (const item of view.items) {
      const found = arrowOf(item);
      if (!found) continue;
      out.relate({
        kind: "uses",
        from: found.from.id,
        to: found.to.id,
        range: wholeRange(found.at),
        place: "item",
        certainty: "drawn",
      });
    }
  },
};

interface Arrow {
  readonly from: Name;
  readonly to: Name;
  readonly at: Mapped;
}

function arrowOf({ inline }: ItemView): Arrow | null {
  const found = inline && inline.text.length < 300 ? arrow.exec(inline.text) : null;
  if (!inline || !found) return null;
  const from = nameIn(inline, found[1]!, found[0].indexOf(found[1]!));
  const to = nameIn(inline, found[2]!, found[0].lastIndexOf(found[2]!));
  if (!from || !to || from.id === to.id) return null;
  return { from, to, at: slice(inline, 0, found[0].length) };
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
