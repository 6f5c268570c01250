import type { Design } from "../../document/design.ts";
import type { Element, Origin, Statement } from "../../model/element.ts";
import { type Model, ofKind } from "../../model/model.ts";
import { groupBy } from "../../text/group-by.ts";
import { perObject } from "../../text/per-object.ts";
import { isIn, sectionAt } from "./chapters.ts";
import { isSettled } from "./settled.ts";
import { descriptionsOf, statedAt, stands } from "./statements.ts";

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

const headingsOf = (component: Component): Origin[] => statedAt(component, "heading").map(({ origin }) => origin);

/** Tells of a component whether its heading stands over those of others: then it is the name of a group, whose members are told one by one. */
export function headsOthers(design: Design): (component: Component) => boolean {
  const above = new Set(
    componentsOf(design)
      .flatMap(headingsOf)
      .map((origin) => `${origin.document}#${sectionAt(design, origin)?.parent?.index}`),
  );
  return (component) => headingsOf(component).some(({ document, section }) => above.has(`${document}#${section}`));
}

/** Whether a statement stands where the design tells its structure. */
export const tellsStructure = (design: Design, { origin }: Statement): boolean =>
  isIn(design, origin, "system-architecture", "components");

/** The components that each section's drawings of the structure show, of those given. */
export function shownInSections(design: Design, components: readonly Component[]): Component[][] {
  const shown = components.flatMap((component) => {
    const drawings = drawingsOfComponent(design, component).filter((statement) => tellsStructure(design, statement));
    const sections = new Set(drawings.map(({ origin }) => `${origin.document}#${origin.section}`));
    return [...sections].map((section) => ({ section, component }));
  });
  return [...groupBy(shown, ({ section }) => section).values()].map((group) => group.map(({ component }) => component));
}

/** What something uses; what a drawing begins with may well be somebody's own, that uses the system. */
export const isUsed = ({ model }: Design, { id }: Component): boolean => used(model).has(id);

const used = perObject(
  ({ relations }: Model) => new Set(relations.flatMap(({ kind, to }) => (kind === "uses" ? [to] : []))),
);
