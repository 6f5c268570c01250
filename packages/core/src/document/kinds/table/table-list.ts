import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import type { Place } from "../../../model/element.ts";
import { dataType } from "../../../model/kinds/data-type.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { readMemberItem } from "../../shapes/member-item.ts";
import { membersNamed, membersOfLine } from "../../shapes/member-line.ts";
import { bareName, type Member, memberColumns, memberNames } from "../../shapes/member-table.ts";
import { labelledMembers, leavesOwner, toldMembers } from "../../shapes/told-members.ts";
import { saysTable, structureName } from "../../shapes/structure-name.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { columnsIn, listsColumns } from "./coded-columns.ts";
import { codedNames, leadsToTables } from "./led-to.ts";
import { ownerAbove } from "./owner.ts";
import { ofTables } from "./under-tables.ts";
import { stateColumn, stateMember, stateTable } from "./state.ts";

const identifier = /^[\p{L}_][\p{L}\p{N}_.$-]*$/u;
const tablesTitle =
  /^(?:\W|\d)*(?:(?:the|main|core|key|new|primary|database|db|our|existing|all|data|mongo(?:db)?|sql|firestore|firebase|dynamodb|postgres(?:ql)?|mysql|mariadb|sqlite|supabase|cosmos ?db)\s+)*(?:tables?|collections?|tabellen|sammlungen|collections|tablas?|colecciones|tabelas?|coleções|tabelle|collezioni|таблицы|коллекции|数据库?表|表|集合|テーブル(?:一覧)?|コレクション|테이블(?: 목록)?|컬렉션)(?:\s+(?:overview|list|summary|planned|used|needed|required))?\s*[:：]?\s*$/iu;

/** Tables that list tables, one per row: `Table | Description`. */
export const tableOfTables: Claim<TableView> = {
  sure(view, context) {
    if (!view.roles.includes("table") || memberColumns(view)?.owner === view.roles.indexOf("table")) return 0;
    const names = namesIn(view).filter((name) => identifier.test(name.text));
    if (names.length === 0 || names.length * 2 < view.table.rows.length) return 0;
    if (view.roles[0] !== "table" && !within(context, "database-design", "data-model")) return 0;
    return within(context, "database-design", "data-model") ? 0.85 : view.roles.indexOf("table") === 0 ? 0.6 : 0;
  },
  read(view, _context, out) {
    const column = view.roles.findIndex((role) => role === "column" || role === "field" || role === "key");
    for (const row of view.table.rows) {
      const cell = row.cells[view.roles.indexOf("table")];
      if (!cell) continue;
      const name = bareName(cell);
      if (!identifier.test(name.text)) continue;
      stateTable(out, name.text, {}, { range: wholeRange(name), place: "row" });
      const listed = column < 0 ? undefined : row.cells[column];
      if (!listed) continue;
      // `Primary key | UUID` tells the type of a key, not its name.
      for (const each of memberNames(listed))
        if (identifier.test(each.text) && !(/^[A-Z]+$/.test(each.text) && dataType(each.text).logical !== "unknown"))
          stateColumn(out, name.text, each.text, {}, { range: wholeRange(each), place: "row" });
    }
  },
};

const namesIn = (view: TableView): Mapped[] =>
  view.table.rows.flatMap((row) => {
    const cell = row.cells[view.roles.indexOf("table")];
    return cell ? [bareName(cell)] : [];
  });

