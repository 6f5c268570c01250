import type { BuiltElement } from "../../../model/built.ts";
import type { Element } from "../../../model/element.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { isBookkeeping } from "../../query/members.ts";
import { nearName } from "../near-name.ts";

/**
 * The column that a design most likely means by a name that no column has: of those that nothing describes, the one with a name
 * near to it or with half of its words, if its type can be the same. `alone` tells that the design has no other such name in the table.
 */
export function nearColumn(
  column: Element<"column">,
  free: readonly BuiltElement<"column">[],
  alone: boolean,
): BuiltElement<"column"> | null {
  const fitting = free.filter(
    ({ facts }) => !facts.type || !column.facts.type || agree(column.facts.type, facts.type) !== "conflict",
  );
  const near = nearName(
    column.name,
    fitting.map(({ name }) => name),
  );
  if (near !== null) return fitting.find(({ name }) => name === near) ?? null;
  // Of one type, what alone is left over on both sides is most likely one.
  const isLone = alone && fitting.length === 1 && free.length === 1 && isOfOneSort(column, fitting[0]!);
  return isLone && !isBookkeeping(fitting[0]!.name) && !isBookkeeping(column.name) ? fitting[0]! : null;
}

const isOfOneSort = ({ facts: said }: Element<"column">, { facts: built }: BuiltElement<"column">): boolean =>
  !said.type || !built.type || said.type.logical === built.type.logical;
