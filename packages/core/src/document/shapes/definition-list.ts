import type { Block, List, ListItem } from "../../syntax/block.ts";
import { cover, range } from "../../text/range.ts";
import { besideOneAnother } from "./beside.ts";
import { linesOf, sliceInline } from "./lines-of.ts";

/** A line that says what the term above it means. */
const told = /^[ \t]*:[ \t]+(?=\S)/;

/**
 * The blocks of a section with each run of definitions, `Till` above `: where it is paid`, as the list that its author sees:
 * one item to a term, in the words `Till: where it is paid`.
 */
export function withDefinitionLists(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => definitionIn(block) !== null)) return blocks;
  const seen: Block[] = [];
  let items: ListItem[] = [];
  const end = (): void => {
    if (items.length > 0) seen.push(listOf(items));
    items = [];
  };
  for (const block of blocks) {
    const item = definitionIn(block);
    if (item) items.push(item);
    else {
      end();
      seen.push(block);
    }
  }
  end();
  return seen;
}

const listOf = (items: readonly ListItem[]): List => ({
  kind: "list",
  range: cover(items[0]!.range, items.at(-1)!.range),
  ordered: false,
  items,
});

/** The term and what it means, of a paragraph that is one term and its meanings; `null` of any other. */
function definitionIn(block: Block): ListItem | null {
  if (block.kind !== "paragraph" || !/\n[ \t]*:[ \t]/.test(block.inline.text)) return null;
  const [term, meaning, ...more] = linesOf(block.inline);
  const mark = meaning && told.exec(meaning.text)?.[0];
  if (!term || !mark || term.text.length > 80 || /[.:;!?|]\s*$/.test(term.text)) return null;
  // A second line without the sign goes on with the sentence; with it, it is another meaning, told on its own.
  if (more.some((line) => told.test(line.text))) return null;
  const from = block.inline.text.indexOf(meaning.text, term.text.length) + mark.length;
  const words = besideOneAnother(term, ": ", sliceInline(block.inline, from));
  return {
    range: block.range,
    marker: range(block.range.from, block.range.from),
    task: null,
    blocks: [{ kind: "paragraph", range: block.range, inline: words }],
  };
}
