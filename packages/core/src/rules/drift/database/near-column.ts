import type { BuiltElement } from "../../../model/built.ts";
import type { Element } from "../../../model/element.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { isBookkeeping } from "../../query/members.ts";
import { nearName } from "../near-name.ts";

/**
 * The column that a design most likely means by a name that no column has: of those that nothing describes, the one with a name
 * near to it or with half of its words, if its type can be the same.
 */
export function nearColumn(
  column: Element<"column">,
  free: readonly BuiltElement<"column">[],
): BuiltElement<"column"> | null {
  const fitting = free.filter(
    ({ facts }) => !facts.type || !column.facts.type || agree(column.facts.type, facts.type) !== "conflict",
  );
  const near = nearName(
    column.name,
    fitting.map(({ name }) => name),
  );
  if (near !== null) return fitting.find(({ name }) => name === near) ?? null;
  // Of one type alone among few, what is left over on both sides is most likely one.
  const isLone = fitting.length === 1 && free.length === 1;
  return isLone && !isBookkeeping(fitting[0]!.name) && !isBookkeeping(column.name) ? fitting[0]! : null;
}
