import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { withTicks } from "../../shapes/with-ticks.ts";
import { stateIndex } from "./state.ts";

// Sentences that say which columns of a table have an index: "`order_lines` has a unique index on (`order_id`, `sku`)".

/** The table, the words between, and the columns; what is set as code stands in back-ticks here. */
const said =
  /`([A-Za-z_]\w{1,62})`\s(?:table\s)?(?:also\s)?(?:has|have|carries|gets)\s(?:an?|one|another|the)\s((?:[a-z-]{4,14}\s){0,2})(?:index|key|constraint)\s(?:on|over|across)\s(?:the\s)?(?:columns?\s|pair\s|fields?\s)?\(?(`[A-Za-z_]\w{0,62}`(?:(?:,\s?|\sand\s|,\sand\s)`[A-Za-z_]\w{0,62}`){0,7})\)?(?![\w`])/g;
const notNow = /\b(?:planned|future|later|should|would|could|might|no longer|was|were|used to|not yet|without)\b/i;

export function saidIndexes(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "database-design", "data-model") || inline.text.length > 2_000) return;
  if (!/\b(?:index|key|constraint)\s(?:on|over|across)\s/.test(inline.text)) return;
  const { text, at } = withTicks(inline);
  for (const { index, 0: whole, 1: table = "", 2: words = "", 3: columns = "" } of matches(text, said)) {
    const sentence = text.slice(text.lastIndexOf(". ", index) + 1, index + whole.length + 80).split(/\.\s/)[0]!;
    if (notNow.test(sentence) || /\b(?:primary|foreign)\b/.test(words)) continue;
    const names = matches(columns, /[A-Za-z_]\w*/g).flatMap(({ 0: name }) => (name === "and" ? [] : [name]));
    const facts = { table, columns: names, ...(/\bunique\b/.test(words) ? { unique: true } : {}) };
    const from = index + whole.indexOf(columns, whole.indexOf(table) + table.length);
    stateIndex(out, undefined, facts, { range: sourceRange(inline, at(from), at(from + columns.length)), place });
  }
}
