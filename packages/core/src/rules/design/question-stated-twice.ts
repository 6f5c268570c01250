import { ofKind } from "../../model/model.ts";
import { statedAgain } from "../query/again.ts";
import { also, at, quote } from "../query/at.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The same question in two places: it will be answered in one of them only. */
export const questionStatedTwice: DesignRule = {
  on: "design",
  id: "question-stated-twice",
  group: "risks",
  requires: "Every open question stands in one place.",
  severity: "info",
  *check({ model }): Iterable<Finding> {
    for (const { again, first } of statedAgain(ofKind(model, "question")))
      yield {
        ...at(again),
        message: `The question ${quote(again.name)} is asked twice.`,
        related: [also(first, "It is asked here first.")],
      };
  },
};
