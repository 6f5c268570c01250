import { also, at } from "../query/at.ts";
import { codesOf } from "../query/errors.ts";
import { isSettled } from "../query/settled.ts";
import { saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** An error that travels under a status of success, or under one that HTTP does not have. */
export const errorImpossibleStatus: DesignRule = {
  on: "design",
  id: "error-impossible-status",
  group: "errors",
  requires: "An error travels under an HTTP status from 400 to 599.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const errors = codesOf(design);
    for (const error of errors) {
      for (const { statement, value } of saying(error, "http").filter((said) => isSettled(design, said.statement))) {
        if (value >= 300 && value < 600) continue;
        if (value >= 100 && value < 300 && !named.test(error.name)) continue;
        const failing = errors.find(({ facts }) => facts.http !== undefined && facts.http >= 400);
        if (value < 300 && !failing) continue;
        yield {
          ...at(statement),
          message:
            value < 300
              ? `${error.name} is an error, but travels under HTTP ${value}, which says success.`
              : `${error.name} travels under HTTP ${value}, a status that does not exist.`,
          ...(failing && value < 300
            ? { related: [also(failing.statements[0]!, `${failing.name} travels under HTTP ${failing.facts.http}.`)] }
            : {}),
        };
      }
    }
  },
};

/** Names that surely tell a failure; a registry may list successes too. */
const named =
  /(?:ERROR|FAIL(?:ED|URE)?|INVALID|NOT_FOUND|DENIED|FORBIDDEN|UNAUTHORI[SZ]ED|EXCEEDED|EXPIRED|REJECTED|DECLINED|UNAVAILABLE|CONFLICT|Exception|Error)(?:_|$)/i;
