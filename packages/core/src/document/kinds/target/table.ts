import type { Cell, Row } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, leadCell, type TableView } from "../../shapes/table-view.ts";
import { tellsResources } from "../node/resources.ts";
import { namesMetric } from "./metric.ts";
import { promises, tellsOfQualities } from "./place.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import { stateTarget } from "./state.ts";
import { rateOf, type Windowed, windowedLimit } from "./windowed.ts";

export function sureOfTargetTable(view: TableView, context: Context): number {
  if (
    within(context, "risks") ||
    (within(context, "deployment") && tellsResources(view)) ||
    (within(context, "error-handling") && !within(context, "performance")) ||
    hasRole(view, "impact", "http-status", "mitigation", "field", "column", "variable", "image", "port", "replicas")
  )
    return 0;
  if (windowedLimit(view)) return 0.97;
  const columns = targetColumns(view, context);
  if (columns.length === 0) return 0;
  if (columns[0] === measureOfScenarios(view)) return 0.9;
  // A table of endpoints whose further columns are mostly targets states targets.
  if (columns.length * 2 >= view.titles.length - 1 && columns.length > 1) return 0.97;
  if (!columns.some((column) => view.roles[column] === "target")) return 0.7;
  // `Operation | Metric | Target`: operations of which nothing else is said are what the targets are for.
  return hasRole(view, "metric") && !hasRole(view, ...describing) ? 0.97 : 0.88;
}

/** Columns by which a table tells what its operations are, and not only how they do. */
const describing = ["description", "purpose", "access", "request", "response", "role"] as const;

/** The columns that hold what is promised: by title, or in a chapter on performance by bounds in most cells. Those of a baseline give way. */
function targetColumns(view: TableView, context: Context): number[] {
  const response = measureOfScenarios(view);
  if (response !== null) return [response];
  const here = promises(context);
  const all = view.titles.map((_, column) => column).filter((column) => column > 0);
  const titled = all.filter(
    (column) =>
      view.roles[column] === "target" &&
      share(view, column, (one) => isPromise(one, view.titles[column]!)) >= (tellsOfQualities(context) ? 0.01 : 0.3),
  );
  const better = titled.filter((column) => !/\bbase/.test(view.titles[column]!));
  if (titled.length > 0) return better.length > 0 ? better : titled;
  if (!here && !hasRole(view, "metric")) return [];
  return all
    .filter(
      (column) =>
        view.roles[column] !== "measured" &&
        !/actual|result|current|before|after|improve|benefit|interval|ttl|timeout/.test(view.titles[column]!),
    )
    .filter(
      (column) =>
        share(view, column, (one) => one.bound !== undefined && one.dimension !== "none") >=
        (tellsOfQualities(context) ? 0.01 : 0.5),
    )
    .slice(0, 1);
}

/** The column that says how the response is measured, in a table of quality scenarios: `Stimulus | Response | Metric`. */
function measureOfScenarios(view: TableView): number | null {
  if (!view.titles.some((title) => stimulus.test(title))) return null;
  const column = view.titles.findIndex((title, i) => i > 0 && measure.test(title));
  return column < 0 ? null : column;
}

const stimulus = /^(?:stimulus|stimuli|reiz|auslöser|est[ií]mulo|stimolo|стимул|刺激|자극)$/;
const measure =
  /^(?:(?:response )?(?:metrics?|measures?)|metrik|ma(?:ß|ss)|antwortma(?:ß|ss)|mesure|m[ée]trique|m[ée]trica|medida|misura|мера|метрика|度量|指标|指標|척도|측정)$/;

const isPromise = (quantity: Quantity, title: string): boolean =>
  quantity.dimension !== "none" || /\b(?:rps|qps|tps|ms|users|%)\b/.test(title);

function share(view: TableView, column: number, test: (quantity: Quantity) => boolean): number {
  const cells = view.table.rows.map((row) => row.cells[column]?.text ?? "").filter((cell) => cell.trim() !== "");
  return cells.length === 0 ? 0 : cells.filter((cell) => quantitiesIn(cell).some(test)).length / cells.length;
}

export function readTargetTable(view: TableView, context: Context, out: Collector): void {
  const windowed = windowedLimit(view);
  const columns = windowed ? [] : targetColumns(view, context);
  for (const row of view.table.rows) {
    const lead = subjectIn(view, row);
    if (windowed && lead) readRate(row, lead, windowed, out);
    for (const column of columns) {
      const cell = row.cells[column];
      if (lead && cell && cell !== lead) readCell(view, row, lead, column, cell, out);
    }
  }
}

