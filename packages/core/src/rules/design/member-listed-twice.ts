import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { contains } from "../../text/range.ts";
import { also, at } from "../query/at.ts";
import { fencesOf, type PlacedFence } from "../query/fences.ts";
import { groupBy } from "../query/ground.ts";
import { rowAt } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field or column that one table or one declaration lists twice. */
export const memberListedTwice: DesignRule = {
  on: "design",
  id: "member-listed-twice",
  group: "data",
  requires: "Every field and column stands once in its structure.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const fences = groupBy(
      design.documents.flatMap((document) => fencesOf(document).map((fence) => ({ fence, document: document.name }))),
      ({ fence, document }) => `${document}#${fence.section.index}`,
    );
    for (const member of [...ofKind(design.model, "field"), ...ofKind(design.model, "column")]) {
      const owner = design.model.elements.get(member.parent ?? "");
      const seen = new Map<string, (typeof member.statements)[number]>();
      const isOpenedOnce = remembering(owner);
      for (const statement of member.statements) {
        const { origin, name } = statement;
        if (origin.place !== "row" && origin.place !== "code") continue;
        const section = `${origin.document}#${origin.section}`;
        const fence = fences.get(section)?.find((each) => contains(each.fence.range, origin.range))?.fence;
        // Two tables below one heading may be of what goes in and what comes out.
        const table = fence ? undefined : rowAt(design, origin)?.view.table;
        const place = `${section}#${(fence ?? table)?.range.from ?? ""}`;
        const first = seen.get(place);
        if (first && first.name === name && owner && isOpenedOnce(place, origin.section, fence))
          yield {
            ...at(statement),
            message: `${owner.name}.${name} is listed twice.`,
            related: [also(first, "It is listed here already.")],
          };
        seen.set(place, statement);
      }
    }
  },
};

/** Whether a structure is opened once in a place; what is opened twice, in one place of code or two of a section, may be told twice. */
function remembering(owner: Element | undefined) {
  const known = new Map<string, boolean>();
  return (place: string, section: number, fence: PlacedFence | undefined): boolean => {
    const found = known.get(place);
    if (found !== undefined) return found;
    const opened = owner?.statements.filter((other) => other.origin.section === section && inside(fence, other)) ?? [];
    known.set(place, opened.length <= 1);
    return opened.length <= 1;
  };
}

const inside = (
  fence: PlacedFence | undefined,
  { origin }: { origin: { range: { from: number; to: number } } },
): boolean => fence === undefined || contains(fence.range, origin.range);
