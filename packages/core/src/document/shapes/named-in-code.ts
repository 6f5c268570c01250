import { type Mapped, slice, trimmed } from "../../text/mapped.ts";
import type { Inline } from "../../syntax/block.ts";

const noun =
  "(?:table|collection|view|entity|class|model|struct(?:ure)?|record|interface|document|schema|tabelle|entität|klasse|entité|classe|tabla|entidad|clase|tabela|entidade|tabella|entità|таблица|сущность|класс)";
const lead =
  "(?:(?:the|an?|one|only|single|its|database|sql|jpa|java|python|domain|main|new|die|der|das|eine?|la|le|une?|una|uma|o|a)\\s+){0,3}";
const begin = "(?:^|[.;:!?]\\s+)";

/** "Class `Order`", "One table, `orders`": the noun stands before the name. */
const nounBefore = new RegExp(`${begin}${lead}${noun}[,:]?\\s+$`, "iu");
/** "The `orders` table": the noun stands behind it. */
const begins = new RegExp(`${begin}${lead}$`, "iu");
const nounBehind = new RegExp(`^\\s+${noun}(?![\\p{L}-])`, "iu");

const longest = 300;

/**
 * The name in code with which a sentence of a short paragraph begins to tell of one structure, whatever else the paragraph
 * holds in code: "Class `Order` (`shop/order.py`), all fields"; `null` where there is none, or several.
 */
export function namedInCode(inline: Inline): Mapped | null {
  if (inline.text.length > longest) return null;
  const names = inline.spans.filter(({ kind, from, to }) => {
    if (kind !== "code") return false;
    const before = inline.text.slice(0, from);
    return nounBefore.test(before) || (begins.test(before) && nounBehind.test(inline.text.slice(to)));
  });
  const [first] = names;
  if (!first || names.length > 1) return null;
  const name = trimmed(slice(inline, first.from, first.to));
  return /^[\p{L}_][\p{L}\p{N}_.$]*$/u.test(name.text) ? name : null;
}
