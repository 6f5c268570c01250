import { ofKind } from "../../model/model.ts";
import { contains } from "../../text/range.ts";
import { also, at } from "../query/at.ts";
import { fencesOf, type PlacedFence } from "../query/fences.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A field or column that one table or one declaration lists twice. */
export const memberListedTwice: DesignRule = {
  on: "design",
  id: "member-listed-twice",
  group: "data",
  requires: "Every field and column stands once in its structure.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const fences = new Map(design.documents.map((document) => [document.name, fencesOf(document)]));
    for (const member of [...ofKind(design.model, "field"), ...ofKind(design.model, "column")]) {
      const seen = new Map<string, (typeof member.statements)[number]>();
      const owner = design.model.elements.get(member.parent ?? "");
      for (const statement of member.statements) {
        const { origin, name } = statement;
        if (origin.place !== "row" && origin.place !== "code") continue;
        const fence = fences.get(origin.document)?.find(({ range }) => contains(range, origin.range));
        // What is opened twice, in one place of code or two of a section, may be told twice.
        const opened =
          owner?.statements.filter((other) => other.origin.section === origin.section && inside(fence, other)).length ??
          0;
        const first = seen.get(`${origin.document}#${origin.section}#${fence?.range.from ?? ""}`);
        if (first && first.name === name && opened <= 1 && owner)
          yield {
            ...at(statement),
            message: `${owner.name}.${name} is listed twice.`,
            related: [also(first, "It is listed here already.")],
          };
        seen.set(`${origin.document}#${origin.section}#${fence?.range.from ?? ""}`, statement);
      }
    }
  },
};

const inside = (
  fence: PlacedFence | undefined,
  { origin }: { origin: { range: { from: number; to: number } } },
): boolean => fence === undefined || contains(fence.range, origin.range);
