import { Lines } from "../../../text/lines.ts";
import type { SourceFile } from "../../site.ts";
import { as, bare, childrenOf, itemsOf, nameOf, type Node, nodes, property, textOf } from "../../values/tree.ts";
import { k6Metric, seriesOf } from "./k6.ts";
import { type Measured, statisticOf } from "./measured.ts";

/** What a script of k6 must keep to pass: `thresholds: { http_req_duration: ["p(95)<500"] }`. */
export function readThresholds(file: SourceFile): Measured[] {
  if (!file.text.includes("thresholds") || !/["']k6(?:\/[\w./-]+)?["']/.test(file.text)) return [];
  const program = file.script()?.program;
  if (!program) return [];
  const lines = new Lines(file.text);
  return thresholdsIn(program as unknown as Node).flatMap((object) =>
    nodes(object["properties"]).flatMap((each) => (each.type === "Property" ? thresholdsOf(each, lines) : [])),
  );
}

/** The objects under a key of that name, wherever in the script. */
function thresholdsIn(program: Node): Node[] {
  const found: Node[] = [];
  const rest: Node[] = [program];
  for (let node = rest.pop(); node; node = rest.pop()) {
    const object = as(property(node, "thresholds"), "ObjectExpression");
    if (object) found.push(object);
    rest.push(...childrenOf(node));
  }
  return found;
}

function thresholdsOf(entry: Node, lines: Lines): Measured[] {
  const series = entry["computed"] === true ? null : seriesOf(nameOf(entry["key"]) ?? "");
  const known = series && k6Metric(series.metric);
  if (!known) return [];
  return itemsOf(entry["value"]).flatMap((item) => {
    const written = textOf(bare(item)) ?? textOf(property(item, "threshold")) ?? "";
    const parts = /^\s*(p\(\d{1,2}(?:\.\d{1,3})?\)|avg|med|max|min|rate)\s*(<=|>=|<|>)\s*(\d+(?:\.\d+)?)\s*$/.exec(
      written,
    );
    if (!parts) return [];
    const statistic = known.metric === "latency" ? statisticOf(parts[1]!) : undefined;
    if ((known.metric === "latency") !== (statistic !== undefined)) return [];
    return [
      {
        subject: series.subject,
        metric: known.metric,
        ...(statistic ? { statistic } : {}),
        bound: parts[2] as NonNullable<Measured["bound"]>,
        value: Number((Number(parts[3]) * known.factor).toPrecision(10)),
        unit: known.unit,
        line: lines.lineAt(item.start),
      },
    ];
  });
}
