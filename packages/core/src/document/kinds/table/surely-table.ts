import type { Relation } from "./relational.ts";

/** `order_log(id, order_id, note, created_at)`: the key first, and so many columns that nothing which is called takes them. */
export const isSurelyTable = ({ columns }: Relation): boolean =>
  columns.length >= 4 && columns[0]!.name.text === "id" && columns.some(({ name: { text } }) => text.includes("_"));
