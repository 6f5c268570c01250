import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { memberOf } from "../../shapes/member-item.ts";
import { membersNamed } from "../../shapes/member-line.ts";
import type { Member } from "../../shapes/member-table.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import { labelledMembers, leadsAside, leavesOwner, toldMembers } from "../../shapes/told-members.ts";
import { identifier, nameOf, namesTables, plainNames } from "./names-in-list.ts";
import { ownerAbove } from "./owner.ts";
import { stateMember, stateTable } from "./state.ts";
import { ofTables } from "./under-tables.ts";

// Lists that words above them make lists of tables or of columns, whatever the chapter and however their items tell of them.

/** Tables, by nothing but their names in code: `It owns the shop schema and these tables:`. */
export const announcedTables: Claim<ListView> = {
  sure: (view, context) => (announcesTables(view, context) ? 0.85 : 0),
  read(view, _context, out) {
    for (const name of plainNames(view)) stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
  },
};

/** The columns of the table named above, told in words or under labels. */
export const toldColumns: Claim<ListView> = {
  sure: (view, context) => (columnsTold(view, context) ? 0.85 : 0),
  read(view, context, out) {
    const told = columnsTold(view, context);
    if (!told) return;
    stateTable(out, told.table.text, {}, { range: wholeRange(told.table), place: "heading" });
    for (const member of told.columns) stateMember(out, told.table.text, member, "item");
  },
};

/** Tables with their columns in a bracket at the end of what is told of them. */
export const endedTables: Claim<ListView> = {
  sure: (view) => (endInColumns(view).length > 0 ? 0.85 : 0),
  read(view, _context, out) {
    for (const { name, members } of endInColumns(view)) {
      stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      for (const member of members) stateMember(out, name.text, member, "item");
    }
  },
};

/** Columns by their names behind those of their tables: `` - `orders.note` (text) ``, below words on columns or in a chapter on the database. */
export const dottedColumns: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length === 0 || within(context, "alternatives", "history")) return 0;
    if (!within(context, "database-design") && !ofColumns.test(view.caption?.text ?? "")) return 0;
    return view.items.every((item) => dottedIn(item) !== null) ? 0.86 : 0;
  },
  read(view, _context, out) {
    for (const item of view.items) {
      const named = dottedIn(item);
      if (!named) continue;
      stateTable(out, named.table.text, {}, { range: wholeRange(named.table), place: "item" });
      stateMember(out, named.table.text, named.column, "item");
    }
  },
};

const ofColumns = /\bcolumns?\b|spalten|colonnes|columnas|colunas|столбц|列|字段|カラム|컬럼/iu;

/** The table and the column that an item begins with, where it has a type or nothing else is said. */
function dottedIn({ label, labelStyle, note, rest, inline }: ItemView): { table: Mapped; column: Member } | null {
  const whole = label ?? (inline && /^`?[\w.]+`?$/.test(inline.text.trim()) ? inline : null);
  const parts =
    whole && labelStyle !== "plain" ? /^([a-z][a-z0-9_]{1,62})\.([a-z_][a-z0-9_]{0,62})$/.exec(whole.text) : null;
  if (!whole || !parts) return null;
  const column = memberOf(
    slice(whole, parts[1]!.length + 1),
    note?.text ? `(${note.text})` : (rest?.text.trim() ?? ""),
  );
  return column?.type || rest?.text.trim() === ""
    ? { table: slice(whole, 0, parts[1]!.length), column: column! }
    : null;
}

/** The end of a sentence that leads to a list of tables. */
const tablesFollow =
  /(?:^|\s)(?:tables|collections|tabellen|sammlungen|tablas|colecciones|tabelas|coleções|tabelle|collezioni|таблицы|коллекции)\s*:$|(?:数据?表|集合|テーブル|コレクション|테이블|컬렉션)\s*[:：]$/iu;
const tablesGo =
  /\b(?:drop(?:s|ped)?|remov\w+|delet\w+|no longer|legacy|obsolete|instead|not|without|temp(?:orary)?)\b/i;

/** `It owns the shop schema and these tables:` above names in code and nothing else, whatever the chapter. */
const announcesTables = (view: ListView, context: Context): boolean => {
  const caption = view.caption?.text.trim() ?? "";
  const said =
    tablesFollow.test(caption) || (ofTables(context) && view.items.every(({ label }) => label?.text.includes("_")));
  return (
    said &&
    !leadsAside(view.caption) &&
    !tablesGo.test(caption) &&
    view.items.length > 0 &&
    view.items.every((item) => item.labelStyle === "code" && item.nested.length === 0 && !item.rest?.text.trim()) &&
    plainNames(view).length === view.items.length
  );
};

/** The table named above and its columns, where bullets tell of them in words or under labels; `null` for any other list. */
function columnsTold(view: ListView, context: Context): { table: Mapped; columns: readonly Member[] } | null {
  const { caption, latest, heading } = view.above;
  const said = [caption, latest, heading].some((words) => words !== null && saysTable(words.text));
  if (!said && !within(context, "database-design") && !ofTables(context)) return null;
  if (!leavesOwner(caption) && !ownerAbove({ ...view.above, latest: null, heading: null }, context)) return null;
  const table = ownerAbove(view.above, context);
  if (!table || namesTables(view, context)) return null;
  const labelled = labelledMembers(view);
  const columns = labelled.length > 0 ? labelled : identifier.test(table.text) ? toldMembers(view) : [];
  return columns.length > 0 ? { table, columns } : null;
}

/** `**orders**: holds what was bought (id, total)`: tables with their columns in a bracket at the end, where the words above say that tables follow. */
function endInColumns(view: ListView): { name: Mapped; members: readonly Member[] }[] {
  const caption = view.caption?.text.trim() ?? "";
  if (!/[:：]$/.test(caption) || !tablesSaid.test(caption) || tablesGo.test(caption)) return [];
  const tables = view.items.map((item) => {
    const name = item.rest && item.labelStyle !== "plain" ? nameOf(item) : null;
    const bracket = name ? /[(（][^()（）]{3,400}[)）][.。]?\s*$/u.exec(item.rest!.text) : null;
    return name && bracket ? { name, members: membersNamed(slice(item.rest!, bracket.index)) } : null;
  });
  return tables.every((table) => table !== null && table.members.length > 1)
    ? tables.flatMap((table) => table ?? [])
    : [];
}

const tablesSaid =
  /(?:^|[^\p{L}])(?:tables|collections|tabellen|sammlungen|tablas|colecciones|tabelas|coleções|tabelle|collezioni|таблиц\p{L}*|коллекци\p{L}+)(?:$|[^\p{L}])|表|テーブル|테이블/iu;
