import { sourceRange } from "../../../text/mapped.ts";
import type { Claim } from "../../kind-reader.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { stateOperation } from "./state-operation.ts";

const pattern = /^\s*(\/(?:[\w.{}:-]+\/){0,12}\*{1,2})\s*$/;
const destination =
  /^(?:goes to|(?:routes?|routed|forwards?|forwarded|proxied|proxies|sent|passed|maps?|mapped) to|target(?: service)?|upstream|backend|destination|(?:downstream |micro)?service|ziel|dienst|destino|servicio|cible|destination)$/;

/** A table of what a gateway passes on: patterns of paths (`/api/orders/**`) and the services they go to. */
export const patternTable: Claim<TableView> = {
  sure: (view) => (patternColumn(view) === null ? 0 : 0.9),
  read(view, context, out) {
    const column = patternColumn(view);
    if (column === null) return;
    for (const row of view.table.rows) {
      const cell = row.cells[column];
      const path = pattern.exec(cell?.text ?? "")?.[1];
      if (!cell || !path) continue;
      const from = cell.text.indexOf(path);
      const range = sourceRange(cell, from, from + path.length);
      stateOperation({ method: "ANY", path, range }, { range, place: "row" }, { ...context, basePath: null }, out);
    }
  },
};

/** The column of patterns; `null` where the table tells anything but where they go. */
function patternColumn(view: TableView): number | null {
  const { rows } = view.table;
  if (rows.length === 0 || hasRole(view, "method", "access", "role")) return null;
  if (!view.titles.some((title) => destination.test(title))) return null;
  const column = view.titles.findIndex((_, i) => rows.every((row) => pattern.test(row.cells[i]?.text ?? "")));
  return column < 0 ? null : column;
}
