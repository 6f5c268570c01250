import type { Block, Inline } from "../syntax/block.ts";
import { namedInCode } from "./shapes/named-in-code.ts";
import { introduced, remarkedOn } from "./shapes/structure-name.ts";

/** What may follow a bold name that announces: a remark in brackets, or a name beside it. */
const besideName = /^\s*(?:[（(][^()（）\n]{1,60}[)）]|(?:[/,、+&]\s*[\w.]{1,60}\s*){1,3})?\s*$/;

/** `Table: orders (by day)`: a line that says of which structure what follows it tells. */
const structure =
  /^(?:(?:main |primary |haupt)?(?:table|collection|entity|model|view|tabelle)|(?:tabla|tabela|tabella|colección|coleção)(?: principale?)?|(?:основная )?таблица)\s?[:：]\s?[^\s:：.!?][^:：.!?\n]{0,80}$/i;

/** `Order — what was bought`: a name as types have it, and what it is. */
const explained = /^\p{Lu}[\p{L}\p{N}]{1,40}\s[–—-]\s[^.!?。！？\n]{1,80}$/u;

/** The words of a block that may name what stands below it: a line, or a numbered name, which Markdown takes for a list. */
export function captionIn(block: Block): Inline | null {
  if (block.kind === "paragraph") return isCaption(block.inline) ? block.inline : null;
  if (block.kind !== "list" || !block.ordered || block.items.length > 1) return null;
  const [first, ...more] = block.items[0]?.blocks ?? [];
  return first?.kind === "paragraph" && more.length === 0 && /^\s*`?[a-z]\w{0,62}`?\s*$/.test(first.inline.text)
    ? first.inline
    : null;
}

/** A line that announces what follows it: all bold, ending with a colon, naming one structure in code, or numbered and no sentence. */
function isCaption(inline: Inline): boolean {
  const text = inline.text.trim();
  return (
    /[:：]$/.test(text) ||
    introduced(inline) !== null ||
    namedInCode(inline) !== null ||
    remarkedOn(inline) !== null ||
    structure.test(text) ||
    (explained.test(text) && inline.spans.some(({ kind, from }) => kind === "strong" && from === 0)) ||
    (text.length <= 60 && /^(?:[(（][\d一二三四五六七八九十]{1,3}[)）]|\d{1,2}[)）])\s?[^.。!?]+$/u.test(text)) ||
    inline.spans.some(
      (span) =>
        span.kind === "strong" &&
        span.from === 0 &&
        (span.to >= text.length - 1 || besideName.test(inline.text.slice(span.to))),
    ) ||
    isRemarkedCode(inline)
  );
}

/** `` `orders` `` and `` `orders` (what was bought) ``: a name in code and nothing but a remark behind it. */
const isRemarkedCode = ({ text, spans }: Inline): boolean =>
  spans.some(
    ({ kind, from, to }) =>
      kind === "code" &&
      from === 0 &&
      /^[a-z]\w{1,62}$/i.test(text.slice(0, to)) &&
      /^(?:\s?[（(][^()（）\n]{1,60}[)）])?\s*$/.test(text.slice(to)),
  );
