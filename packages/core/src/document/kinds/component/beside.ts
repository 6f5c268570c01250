import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { isProduct } from "../dependency/products.ts";
import { isTechCategory } from "../dependency/titles.ts";
import { trimmed, wholeRange } from "../../../text/mapped.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { nameColumn, namesBlocks } from "./name-column.ts";
import { componentTable } from "./table.ts";
import { isTypeName } from "./words.ts";

/**
 * One table may tell two things of a building block: what it does, and what it is made of or where it runs. Whoever reads it
 * for the second leaves the first to be read here: `Service | Does | Stack`, `Service | Image | Purpose`.
 */
export function readBlocksBeside(view: TableView, context: Context, out: Collector): void {
  if (!within(context, "components", "system-architecture") || within(context, "dependencies", "alternatives")) return;
  readAnswering(view, out);
  if (!namesBlocks(view) || !hasRole(view, "description", "purpose")) return;
  if (!hasRole(view, "technology", "image", "replicas", "port")) return;
  const names = view.table.rows.map(({ cells }) => parseName(cells[nameColumn(view)]?.text ?? "")?.text ?? "");
  // `Database | PostgreSQL | Orders` tells of technologies alone.
  const sorts = names.filter((name) => isTechCategory(name) || isProduct(name)).length;
  if (names.length > 1 && sorts * 2 < names.length) componentTable.read(view, context, out);
}

/** Titles of what answers requests. */
const answers = /^(?:views?|controllers?|handlers?|resources?|view ?sets?|routers?)(?: class(?:es)?)?$/;

/** `View | Method | URL`: a table of operations among the parts names in a column of its own the classes that answer them. */
function readAnswering(view: TableView, out: Collector): void {
  const column = view.titles.findIndex((title) => answers.test(title));
  if (column < 0 || !hasRole(view, "method")) return;
  const cells = view.table.rows.flatMap(({ cells }) => (cells[column] ? [trimmed(cells[column])] : []));
  if (!cells.every(({ text }) => isTypeName(text))) return;
  for (const cell of cells) stateNamed(parseName(cell.text)!, wholeRange(cell), "row", out);
}
