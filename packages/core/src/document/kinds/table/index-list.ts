import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Context } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { tellsOfIndexes, uniqueWords } from "./index-rows.ts";
import { ownerAbove, titledAbove } from "./owner.ts";
import { stateIndex } from "./state.ts";

/** Bullets of indexes: `` `idx_orders_buyer` on `orders(buyer_id)` ``, `idx_buyer (buyer_id)`. */
export const indexList: Claim<ListView> = {
  sure(view, context) {
    const read = view.items.filter((item) => item.inline && indexOf(item.inline, view, context));
    return view.items.length > 0 && read.length * 2 > view.items.length ? 0.9 : 0;
  },
  read(view, context, out) {
    for (const item of view.items) {
      const index = item.inline && indexOf(item.inline, view, context);
      // What only says what an index is for has its name, by which it can be found, and no columns.
      if (!index) continue;
      const { name, ...facts } = index;
      stateIndex(out, name.text, facts, { range: wholeRange(name), place: "item" });
    }
  },
};

/** `pk_orders`; `PK` alone says what a column is. */
const indexName = /^(?:idx|ix|ux|uq|uk|uidx|pk|fk|gin|gist)\w+$|_(?:idx|index|key|uq|uniq|pk)$/i;

/** `` `orders_buyer` on `orders` (`buyer_id`) `` below a heading or a line that says "Indexes": any name is one of an index. */
const isNamedBelow = (line: string, view: ListView, context: Context): boolean =>
  /^\s*\w{2,64}\s+on\s+\w{1,64}\s*\(/i.test(line) && tellsOfIndexes(view, context);

/** What a bullet says that it names: "Unique key `uk_orders(shop_id, day)`". */
const lead =
  /^\s*(?:(?:unique|composite|partial|secondary)\s+){0,2}(?:(?:index|key|constraint)\s|(?:唯一|普通|联合|组合|复合|主)?(?:索引|约束|键)|(?:ユニーク|一意)?インデックス|índice(?:\s(?:único|compuesto|composto))?\s|(?:уникальный\s)?индекс\s|(?:고유\s?)?인덱스)\s*[:：]?\s*/iu;

/** Words for how an index is kept, which name none of its columns. */
const manner = "unique|composite|partial|filtered|(?:non-?)?clustered|full-?text|spatial|btree|gin|gist|brin|hash";
const manners = String.raw`(?:${manner})(?:[,\s]\s?(?:${manner})){0,2}`;

const named = new RegExp(
  String.raw`^\s*([\w.]{2,64})\s*(?:\(${manners}\)\s*)?[:：\-–—]*\s*(?:${manners}\s{1,4})?(?:(?:index\s+)?on\s+)?`,
  "iu",
);
const bracketed = new RegExp(String.raw`^(\w{1,64})?\s*\((?!${manners}\))([^()]{1,200})\)`, "iu");
const listed = /^\w{1,64}(?:(?:\s?,\s?(?:and\s)?|\sand\s)\w{1,64}){0,7}/i;

/** What may follow a plain word that is a column, rather than the first word of a sentence. */
const endOfColumns = /^\s?(?:(?:asc|desc|ascending|descending)\b|[↑↓])?\s*(?:$|[(,;.\n]|[:：–—-]\s|where\b)/i;

interface IndexItem {
  readonly name: Mapped;
  readonly table: string;
  readonly columns: readonly string[];
  readonly unique?: boolean;
}

function indexOf(line: Inline, view: ListView, context: Context): IndexItem | null {
  const said = lead.exec(line.text.slice(0, 60))?.[0].length ?? 0;
  const found = named.exec(line.text.slice(said, 400));
  if (!found || !(indexName.test(found[1]!) || isNamedBelow(line.text, view, context))) return null;
  const at = said + found[0].length;
  const rest = line.text.slice(at, at + 400);
  const bracket = bracketed.exec(rest);
  const table = bracket?.[1] ?? (ownerAbove(view.above, context) ?? titledAbove(view.above, context))?.text;
  if (table === undefined || rest.trim() === "") return null;
  const columns = bracket ? bracket[2]!.split(",").map((part) => part.trim()) : columnsBare(line, at, found[1]!);
  const from = line.text.indexOf(found[1]!, said);
  const name = slice(line, from, from + found[1]!.length);
  return { name, table, columns, ...(uniqueWords.test(line.text) ? { unique: true } : {}) };
}

/** The columns that stand from a place of a line on without brackets; none where the words there may be a sentence. */
function columnsBare({ text, spans }: Inline, at: number, index: string): string[] {
  const list = listed.exec(text.slice(at, at + 400))?.[0] ?? "";
  const columns = matches(list, /\b(?!and\b)\w+/gi).map((found) => ({ name: found[0], from: at + found.index }));
  const isCode = (place: number): boolean =>
    spans.some(({ kind, from, to }) => kind === "code" && from <= place && place < to);
  if (columns.every(({ name, from }) => isCode(from) || isIdentifier(name))) return columns.map(({ name }) => name);
  if (!/\son\s+$/i.test(text.slice(0, at))) return [];
  const after = text.slice(at + list.length).slice(0, 20);
  const standsAlone = /^\p{Ll}/u.test(list) && endOfColumns.test(after);
  const isCalledAfter = /^\s(?:for|to|when)\b/i.test(after) && columns.every(({ name }) => endsIn(index, name));
  return standsAlone || isCalledAfter ? columns.map(({ name }) => name) : [];
}

/** `book_id`, `bookId`: no word of a language. */
const isIdentifier = (word: string): boolean => /\w[_\d]|\p{Ll}\p{Lu}/u.test(word);

/** `idx_loans_due` is called after the column `due`. */
const endsIn = (index: string, column: string): boolean => index.toLowerCase().endsWith(`_${column.toLowerCase()}`);
