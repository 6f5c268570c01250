import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { normalTitle } from "../../title.ts";
import { announcesBlocks } from "./bare-list.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { isBlock, isPartName, isTypeName } from "./words.ts";

/**
 * Lists of a chapter on components of which each item is a name alone, and what is told of it stands below it: `- OrderKeeper (pages)`
 * above `  - asks for the order`; or of which items say of what sort those below them are: `- Controllers` above `  - OrderController`.
 */
export const toldBelowList: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "components") || view.caption !== null) return 0;
    return namesIn(view).length > 1 ? 0.56 : 0;
  },
  read(view, _context, out) {
    for (const words of namesIn(view)) stateNamed(parseName(words.text)!, wholeRange(words), "item", out);
  },
};

function namesIn(view: ListView): readonly Mapped[] {
  const groups = view.items.flatMap(partsOfSort);
  if (groups.length > 0) return groups;
  const told = view.items.filter(({ nested }) => nested.length > 0).length;
  const names = view.items.map(nameOf);
  const certain = names.filter((words) => words !== null && isPartName(parseName(words.text)!.text)).length;
  return told * 2 > names.length && certain * 3 >= names.length * 2 && names.every((words) => words !== null)
    ? names
    : [];
}

/** The names below an item that says of what sort they are; none where one of them is no name of a type. */
function partsOfSort(item: ItemView): readonly Mapped[] {
  if (!item.inline || item.nested.length !== 1 || !announcesBlocks(normalTitle(item.inline.text))) return [];
  const names = item.nested[0]!.items.map(nameOf);
  return names.every((words) => words !== null && isTypeName(parseName(words.text)!.text)) ? (names as Mapped[]) : [];
}

/** What a name may have behind it: a bracket, or the function of it that is called. */
const behind = /^(\p{Lu}[^.,:;：，。!?()（）[\]]{1,40}?)(?:\s?[(（][^()（）]{1,60}[)）]|\.[a-z]\w*\([^()]{0,80}\))?$/u;

function nameOf({ inline, item }: ItemView): Mapped | null {
  const words = inline && item.task === null ? trimmed(inline) : null;
  const found = words && words.text.length < 160 ? behind.exec(words.text.replace(/[`*]/g, "")) : null;
  if (!words || !found) return null;
  const name = parseName(found[1]!);
  const from = words.text.indexOf(found[1]!);
  return name && isBlock(name.text) && name.text.split(" ").length <= 4 && from >= 0
    ? slice(words, from, from + found[1]!.length)
    : null;
}
