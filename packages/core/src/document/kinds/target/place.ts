import { perObject } from "../../../text/per-object.ts";
import { type Context, within } from "../../context.ts";

/** Whether numbers in this section are promises unless they are said to be something else. */
export const promises = perObject(
  (context: Context): boolean =>
    (within(context, "performance") && context.subjects.length === 0) ||
    (context.path.length > 0 && promising.test(context.path.at(-1)!)) ||
    (context.path.length > 1 && promising.test(context.path.at(-2)!)),
);

const promising =
  /non-?functional|\bnfrs?\b|\bsl[aoi]s?\b|quality (?:attributes|goals|requirements)|success (?:criteria|metrics)|performance (?:targets?|goals?|requirements?|budget|criteria)|targets|scalability requirements|benchmarks? targets?|nicht-?funktional|qualitätsziele|non fonctionnel|no funcional|não funciona|non funzional|нефункциональн|целевые показатели|非功能|性能(?:目标|指标|要求)|非機能|パフォーマンス目標|性能目標|性能要件|비기능|성능 목표/i;
