import type { Design } from "../../document/design.ts";
import { imageName, isOpen } from "../../model/kinds/image-name.ts";
import { ofKind } from "../../model/model.ts";
import { also, at } from "../query/at.ts";
import { isSettled } from "../query/settled.ts";
import { saying, stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A unit of deployment that runs two images, or two tags of one. */
export const imageContradicts: DesignRule = {
  on: "design",
  id: "image-contradicts",
  group: "deployment",
  requires: "A unit of deployment runs the same image wherever it is stated.",
  severity: "warning",
  *check(design: Design): Iterable<Finding> {
    for (const node of ofKind(design.model, "node").filter(stands)) {
      const stated = saying(node, "image").filter(({ statement }) => isSettled(design, statement));
      const [first, ...more] = stated;
      const other = more.find(
        ({ statement, value }) =>
          statement.origin.place !== first!.statement.origin.place && differ(value, first!.value),
      );
      if (!first || !other) continue;
      yield {
        ...at(other.statement),
        message: `${node.name} runs ${other.value} here and ${first.value} elsewhere.`,
        element: node.id,
        related: [also(first.statement, `It runs ${first.value} here.`)],
      };
    }
  },
};

/** A tag that is filled in later, or that moves, agrees with everything. */
const isOpenTag = (tag: string | null): boolean => tag === null || isOpen(tag) || tag === "latest";

/** Two tags of one image, or two images; a registry may be left out, and a tag may tell less than another: `2.1` of `2.1.3`. */
function differ(one: string, other: string): boolean {
  const [a, b] = [imageName(one), imageName(other)];
  if (!a || !b || isOpen(a.name) || isOpen(b.name)) return false;
  if (a.name !== b.name || (a.organisation && b.organisation && a.organisation !== b.organisation)) return true;
  if (isOpenTag(a.tag) || isOpenTag(b.tag)) return false;
  return !a.tag!.startsWith(b.tag!) && !b.tag!.startsWith(a.tag!);
}