/** The cell that says what a promise is of: the first that is no number or key of the row. */
function subjectIn(view: TableView, row: Row): Cell | undefined {
  const lead = leadCell(view, row);
  return lead && /^\W*(?:[A-Z]{1,4}-?)?\d{1,3}\W*$/.test(lead.text)
    ? (row.cells.find((cell) => cell !== lead && /\p{L}{2}/u.test(cell.text)) ?? lead)
    : lead;
}

/** `Public | 100 requests | 1 minute` */
function readRate({ cells }: Row, lead: Cell, { limit, period }: Windowed, out: Collector): void {
  const [amount, per] = [cells[limit], cells[period]];
  const rate = amount && per ? rateOf(amount.text, per.text) : null;
  if (!rate || !amount || !per) return;
  const subject = lead.text.replace(/\s+/g, " ").trim();
  const name = `${subject}: ${amount.text.trim()} per ${per.text.trim()}`;
  stateTarget(rate, { name, range: wholeRange(amount), words: "rate limit per", subject }, "row", out);
}

/** `Orders/sec | 500 sustained`: a bare number in the unit that the first cell says. */
function amountOf(subject: string, text: string): readonly Quantity[] {
  const unit = inUnit.exec(subject.slice(0, 120))?.[0].toLowerCase();
  const bare = unit ? number.exec(text.trim().slice(0, 60)) : null;
  if (!unit || !bare) return [];
  const value = Number(bare[1]!.replace(/[,_]/g, "")) * ({ k: 1e3, m: 1e6 }[bare[2]?.toLowerCase() ?? ""] ?? 1);
  return [
    { from: 0, to: bare[0].length, value, unit, dimension: /user|connect|session/.test(unit) ? "count" : "rate" },
  ];
}

const inUnit =
  /\b(?:[\p{L}]+\s?(?:\/\s?|per\s)(?:sec(?:ond)?|s|min(?:ute)?|hour|day)\b|rps|qps|tps|(?:concurrent|simultaneous|active) (?:users|connections|sessions))/iu;
const number = /^[~≈]?\s?(\d{1,3}(?:[,_]\d{3})+|\d{1,9})\s?([kKM](?![a-zA-Z]))?(?!\s?[%\w.]*(?:ms|%))/;

/** Whether a percentage is a promise of how the system does, and not of how much of a work is done. */
const sharePromises = (subject: string, { bound }: Quantity): boolean =>
  namesMetric(subject) ||
  (!/^\d|documentation|quality|performance|complet|grade|score/i.test(subject) && bound !== "~");

function readCell(view: TableView, row: Row, lead: Cell, column: number, cell: Cell, out: Collector): void {
  const title = view.titles[column]!;
  const promised = [...quantitiesIn(cell.text), ...amountOf(lead.text, cell.text)].filter((one) =>
    isPromise(one, title),
  );
  const [quantity] = promised;
  if (!quantity || (/\b(?:tests?|lines|loc|files)\b/.test(lead.text.toLowerCase()) && quantity.dimension === "none"))
    return;
  const subject = lead.text.replace(/\s+/g, " ").trim();
  // The first column may be of operations, and the metric stand in another: `Operation | Metric | Target`.
  const metrics = row.cells.filter((_, i) => view.roles[i] === "metric");
  const words = `${title} ${metrics.length > 0 ? metrics.map((one) => one.text).join(" ") : subject}`;
  if (quantity.dimension === "share" && !sharePromises(subject, quantity)) return;
  const statistic = /\bp\d{2}(?:\.\d+)?\b/i.exec(`${title} ${subject} ${words}`)?.[0].toLowerCase();
  const told = {
    name: `${subject}: ${cell.text.trim()}`,
    range: wholeRange(cell),
    words,
    ...(namesMetric(subject) ? {} : { subject }),
    ...(statistic ? { statistic } : {}),
  };
  // `p50 < 10 ms, p95 < 50 ms`: each percentile is promised by itself.
  const apart =
    promised.every((one) => one.statistic) && new Set(promised.map((one) => one.statistic)).size === promised.length;
  for (const one of apart ? promised : [quantity]) stateTarget(one, told, "row", out);
}
