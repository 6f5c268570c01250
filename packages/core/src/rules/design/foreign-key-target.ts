import type { Design } from "../../document/design.ts";
import { stateOf } from "../../document/state.ts";
import type { Element, Statement } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { areAlike, nearest } from "../../text/nearest.ts";
import { also, at } from "../query/at.ts";
import { goesOn } from "../query/declared.ts";
import { linesAt } from "../query/document-text.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { bareTable, isWhole, joined, membersOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import { rowAt } from "../query/tables.ts";
import { cannotAgree } from "../query/types.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of foreign keys to tables of the design from which on another target is most likely a slip. */
const knownShare = 0.75;

/** A foreign key to a table or column that the design does not have, or to one of another type. */
export const foreignKeyTarget: DesignRule = {
  on: "design",
  id: "foreign-key-target",
  toldBy: ["type-conflict"],
  group: "data",
  requires: "Every foreign key points to a column that there is, and has its type.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const keys = ofKind(design.model, "foreign-key").filter(
      (key) => stands(key) && isSettled(design, key.statements[0]!),
    );
    const all = ofKind(design.model, "table");
    const tables = groupBy(all, (table) => bareTable(table.name));
    const titles = titlesOf(design);
    const columns = membersOf(design, "column");
    const known = keys.filter(({ facts }) => tables.has(bareTable(facts.toTable)));
    const sayUnknown = isCustom(known.length, keys.length, knownShare);
    const mayShowAll = known.length * 2 > keys.length;
    for (const key of keys) {
      const { table: from, columns: own, toTable, toColumns } = key.facts;
      const alike = tables.get(bareTable(toTable)) ?? [];
      const target = calledSo(toTable, alike);
      const place = { ...at(key), element: key.id };
      const name = `${from}.${own.join(", ")}`;
      if (!target) {
        // What stands as a title is told there, whether it was read as a table or not; what is yet to come need not be.
        if (titles.has(bareTable(toTable)) || isYetToCome(design, key) || isOfOtherSchema(design, key, all)) continue;
        const names = all.map((table) => table.name);
        const called = calledAfter(own, all);
        const meant = nearestOf(toTable, names) ?? names.find((table) => endsAlike(toTable, table)) ?? called?.name;
        // A slip of the name of a table shows by itself; any other may be a table that the design leaves out.
        const isSlip = meant !== undefined && areAlike(bareTable(toTable), bareTable(meant));
        const isSure =
          (sayUnknown && !isOfAnother(toTable, all)) ||
          isSlip ||
          called !== undefined ||
          (meant !== undefined && known.length > 0);
        if (!isSure && !mayShowAll) continue;
        yield {
          ...place,
          message: `The foreign key ${name} points to ${toTable}, a table that the design does not have${meant ? `; is ${meant} meant?` : "."}`,
          ...(isSure ? {} : { severity: "hint" as const }),
        };
        continue;
      }
      if (isMisspelt(design, key, target)) {
        yield {
          ...place,
          message: `The foreign key ${name} points to ${toTable}, a table that the design does not have; is ${target.name} meant?`,
          related: [also(target.statements[0]!, `The table ${target.name} is defined here.`)],
        };
        continue;
      }
      const there = columns.get(target.id) ?? [];
      if (there.length < 2 || !isWhole(target) || goesOn(design, target)) continue;
      for (const [i, column] of toColumns.entries()) {
        const pointed = there.find((each) => isCalled(each, column));
        // `users` and `User` may be one table, told in full under one name and in part under the other.
        if (!pointed && alike.some(({ id }) => columns.get(id)?.some((each) => isCalled(each, column)))) continue;
        const defined = also(target.statements[0]!, `The table ${target.name} is defined here.`);
        if (!pointed) {
          yield {
            ...place,
            message: `The foreign key ${name} points to ${target.name}.${column}, a column that is not there.`,
            related: [defined],
          };
          continue;
        }
        const mine = (columns.get(key.parent ?? "") ?? []).find((each) => each.name === own[i]);
        const [a, b] = [mine?.facts.type, pointed.facts.type];
        if (a && b && cannotAgree(a, b))
          yield {
            ...place,
            message: `The foreign key ${name} is ${a.raw}, but ${target.name}.${column}, to which it points, is ${b.raw}.`,
            related: [also(pointed, `${target.name}.${column} is ${b.raw}.`)],
          };
      }
    }
  },
};

/** The tables may be of several schemas: the one of exactly that name, or else one in the other number. */
const calledSo = (name: string, tables: readonly Element<"table">[]): Element<"table"> | undefined =>
  tables.find(({ statements }) => statements.some((each) => lastName(each.name) === lastName(name))) ?? tables.at(-1);

