import type { Cell, Inline, Row, Table } from "../../syntax/block.ts";
import { type Above, nothingAbove } from "../above.ts";
import type { ColumnRole } from "./column-role.ts";
import { columnRoles } from "./column-role.ts";
import { withMembers } from "./members-by-cells.ts";
import { cellTexts, refineRole } from "./refine.ts";

/** A table whose columns are known by what they hold. */
export interface TableView {
  readonly table: Table;
  /** The role of each column, by its title in any language and by its cells; `null` where both say nothing. */
  readonly roles: readonly (ColumnRole | null)[];
  /** The titles in lower case without markup. */
  readonly titles: readonly string[];
  /** The bold line, or the paragraph that ends with a colon, right above the table. */
  readonly caption: Inline | null;
  readonly above: Above;
}

export function viewTable(
  table: Table,
  caption: Inline | null,
  above: Above = { ...nothingAbove, caption },
): TableView {
  const titles = table.header.cells.map((cell) => cell.text.replace(/\s+/g, " ").trim().toLowerCase());
  const named = columnRoles(titles).map((role, i) => refineRole(role, cellTexts(table.rows, i)));
  const roles = withMembers(named, table.rows);
  return { table, titles, roles, caption, above };
}

export const hasRole = (view: TableView, ...roles: readonly ColumnRole[]): boolean =>
  roles.some((role) => view.roles.includes(role));

/** The cell of `row` under the first column with one of `roles`; `undefined` where there is none or it is empty. */
export function cellOf(view: TableView, row: Row, ...roles: readonly ColumnRole[]): Cell | undefined {
  for (const role of roles) {
    const index = view.roles.indexOf(role);
    const cell = index < 0 ? undefined : row.cells[index];
    if (cell && cell.text.trim() !== "") return cell;
  }
  return undefined;
}

/** The cell that names the row: the first that is neither a running number nor empty. */
export const leadCell = (view: TableView, row: Row): Cell | undefined =>
  row.cells.find((cell, i) => view.roles[i] !== "number" && cell.text.trim() !== "");
