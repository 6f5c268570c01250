import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { stateColumn, stateTable } from "./state.ts";

/** What is said above a list of the values that columns take. */
const says =
  /\b(?:values?|enum\w*|checks?|allowed|choices|werte|valeurs|valores|valori)\b|значени|перечислени|值|枚举|列挙|값/iu;
const column = /^([a-z][a-z0-9_]{1,62})\.([a-z_][a-z0-9_]{0,62})$/;
const value = /^["']?([\p{L}\p{N}_][\p{L}\p{N}_-]{0,40})["']?$/u;
const between = /^\s?(?:[,，、|/]|,?\s(?:and|or|und|oder|et|ou|y|o|e))\s?$/u;

/** Columns with the values that they take, below words that say so: `` - `orders.state`: `open`, `paid` ``. */
export const listedValues: Claim<ListView> = {
  sure({ items, above }, context) {
    if (items.length === 0 || !within(context, "data-model", "database-design")) return 0;
    if (within(context, "alternatives", "history") || ![above.caption, above.heading].some(saysValues)) return 0;
    return items.every((item) => valuesIn(item) !== null) ? 0.9 : 0;
  },
  read({ items }, _context, out) {
    for (const item of items) {
      const found = valuesIn(item);
      if (!found) continue;
      const at = { range: wholeRange(found.column), place: "item" } as const;
      // What else its table has is told elsewhere, or left to the code.
      stateTable(out, found.table.text, {}, { range: wholeRange(found.table), place: "item", weight: "mentions" });
      const check = `${found.column.text} IN (${found.values.map((each) => `'${each}'`).join(", ")})`;
      stateColumn(out, found.table.text, found.column.text, { check }, at);
    }
  },
};

const saysValues = (words: ListView["caption"]): boolean => words !== null && says.test(words.text);

/** The column at the head of an item, and the values in code that are all that stands behind it. */
function valuesIn({ inline, nested }: ItemView): { table: Mapped; column: Mapped; values: readonly string[] } | null {
  const [first, ...others] = inline?.spans.filter(({ kind }) => kind === "code") ?? [];
  if (!inline || !first || first.from > 0 || others.length < 2 || nested.length > 0) return null;
  const named = slice(inline, first.from, first.to);
  const parts = column.exec(named.text);
  if (!parts || !/^\s?[:：–—-]\s$/u.test(inline.text.slice(first.to, others[0]!.from))) return null;
  const values: string[] = [];
  let end: number | null = null;
  for (const { from, to } of others) {
    const each = value.exec(inline.text.slice(from, to))?.[1];
    if (each === undefined || (end !== null && !between.test(inline.text.slice(end, from)))) return null;
    values.push(each);
    end = to;
  }
  if (!/^\s?[.;]?\s*$/.test(inline.text.slice(end!))) return null;
  return { table: slice(named, 0, parts[1]!.length), column: slice(named, parts[1]!.length + 1), values };
}
