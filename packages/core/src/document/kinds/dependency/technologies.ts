import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { cellOf, leadCell, type TableView } from "../../shapes/table-view.ts";
import { namesIn } from "./names.ts";
import { isProduct } from "./products.ts";
import { stateDependency } from "./state.ts";

/** `Component | Responsibility | Technology`: what each building block is made of, where the name is a product's or has a version. */
export function readTechnologies(view: TableView, context: Context, out: Collector): void {
  if (view.roles[0] !== "component" || !within(context, "components", "system-architecture")) return;
  for (const row of view.table.rows) {
    const cell = cellOf(view, row, "technology");
    if (!cell) continue;
    const usedBy = leadCell(view, row)?.text.replace(/\s+/g, " ").trim();
    for (const one of namesIn(cell))
      if (one.version !== undefined || isProduct(one.name.text))
        stateDependency(one, "row", usedBy ? { usedBy } : {}, out);
  }
}
