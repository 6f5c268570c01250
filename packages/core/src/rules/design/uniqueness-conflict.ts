import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { contains } from "../../text/range.ts";
import { also, at } from "../query/at.ts";
import { fencesOf } from "../query/fences.ts";
import { isWhole, joined, type Pair, pairsOf } from "../query/members.ts";
import { isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field that is said to be unique in a column that nothing keeps so, in a table that is told with its keys. */
export const uniquenessConflict: DesignRule = {
  on: "design",
  id: "uniqueness-conflict",
  group: "data",
  requires: "What the data model calls unique is unique in its table.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const tellsUnique = ofKind(design.model, "column").some(({ facts }) => facts.unique === true);
    for (const pair of pairsOf(design)) {
      const { entity, table, matched } = pair;
      if (!isWhole(table) || !tellsKeys(pair, tellsUnique)) continue;
      for (const { field, column } of matched) {
        const said = field.statements.find((one) => saysUnique(one) && isSettled(design, one));
        const place = column.statements.find((one) => isSettled(design, one));
        if (!said || !place || isKeptUnique(design, table, column)) continue;
        yield {
          ...at(said),
          message: `${entity.name}.${field.name} is unique, but nothing makes its column ${table.name}.${column.name} so.`,
          element: field.id,
          related: [also(place, `${table.name}.${column.name} is defined here.`)],
        };
      }
    }
  },
};

/** Code tells the constraints of a table with its columns; a table or list does so where it calls some column unique. */
const tellsKeys = ({ table, matched, columns }: Pair, tellsUnique: boolean): boolean =>
  [...matched.map(({ column }) => column), ...columns].some(({ facts }) => facts.primaryKey === true) &&
  (tellsUnique || table.origin.place === "code");

/** `unique` as a constraint, or as a remark of its own: `unique, shown to nobody`. */
const saysUnique = ({ facts }: Statement<"field">): boolean =>
  facts.key === "unique" ||
  (facts.description ?? "").split(/[,;.()]/, 6).some((part) => /^(?:must be )?unique$/i.test(part.trim()));

/** Whether a constraint or index, of this column or of several with it, keeps values apart. */
function isKeptUnique(design: Design, table: Element<"table">, column: Element<"column">): boolean {
  if (column.facts.unique || column.facts.primaryKey) return true;
  const name = joined(column.name);
  const isIndexed = ofKind(design.model, "index").some(
    ({ facts, parent }) =>
      parent === table.id && facts.columns.some((each) => joined(each).includes(name)) && facts.unique !== false,
  );
  return isIndexed || constraintsAround(design, table).some((columns) => joined(columns).includes(name));
}

/** The columns of the `UNIQUE (…)` in the code that defines a table. */
const constraintsAround = (design: Design, { statements }: Element<"table">): string[] =>
  design.documents.flatMap((document) =>
    fencesOf(document)
      .filter(({ range }) =>
        statements.some(({ origin }) => origin.document === document.name && contains(range, origin.range)),
      )
      .flatMap(({ fence }) => [...fence.code.text.matchAll(/\bunique\b[^();]{0,80}\(([^()]{1,200})\)/gi)])
      .map((match) => match[1]!),
  );
