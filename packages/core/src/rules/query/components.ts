import type { Design } from "../../document/design.ts";
import type { Element, Statement } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { isIn } from "./chapters.ts";
import { isSettled } from "./settled.ts";
import { descriptionsOf, stands } from "./statements.ts";

export type Component = Element<"component">;

/** The building blocks that are part of the design. */
export const componentsOf = (design: Design): Component[] => ofKind(design.model, "component").filter(stands);

/** The places where a component is drawn as part of the architecture. */
export const drawingsOfComponent = (design: Design, component: Component): Statement<"component">[] =>
  component.statements.filter(
    (statement) =>
      statement.origin.place === "diagram" && statement.weight === "defines" && isSettled(design, statement),
  );

/** The places that list or describe a component under its name. */
export const describedAt = (component: Component): Statement<"component">[] =>
  descriptionsOf(component).filter(({ origin }) => origin.place !== "prose");

/** Whether a statement stands where the design tells its structure. */
export const tellsStructure = (design: Design, { origin }: Statement): boolean =>
  isIn(design, origin, "system-architecture", "components");

/** The sections whose drawings of the structure show a component. */
export const sectionsDrawing = (design: Design, component: Component): string[] => [
  ...new Set(
    drawingsOfComponent(design, component)
      .filter((statement) => tellsStructure(design, statement))
      .map(({ origin }) => `${origin.document}#${origin.section}`),
  ),
];
