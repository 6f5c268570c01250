import type { BuiltElement } from "../../../model/built.ts";
import type { Element } from "../../../model/element.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { canonicalName } from "../../../model/kinds/names.ts";
import { nearest } from "../../../text/nearest.ts";

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
  const spelled = nearest(
    column.name,
    fitting.map(({ name }) => name),
  );
  if (spelled !== null) return fitting.find(({ name }) => name === spelled) ?? null;
  const words = telling(column.name);
  const sharing = fitting.filter(({ name }) => {
    const others = telling(name);
    const shared = words.filter((word) => others.includes(word)).length;
    return shared > 0 && shared * 2 >= Math.min(words.length, others.length);
  });
  if (sharing.length === 1) return sharing[0]!;
  // Of one type alone among few, what is left over on both sides is most likely one.
  return sharing.length === 0 && fitting.length === 1 && free.length === 1 ? fitting[0]! : null;
}

const telling = (name: string): string[] =>
  canonicalName(name)
    .split("-")
    .filter((word) => !/^(?:id|of|the|is|at|on|by|no|nr)$/.test(word));
