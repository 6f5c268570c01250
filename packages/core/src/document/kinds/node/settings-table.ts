import { type Context, within } from "../../context.ts";
import type { Mapped } from "../../../text/mapped.ts";
import { plainValue } from "../../../model/kinds/plain-value.ts";
import { slice, trimmed } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Above } from "../../above.ts";
import type { ItemView, ListView } from "../../shapes/list-view.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { workloadColumn } from "./workload-column.ts";

/** A variable of the environment that a table says is set for a unit of deployment. */
export interface SetVariable {
  readonly variable: Mapped;
  readonly unit: string;
  /** What it is set to, where the table says so and it is plain. */
  readonly value?: string;
}

/** Names files that set variables, or says that variables are set: what a process may read is no claim about its deployment. */
const setsThem =
  /\b(?:docker-)?compose\b|\bcompose\.ya?ml|\.env\b|\bmanifests?\b|\bdeployment\.ya?ml\b|\bhelm\b|\bkubernetes\b|\bconfig ?maps?\b|\b(?:is|are)\s+set\b|\bsets?\s+(?:these|the|following)\b/i;

/** "Environment of `api`:", "Environment variables set for the container api" */
const ofUnit =
  /\b(?:environment|env(?:ironment)? ?var(?:iable)?s?|variables|settings)\s+(?:(?:is|are)\s+)?(?:set\s+)?(?:of|for|on|in)\s+(?:the\s+)?(?:(?:service|container|deployment|workload|pod)\s+)?[`"']?([\w.-]{2,60})[`"']?(?:\s+(?:service|container|deployment|workload|pod))?\s*(?:\([^()]{0,60}\)\s*)?:?\s*$/i;
/** What a row says in place of a value where nothing is set. */
const notSet = /^(?:[-–—]|none|n\/?a|not set|unset|optional|empty|default.{0,40})?$/i;

/** The one unit whose environment the line above a table announces, where the table tells what each variable is set to. */
const unitAbove = (view: TableView): string | null =>
  hasRole(view, "value") && view.roles[0] === "variable"
    ? (ofUnit.exec((view.above.caption ?? view.above.heading)?.text.trim() ?? "")?.[1] ?? null)
    : null;

export function sureOfSettingsTable(view: TableView, context: Context): number {
  if (!hasRole(view, "variable")) return 0;
  if (!within(context, "deployment")) {
    const told = within(context, "system-architecture", "performance") && saysSet(view.above);
    return told && namesUnits(view) && valueColumn(view) >= 0 ? 0.96 : 0;
  }
  if (!namesUnits(view)) return unitAbove(view) === null ? 0 : 0.8;
  return saysSet(view.above) || valueColumn(view) >= 0 ? 0.8 : 0;
}

/** Whether a column tells for which units its variables are set. */
const namesUnits = (view: TableView): boolean =>
  hasRole(view, "component", "node", "used-by") || workloadColumn(view) >= 0;

const valueTitle = /^(?:values?|set to|address(?:es)?|urls?|wert|valeur|valor|valore|значение|值|値|값)$/i;

/** The column that tells what each variable is set to; -1 where there is none. */
const valueColumn = ({ titles, roles }: TableView): number =>
  titles.findIndex((title, i) => valueTitle.test(title) && roles[i] !== "variable");

const saysSet = ({ caption, latest, heading }: Above): boolean =>
  [caption, latest, heading].some((inline) => setsThem.test(inline?.text ?? ""));

const variableName = /(?<![\w/.-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![\w/.-])/g;

/** `- api: `PORT`, `DATABASE_URL``, below words that say that variables are set. */
export function sureOfSettingsList({ items, above }: ListView, context: Context): number {
  const settings = items.filter((item) => variablesOf(item).length > 0).length;
  return settings > 0 && settings * 2 > items.length && within(context, "deployment") && saysSet(above) ? 0.85 : 0;
}

/** The variables of an item that names a unit and then nothing but variables. */
function variablesOf({ label, rest }: ItemView): Mapped[] {
  if (!label || !rest || rest.text.length > 1_000 || !/^[\w.-]+(?: [\w.-]+)?$/.test(label.text.trim())) return [];
  const names = matches(rest.text, variableName);
  const left = rest.text.replace(variableName, "").replace(/\band\b/g, "");
  if (/[A-Za-z]/.test(left) || !names.some(([name]) => name.includes("_"))) return [];
  return names.map(({ 0: name, index }) => slice(rest, index, index + name.length));
}

export const listedSettings = ({ items }: ListView): SetVariable[] =>
  items.flatMap((item) => variablesOf(item).map((variable) => ({ variable, unit: item.label!.text.trim() })));

export function settingsIn(view: TableView): SetVariable[] {
  const above = unitAbove(view);
  return view.table.rows.flatMap((row) => {
    const cell = cellOf(view, row, "variable");
    const written = row.cells[valueColumn(view)]?.text.trim() ?? "";
    const set = !notSet.test(written);
    const units =
      (cellOf(view, row, "component", "node", "used-by") ?? row.cells[workloadColumn(view)])?.text ??
      (set ? (above ?? "") : "");
    if (!cell || units.length > 200) return [];
    const name = /[A-Za-z_][\w.]*/.exec(cell.text)?.[0];
    if (name === undefined || name !== cell.text.trim()) return [];
    const variable = trimmed(slice(cell, cell.text.indexOf(name)));
    const value = set ? plainValue(name, written) : null;
    return units
      .split(/\s*[,;、]\s*|\s+and\s+|\n/)
      .map((unit) => unit.trim())
      .filter((unit) => /^[\w.-]+(?: [\w.-]+)?$/.test(unit) && !/^(?:all|every|any|both)$/i.test(unit))
      .map((unit) => ({ variable, unit, ...(value === null ? {} : { value }) }));
  });
}
