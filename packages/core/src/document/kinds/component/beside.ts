import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { isProduct } from "../dependency/products.ts";
import { isTechCategory } from "../dependency/titles.ts";
import { parseName } from "./name.ts";
import { componentTable, nameColumn, namesBlocks } from "./table.ts";

/**
 * One table may tell two things of a building block: what it does, and what it is made of or where it runs. Whoever reads it
 * for the second leaves the first to be read here: `Service | Does | Stack`, `Service | Image | Purpose`.
 */
export function readBlocksBeside(view: TableView, context: Context, out: Collector): void {
  if (!within(context, "components", "system-architecture") || within(context, "dependencies", "alternatives")) return;
  if (!namesBlocks(view) || !hasRole(view, "description", "purpose")) return;
  if (!hasRole(view, "technology", "image", "replicas", "port")) return;
  const names = view.table.rows.map(({ cells }) => parseName(cells[nameColumn(view)]?.text ?? "")?.text ?? "");
  // `Database | PostgreSQL | Orders` tells of technologies alone.
  const sorts = names.filter((name) => isTechCategory(name) || isProduct(name)).length;
  if (names.length > 1 && sorts * 2 < names.length) componentTable.read(view, context, out);
}
