import { within } from "../../document/context.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { at } from "../query/at.ts";
import { componentsOf, describedAt, drawingsOfComponent, tellsStructure } from "../query/components.ts";
import { singular } from "../query/names.ts";
import { proseOf } from "../query/prose.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** From this share of drawn components with a description on, one without stands out. */
const describedShare = 0.7;
const leastDescribed = 4;

/** Chapters that speak of what others describe. */
const inPassing = ["risks", "open-questions", "performance", "testing-strategy", "error-handling"] as const;

/** A component that is drawn and described nowhere, where nearly all that are drawn are described. */
export const componentUndescribed: DesignRule = {
  on: "design",
  id: "component-undescribed",
  group: "architecture",
  requires: "Every component that a diagram shows is described.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const drawn = componentsOf(design).filter(
      (component) =>
        component.facts.type !== "actor" &&
        drawingsOfComponent(design, component).some((statement) => tellsStructure(design, statement)),
    );
    const described = drawn.filter((component) => describedAt(component).length > 0);
    if (described.length < leastDescribed || described.length < drawn.length * describedShare) return;
    const others = componentsOf(design).filter((component) => describedAt(component).length > 0);
    const names = new Set(others.map(({ name }) => name));
    const prose = design.documents.flatMap((document) =>
      [...proseOf(document)].flatMap(({ section, inline }) =>
        within(section.context, ...inPassing) ? [] : inline.text.toLowerCase(),
      ),
    );
    for (const component of drawn) {
      if (described.includes(component) || isPartOf(component.name, names)) continue;
      // What the text speaks of by name is told, if not under a heading of its own.
      if (prose.some((text) => text.includes(component.name.toLowerCase()))) continue;
      yield {
        ...at(drawingsOfComponent(design, component)[0]!),
        message: `${component.name} is drawn here and described nowhere, while ${described.length} of ${drawn.length} drawn components are.`,
      };
    }
  },
};

/** "Orders" of the described "Order Service", and the reverse: one name has all words of the other. */
function isPartOf(name: string, described: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  return [...described].some((other) => {
    const others = wordsOf(other);
    return words.every((word) => others.includes(word)) || others.every((word) => words.includes(word));
  });
}

const wordsOf = (name: string): string[] => canonicalName(name).split("-").map(singular);
