import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { withTicks } from "../../shapes/with-ticks.ts";
import { stateColumn, stateReference } from "./state.ts";

// Sentences of a chapter on the database on columns that are written with their tables: "`orders.code` and `tills.name` are unique",
// "`orders.buyer_id` refers to `buyers.id`".

const column = String.raw`\x60[A-Za-z_]\w{1,62}\.[A-Za-z_]\w{0,62}\x60`;
/** Unique together, or within something, is no column by itself. */
const unique = new RegExp(
  String.raw`(${column}(?:(?:,\s(?:and\s)?|\sand\s)${column}){0,7})\s(?:is|are)\s(?:(?:each|all|both|also)\s)?unique(?=\s*(?:[.,;)]|$|and\s))`,
  "g",
);
const refers = new RegExp(
  String.raw`(${column})\s(?:refers to|references|points to|is (?:a|the) foreign key (?:to|on|into))\s(?:the\s)?\x60([A-Za-z_]\w{1,62}(?:\.[A-Za-z_]\w{0,62})?)\x60`,
  "g",
);
const notNow = /\b(?:planned|future|later|should|would|could|might|no longer|was|were|used to|not yet|if|unless)\b/i;

export function dottedFacts(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "database-design") || inline.text.length > 2_000) return;
  if (!/\bunique\b|\brefer|\bpoints to\b|\bforeign key\b/.test(inline.text)) return;
  const { text, at } = withTicks(inline);
  const isOfNow = (from: number): boolean =>
    !notNow.test(text.slice(text.lastIndexOf(". ", from) + 1).split(/[.;]\s/, 1)[0]!);
  const named = (from: number, words: string) =>
    matches(words, new RegExp(column, "g")).map(({ index, 0: code }) => {
      const [table, name] = code.slice(1, -1).split(".") as [string, string];
      const end = from + index + code.length - 1;
      return { table, name, at: { range: sourceRange(inline, at(end - name.length), at(end - 1) + 1), place } };
    });
  for (const { index, 1: columns } of matches(text, unique))
    if (isOfNow(index))
      for (const one of named(index, columns!)) stateColumn(out, one.table, one.name, { unique: true }, one.at);
  for (const { index, 1: code, 2: target } of matches(text, refers))
    if (isOfNow(index))
      for (const one of named(index, code!)) stateReference(out, one.table, [one.name], target!, one.at);
}
