import { asSureAs } from "../query/ground.ts";
import { also, at } from "../query/at.ts";
import { componentsOf, describedAt, drawingsOfComponent, tellsStructure } from "../query/components.ts";
import { drawingsOf, labelOf } from "../query/drawings.ts";
import { writtenOut } from "../query/names.ts";
import { straysOf } from "../query/strays.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** From this share of described components in drawings on, one that is not drawn stands out. */
const drawnShare = 0.75;
const leastDrawn = 3;

/** A component of the list of components that no drawing shows, where the drawings show nearly all others. */
export const componentUndrawn: DesignRule = {
  on: "design",
  id: "component-undrawn",
  group: "architecture",
  requires: "Every component that is described is drawn, where the design draws its components.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const structural = design.documents.some((document) =>
      drawingsOf(document).some(({ drawing }) => drawing.type !== "sequence"),
    );
    if (!structural) return;
    const described = componentsOf(design).filter((component) =>
      describedAt(component).some(
        (statement) => statement.origin.place !== "code" && tellsStructure(design, statement),
      ),
    );
    const drawn = described.filter((component) => drawingsOfComponent(design, component).length > 0);
    if (drawn.length < leastDrawn || drawn.length < described.length * drawnShare) return;
    const names = design.documents
      .flatMap((document) => drawingsOf(document).flatMap(({ drawing }) => drawing.nodes))
      .flatMap((node) => [writtenOut(node.key), writtenOut(labelOf(node))]);
    const strays = straysOf(design);
    for (const component of described) {
      const name = writtenOut(component.name);
      if (
        drawn.includes(component) ||
        strays.some(({ meant }) => meant === component) ||
        names.some((other) => other.includes(name) || (other.length >= 4 && name.includes(other)))
      )
        continue;
      const [place] = describedAt(component);
      yield {
        ...at(place!),
        ...asSureAs(drawn.length, described.length),
        message: `${component.name} is described here and drawn nowhere, while ${drawn.length} of ${described.length} described components are.`,
        related: [also(drawingsOfComponent(design, drawn[0]!)[0]!, `${drawn[0]!.name} is drawn here.`)],
      };
    }
  },
};
