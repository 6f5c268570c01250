import type { Design } from "../../document/design.ts";
import type { Range } from "../../text/range.ts";
import { groupBy } from "../query/ground.ts";
import { statusesTold } from "../query/error-statuses.ts";
import { codesOf, type ErrorCode, isByStatus } from "../query/errors.ts";
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
    const errors = codesOf(design);
    const told = groupBy(statusesTold(design, new Set(errors.map(({ facts }) => facts.code))), ({ code }) => code);
    for (const error of errors) {
      const all = [...listed(design, error), ...(told.get(error.facts.code) ?? [])];
      const [first, ...others] = [...groupBy(all, ({ http }) => String(http)).values()].map(([one]) => one!);
      if (!first || others.length === 0) continue;
      const elsewhere = others.map(({ http }) => http).join(" and ");
      yield {
        document: first.document,
        range: first.range,
        message: `${error.name} has HTTP ${first.http} here, but ${elsewhere} elsewhere.`,
        element: error.id,
        related: others.map(({ document, range, http }) => ({ document, range, message: `Here it has HTTP ${http}.` })),
      };
    }
  },
};

interface Told {
  readonly http: number;
  readonly document: string;
  readonly range: Range;
}

/** What running text says is weighed by its sentence, in `statusesTold`. */
function listed(design: Design, error: ErrorCode): Told[] {
  const all = saying(error, "http").filter(
    ({ statement }) => statement.origin.place !== "prose" && isSettled(design, statement),
  );
  return all
    .filter(({ statement: one }) => !all.some(({ statement: other }) => isByStatus(design, one, other)))
    .map(({ statement: { origin }, value: http }) => ({ http, document: origin.document, range: origin.range }));
}
