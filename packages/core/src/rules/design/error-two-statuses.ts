import { also, at } from "../query/at.ts";
import { codesOf } from "../query/errors.ts";
import { isSettled } from "../query/settled.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One error code with two HTTP statuses. */
export const errorTwoStatuses: DesignRule = {
  on: "design",
  id: "error-two-statuses",
  group: "errors",
  requires: "An error code travels under one HTTP status.",
  severity: "error",
  *check(design): Iterable<Finding> {
    for (const error of codesOf(design)) {
      const [first, ...others] = saying(error, "http").filter(({ statement }) => isSettled(design, statement));
      const other = others.find(({ value }) => value !== first!.value);
      if (!first || !other) continue;
      yield {
        ...at(first.statement),
        message: `${error.name} has HTTP ${first.value} here, but ${other.value} elsewhere.`,
        related: [also(other.statement, `Here it has HTTP ${other.value}.`)],
      };
    }
  },
};
