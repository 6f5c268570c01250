import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { memberOf, readMemberItem } from "../../shapes/member-item.ts";
import type { Member } from "../../shapes/member-table.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import { stateMember, stateTable } from "./state.ts";

const snake = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/**
 * Tables and their columns in one flat list, as text loses its indents when it is copied: `` - `loans` (table of loans) ``, and
 * after it `` - `id`: its key ``. What is called a table in a bracket, and no more is said of it, begins one.
 */
export const flatTables: Claim<ListView> = {
  sure(view, context) {
    if (!within(context, "database-design", "data-model") || within(context, "alternatives", "history")) return 0;
    const tables = tablesIn(view);
    return tables.length > 0 && tables.every(({ members }) => members.length > 1) ? 0.9 : 0;
  },
  read(view, _context, out) {
    for (const { name, members } of tablesIn(view)) {
      stateTable(out, name.text, {}, { range: wholeRange(name), place: "item" });
      for (const member of members) stateMember(out, name.text, member, "item");
    }
  },
};

interface Table {
  readonly name: Mapped;
  readonly members: Member[];
}

/** The tables that a list consists of; empty where one of its items is neither a table nor a column. */
function tablesIn({ items }: ListView): readonly Table[] {
  const tables: Table[] = [];
  for (const item of items) {
    const { label, labelStyle, nested } = item;
    if (!label || labelStyle !== "code" || nested.length > 0 || !snake.test(label.text)) return [];
    if (isTable(item)) tables.push({ name: label, members: [] });
    else {
      const member = item.separator === "" ? null : (readMemberItem(item) ?? memberOf(slice(label, 0), ""));
      const last = tables.at(-1);
      if (!member || !last) return [];
      last.members.push(member);
    }
  }
  return tables;
}

/** `` `loans` (table of loans) `` */
const isTable = ({ note, inline, separator, label }: ItemView): boolean =>
  separator === "" &&
  saysTable(note?.text ?? inlineBracket.exec(inline?.text ?? "")?.[1] ?? "") &&
  /^\s*[(（][^()（）]*[)）]?\s*$/u.test((inline?.text ?? "").replace(label!.text, ""));

const inlineBracket = /[(（]([^()（）]{1,80})[)）]\s*$/u;
