import type { Place } from "../../../model/element.ts";
import type { Inline, Span } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateIndex, stateTable } from "./state.ts";

// Tables and indexes that sentences list by their names in code: "Other tables: `orders`, `lines`", "Indexed: `orders(buyer_id)`".

const tableLabel =
  /(?:^|[.;:]\s)(?:the\s)?(?:(?:other|further|remaining|main|core|key|all)\s)?(?:database\s)?tables(?:\s(?:are|include))?\s*:\s*$/i;
/** "Join tables that the framework makes:", "Lists, in tables of their own:": names that look like those of tables follow. */
const tablesTold = /(?:^|[.;]\s)[^.;:]{0,60}\btables\b[^.;:]{0,40}:\s*$/i;
const goneTables =
  /\b(?:drop(?:s|ped)?|remov\w+|delet\w+|gone|no longer|legacy|obsolete|instead|without|temp(?:orary)?|no|not|none|planned|later|views?)\b/i;
const joint = /^\s*(?:,|、|;|&|\+|\/|(?:,\s*)?(?:and|und|et|y|e))\s*$/u;
const tableName = /^(?:[A-Za-z_]\w{0,62}\.)?[A-Za-z_]\w{0,62}$/;

/** The tables that stand in code right behind a label for them. */
export function listedTables(inline: Inline, place: Place, context: Context, out: Collector): void {
  const ofData = within(context, "database-design", "data-model");
  if (!ofData && within(context, "alternatives", "history", "testing-strategy", "glossary")) return;
  const codes = inline.spans.filter(({ kind }) => kind === "code");
  for (const [i, { from }] of codes.entries()) {
    const before = inline.text.slice(Math.max(0, from - 120), from);
    const sure = tableLabel.test(before);
    if (!sure && !(tablesTold.test(before) && !goneTables.test(before.slice(before.search(/[^.;]*$/))))) continue;
    const names = namesFrom(inline, codes.slice(i));
    // Elsewhere only the label alone with names as a database has them is of tables, and not of what a page shows.
    if (!ofData && !(sure && names.every(({ text }) => /^[a-z][a-z0-9_]*$/.test(text)))) continue;
    if (sure || names.every(({ text }) => text.includes("_")))
      for (const { text, range } of names) stateTable(out, text, {}, { range, place });
  }
}

/** The tables that a cell lists by nothing but their names in code: `` `orders`, `order_lines` ``, `` `orders` / `_lines` ``. */
export function namesInCell(cell: Inline): { readonly text: string; readonly range: Range }[] {
  const codes = cell.spans.filter(({ kind }) => kind === "code");
  const whole = codes.filter((_, i) => !isEnding(cell, codes, i));
  const names = namesFrom(cell, codes);
  const around = cell.text.slice(0, codes[0]?.from ?? 0) + cell.text.slice(codes.at(-1)?.to ?? 0);
  return names.length === whole.length && /^\W*$/.test(around) ? names : [];
}

/** The names in code that follow one another in a list. */
function namesFrom(inline: Inline, codes: readonly Span[]): { readonly text: string; readonly range: Range }[] {
  const names: { readonly text: string; readonly range: Range }[] = [];
  for (const [i, { from, to }] of codes.entries()) {
    const text = inline.text.slice(from, to);
    if (i > 0 && !joint.test(inline.text.slice(codes[i - 1]!.to, from))) break;
    if (tableName.test(text) && !isEnding(inline, codes, i)) names.push({ text, range: sourceRange(inline, from, to) });
  }
  return names;
}

/** `_lines` behind a slash is what the name before it may end with, and which of its words that keeps is not told. */
const isEnding = ({ text }: Inline, codes: readonly Span[], i: number): boolean =>
  i > 0 && text[codes[i]!.from] === "_" && text.slice(codes[i - 1]!.to, codes[i]!.from).trim() === "/";

/** The tables of a paragraph of names in code and nothing else, below one that ends with "tables:". */
export function tablesBelow({ blocks }: Body, context: Context, out: Collector): void {
  if (!within(context, "database-design", "data-model")) return;
  for (const [i, block] of blocks.entries()) {
    const above = blocks[i - 1];
    if (block.kind !== "paragraph" || above?.kind !== "paragraph") continue;
    const last = above.inline.text.slice(above.inline.text.search(/[^.;]*$/));
    if (!/\btables\s*:\s*$/i.test(last) || goneTables.test(last)) continue;
    const codes = block.inline.spans.filter(({ kind }) => kind === "code");
    const names = codes[0]?.from === 0 ? namesFrom(block.inline, codes) : [];
    const isWhole = names.length === codes.length && /^\W*$/.test(block.inline.text.slice(codes.at(-1)?.to ?? 0));
    if (isWhole) for (const { text, range } of names) stateTable(out, text, {}, { range, place: "prose" });
  }
}

