import type { Design } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
import { type Component, componentsOf, describedAt } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { writtenOut } from "../query/names.ts";
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
    const places = new Set(
      ofKind(design.model, "node").flatMap(({ name, facts }) => [name, ...(facts.runs ?? [])].map(keyOf)),
    );
    if (places.size === 0) return;
    const text = deploymentText(design);
    const nodesTell = ofKind(design.model, "node").some(({ facts }) => facts.runs !== undefined);
    const components = componentsOf(design).filter(
      (component) => isDeployable(component, nodesTell) && isOfDesign(design, component),
    );
    const undeployed = components.filter(({ name }) => !places.has(keyOf(name)) && !text.includes(name.toLowerCase()));
    if (!isCustom(components.length - undeployed.length, components.length, deployedShare)) return;
    for (const component of undeployed)
      yield {
        ...at(component),
        message: `${component.name} runs nowhere, while the deployment has a place for ${components.length - undeployed.length} of ${components.length} ${nodesTell ? "components" : "services"}.`,
      };
  },
};

/** Where nodes say what they run, what is of no known sort may run by itself too: a worker, a portal. */
const isDeployable = ({ facts: { type } }: Component, nodesTell: boolean): boolean =>
  type === undefined ? nodesTell : deployable.has(type);

const isOfDesign = (design: Design, component: Component): boolean =>
  !isPlanned(design, component) &&
  describedAt(component).some(
    (statement) => isSettled(design, statement) && isIn(design, statement.origin, "components", "system-architecture"),
  );

const keyOf = (name: string): string =>
  writtenOut(name).replace(/(?<=.{3})(?:service|server|container|application)$/, "");

/** A thing that the chapter names in any way has its place. */
const deploymentText = ({ documents }: Design): string =>
  documents
    .flatMap(({ sections }) => sections.filter(({ context }) => context.chapters.includes("deployment")))
    .map(({ body }) => body.text.toLowerCase())
    .join("\n");
