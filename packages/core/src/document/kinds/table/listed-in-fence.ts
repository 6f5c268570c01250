import type { Block } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateTable } from "./state.ts";

/** The end of a sentence that leads to tables. */
const leads =
  /(?:^|[\s(])(?:tables|tabellen|tablas|tabelas|tabelle|таблицы)(?:\s\p{L}+){0,2}\s?[:：]\s*$|(?:数据表|表|テーブル|테이블)\s?[:：]\s*$/iu;

/** `order_lines      what was bought`: a name, and what it is of in a column of its own. */
const line = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\s{2,}\S/;

/** Tables that a fence without a language lists, one to a line, below a sentence that leads to them. */
export function readListedTables(blocks: readonly Block[], context: Context, out: Collector): void {
  if (!within(context, "database-design", "data-model")) return;
  for (const [i, fence] of blocks.entries()) {
    const above = blocks[i - 1];
    if (fence.kind !== "fence" || !/^(?:text|txt|plain|plaintext)?$/.test(fence.language)) continue;
    if (above?.kind !== "paragraph" || !leads.test(above.inline.text)) continue;
    const lines = fence.code.text.split("\n");
    const told = lines.filter((one) => one.trim() !== "");
    if (told.length < 2 || !told.every((one) => line.test(one))) continue;
    let from = 0;
    for (const one of lines) {
      const name = line.exec(one)?.[1];
      if (name) stateTable(out, name, {}, { range: sourceRange(fence.code, from, from + name.length), place: "code" });
      from += one.length + 1;
    }
  }
}
