import { also, at, quote } from "../query/at.ts";
import { ofKind } from "../../model/model.ts";
import { statedAgain } from "../query/again.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The same risk in two places: its level and its mitigation are soon changed in one of them only. */
export const riskStatedTwice: DesignRule = {
  on: "design",
  id: "risk-stated-twice",
  group: "risks",
  requires: "Every risk stands in one place.",
  severity: "info",
  *check({ model }): Iterable<Finding> {
    for (const { again, first } of statedAgain(ofKind(model, "risk")))
      yield {
        ...at(again),
        message: `Risk ${quote(again.name)} is stated twice.`,
        related: [also(first, "It is stated here first.")],
      };
  },
};
