import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isTitleOfTables } from "./names-in-list.ts";
import { stateTable } from "./state.ts";

/** A name in one word, as tables and the models behind them are called. */
const name = /^(?:[a-z][a-z0-9]*(?:_[a-z0-9]+)*|\p{Lu}[\p{L}\p{N}]*)$/u;

/** Collections are those of a store, where parts of a system are told; what a page calls tables may be anything. */
const ofStore =
  /^(?:[\p{L}]+\s)?(?:collections?|sammlungen|colecciones|coleções|collezioni|коллекции|集合|コレクション|컬렉션)$/iu;

/** `**Collections**: Orders, Lines, Prices`: a marked label, and behind it nothing but the names of three tables or more. */
export function tablesBesideLabel(inline: Inline, place: Place, context: Context, out: Collector): void {
  const { label, labelStyle, rest, separator } = partLabel(inline);
  if (!label || labelStyle !== "strong" || !rest || separator === "" || rest.text.length > 600) return;
  const ofData = within(context, "database-design", "data-model");
  if (!isTitleOfTables(label.text) || !(ofData || (ofStore.test(label.text) && within(context, ...ofParts)))) return;
  const words = rest.text.replace(/\.\s*$/, "");
  const names = matches(words, /[^,、，;]+/g).map(({ index, 0: each }) =>
    trimmed(slice(rest, index, index + each.length)),
  );
  if (names.length < 3 || !names.every(({ text }) => name.test(text))) return;
  for (const each of names) stateTable(out, each.text, {}, { range: wholeRange(each), place });
}

const ofParts = ["components", "system-architecture"] as const;
