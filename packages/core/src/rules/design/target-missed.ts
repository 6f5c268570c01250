import { type Quantity, quantitiesIn } from "../../document/kinds/target/quantity.ts";
import { leadCell } from "../../document/shapes/table-view.ts";
import { quote } from "../query/at.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import { inBaseUnit } from "../query/targets.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The document knows already. */
const admitted = /[❌✗✘⚠]|\b(?:miss(?:es|ed)?|fail\w*|below|not met|unmet|exceed\w*|over|no|degraded|pending)\b/iu;

/** Columns of how it was, which no target holds. */
const earlier = /\b(?:base\w*|current\w*|before|initial|old|previous|today|v\d+)\b/i;

/** A result beside a target that it does not reach, without a word on it. */
export const targetMissed: DesignRule = {
  on: "design",
  id: "target-missed",
  group: "performance",
  requires: "A measured number reaches the target beside it, or the row says that it does not.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const { document, section, view } of documents.flatMap(tablesOf)) {
      const target = view.roles.indexOf("target");
      const measured = view.roles.indexOf("measured");
      if (target < 0 || measured < 0 || earlier.test(view.titles[measured]!)) continue;
      for (const row of view.table.rows) {
        const [goal, result] = [only(row.cells[target]?.text), only(row.cells[measured]?.text)];
        if (!goal || !result || row.cells.some(({ text }, i) => i > 0 && admitted.test(text)) || !misses(result, goal))
          continue;
        const name = leadCell(view, row)?.text.trim() ?? "";
        yield {
          document,
          range: cellPlace(section, row.cells[measured]!),
          message: `${quote(row.cells[measured]!.text)} misses the target ${quote(row.cells[target]!.text)} beside it.`,
          element: `target:${name}`,
          related: [{ document, range: cellPlace(section, row.cells[target]!), message: "The target is stated here." }],
        };
      }
    }
  },
};

/** The number of a cell that has one alone. */
function only(text = ""): Quantity | null {
  const found = quantitiesIn(text);
  return found.length === 1 ? found[0]! : null;
}

function misses(result: Quantity, goal: Quantity): boolean {
  const [is, aimed] = [inBaseUnit(result.value, result.unit), inBaseUnit(goal.value, goal.unit)];
  if (is.unit !== aimed.unit || result.bound === "~") return false;
  if (goal.bound === "<" || goal.bound === "<=")
    return is.value > aimed.value && result.bound !== "<" && result.bound !== "<=";
  return (
    (goal.bound === ">" || goal.bound === ">=") &&
    is.value < aimed.value &&
    result.bound !== ">" &&
    result.bound !== ">="
  );
}
