import type { Element } from "../../model/element.ts";
import type { Design } from "../../document/design.ts";
import { saysPrimaryKey } from "../../document/shapes/constraint-words.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { isCustom } from "../query/ground.ts";
import { goesOn } from "../query/declared.ts";
import { isBookkeeping, isWhole, membersOf, writtenAlike } from "../query/members.ts";
import { bare } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of tables with a primary key that makes stating one the custom of the design. */
const keyedShare = 0.6;

/** A table needs a key whatever the custom; two that state theirs show that the design tells of keys. */
const leastKeyed = 2;

/** `user_id` is of a `user`. */
const bareOwner = (key: string): string => bare(key.replace(/_?id$/i, ""));

/** What a tool keeps of the schema itself, in one row. */
const keepsState = /(?:^|_)(?:schema|db|database|migrations?)(?:_?(?:version|info|migrations?|meta))?s?$/i;

/** What is called a view has the keys of the tables that it shows. */
const isCalledView = /(?:^|_)(?:v|vw|mv|views?)_|_(?:vw|mv|view)$/i;

/** A table without a primary key, where nearly all others state theirs. */
export const tableWithoutPrimaryKey: DesignRule = {
  on: "design",
  id: "table-without-primary-key",
  group: "data",
  requires: "Every table has a primary key.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const columns = membersOf(design, "column");
    const tables = ofKind(design.model, "table").filter(
      (table) =>
        stands(table) &&
        isWhole(table) &&
        !goesOn(design, table) &&
        (table.facts.form ?? "table") === "table" &&
        (columns.get(table.id)?.length ?? 0) >= 2 &&
        table.statements.some((statement) => statement.weight === "defines" && isSettled(design, statement)),
    );
    const keyed = tables.filter(
      (table) =>
        table.facts.primaryKey !== undefined || columns.get(table.id)!.some(({ facts }) => facts.primaryKey === true),
    );
    if (!isCustom(keyed.length, tables.length, keyedShare, leastKeyed)) return;
    const joins = ({ id, name }: Element<"table">): boolean => {
      const all = columns.get(id)!;
      const keys = all.filter(({ name, facts }) => facts.references !== undefined || /[a-z\d](?:_id|Id)$/.test(name));
      const named = keys.filter((key) => bare(name).includes(bareOwner(key.name)));
      return (
        named.length >= 2 ||
        (keys.length >= 2 && all.every((column) => keys.includes(column) || isBookkeeping(column.name)))
      );
    };
    /** `user_settings` with `user_id`: one row for each user, told apart by whose it is. */
    const isOneEach = ({ id, name }: Element<"table">): boolean => {
      const ids = columns.get(id)!.filter((column) => /(?:^|_)id$|[a-z\d]I[dD]$/.test(column.name));
      const [whose] = ids;
      return ids.length === 1 && bareOwner(whose!.name) !== "" && bare(name).startsWith(bareOwner(whose!.name));
    };
    const isCalledSo = writtenAlike(tables);
    // What joins two tables has their keys together for its own, which many leave unsaid; what is unique tells rows apart too.
    for (const table of tables.filter(
      (each) =>
        !keyed.includes(each) &&
        isCalledSo(each) &&
        !keepsState.test(each.name) &&
        !isCalledView.test(each.name) &&
        !joins(each) &&
        !isOneEach(each) &&
        !hasKeyBelow(design, each) &&
        !columns.get(each.id)!.some(({ facts }) => facts.unique === true),
    ))
      yield {
        ...at(table),
        message: `The table ${table.name} has no primary key, while ${keyed.length} of ${tables.length} tables have one.`,
      };
  },
};

/** Whether the section that a table heads says of something that it is the key, however that was read: the table has no other section. */
const hasKeyBelow = (design: Design, { statements }: Element<"table">): boolean =>
  statements.some(
    ({ origin }) => origin.place === "heading" && saysPrimaryKey(sectionAt(design, origin)?.body.text ?? ""),
  );
