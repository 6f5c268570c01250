import { methodsOf, requestLines } from "../../../notation/http/request-line.ts";
import { readRoute } from "../../../notation/http/route.ts";
import type { TableView } from "../../shapes/table-view.ts";

/** Where a table of endpoints keeps what. */
export interface EndpointColumns {
  /** The column of methods; `null` where method and path share a cell. */
  readonly method: number | null;
  readonly path: number;
}

/**
 * Finds methods and paths by what the cells hold, so the titles may be in any language and order. `null` where the table
 * lists no endpoints.
 */
export function endpointColumns(view: TableView): EndpointColumns | null {
  const { rows } = view.table;
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (rows.length === 0 || width > 60) return null;
  const share = (index: number, holds: (text: string) => boolean): number => {
    const cells = rows.map((row) => row.cells[index]?.text.trim() ?? "").filter((text) => text !== "");
    return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
  };
  const columns = Array.from({ length: width }, (_, i) => i);
  const lines = columns.find((i) => share(i, startsWithRequest) > 0.5);
  if (lines !== undefined) return { method: null, path: lines };
  const method = columns.find((i) => share(i, (text) => methodsOf(text).length > 0) > 0.5);
  if (method === undefined) return null;
  const named = columns.find((i) => i !== method && view.roles[i] === "path" && share(i, isPath) > 0.3);
  const path = named ?? columns.find((i) => i !== method && share(i, isPath) > 0.5);
  return path === undefined ? null : { method, path };
}

const startsWithRequest = (text: string): boolean => requestLines(text)[0]?.from === 0;

/** The first address of a cell. */
export const isPath = (text: string): boolean => readRoute(text, 0) !== null;