/** `orders(buyer_id, placed_at)` */
const covered = /^([A-Za-z_]\w{0,62})\s?\(\s?([A-Za-z_]\w{0,62}(?:,\s?[A-Za-z_]\w{0,62}){0,5})\s?\)$/;
/** What takes a sentence back, or speaks of what is yet to come. */
const open =
  /\b(?:no|not|none|never|without|missing|lacks?|should|would|could|may|might|planned|later|consider|todo|instead|foreign|references?)\b/i;

/** The indexes that a sentence on indexes or uniqueness lists as tables with their columns, some with their names before. */
export function listedIndexes(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (!within(context, "database-design", "data-model") || !/\bind(?:ex|ices)|\buniqu/i.test(inline.text)) return;
  for (const sentence of matches(inline.text, /(?:[^.!?]|[.!?](?!\s|$))+/g)) {
    if (open.test(sentence[0]) || !/\buniqu|\bind(?:ex|ices)/i.test(sentence[0])) continue;
    let isUnique = false;
    for (const { index, 0: words } of matches(sentence[0], /[^;]+/g)) {
      const codes = coveredWithin(inline, sentence.index + index, sentence.index + index + words.length);
      // `orders(number)` and `users(email)` are unique.
      const after = codes.length > 0 && /\bunique/i.test(words.slice(codes.at(-1)!.to - sentence.index - index));
      let at = sentence.index + index;
      for (const { from, to, table, columns, name } of codes) {
        isUnique = after || (uniqueBefore(inline.text.slice(at, from)) ?? isUnique);
        at = to;
        const facts = { table, columns, ...(isUnique ? { unique: true } : {}) };
        stateIndex(out, name, facts, { range: sourceRange(inline, from, to), place });
      }
    }
  }
}

/** The code of a stretch of words that is a table with its columns. */
function coveredWithin(inline: Inline, start: number, end: number) {
  const codes = inline.spans.filter(({ kind, from, to }) => kind === "code" && from >= start && to <= end);
  return codes.flatMap(({ from, to }, i) => {
    const found = covered.exec(inline.text.slice(from, to));
    if (!found) return plainlyCovered(inline, { from, to });
    // `uk_orders(number)` is the name of an index, and no table.
    if (/^(?:idx|uidx|ix|ux|uq|uk)_/i.test(found[1]!)) return [];
    const columns = found[2]!.split(",").map((column) => column.trim());
    const name = nameBefore(inline, codes[i - 1], from) ?? nameBehind(inline, to, codes[i + 1]);
    return [{ from, to, table: found[1]!, columns, name }];
  });
}

/** `` `by_buyer` on orders(buyer_id) ``, where only the name of the index stands in code. */
function plainlyCovered({ text }: Inline, code: Pick<Span, "from" | "to">) {
  const name = text.slice(code.from, code.to);
  const behind = /^\s+(?:on|over|auf|sur|sobre)\s+(?:the\s+)?([A-Za-z_]\w{0,62}\s?\([^()]{1,200}\))/.exec(
    text.slice(code.to, code.to + 300),
  );
  const found = behind && covered.exec(behind[1]!);
  if (!found || !/^[A-Za-z_]\w{2,62}$/.test(name)) return [];
  const columns = found[2]!.split(",").map((column) => column.trim());
  return [{ ...code, table: found[1]!, columns, name }];
}

/** Whether what follows these words is unique; `null` where they do not say what it is, so that it is as what stands before. */
function uniqueBefore(words: string): boolean | null {
  if (/\bunique/i.test(words)) return true;
  return /\bind(?:ex|ices)/i.test(words) ? false : null;
}

/** The name in `` `orders(buyer_id)` (`by_buyer`) ``. */
function nameBehind({ text }: Inline, to: number, code: Pick<Span, "from" | "to"> | undefined): string | undefined {
  if (!code || !/^\s?\($/.test(text.slice(to, code.from)) || text[code.to] !== ")") return undefined;
  const name = text.slice(code.from, code.to);
  return /^[A-Za-z_]\w{2,62}$/.test(name) ? name : undefined;
}

/** The name in `` `by_buyer` on `orders(buyer_id)` ``. */
export function nameBefore(inline: Inline, code: Span | undefined, from: number): string | undefined {
  if (!code || !/^\s+(?:on|over|auf|sur|sobre)\s+(?:the\s+)?$/.test(inline.text.slice(code.to, from))) return undefined;
  const name = inline.text.slice(code.from, code.to);
  return /^[A-Za-z_]\w{2,62}$/.test(name) ? name : undefined;
}
