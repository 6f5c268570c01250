import type { Design } from "../../document/design.ts";
import { saysNothing } from "../../document/shapes/phrase.ts";
import type { Statement } from "../../model/element.ts";
import { at } from "../query/at.ts";
import { isForOperators, listedIn } from "../query/endpoints.ts";
import { asSureAs, isCustom } from "../query/ground.ts";
import { saying } from "../query/statements.ts";
import { rowAt, wordsUnder } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of operations with their failures that makes telling them the custom of the design. */
const statedShare = 0.75;

/** An operation that tells no way to fail, where the design tells those of most others. */
export const endpointWithoutErrors: DesignRule = {
  on: "design",
  id: "endpoint-without-errors",
  group: "api",
  requires: "Where a design tells how its operations fail, it tells so of each.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const all = listedIn(design).map(({ endpoint, statement }) => {
      const statuses = saying(endpoint, "statuses").flatMap(({ value }) => value);
      const fails =
        statuses.some((status) => status >= 400) || endpoint.statements.some((told) => namesErrors(design, told));
      const leadsOn = statuses.length > 0 && statuses.every((status) => status >= 300 && status < 400);
      return { endpoint, statement, fails, leadsOn };
    });
    const failing = all.filter(({ fails }) => fails);
    if (!isCustom(failing.length, all.length, statedShare)) return;
    for (const { endpoint, statement } of all.filter(
      (one) =>
        !one.fails &&
        // What only sends on to another fails there.
        !one.leadsOn &&
        !isForOperators(one.endpoint.facts.path) &&
        !one.endpoint.statements.some((told) => saysNone(design, told)),
    ))
      yield {
        ...at(statement),
        ...asSureAs(failing.length, all.length),
        message: `${endpoint.name} tells no failure, while ${failing.length} of ${all.length} operations tell theirs.`,
        element: endpoint.id,
      };
  },
};

/** A dash under a title on errors, or on statuses that are errors, says that the operation has none. */
function saysNone(design: Design, { origin }: Statement): boolean {
  const row = rowAt(design, origin);
  const words = row === undefined ? "" : wordsUnder(row, "error", "http-status").trim();
  return words !== "" && saysNothing(words);
}

/** Whether the row of an operation has a word under a title on errors, such as `OUT_OF_STOCK`. */
function namesErrors(design: Design, { origin }: Statement): boolean {
  const row = rowAt(design, origin);
  return row !== undefined && !saysNothing(wordsUnder(row, "error"));
}
