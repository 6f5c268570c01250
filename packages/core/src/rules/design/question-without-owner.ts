import { ofKind } from "../../model/model.ts";
import { at, quote } from "../query/at.ts";
import { saying, stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** An open question that nobody is to answer. Few designs name owners, so it runs only where it is asked for. */
export const questionWithoutOwner: DesignRule = {
  on: "design",
  id: "question-without-owner",
  group: "risks",
  requires: "Every open question has somebody who answers it.",
  severity: "info",
  optIn: true,
  *check({ model }): Iterable<Finding> {
    for (const question of ofKind(model, "question").filter(stands))
      if (saying(question, "owner").length === 0 && saying(question, "answer").length === 0)
        yield { ...at(question), message: `Nobody is named to answer ${quote(question.name)}.` };
  },
};
