import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
import { type Component, componentsOf, describedAt } from "../query/components.ts";
import { isCustom, leastForCustom } from "../query/ground.ts";
import { writtenOut } from "../query/names.ts";
import { isRunByOthers } from "../query/run-by-others.ts";
import { isPlanned, isSettled } from "../query/settled.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of deployable components with a node which makes the others exceptions. */
const deployedShare = 0.7;

/** What is deployed by itself: a module, class or client goes where its service goes. */
const deployable: ReadonlySet<string> = new Set(["service", "store", "cache", "queue"]);

/** A service that runs nowhere, where the deployment gives most others a place. */
export const componentUndeployed: DesignRule = {
  on: "design",
  id: "component-undeployed",
  group: "deployment",
  requires: "Where a design says on what its services run, it says so of each.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const nodes = ofKind(design.model, "node");
    if (nodes.length === 0) return;
    const placed = placedBy(nodes, componentsOf(design));
    const text = deploymentText(design);
    const nodesTell =
      nodes.some(({ facts }) => facts.runs !== undefined) || (placed.each && nodes.length >= leastForCustom);
    const components = componentsOf(design).filter(
      (component) =>
        isDeployable(component, nodesTell) && isOfDesign(design, component) && !isRunByOthers(design, component),
    );
    const undeployed = components.filter(
      (component) => !placed.components.has(component) && !text.includes(component.name.toLowerCase()),
    );
    if (!isCustom(components.length - undeployed.length, components.length, deployedShare)) return;
    const sort = components.every(({ facts }) => facts.type !== undefined) ? "services" : "components";
    for (const component of undeployed)
      yield {
        ...at(component),
        message: `${component.name} runs nowhere, while the deployment has a place for ${components.length - undeployed.length} of ${components.length} ${sort}.`,
      };
  },
};

/** Where nodes say what they run, what is of no known sort may run by itself too: a worker, a portal. */
const isDeployable = ({ name, facts: { type } }: Component, nodesTell: boolean): boolean =>
  type === undefined ? nodesTell && !withPeople.test(name) : deployable.has(type);

/** What runs on the devices of those who use it has no place among the servers. */
const withPeople = /\b(?:apps?|client|browser|mobile|phone|cli|desktop|extension|plugin)$/i;

const isOfDesign = (design: Design, component: Component): boolean =>
  !isPlanned(design, component) &&
  describedAt(component).some(
    (statement) => isSettled(design, statement) && isIn(design, statement.origin, "components", "system-architecture"),
  );

/**
 * The components that nodes stand for by their name, by what they run, or by words of a name that is no other component's:
 * `alarm` runs the Alarm Dispatcher. `each` tells whether every node stands for one.
 */
function placedBy(nodes: readonly Element<"node">[], components: readonly Component[]) {
  const placed = new Set<Component>();
  let each = true;
  for (const { name, facts } of nodes) {
    const keys = new Set([name, ...(facts.runs ?? [])].map(keyOf));
    const own = components.filter((component) => keys.has(keyOf(component.name)));
    const words = canonicalName(name).split("-");
    const longer = components.filter((component) => {
      const others = canonicalName(component.name).split("-");
      return words.every((word) => others.includes(word));
    });
    const meant = own.length > 0 ? own : longer.length === 1 && facts.runs === undefined ? longer : [];
    for (const component of meant) placed.add(component);
    each &&= meant.length > 0;
  }
  return { components: placed, each };
}

const keyOf = (name: string): string =>
  writtenOut(name).replace(/(?<=.{3})(?:service|server|container|application)$/, "");

/** A thing that the chapter names in any way has its place. */
const deploymentText = ({ documents }: Design): string =>
  documents
    .flatMap(({ sections }) => sections.filter(({ context }) => context.chapters.includes("deployment")))
    .map(({ body }) => body.text.toLowerCase())
    .join("\n");
