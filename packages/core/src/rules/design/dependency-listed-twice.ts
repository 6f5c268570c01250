import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { isIn } from "../query/chapters.ts";
import { groupBy } from "../query/ground.ts";
import { stands } from "../query/statements.ts";
import { columnAt, rowAt } from "../query/tables.ts";
import { productKey } from "../query/versions/product-key.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** One product in a list under two names, or twice under one, with nothing to tell the two apart. */
export const dependencyListedTwice: DesignRule = {
  on: "design",
  id: "dependency-listed-twice",
  group: "dependencies",
  requires: "A list of dependencies has each of them once.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const rows = ofKind(design.model, "dependency")
      .filter(stands)
      .flatMap(({ statements }) => statements)
      .filter(
        ({ origin, weight }) => origin.place === "row" && weight === "defines" && isIn(design, origin, "dependencies"),
      );
    const lists = groupBy(rows, ({ origin, name }) => `${origin.document}#${origin.section}#${productKey(name)}`);
    for (const same of lists.values()) {
      const [first] = same;
      const again = same.find((other) => first && !areInOneRow(design, first, other));
      // A second row with a purpose of its own is one use more; what has the same or none is a copy.
      if (
        !first ||
        !again ||
        first.facts.purpose !== again.facts.purpose ||
        first.facts.category !== again.facts.category ||
        groupOf(design, first) !== groupOf(design, again)
      )
        continue;
      yield {
        document: again.origin.document,
        range: again.origin.range,
        message:
          first.name === again.name
            ? `${again.name} is listed twice.`
            : `${again.name} and ${first.name} are one product, listed twice.`,
        element: again.id,
        related: [
          { document: first.origin.document, range: first.origin.range, message: `${first.name} is listed here.` },
        ],
      };
    }
  },
};

/** `Kafka with the client for Apache Kafka`: a row that names a product again says more of it. */
const areInOneRow = (design: Design, one: Statement, other: Statement): boolean =>
  one === other || rowAt(design, one.origin)?.row === rowAt(design, other.origin)?.row;

/** What heads the rows of a group: the first cell, or where it is left empty that of the row above which has one. */
function groupOf(design: Design, { origin }: Statement): string | null {
  const placed = rowAt(design, origin);
  if (!placed || columnAt(placed, origin.range) < 1) return null;
  const { rows } = placed.view.table;
  const headed = rows.slice(0, rows.indexOf(placed.row) + 1).findLast(({ cells: [lead] }) => lead?.text.trim() !== "");
  return headed?.cells[0]?.text.trim() ?? null;
}
