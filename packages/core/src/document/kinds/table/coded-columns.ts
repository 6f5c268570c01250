import { type Mapped, slice } from "../../../text/mapped.ts";
import type { Inline } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { ListView } from "../../shapes/list-view.ts";
import { memberOf } from "../../shapes/member-item.ts";
import type { Member } from "../../shapes/member-table.ts";
import { saysMembers } from "../../shapes/told-members.ts";

const name = /^[a-z_][a-z0-9_]{0,62}$/;

/** What may stand before the first name of an item, and between two: a bracket on the one before, and a sign. */
const lead = /^\s*(?:[(（][^()（）]{1,20}[)）]\s*)?$/u;
const between = /^\s*(?:[(（][^()（）]{0,120}[)）])?\s*[,、，/·]\s*$/u;

/**
 * The columns that an item of a chapter on the database names in code at its beginning: `` - `id` (PK), `buyer_id` (FK) ``,
 * `` - `created_by/created_at` ``. Their types may stand nowhere.
 */
export function columnsIn(inline: Inline | null): Member[] {
  const codes = inline?.spans.filter(({ kind }) => kind === "code") ?? [];
  const columns: Member[] = [];
  let end = 0;
  for (const code of codes) {
    const names = partsOf(slice(inline!, code.from, code.to));
    const gap = inline!.text.slice(end, code.from);
    if (!names.every(({ text }) => name.test(text)) || !(columns.length === 0 ? lead : between).test(gap)) break;
    const remark = /^\s*[(（][^()（）]{0,120}[)）]/u.exec(inline!.text.slice(code.to, code.to + 130))?.[0] ?? "";
    columns.push(...names.flatMap((words) => memberOf(words, names.length > 1 ? "" : remark.trim()) ?? []));
    end = code.to;
  }
  return columns;
}

/** The names in one span of code, with strokes between them. */
function partsOf(code: Mapped): readonly Mapped[] {
  let from = 0;
  return code.text.split("/").map((text) => {
    const part = slice(code, from, from + text.length);
    from += text.length + 1;
    return part;
  });
}

/** Whether nearly all items of a list in such a chapter begin with columns in code, at least one of them a key; or all, where the words above say columns. */
export function listsColumns(view: ListView, context: Context): boolean {
  if (!within(context, "database-design") || view.items.length < 2) return false;
  const columns = view.items.map(({ inline }) => columnsIn(inline));
  return (
    columns.filter((each) => each.length > 0).length * 5 >= view.items.length * 3 &&
    (columns.flat().some((column) => column.primaryKey || column.foreignKey || column.name.text === "id") ||
      (saysMembers(view.caption) && columns.every((each) => each.length > 0)))
  );
}
