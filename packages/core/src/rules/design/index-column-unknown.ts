import type { Element, Origin } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { nearest } from "../../text/nearest.ts";
import { also, at } from "../query/at.ts";
import { goesOn } from "../query/declared.ts";
import { membersOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import { definitionsOf } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A table of fewer columns than this may be told in part. */
const leastColumns = 3;

/** Words that say how an index is kept, not on what. */
const noColumn =
  /^(?:asc|desc|ascending|descending|unique|partial|composite|btree|gin|gist|hash|full_?text|primary|where|only|id)$/i;

/** Bullets may tell of a table in part, and a drawing shows what it is about. */
const isTold = ({ place }: Origin): boolean => place !== "item" && place !== "diagram";

/** An index on a column that its table does not have. */
export const indexColumnUnknown: DesignRule = {
  on: "design",
  id: "index-column-unknown",
  group: "data",
  requires: "Every index is on columns that its table has.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const columns = membersOf(design, "column");
    for (const index of ofKind(design.model, "index")) {
      const table = design.model.elements.get(index.parent ?? "") as Element<"table"> | undefined;
      const there = columns.get(table?.id ?? "") ?? [];
      if (!table || there.length < leastColumns || !isSettled(design, index.statements[0]!)) continue;
      if (goesOn(design, table)) continue;
      if (!definitionsOf<"table">(table).some((told) => isTold(told.origin) && told.facts.amended !== true)) continue;
      const known = new Set(there.map(({ name }) => canonicalName(name)));
      for (const written of index.facts.columns) {
        const column = /^[`"[]?(\w+)[`"\]]?(?:\s+(?:asc|desc)(?:\s+nulls\s+(?:first|last))?)?$/i.exec(
          written.trim(),
        )?.[1];
        if (column === undefined || noColumn.test(column) || known.has(canonicalName(column))) continue;
        const meant = nearest(
          column,
          there.map(({ name }) => name),
        );
        yield {
          ...at(index),
          message: `The index ${index.name} is on ${table.name}.${column}, a column that is not there${meant ? `; is ${meant} meant?` : "."}`,
          element: `${index.id}:${column}`,
          related: [also(table.statements[0]!, `The table ${table.name} is defined here.`)],
        };
      }
    }
  },
};