/** Whether a column is told under a name; a drawing may write `BookId` what SQL calls `book_id`. */
const isCalled = ({ statements }: Element<"column">, name: string): boolean =>
  statements.some((each) => each.name.toLowerCase() === name.toLowerCase()) ||
  statements.every((each) => each.origin.place === "diagram" && joined(each.name) === joined(name));

/** The titles of a design, as the bare names of tables: whole, and without what is said of the thing behind its name. */
const titlesOf = ({ documents }: Design): ReadonlySet<string> =>
  new Set(
    documents.flatMap(({ sections }) =>
      sections.flatMap(({ body: { heading } }) => {
        const title = heading?.inline.text ?? "";
        return [
          title,
          title.replace(said, ""),
          title.replace(/^\W*(?:\d[\d.]*\s+)?table:?\s/i, "").replace(said, ""),
        ].map(bareTable);
      }),
    ),
  );

/** `loans (one for each book)`, `loans - what is lent`, `loans table`: what follows the name. */
const said = /\s*(?:\(|\s[-–—:]\s|:\s|\s(?:table|collection|entity)\b).*$/i;

/** `FK -> branches (future)` */
const isYetToCome = (design: Design, { statements }: Element<"foreign-key">): boolean =>
  statements.some((each) => {
    const cells = rowAt(design, each.origin)?.row.cells.map(({ text }) => text) ?? [linesAt(design, each.origin)];
    return cells.some((text) => stateOf(text) === "planned");
  });

/** The table that a name is near to; one of more words is another, though it begins alike. */
function nearestOf(name: string, names: readonly string[]): string | null {
  const near = nearest(name, names);
  const isLonger = near !== null && near.toLowerCase().startsWith(name.toLowerCase()) && wordsIn(near) > wordsIn(name);
  return isLonger ? null : near;
}

/** Whether the tables are called after the parts that they belong to, `sales_order`, and that one after a part of which none is told. */
function isOfAnother(name: string, tables: readonly Element<"table">[]): boolean {
  const parts = groupBy(tables, (table) => partOf(table.name));
  const grouped = [...parts].filter(([part, { length }]) => part !== "" && length > 1).flatMap(([, those]) => those);
  const part = partOf(name);
  return part !== "" && !parts.has(part) && grouped.length >= tables.length * knownShare;
}

/** `auth.users` where no table of the design is in a schema `auth`: what another keeps is told there. */
function isOfOtherSchema(design: Design, key: Element<"foreign-key">, tables: readonly Element<"table">[]): boolean {
  const called = lastName(key.facts.toTable);
  const [, schema] = /(\w+)[`"\]]?\.[`"[]?$/.exec(linesAt(design, key.origin).split(called, 1)[0]!) ?? [];
  return schema !== undefined && !tables.some(({ name }) => name.toLowerCase().startsWith(`${schema.toLowerCase()}.`));
}

const partOf = (table: string): string => /^([a-z\d]+)_/i.exec(lastName(table))?.[1] ?? "";

/** In SQL a table has one name to the letter: `REFERENCES loan (id)` does not find the table `loans`. */
function isMisspelt(design: Design, key: Element<"foreign-key">, target: Element<"table">): boolean {
  const called = lastName(key.facts.toTable);
  const names = target.statements.map((statement) => lastName(statement.name));
  return (
    !names.includes(called) &&
    key.statements.every((statement) => /\breferences\b/i.test(lineOf(design, statement))) &&
    target.statements.some((statement) => /\bcreate\b.*\btable\b/i.test(lineOf(design, statement)))
  );
}

const lastName = (table: string): string =>
  table
    .replace(/^.*\./, "")
    .replace(/["'`[\]]/g, "")
    .toLowerCase();

/** The line of code in which something is stated; empty where no code states it. */
const lineOf = (design: Design, statement: Statement): string =>
  statement.origin.place === "code" ? linesAt(design, statement.origin) : "";

/** `timeslots` is hardly another table beside `slots`, as `order_items` may well be beside `items`. */
const endsAlike = (one: string, other: string): boolean => {
  if (wordsIn(one) !== wordsIn(other)) return false;
  const [short, long] = [bareTable(one), bareTable(other)].toSorted((a, b) => a.length - b.length);
  return short!.length >= 4 && short !== long && long!.endsWith(short!);
};

const wordsIn = (table: string): number => canonicalName(table.replace(/^.*\./, "")).split("-").length;

/** The table that a key is called after: `plan_id` after `plans`. */
function calledAfter([column, ...more]: readonly string[], tables: readonly Element<"table">[]) {
  const subject = more.length === 0 ? /^(.{2,}?)_?(?:id|uuid|key)$/i.exec(column ?? "")?.[1] : undefined;
  return subject === undefined
    ? undefined
    : tables.find((table) => isWhole(table) && bareTable(table.name) === bareTable(subject));
}
