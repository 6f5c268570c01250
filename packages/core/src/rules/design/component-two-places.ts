import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { also, at, quote } from "../query/at.ts";
import { sectionAt } from "../query/chapters.ts";
import { componentsOf } from "../query/components.ts";
import { writtenOut } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { definitionsOf, saying } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A component that is said to live in two folders, or described inside two others. */
export const componentTwoPlaces: DesignRule = {
  on: "design",
  id: "component-two-places",
  group: "architecture",
  requires: "A component lives in one place of the code and in one other component.",
  severity: "info",
  *check(design): Iterable<Finding> {
    for (const component of componentsOf(design)) {
      const settled = definitionsOf(component).filter((statement) => isSettled(design, statement));
      const code = saying({ ...component, statements: settled }, "code");
      const elsewhere = code.find(
        (told) => apart(code[0]!.value, told.value) && !areOfOneList(design, code[0]!.statement, told.statement),
      );
      if (elsewhere)
        yield {
          ...at(elsewhere.statement),
          message: `${component.name} lives in ${quote(elsewhere.value)} here, but in ${quote(code[0]!.value)} elsewhere.`,
          element: `${component.id}:code`,
          related: [also(code[0]!.statement, `Here it lives in ${quote(code[0]!.value)}.`)],
        };
      const told = saying(
        { ...component, statements: settled.filter(({ origin }) => origin.place !== "diagram") },
        "within",
      );
      const other = told.find(({ value }) => writtenOut(value) !== writtenOut(told[0]!.value));
      if (other)
        yield {
          ...at(other.statement),
          message: `${component.name} is part of ${quote(other.value)} here, but of ${quote(told[0]!.value)} elsewhere.`,
          element: `${component.id}:within`,
          related: [also(told[0]!.statement, `Here it is part of ${quote(told[0]!.value)}.`)],
        };
    }
  },
};

/**
 * Rows of one list, and sections side by side, that are called alike are two things: the one in the shop's pages and the one
 * in those of its staff.
 */
const areOfOneList = (design: Design, one: Statement, other: Statement): boolean =>
  one.origin.document === other.origin.document &&
  (one.origin.section === other.origin.section ||
    ([one, other].every(({ origin }) => origin.place === "heading") &&
      sectionAt(design, one.origin)?.parent?.index === sectionAt(design, other.origin)?.parent?.index));

/** Whether two paths are of different trees: one in the other, or told with less of the way, is the same place. */
function apart(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => `/${path.replace(/^\.?\/|\/$/g, "")}/`) as [string, string];
  return !one.includes(other) && !other.includes(one);
}
