import { type Context, within } from "../../context.ts";
import type { Mapped } from "../../../text/mapped.ts";
import { slice, trimmed } from "../../../text/mapped.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";

/** A variable of the environment that a table says is set for a unit of deployment. */
export interface SetVariable {
  readonly variable: Mapped;
  readonly unit: string;
}

/** Names files that set variables, or says that variables are set: what a process may read is no claim about its deployment. */
const setsThem =
  /\b(?:docker-)?compose\b|\bcompose\.ya?ml|\.env\b|\bmanifests?\b|\bdeployment\.ya?ml\b|\bhelm\b|\bkubernetes\b|\bconfig ?maps?\b|\b(?:is|are)\s+set\b|\bsets?\s+(?:these|the|following)\b/i;

export function sureOfSettingsTable(view: TableView, context: Context): number {
  if (!hasRole(view, "variable") || !hasRole(view, "component", "node", "used-by") || !within(context, "deployment"))
    return 0;
  const above = [view.above.caption, view.above.latest, view.above.heading]
    .map((inline) => inline?.text ?? "")
    .join("\n");
  return setsThem.test(above) ? 0.8 : 0;
}

export function settingsIn(view: TableView): SetVariable[] {
  return view.table.rows.flatMap((row) => {
    const cell = cellOf(view, row, "variable");
    const units = cellOf(view, row, "component", "node", "used-by")?.text ?? "";
    if (!cell || units.length > 200) return [];
    const name = /[A-Za-z_][\w.]*/.exec(cell.text)?.[0];
    if (name === undefined || name !== cell.text.trim()) return [];
    const variable = trimmed(slice(cell, cell.text.indexOf(name)));
    return units
      .split(/\s*[,;、]\s*|\s+and\s+|\n/)
      .map((unit) => unit.trim())
      .filter((unit) => /^[\w.-]+(?: [\w.-]+)?$/.test(unit) && !/^(?:all|every|any|both)$/i.test(unit))
      .map((unit) => ({ variable, unit }));
  });
}