/** Bullets that are the columns of the table named above, or tables with their columns nested below them. */
export const columnList: Claim<ListView> = {
  sure(view, context) {
    if (announcesTables(view, context)) return 0.85;
    if (tellsColumns(view, context) || endInColumns(view).length > 0) return 0.85;
    if (view.items.length === 0 || !within(context, "database-design", "data-model")) return 0;
    const database = within(context, "database-design");
    const ofDatabase = database || saysDatabase.test(context.path.at(-1) ?? "");
    if (inLines(view).length * 2 > view.items.length && ofDatabase) return 0.85;
    const nested = tablesWithin(view);
    if (nested.length * 2 > view.items.length)
      return database || view.items.every((item) => saysTable(item.label?.text ?? "")) ? 0.85 : 0;
    const whole = view.items.filter((item) => !isElision(item));
    const typed = whole.map(readMemberItem).filter((each) => each?.type || each?.primaryKey || each?.foreignKey);
    if (typed.length > 0 && typed.length * 5 >= whole.length * 3 && ownerAbove(view.above, context))
      return ofDatabase || saysTable(view.caption?.text ?? "") ? 0.85 : 0;
    if (listsColumns(view, context) && ownerAbove(view.above, context)) return 0.85;
    if (database && leadsToTables(view)) return 0.8;
    return database && namesTables(view, context) && plainNames(view).length * 5 >= view.items.length * 4 ? 0.75 : 0;
  },
  read(view, context, out) {
    if (announcesTables(view, context)) {
      for (const name of plainNames(view)) stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      return;
    }
    const told = tellsColumns(view, context);
    for (const { name, members } of told ? [] : endInColumns(view)) {
      stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      for (const member of members) stateMember(out, name.text, member, "item");
    }
    if (!told && endInColumns(view).length > 0) return;
    if (told) {
      stateTable(out, told.table.text, {}, { range: wholeRange(told.table), place: "heading" });
      for (const member of told.columns) stateMember(out, told.table.text, member, "item");
      return;
    }
    const nested = tablesWithin(view);
    if (nested.length * 2 > view.items.length) {
      for (const { name, members } of nested) readItems(out, name, members, "item");
      return;
    }
    const lines = inLines(view);
    if (lines.length * 2 > view.items.length) {
      for (const { name, members } of lines) {
        stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
        for (const member of members) stateMember(out, name.text, member, "item");
      }
      return;
    }
    if (within(context, "database-design") && leadsToTables(view)) {
      for (const name of view.items.flatMap(codedNames))
        stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      return;
    }
    const owner = ownerAbove(view.above, context);
    if (owner && !namesTables(view, context)) return readItems(out, owner, view.items, "heading");
    for (const name of plainNames(view)) stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
  },
};

/** The table named above and its columns, where bullets tell of them in words or under labels; `null` for any other list. */
function tellsColumns(view: ListView, context: Context): { table: Mapped; columns: readonly Member[] } | null {
  const { caption, heading } = view.above;
  const said = [caption, heading].some((words) => words !== null && saysTable(words.text));
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

/** `other fields ...`: what stands for the members that are not told. */
const isElision = ({ inline }: ItemView): boolean => /^[^:：]{0,30}(?:\.\.\.|…)/.test(inline?.text ?? "");

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
    !tablesGo.test(caption) &&
    view.items.length > 0 &&
    view.items.every((item) => item.labelStyle === "code" && item.nested.length === 0 && !item.rest?.text.trim()) &&
    plainNames(view).length === view.items.length
  );
};

const namesTables = (view: ListView, context: Context): boolean =>
  tablesTitle.test(view.above.caption?.text ?? "") ||
  (view.above.caption === null && tablesTitle.test(context.path.at(-1) ?? ""));

/** Items that are a name with a list of members below it. */
const tablesWithin = (view: ListView): { name: Mapped; members: readonly ItemView[] }[] =>
  view.items.flatMap((item) => {
    const members = item.nested.find((list) => list.items.some((each) => readMemberItem(each)?.type));
    const name = nameOf(item);
    return members && name ? [{ name, members: members.items }] : [];
  });

/** Items that are a name with its members beside it: `**orders**: id (uuid), total (decimal)`. */
const inLines = (view: ListView): { name: Mapped; members: readonly Member[] }[] =>
  view.items.flatMap((item) => {
    const name = item.rest && item.labelStyle !== "plain" ? nameOf(item) : null;
    const typed = name ? membersOfLine(item.rest!) : [];
    const members = name && typed.length === 0 ? membersNamed(item.rest!) : typed;
    return name && members.length > 0 ? [{ name, members }] : [];
  });

/** A heading in the data model that speaks of a database: what it lists are tables. */
const saysDatabase =
  /\b(?:databases?|db|sql|tables?|postgres(?:ql)?|mysql|mariadb|sqlite|mongo(?:db)?|oracle|dynamodb|datenbank|tabellen|base de données|base de datos|banco de dados|tablas|tabelas)\b|база данных|таблиц|数据库|表|データベース|テーブル|데이터베이스|테이블/iu;

const plainNames = (view: ListView): Mapped[] => view.items.flatMap((item) => nameOf(item) ?? []);

function nameOf(item: ItemView): Mapped | null {
  const words = item.label ?? item.inline;
  if (!words) return null;
  // "`orders` table specification": the one word in code.
  const named = item.inline && saysTable(words.text) ? structureName(item.inline) : null;
  if (named && identifier.test(named.text) && words.text.includes(named.text)) return named;
  const name = bareName(words);
  return identifier.test(name.text) ? name : null;
}

function readItems(out: Collector, table: Mapped, items: readonly ItemView[], place: Place): void {
  stateTable(out, table.text, {}, { range: wholeRange(table), place });
  for (const item of items) {
    const several = columnsIn(item.inline);
    const one = isElision(item) || several.length > 1 ? null : readMemberItem(item);
    for (const member of one ? [one] : several) stateMember(out, table.text, member, "item");
  }
}
