import type { KindReader } from "../../kind-reader.ts";
import { readLimitConstants, readLimitItem, readLimitRows } from "./limits.ts";
import { readCaptionedTargets, readTargetFences, readTargetProse } from "./lines.ts";
import { rateColumn, readRateColumn } from "./rate-column.ts";
import { readTargetTable, sureOfTargetTable } from "./table.ts";

/** Numbers promised: latency, throughput, availability, capacity, in tables, items, sentences and comments of code. */
export const targets: KindReader = {
  kinds: ["target"],
  table: {
    sure: (view, context) => sureOfTargetTable(view, context) || (rateColumn(view, context) > 0 ? 0.9 : 0),
    read(view, context, out) {
      if (sureOfTargetTable(view, context) > 0) readTargetTable(view, context, out);
      else readRateColumn(view, rateColumn(view, context), out);
    },
  },
  // A table of endpoints may set in one column how often each may be called.
  beside(view, context, out) {
    const column = rateColumn(view, context);
    if (column > 0) readRateColumn(view, column, out);
  },
  prose(inline, place, context, out) {
    if (!readTargetProse(inline, place, context, out)) readLimitItem(inline, place, context, out);
  },
  body(body, context, out) {
    readCaptionedTargets(body.blocks, context, out);
    readTargetFences(body.blocks, context, out);
    readLimitConstants(body.blocks, context, out);
    readLimitRows(body.blocks, context, out);
  },
};
