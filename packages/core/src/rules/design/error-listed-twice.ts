import { also, at, quote } from "../query/at.ts";
import { codesOf, declarationsOf, isByStatus } from "../query/errors.ts";
import { together } from "../query/lists.ts";
import { rowAt } from "../query/tables.ts";
import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import type { DesignRule, Finding } from "../rule.ts";

type ErrorStatement = Statement<"error-code">;

/** One error code in two rows or items of one list, with two meanings. */
export const errorListedTwice: DesignRule = {
  on: "design",
  id: "error-listed-twice",
  toldBy: ["error-two-statuses"],
  group: "errors",
  requires: "An error code stands once in its list and means one thing.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const error of codesOf(design)) {
      // A class of errors has many causes.
      if (/[a-z]/.test(error.name)) continue;
      const rows = declarationsOf(design, error).filter(
        ({ origin }) => origin.place === "row" || origin.place === "item",
      );
      for (const [i, again] of rows.entries()) {
        const first = rows.slice(0, i).find((one) => together(one, again));
        const [one, other] = [first?.facts.meaning, again.facts.meaning];
        if (!first || !one || !other || plain(one) === plain(other) || isOfOther(first, again)) continue;
        if (isOfCases(design, again) || isByStatus(design, first, again)) continue;
        yield {
          ...at(again),
          message: `${error.name} is listed twice, as ${quote(one)} and as ${quote(other)}.`,
          related: [also(first, "It is listed here already.")],
        };
      }
    }
  },
};

/** A table that begins with what may go wrong, and not with codes, statuses or numbers, lists cases: several may have one code. */
function isOfCases(design: Design, { origin, name }: ErrorStatement): boolean {
  const lead = rowAt(design, origin)?.row.cells[0]?.text ?? "";
  return /\p{L}{2}/u.test(lead) && !/^\W*\d{3}\b/.test(lead) && !lead.includes(name);
}

/** Each part of a system may answer with a code in its own sense. */
const isOfOther = ({ facts: { raisedBy: one } }: ErrorStatement, { facts: { raisedBy: other } }: ErrorStatement) =>
  one !== undefined && other !== undefined && plain(one) !== plain(other);

const plain = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
