import type { Design } from "../../document/design.ts";
import { hasRole } from "../../document/shapes/table-view.ts";
import { also, at } from "../query/at.ts";
import { codesOf } from "../query/errors.ts";
import { isSettled, isSettledSection } from "../query/settled.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
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
    yield* unreadable(design);
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

/** Numbers in a column of statuses that are none, and so were not read as one. */
function* unreadable({ documents }: Design): Iterable<Finding> {
  for (const { document, section, view } of documents.flatMap(tablesOf)) {
    const column = view.roles.indexOf("http-status");
    if (column < 0 || !hasRole(view, "code", "error") || !isSettledSection(section)) continue;
    const cells = view.table.rows.flatMap(({ cells }) => cells[column] ?? []);
    const statuses = cells.filter(({ text }) => /^\W*[1-5]\d\d(?!\d)/.test(text));
    for (const cell of cells) {
      const number = /^\W*(\d{1,5})\W*$/.exec(cell.text)?.[1];
      if (!number || statuses.length * 2 < cells.length || (Number(number) >= 100 && Number(number) < 600)) continue;
      yield {
        document,
        range: cellPlace(section, cell),
        message: `HTTP ${number} is a status that does not exist.`,
        element: `status:${number}`,
      };
    }
  }
}

/** Names that surely tell a failure; a registry may list successes too. */
const named =
  /(?:ERROR|FAIL(?:ED|URE)?|INVALID|NOT_FOUND|DENIED|FORBIDDEN|UNAUTHORI[SZ]ED|EXCEEDED|EXPIRED|REJECTED|DECLINED|UNAVAILABLE|CONFLICT|EXISTS|LOCKED|BLOCKED|MISSING|TAKEN|Exception|Error)(?:_|$)/i;
