import type { Inline, List, ListItem } from "../../syntax/block.ts";
import { type Mapped, slice, trimmed } from "../../text/mapped.ts";

/** A list with the leading label of each item parted from the rest. */
export interface ListView {
  readonly list: List;
  /** The bold line, or the paragraph that ends with a colon, right above the list. */
  readonly caption: Inline | null;
  readonly items: readonly ItemView[];
}

export interface ItemView {
  readonly item: ListItem;
  /** The item's first paragraph; `null` for an item that begins with something else. */
  readonly inline: Inline | null;
  /** `**Name**: text`, `` `name` - text ``, `Name: text`: the words before the text, without marks. */
  readonly label: Mapped | null;
  /** Whether the label was bold, code or plain. */
  readonly labelStyle: "strong" | "code" | "plain" | null;
  /** What follows the label, or the whole where there is none. */
  readonly rest: Mapped | null;
  readonly nested: readonly ListView[];
}

export function viewList(list: List, caption: Inline | null): ListView {
  return { list, caption, items: list.items.map(viewItem) };
}

function viewItem(item: ListItem): ItemView {
  const first = item.blocks[0];
  const inline = first?.kind === "paragraph" ? first.inline : null;
  const nested = item.blocks.flatMap((block) => (block.kind === "list" ? [viewList(block, inline)] : []));
  return { item, inline, nested, ...(inline ? partLabel(inline) : { label: null, labelStyle: null, rest: null }) };
}

/** Parts `**Name**: text` into its label and the rest. Works for list items and for paragraphs. */
export function partLabel(inline: Inline): Pick<ItemView, "label" | "labelStyle" | "rest"> {
  const lead = inline.spans.find((span) => span.from === 0 && (span.kind === "strong" || span.kind === "code"));
  if (lead) {
    const after =
      /^\s*(?:[:：\-–—→]|\([^)]{0,60}\)\s*[:：\-–—→]?)?\s*/.exec(inline.text.slice(lead.to))?.[0].length ?? 0;
    const label = trimmed(slice(inline, lead.from, lead.to));
    const bare = label.text.replace(/\s*[:：]$/, "");
    return {
      label: slice(label, 0, bare.length),
      labelStyle: lead.kind as "strong" | "code",
      rest: slice(inline, lead.to + after),
    };
  }
  const plain = /^([^\s:：.。!?][^:：.。!?\n]{0,60}?)\s*[:：]\s+/.exec(inline.text);
  if (plain)
    return { label: slice(inline, 0, plain[1]!.length), labelStyle: "plain", rest: slice(inline, plain[0].length) };
  return { label: null, labelStyle: null, rest: inline };
}
