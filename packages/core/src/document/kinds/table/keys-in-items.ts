import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { readConstraints } from "../../shapes/constraint-words.ts";
import { stateForeignKey } from "./state.ts";

const column = String.raw`([A-Za-z_]\w{0,62})(?:\.([A-Za-z_]\w{0,62})|\s?\(\s?([A-Za-z_]\w{0,62})\s?\))`;
const key = new RegExp(
  String.raw`^\s*${column}\s*(?:→|⟶|⇒|-{1,2}>|=>|references|refers\sto|points\sto)\s*${column}(?=$|[\s,;:.)–—])`,
  "i",
);

/** Bullets of foreign keys below a chapter on the database: `` `orders.buyer_id` → `buyers.id`, cascade ``. */
export function keysInItems(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" || inline.text.length > 400 || !within(context, "database-design")) return;
  const found = key.exec(inline.text);
  if (!found) return;
  const [whole, table, own, ownInBrackets, toTable, other, otherInBrackets] = found;
  const from = inline.text.indexOf(table!);
  const name = slice(inline, from, from + table!.length);
  const { onDelete, onUpdate } = readConstraints(inline.text.slice(whole.length));
  stateForeignKey(
    out,
    {
      table: table!,
      columns: [(own ?? ownInBrackets)!],
      toTable: toTable!,
      toColumns: [(other ?? otherInBrackets)!],
      ...(onDelete ? { onDelete } : {}),
      ...(onUpdate ? { onUpdate } : {}),
    },
    { range: wholeRange(name), place },
    "drawn",
  );
}
