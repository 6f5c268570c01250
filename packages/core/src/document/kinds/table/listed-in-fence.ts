import type { Block, Fence } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Body } from "../../../syntax/section.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { columnsIn, hasKey, isCall, type Relation, relationOf } from "./relational.ts";
import { isSurelyTable } from "./surely-table.ts";
import { stateMember, stateTable } from "./state.ts";

/** The end of a sentence that leads to tables. */
const leads =
  /(?:^|[\s(])(?:tables|tabellen|tablas|tabelas|tabelle|таблицы)(?:\s\p{L}+){0,2}\s?[:：]\s*$|(?:数据表|表|テーブル|테이블)\s?[:：]\s*$/iu;

/** `order_lines      what was bought`: a name, and what it is of in a column of its own. */
const line = /^([a-z][a-z0-9]*(?:_[a-z0-9]+)*)\s{2,}\S/;

/** Tables that a fence lists, one to a line: as relations, or by their names below a sentence that leads to them. */
export function readListedTables(blocks: readonly Block[], context: Context, out: Collector): void {
  if (within(context, "alternatives", "history", "testing-strategy")) return;
  for (const block of blocks) if (block.kind === "fence") readDrawnTables(block, out);
  if (!within(context, "database-design", "data-model")) return;
  for (const [i, fence] of blocks.entries()) {
    if (fence.kind === "fence" && readRelations(fence, out)) continue;
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

/** The relations that a fence holds, one to a line and nothing else, as in `loans — what is lent (id, book_id)`; none of any other. */
function relationsIn({ language, code }: Fence): readonly Relation[] {
  if (!/^(?:text|txt|plain|plaintext|sql)?$/.test(language) || code.text.length > 10_000) return [];
  const relations: Relation[] = [];
  let from = 0;
  for (const one of code.text.split("\n")) {
    if (one.trim() !== "") {
      const found = relationOf(trimmed(slice(code, from, from + one.length)));
      if (!found || isCall(found.name.text)) return [];
      relations.push(found);
    }
    from += one.length + 1;
  }
  // Calls of what is made of ids are written so too: one line must begin with `id`, or all say what they are of.
  const keyed = relations.some(({ columns }) => columns[0]!.name.text === "id");
  return keyed || (relations.every(({ told }) => told) && relations.some(hasKey)) ? relations : [];
}

/** Whether some fence of a section holds such relations. */
export const holdsRelations = ({ blocks }: Body): boolean =>
  blocks.some((block) => block.kind === "fence" && relationsIn(block).length > 0);

/** Whether all code of a section asks a database for what is there: `Table Sizes` titles a query, and is no table. */
export function asksOnly({ blocks }: Body): boolean {
  const fences = blocks.filter((block) => block.kind === "fence");
  return (
    fences.length > 0 &&
    fences.every(({ code }) => /^(?:\s|--[^\n]*\n)*(?:select|with|explain|show)\s/i.test(code.text))
  );
}

/** `│ • orders (id, total, sold_at, ...) │`: a line of a box that lists a table with its columns. */
const listed = /[•▪◦*-]\s+([a-z][a-z0-9_]{1,40}\s?\([a-z][^()]{3,400}?)(?:,\s?(?:\.{3}|…))?\s?\)/;

/** The tables that stand in the boxes of a drawing, each on a line of its own behind a bullet. */
function readDrawnTables({ language, code }: Fence, out: Collector): void {
  if (!/^(?:text|txt|plain|plaintext|ascii)?$/.test(language) || !/[│|]/.test(code.text)) return;
  let from = 0;
  for (const one of code.text.split("\n")) {
    const found = one.length < 500 && one.includes("(") ? listed.exec(one) : null;
    const at = found ? from + found.index + found[0].indexOf(found[1]!) : 0;
    const table = found ? drawnTable(slice(code, at, at + found[1]!.length)) : null;
    if (table) stateRelation(table, out);
    from += one.length + 1;
  }
}

function drawnTable(words: Mapped) {
  const bracket = words.text.indexOf("(");
  const columns = columnsIn(slice(words, bracket + 1));
  const name = trimmed(slice(words, 0, bracket));
  if (columns === null || isCall(name.text)) return null;
  const found = { name, columns, told: false };
  return isSurelyTable(found) ? found : null;
}

function stateRelation({ name, columns }: Relation, out: Collector): void {
  stateTable(out, name.text, {}, { range: wholeRange(name), place: "code" });
  for (const column of columns) stateMember(out, name.text, column, "code");
}

function readRelations(fence: Fence, out: Collector): boolean {
  const relations = relationsIn(fence);
  for (const each of relations) stateRelation(each, out);
  return relations.length > 0;
}
