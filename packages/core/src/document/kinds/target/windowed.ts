import { hasRole, type TableView } from "../../shapes/table-view.ts";
import type { Quantity } from "./quantity.ts";

// Tables of rate limits: how many requests in the one column, in which time in the other.

const limit = /^(?:(?:rate |request )?limits?|(?:max(?:imum)? )?requests?|max(?:imum)?|quota)$/;
const periods = /^(?:(?:time )?window|period|interval|per|time ?frame|duration)$/;

export interface Windowed {
  readonly limit: number;
  readonly period: number;
}

/** The columns of the limit and of the time it holds for, where a table has both. */
export function windowedLimit(view: TableView): Windowed | null {
  const found = {
    limit: view.titles.findIndex((title, column) => column > 0 && limit.test(title)),
    period: view.titles.findIndex((title, column) => column > 0 && periods.test(title)),
  };
  if (found.limit < 0 || found.period < 0 || hasRole(view, "variable", "image", "field")) return null;
  const whole = view.table.rows.filter(
    ({ cells }) => requests.test(cells[found.limit]?.text ?? "") && time.test(cells[found.period]?.text ?? ""),
  );
  return whole.length * 2 > view.table.rows.length ? found : null;
}

const requests =
  /^\W{0,3}(\d{1,3}(?:[,_]\d{3})+|\d{1,9})\s?(k\b)?(?:\s?(?:requests?|reqs?|calls?|messages?|per \w+))?\W{0,3}$/i;
const time = /^\W{0,3}(?:per )?(?:(\d{1,4})\s?)?(s|sec|seconds?|m|min|minutes?|h|hours?|days?)\W{0,3}$/i;

/** `100 requests` in `1 minute` as one quantity. */
export function rateOf(amount: string, per: string): Quantity | null {
  const [, digits, thousand] = requests.exec(amount) ?? [];
  const [, count, unit] = time.exec(per) ?? [];
  if (!digits || !unit) return null;
  return {
    from: 0,
    to: amount.length,
    bound: "<=",
    value: Number(digits.replace(/[,_]/g, "")) * (thousand ? 1_000 : 1),
    unit: `requests/${count && count !== "1" ? `${count} ` : ""}${unit.toLowerCase()}`,
    dimension: "rate",
  };
}
