import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { ownerAbove } from "./owner.ts";
import { stateIndex } from "./state.ts";

const indexTitle =
  /^(?:index(?:es)?(?:[ _]names?)?|indexname|índices?|nombre del índice|nome do índice|indice|nom de l'index|индекс|имя индекса|索引名?称?|索引|インデックス名?|인덱스(?:명| 이름)?)$/u;
const columnsTitle = /column|field|spalte|colonne|champ|columna|campo|coluna|столбц|поля|列|字段|カラム|컬럼|on$/u;

/** Words by which a row or bullet says that its index is unique. */
export const uniqueWords = /\bunique\b|唯一|único|единствен|уникальн|ユニーク|유니크/iu;

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
export function tellsOfIndexes({ above: { caption, heading } }: Pick<TableView, "above">, context: Context): boolean {
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
