import { type Mapped, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Row } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { type Quantity, quantitiesIn } from "./quantity.ts";
import { stateTarget } from "./state.ts";

// Tables that set a rate for each of what they list: `Endpoint | Limit`, `Client | Requests`.

const title =
  /^(?:(?:rate|request|default|burst|max(?:imum)?) ?-?)?(?:limits?|quotas?|throttl(?:e|ing)|rates?)$|^(?:requests?|limits?) per (?:second|minute|hour)$|^(?:limite(?: de taxa)?|límite|limit[ei]|ratenlimit|лимит|限流|限制|频率限制|制限|レート制限|제한)$/iu;

/** The column of a table whose title says limit and most of whose cells are so many things in a time; -1 where there is none. */
export function rateColumn(view: TableView, context: Context): number {
  if (within(context, "alternatives", "history", "testing-strategy") || hasRole(view, "image", "replicas")) return -1;
  const { rows } = view.table;
  return view.titles.findIndex((words, column) => {
    if (column === 0 || !title.test(words)) return false;
    const rates = rows.filter((row) => rateIn(row.cells[column]) !== null).length;
    return rates > 0 && rates * 5 >= rows.length * 3;
  });
}

/** `20 req/min` and nothing else, or with a remark behind it. */
function rateIn(cell: Mapped | undefined): Quantity | null {
  const text = cell?.text.trim() ?? "";
  const rate = text.length <= 80 ? quantitiesIn(text).find(({ dimension }) => dimension === "rate") : undefined;
  return rate && rate.from <= 3 ? rate : null;
}

export function readRateColumn(view: TableView, column: number, out: Collector): void {
  for (const row of view.table.rows) {
    const cell = row.cells[column];
    const rate = rateIn(cell);
    const subject = subjectOf(row, column);
    if (!cell || !rate || subject === "") continue;
    const words = trimmed(cell);
    stateTarget(
      { ...rate, bound: rate.bound ?? "<=" },
      { name: `${subject}: ${words.text}`, range: wholeRange(words), words: "rate limit per", subject },
      "row",
      out,
    );
  }
}

/** What the row limits: its first cell with words in it. */
const subjectOf = ({ cells }: Row, column: number): string =>
  cells
    .find((cell, i) => i !== column && /\p{L}{2}/u.test(cell.text))
    ?.text.replace(/\s+/g, " ")
    .trim() ?? "";
