import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateColumn, stateTable } from "./state.ts";

const name = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

/** Columns in brackets, and perhaps a remark on them behind a semicolon; which of the words are in code is looked at apart. */
const bracket = /^\s?\((\w+(?:\s?,\s?\w+|\sand\s\w+){1,60})\s?(?:;[^()]{0,200})?\)/;

/**
 * `` **prices** (`id`, `amount`), **lines** (`order_id`, `sku`; both are the key) ``: tables in bold type, each with its columns behind it, in
 * running words of a chapter on the database. Names that are not in code may be words.
 */
export function strongWithColumns(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place === "heading" || !within(context, "database-design")) return;
  for (const strong of inline.spans) {
    if (strong.kind !== "strong") continue;
    const table = slice(inline, strong.from, strong.to);
    const found = name.test(table.text) ? bracket.exec(inline.text.slice(strong.to, strong.to + 2_000)) : null;
    if (!found) continue;
    const from = strong.to + found[0].indexOf("(") + 1;
    const codes = inline.spans.filter(
      (span) => span.kind === "code" && span.from >= from && span.to <= from + found[1]!.length,
    );
    if (codes.length < 2 || codes.length !== found[1]!.split(/\s?,\s?|\sand\s/).length) continue;
    stateTable(out, table.text, {}, { range: wholeRange(table), place });
    for (const code of codes)
      stateColumn(
        out,
        table.text,
        inline.text.slice(code.from, code.to),
        {},
        { range: sourceRange(inline, code.from, code.to), place },
      );
  }
}
