import type { KindReader } from "../../kind-reader.ts";
import { readLimitConstants, readLimitItem } from "./limits.ts";
import { readCaptionedTargets, readTargetFences, readTargetProse } from "./lines.ts";
import { readTargetTable, sureOfTargetTable } from "./table.ts";

/** Numbers promised: latency, throughput, availability, capacity, in tables, items, sentences and comments of code. */
export const targets: KindReader = {
  kinds: ["target"],
  table: { sure: sureOfTargetTable, read: readTargetTable },
  prose(inline, place, context, out) {
    if (!readTargetProse(inline, place, context, out)) readLimitItem(inline, place, context, out);
  },
  body(body, context, out) {
    readCaptionedTargets(body.blocks, context, out);
    readTargetFences(body.blocks, context, out);
    readLimitConstants(body.blocks, context, out);
  },
};
