import type { Place } from "../../../model/element.ts";
import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { readMemberItem, saysOfMembers } from "../../shapes/member-item.ts";
import { membersNamed, membersOfLine } from "../../shapes/member-line.ts";
import type { Member } from "../../shapes/member-table.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import { leadsAside, tellsAside } from "../../shapes/told-members.ts";
import { surestOf } from "../../surest.ts";
import { announcedTables, dottedColumns, endedTables, toldColumns } from "./announced-list.ts";
import { columnsIn, listsColumns } from "./coded-columns.ts";
import { describedTables } from "./described-list.ts";
import { flatTables } from "./flat-list.ts";
import { leadsToTables, tablesLedTo } from "./led-to.ts";
import { listedValues } from "./listed-values.ts";
import { isTitleOfTables, nameOf, namesTables, plainNames } from "./names-in-list.ts";
import { ownerAbove } from "./owner.ts";
import { stateMember, stateTable } from "./state.ts";

/** Bullets that are columns as a database has them, or tables with their columns nested below or beside them. */
const plainList: Claim<ListView> = {
  sure(view, context) {
    if (view.items.length === 0 || within(context, "alternatives", "history") || leadsAside(view.caption)) return 0;
    if ([view.above.caption, view.above.heading].some((words) => words !== null && headsValue.test(words.text)))
      return 0;
    const lines = inLines(view);
    if (lines.length * 2 > view.items.length && namesDatabase(view)) return 0.85;
    if (!within(context, "database-design", "data-model")) return 0;
    const database = within(context, "database-design");
    const ofDatabase = database || saysDatabase.test(context.path.at(-1) ?? "");
    if (lines.length * 2 > view.items.length && ofDatabase) return 0.85;
    const nested = tablesWithin(view);
    if (nested.length * 2 > view.items.length)
      return database || view.items.every((item) => saysTable(item.label?.text ?? "")) ? 0.85 : 0;
    const whole = view.items.filter((item) => !isElision(item) && !saysOfMembers(item));
    const typed = whole.map(readMemberItem).filter((each) => each?.type || each?.primaryKey || each?.foreignKey);
    const owner = ownerAbove(view.above, context);
    if (typed.length > 0 && typed.length * 5 >= whole.length * 3 && owner) {
      // Who marks keys of what is written as tables are means columns; behind the name of an entity the table is told besides.
      const isBesides = /\p{L}\s*[(（]/u.test(view.above.heading?.text ?? "");
      const keyed = typed.some((each) => each?.primaryKey) && !isBesides && /^[a-z][a-z0-9_]*$/.test(owner.text);
      return ofDatabase || keyed || saysTable(view.caption?.text ?? "") ? 0.85 : 0;
    }
    if (listsColumns(view, context) && ownerAbove(view.above, context)) return 0.85;
    if (database && leadsToTables(view)) return 0.8;
    return (database || ofTableNames.test(context.path.at(-1) ?? "")) &&
      namesTables(view, context) &&
      plainNames(view).length * 5 >= view.items.length * 4
      ? 0.75
      : 0;
  },
  read(view, context, out) {
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
      for (const name of tablesLedTo(view) ?? [])
        stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      return;
    }
    const owner = ownerAbove(view.above, context);
    if (owner && !namesTables(view, context)) return readItems(out, owner, view.items, "heading");
    for (const name of plainNames(view)) stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
  },
};

/** What stands below `Basket JSON shape` is kept in one column. */
const headsValue = /\b(?:json|jsonb|payload|document) (?:shape|structure|format|schema|layout|contents?)\b/i;

/** Whether the line above a list names a database, or each item is called a table: then it matters little what the chapter is about. */
const namesDatabase = ({ caption, items }: ListView): boolean =>
  schemaAbove.test(caption?.text ?? "") ||
  items.filter(({ label }) => saysTable(label?.text ?? "")).length * 2 > items.length;

/** `Database schema (PostgreSQL):` */
const schemaAbove =
  /^\W{0,4}(?:the |our |main )?(?:(?:database|db|sql|postgres(?:ql)?|mysql|mariadb|sqlite) (?:schema|tables|design|model|structure)|datenbankschema|esquema (?:de (?:la )?base de datos|do banco de dados)|schéma de (?:la )?base de données)\b/i;

/** `other fields ...`: what stands for the members that are not told. */
const isElision = ({ inline }: ItemView): boolean => /^[^:：]{0,30}(?:\.\.\.|…)/.test(inline?.text ?? "");

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
    // `` **Tables**: `orders`, `lines` `` names tables, and not columns of one.
    if (!name || isTitleOfTables(name.text)) return [];
    const typed = membersOfLine(item.rest!);
    const members = typed.length === 0 ? membersNamed(item.rest!) : typed;
    return members.length > 0 ? [{ name, members }] : [];
  });

/** A heading in the data model that speaks of a database: what it lists are tables. */
const saysDatabase =
  /\b(?:databases?|db|sql|tables?|postgres(?:ql)?|mysql|mariadb|sqlite|mongo(?:db)?|oracle|dynamodb|datenbank|tabellen|base de données|base de datos|banco de dados|tablas|tabelas)\b|база данных|таблиц|数据库|表|データベース|テーブル|데이터베이스|테이블/iu;

/** A heading in the data model that can head nothing but names of tables. */
const ofTableNames = /\btable names$/i;

function readItems(out: Collector, table: Mapped, items: readonly ItemView[], place: Place): void {
  const key = items.flatMap(({ inline }) => keyOf(inline?.text ?? ""));
  stateTable(out, table.text, key.length > 0 ? { primaryKey: key } : {}, { range: wholeRange(table), place });
  for (const item of items) {
    if (tellsAside(item) && item.labelStyle === "plain") continue;
    const several = columnsIn(item.inline);
    const one = isElision(item) || several.length > 1 ? null : readMemberItem(item);
    for (const member of one ? [one] : several) stateMember(out, table.text, member, "item");
  }
}

/** The columns of `PRIMARY KEY (order_id, position)`, a bullet on the table as a whole. */
const keyOf = (text: string): string[] =>
  /^[`*]*primary[ _]key[`*]*\s?[:：]?\s?\(([\w\s,"`]{1,200})\)/i
    .exec(text)?.[1]!
    .split(",")
    .map((name) => name.replace(/[\s"`]/g, "")) ?? [];

/** Bullets that are the columns of the table named above, or tables with or without their columns. */
export const columnList: Claim<ListView> = surestOf(
  announcedTables,
  toldColumns,
  dottedColumns,
  endedTables,
  listedValues,
  flatTables,
  describedTables,
  plainList,
);
