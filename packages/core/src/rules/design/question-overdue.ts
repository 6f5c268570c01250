import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { saying, stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A question whose day has passed without an answer. Needs the host's day, and runs only where it is asked for. */
export const questionOverdue: DesignRule = {
  on: "design",
  id: "question-overdue",
  group: "risks",
  requires: "Every question is answered by the day that is set for it.",
  severity: "info",
  optIn: true,
  *check({ model }, { today }): Iterable<Finding> {
    if (!today) return;
    for (const question of ofKind(model, "question").filter(stands)) {
      const due = saying(question, "due")
        .map(({ value }) => /\b\d{4}-\d{2}-\d{2}\b/.exec(value)?.[0])
        .find((day) => day !== undefined);
      if (!due || due >= today || saying(question, "answer").length > 0) continue;
      yield { ...at(question), message: `The question ${quote(question.name)} was to be answered by ${due}.` };
    }
  },
};
