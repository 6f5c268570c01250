import type { Member } from "../../shapes/member-table.ts";

/** `order_log(id, order_id, note, created_at)`: the key first, and so many columns that nothing which is called takes them. */
export const isSurelyTable = ({ columns }: { readonly columns: readonly Member[] }): boolean =>
  columns.length >= 4 && columns[0]!.name.text === "id" && columns.some(({ name: { text } }) => text.includes("_"));
