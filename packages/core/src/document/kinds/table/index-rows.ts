import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { bareName } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { ownerAbove, titledAbove } from "./owner.ts";
import { stateIndex } from "./state.ts";

const indexTitle =
  /^(?:index(?:es)?(?:[ _]names?)?|indexname|índices?|nombre del índice|nome do índice|indice|nom de l'index|индекс|имя индекса|索引名?称?|索引|インデックス名?|인덱스(?:명| 이름)?)$/u;
const columnsTitle = /column|field|spalte|colonne|champ|columna|campo|coluna|столбц|поля|列|字段|カラム|컬럼|on$/u;
const indexName = /^(?:idx|ix|ux|uq|uk|uidx|pk|fk|gin|gist)_?\w*$|_(?:idx|index|key|uq|uniq|pk)$/i;
const uniqueWords = /\bunique\b|唯一|único|единствен|уникальн|ユニーク|유니크/iu;

/** Tables of indexes: `Index | Columns | Purpose`, of the table named above or in a column of its own; `Table | Columns` below words on indexes. */
export const indexTable: Claim<TableView> = {
  sure: (view, context) =>
    columnsAt(view) >= 0 && (listsIndexes(view) || (tellsOfIndexes(view, context) && view.roles.includes("table")))
      ? 0.9
      : 0,
  read(view, context, out) {
    const above = ownerAbove(view.above, context);
    const tableAt = view.roles.indexOf("table");
    const nameAt = indexAt(view);
    const listedAt = columnsAt(view);
    for (const row of view.table.rows) {
      const cell = nameAt < 0 ? null : row.cells[nameAt];
      const listed = row.cells[listedAt];
      if (cell === undefined || !listed) continue;
      const name = cell && bareName(cell);
      const called = tableAt < 0 ? calledOn(listed) : null;
      const owner = called?.table ?? (tableAt < 0 ? above : row.cells[tableAt] && bareName(row.cells[tableAt]!));
      const columns = columnsIn(called?.columns ?? listed);
      if (name?.text === "" || columns.length === 0 || !owner) continue;
      const unique = row.cells.some(
        (each, i) => uniqueWords.test(each.text) || (uniqueWords.test(view.titles[i] ?? "") && yes.test(each.text)),
      );
      const facts = { table: owner.text, columns, ...(unique ? { unique } : {}) };
      const at = { range: wholeRange(name ?? listed), place: "row" } as const;
      stateIndex(out, name?.text, facts, at);
    }
  },
};

/** What a cell below "Unique" says of an index that is so; more may follow: "yes, of what is not deleted". */
const yes = /^\s*(?:yes|true|y|ja|oui|sí|si|sim|да|是|はい|예|✓|✔|✅|x)(?![\p{L}])/iu;

/** Whether a table names an index and its columns in each row. */
export const listsIndexes = (view: TableView): boolean => indexAt(view) >= 0 && columnsAt(view) >= 0;

/** Whether the words above say that indexes are what is listed. */
function tellsOfIndexes({ above: { caption, heading } }: Pick<TableView, "above">, context: Context): boolean {
  if (!within(context, "database-design", "data-model")) return false;
  return /^\W*(?:the |all |other |further |secondary |additional )*ind(?:exes|ices|exed)\b/i.test(
    (caption ?? heading)?.text ?? "",
  );
}

const indexAt = (view: TableView): number => view.titles.findIndex((title) => indexTitle.test(title));

function columnsAt(view: TableView): number {
  const nameAt = indexAt(view);
  return view.titles.findIndex((title, i) => i !== nameAt && columnsTitle.test(title) && view.roles[i] !== "table");
}

/** A cell that names the table with its columns, and may say more of them: `orders(buyer_id, day), of open ones`. */
function calledOn(cell: Mapped): { readonly table: Mapped; readonly columns: Mapped } | null {
  const found =
    /^\s*(?!(?:lower|upper|coalesce|date|trim)\()([A-Za-z_][\w.]{1,80})\s?(\([^()]{1,200}\))(?=\s*(?:$|[,;]|where\b|asc\b|desc\b))/i.exec(
      cell.text.slice(0, 400),
    );
  if (!found) return null;
  const [from, at] = [cell.text.indexOf(found[1]!), found.index + found[0].length - found[2]!.length];
  return { table: slice(cell, from, from + found[1]!.length), columns: slice(cell, at, at + found[2]!.length) };
}

/** The columns and expressions of a cell, without directions; what is neither, such as "unfinished only", is a remark. */
function columnsIn(cell: Mapped): string[] {
  const text = cell.text.slice(0, 400).replace(/[`"]/g, "").trim();
  const list = /^\((.*)\)$/s.exec(text)?.[1] ?? text;
  return list.split(/,(?![^()]*\))|\n/).flatMap((part) => {
    const found =
      /^\s*([\p{L}_][\p{L}\p{N}_.]*(?:\([^()]*\))?)\s*(?:\([^()]*\)|asc|desc|ascending|descending|↑|↓)?\s*$/iu.exec(
        part,
      );
    return found ? [found[1]!] : [];
  });
}

/** Bullets of indexes: `` `idx_orders_buyer` on `orders(buyer_id)` ``, `idx_buyer (buyer_id)`. */
export const indexList: Claim<ListView> = {
  sure(view, context) {
    const read = view.items.filter((item) => item.inline && indexOf(item.inline, view, context));
    return view.items.length > 0 && read.length * 2 > view.items.length ? 0.9 : 0;
  },
  read(view, context, out) {
    for (const item of view.items) {
      const index = item.inline && indexOf(item.inline, view, context);
      if (!index) continue;
      const { name, ...facts } = index;
      stateIndex(out, name.text, facts, { range: wholeRange(name), place: "item" });
    }
  },
};

/** `` `orders_buyer` on `orders` (`buyer_id`) `` below a heading or a line that says "Indexes": any name is one of an index. */
const isNamedBelow = (line: string, view: ListView, context: Context): boolean =>
  /^\s*\w{2,64}\s+on\s+\w{1,64}\s*\(/i.test(line) && tellsOfIndexes(view, context);

/** What a bullet says that it names: "Unique key `uk_orders(shop_id, day)`". */
const lead =
  /^\s*(?:(?:unique|composite|partial|secondary)\s+){0,2}(?:(?:index|key|constraint)\s|(?:唯一|普通|联合|组合|复合|主)?(?:索引|约束|键)|(?:ユニーク|一意)?インデックス|índice(?:\s(?:único|compuesto|composto))?\s|(?:уникальный\s)?индекс\s|(?:고유\s?)?인덱스)\s*[:：]?\s*/iu;

/** Words for how an index is kept, which name none of its columns. */
const manner = "unique|composite|partial|filtered|(?:non-?)?clustered|full-?text|spatial|btree|gin|gist|brin|hash";

const bullet = new RegExp(
  String.raw`^\s*([\w.]{2,64})\s*(?:\((?:${manner})\)\s*)?[:：\-–—]*\s*(?:(?:(?:${manner})\s{1,4}){0,3}(?:index\s+)?on\s+)?(\w{1,64})?\s*(?:\(([^()]{1,200})\))?`,
  "iu",
);

function indexOf(
  line: Mapped,
  view: ListView,
  context: Context,
): { name: Mapped; table: string; columns: readonly string[]; unique?: boolean } | null {
  const said = lead.exec(line.text.slice(0, 60))?.[0].length ?? 0;
  const found = bullet.exec(line.text.slice(said, 400));
  if (!found || !(indexName.test(found[1]!) || isNamedBelow(line.text, view, context))) return null;
  const above = (ownerAbove(view.above, context) ?? titledAbove(view.above, context))?.text;
  const columns = found[3]?.split(",").map((part) => part.trim()) ?? (found[2] === undefined ? [] : [found[2]]);
  const table = found[3] === undefined ? above : (found[2] ?? above);
  if (table === undefined || columns.length === 0) return null;
  const from = line.text.indexOf(found[1]!, said);
  const unique = uniqueWords.test(line.text);
  return { name: slice(line, from, from + found[1]!.length), table, columns, ...(unique ? { unique } : {}) };
}
