import type { Quantity } from "./quantity.ts";

/** Metrics by the words that name them. */
const metrics: readonly (readonly [string, RegExp])[] = [
  ["availability", /availab|uptime|\bsla\b|verfügbarkeit|disponib|доступност|可用性|可用率|稼働率|가용성/i],
  ["coverage", /coverage|abdeckung|couverture|cobertura|copertura|покрыти|覆盖率|カバレッジ|커버리지/i],
  ["freshness", /fresh|stale|\blag\b|актуальност|新鲜/i],
  ["recovery", /\b(?:rto|rpo|mttr|mtbf)\b|recovery (?:time|point)/i],
  ["success rate", /success rate|erfolgsquote|taux de (?:succès|réussite)|成功率/i],
  ["error rate", /error rate|failure rate|fehlerrate|taux d'erreur|tasa de error|错误率|エラー率/i],
  ["hit rate", /hit[- ]?rat/i],
  ["throughput", /throughput|durchsatz|débit|rendimiento|vazão|пропускн|吞吐|スループット|처리량|\b(?:rps|qps|tps)\b/i],
  [
    "latency",
    /latenc|response|load(?:ing)? time|page load|speed|duration|render|processing time|time to|antwortzeit|ladezeit|temps|tiempo|tempo|задержк|время|отклик|延迟|响应|耗时|レイテンシ|応答|時間|지연|응답/i,
  ],
  ["memory", /memory|\bram\b|heap|speicher|mémoire|memoria|память|内存|メモリ|메모리/i],
  ["cpu", /\bcpu\b/i],
  ["rate limit", /rate limit|limit(?:ing)?\b.*(?:per|\/)/i],
  ["size", /size|payload|bundle|größe|taille|tamaño|размер|大小|サイズ|크기/i],
  [
    "capacity",
    /concurren|users|capacity|scal|connections|\bload\b|nutzer|utilisateurs|usuarios|пользовател|并发|容量|同時|동시 ?접속|용량/i,
  ],
];

/** Whether words name a thing that is measured, so that a number beside them is a promise. */
export const namesMetric = (words: string): boolean => metrics.some(([, pattern]) => pattern.test(words));

/** The metric that words name, or else that the number's unit tells. */
export function metricOf(words: string, quantity: Quantity): string | undefined {
  const fits = metrics.find(([name, pattern]) => pattern.test(words) && suits(name, quantity));
  if (fits) return fits[0];
  if (quantity.dimension === "time") return "latency";
  if (quantity.dimension === "rate") return "throughput";
  if (quantity.dimension === "size" || quantity.dimension === "count") return "capacity";
  return undefined;
}

/** A throughput is no time and a latency no share. */
function suits(metric: string, { dimension }: Quantity): boolean {
  if (dimension === "none") return true;
  if (["availability", "coverage", "success rate", "error rate", "hit rate"].includes(metric))
    return dimension === "share";
  if (["latency", "recovery", "freshness"].includes(metric)) return dimension === "time";
  if (metric === "throughput" || metric === "rate limit") return dimension === "rate";
  if (metric === "memory" || metric === "size") return dimension === "size" || dimension === "share";
  return dimension !== "time";
}
