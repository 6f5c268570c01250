import type { Row } from "../../../syntax/block.ts";
import type { Cell } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import type { ColumnRole } from "../../shapes/column-role.ts";
import { cellOf, hasRole, leadCell, type TableView } from "../../shapes/table-view.ts";
import { isCrossed } from "../../shapes/ticks.ts";
import { riskFacts } from "./facts.ts";
import { levelOf } from "./level.ts";
import { stateRisk } from "./state.ts";
import { namesRisks, numberedRisk } from "./title.ts";

export function sureOfRiskTable(view: TableView, context: Context): number {
  const inChapter = within(context, "risks") || (view.caption !== null && namesRisks(view.caption.text));
  const risk = hasRole(view, "risk");
  const levels = hasRole(view, "impact", "probability");
  const answered = hasRole(view, "mitigation");
  if (hasRole(view, "error", "http-status", "method", "code") && !risk && !inChapter) return answered ? 0.5 : 0;
  if (risk && !risksAreLevels(view) && (levels || answered)) return 0.95;
  if (risk && answered) return 0.9;
  if (risk && (inChapter || view.roles.indexOf("risk") === 0) && !risksAreLevels(view)) return 0.8;
  if (answered && (levels || inChapter)) return 0.85;
  // In their own chapter a table that tells the impact of what it finds lists risks, whatever it calls them.
  if (within(context, "risks") && hasRole(view, "impact") && !hasRole(view, "status", "decision", "change")) return 0.8;
  if (listsFailures(view, context)) return 0.85;
  // Where security is told of, what is threatened and how badly are risks, whether anything is done about them or not.
  if (levels && hasRole(view, "threat") && within(context, "security", "risks")) return 0.85;
  if (answered && hasRole(view, "threat")) return 0.6;
  // `Quality | Scenario | Measure` tells what is asked of a quality, and what is done for it.
  if (answered && hasRole(view, "trigger") && !view.titles.some((title) => ofQuality.test(title))) return 0.7;
  return 0;
}

const ofQuality = /qualit(?:y|ät|é)|calidad|qualidad|qualità|качеств|质量|品質|품질/iu;

export function readRiskTable(view: TableView, context: Context, out: Collector): void {
  const areLevels = risksAreLevels(view);
  for (const row of view.table.rows) {
    const name = nameOf(view, row, areLevels);
    if (!name) continue;
    const text = (role: ColumnRole): string | undefined =>
      (role === "mitigation" ? answerIn(view, row) : cellOf(view, row, role))?.text ??
      (role === "impact" && areLevels ? cellOf(view, row, "risk")?.text : undefined) ??
      (role === "mitigation" && listsFailures(view, context)
        ? cellOf(view, row, "handling", "response")?.text
        : undefined);
    stateRisk(numberedRisk(name) ?? name, "row", riskFacts(text), out);
  }
}

/** Of several columns of answers, such as what is done and what should be, the first that tells of one. */
function answerIn(view: TableView, row: Row): Cell | undefined {
  const cells = row.cells.filter((_, i) => view.roles[i] === "mitigation");
  return cells.find(({ text }) => !isCrossed(text)) ?? cells[0];
}

/** `Failure | Detection | Response` in a chapter on what may fail: what fails, and what is done about it. */
const listsFailures = (view: TableView, context: Context): boolean =>
  within(context, "risks") &&
  view.roles[0] === "error" &&
  hasRole(view, "handling", "response") &&
  !hasRole(view, "http-status", "method", "code");

function nameOf(view: TableView, row: Row, risksAreLevels: boolean): Cell | undefined {
  if (!risksAreLevels) {
    const named = cellOf(view, row, "risk", "threat", "error");
    if (named) return named;
  }
  return cellOf(view, row, "trigger", "name", "description") ?? leadCell(view, row);
}

/** A column "Risk" that says how great the risk is, not what it is. */
function risksAreLevels(view: TableView): boolean {
  const cells = view.table.rows.map((row) => cellOf(view, row, "risk")?.text ?? "").filter(Boolean);
  return (
    cells.length > 0 && cells.filter((cell) => levelOf(cell) !== null && cell.length < 30).length * 2 > cells.length
  );
}
