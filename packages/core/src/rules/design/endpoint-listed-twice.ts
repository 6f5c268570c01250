import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { also, at } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { specifies } from "../query/endpoints.ts";
import { groupBy } from "../query/ground.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One operation in two rows of a list, or under two headings: one of them was meant to be another. */
export const endpointListedTwice: DesignRule = {
  on: "design",
  id: "endpoint-listed-twice",
  group: "api",
  requires: "Every operation stands once in a list of operations.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    for (const endpoint of ofKind(design.model, "endpoint")) {
      const entries = endpoint.statements.filter((statement) => isEntry(statement) && specifies(design, statement));
      for (const lists of groupBy(entries, (statement) => listOf(design, statement)).values()) {
        for (const again of lists.slice(1)) {
          const first = lists[0]!;
          const same = first.name === again.name;
          yield {
            ...at(again),
            message: same
              ? `${again.name} is listed twice.`
              : `${again.name} and ${first.name} are one operation, for parameters are told apart by their place alone.`,
            related: [also(first, `${first.name} is listed here.`)],
          };
        }
      }
    }
  },
};

/** An entry says what the operation is for; a path in a cell of another table does not. */
const isEntry = ({ origin, facts }: Statement<"endpoint">): boolean =>
  origin.place === "heading" || (origin.place === "row" && facts.summary !== undefined);

/** Rows of one section are one list, and so are the headings below one heading. */
function listOf(design: Design, { origin }: Statement): string {
  const section = origin.place === "row" ? origin.section : sectionAt(design, origin)?.parent?.index;
  return `${origin.document}#${section}#${origin.place}`;
}
