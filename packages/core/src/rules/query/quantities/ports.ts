import type { TableView } from "../../../document/shapes/table-view.ts";
import { toldBy } from "../../../compare/quantities/words.ts";
import type { Cell } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { sourceRange } from "../../../text/mapped.ts";
import { viewsIn } from "../tables.ts";
import { filesNamed } from "./named.ts";
import type { Said } from "./said.ts";

/** The ports that rows give the parts whose one folder they name: `| orders | orders/ | 8002 |`. */
export const portsInTables = (body: Body): Said[] =>
  viewsIn(body).flatMap((view) => {
    const column = view.roles.indexOf("port");
    return column < 0 ? [] : view.table.rows.flatMap(({ cells }) => inRow(view, cells, cells[column]));
  });

function inRow({ roles }: TableView, cells: readonly Cell[], cell: Cell | undefined): Said[] {
  const [folder, ...more] = cells.flatMap((each) => filesNamed(each, 0, each.text.length));
  if (!cell || !/^\s*\d{2,5}\s*$/.test(cell.text) || folder === undefined || more.length > 0) return [];
  if (!folder.endsWith("/") || roles.includes("image")) return [];
  const shown = cell.text.trim();
  const from = cell.text.indexOf(shown);
  return [
    {
      name: `${cells[0]!.text.trim().slice(0, 60)}: port ${shown}`,
      amount: { value: Number(shown), dimension: null },
      shown,
      told: toldBy("port"),
      others: [],
      named: [],
      files: [folder],
      isWithin: true,
      isBare: true,
      place: "row",
      range: sourceRange(cell, from, from + shown.length),
    },
  ];
}
