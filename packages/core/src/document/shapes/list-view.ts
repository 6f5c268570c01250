import type { Inline, List, ListItem } from "../../syntax/block.ts";
import { type Above, nothingAbove } from "../above.ts";
import { type Parted, partLabel } from "./part-label.ts";

export { type Parted, partLabel } from "./part-label.ts";

/** A list with the leading label of each item parted from the rest. */
export interface ListView {
  readonly list: List;
  /** The bold line, or the paragraph that ends with a colon, right above the list. */
  readonly caption: Inline | null;
  readonly above: Above;
  readonly items: readonly ItemView[];
}

export interface ItemView extends Parted {
  readonly item: ListItem;
  /** The item's first paragraph; `null` for an item that begins with something else. */
  readonly inline: Inline | null;
  readonly nested: readonly ListView[];
}

export function viewList(list: List, caption: Inline | null, above: Above = { ...nothingAbove, caption }): ListView {
  return { list, caption, above, items: list.items.map((item) => viewItem(item, above)) };
}

function viewItem(item: ListItem, above: Above): ItemView {
  const first = item.blocks[0];
  const inline = first?.kind === "paragraph" ? first.inline : null;
  const inside: Above = { ...above, caption: inline, latest: inline };
  const nested = item.blocks.flatMap((block) => (block.kind === "list" ? [viewList(block, inline, inside)] : []));
  return { item, inline, nested, ...(inline ? partLabel(inline) : nothing) };
}

const nothing: Parted = { label: null, labelStyle: null, note: null, separator: "", rest: null };
