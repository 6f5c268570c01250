import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { componentsOf, describedAt } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { writtenOut } from "../query/names.ts";
import { isPlanned, isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import { subjectsOfSuite } from "../query/suites.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of components with a suite of their own which makes the others exceptions. */
const testedShare = 0.75;

/** What a design builds itself; stores and outside systems are tested by others. */
const built: ReadonlySet<string> = new Set(["service", "module", "class", "function"]);

/** A component that no suite tests, where nearly every other has a suite of its own. */
export const componentWithoutSuite: DesignRule = {
  on: "design",
  id: "component-without-suite",
  group: "testing",
  requires: "Where components have suites of their own, each of them has one.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const suites = ofKind(design.model, "suite").filter(stands);
    const subjects = new Set(suites.flatMap(subjectsOfSuite));
    const words = suites
      .flatMap(({ name, facts }) => [name, facts.path ?? "", ...(facts.covers ?? [])])
      .join("\n")
      .toLowerCase();
    const components = componentsOf(design).filter(
      (component) =>
        built.has(component.facts.type ?? "module") &&
        !isPlanned(design, component) &&
        describedAt(component).some((statement) => isSettled(design, statement)),
    );
    const untested = components.filter(({ name }) => !subjects.has(writtenOut(name)));
    if (!isCustom(components.length - untested.length, components.length, testedShare)) return;
    for (const component of untested)
      if (!words.includes(component.name.toLowerCase()))
        yield {
          ...at(component),
          message: `No suite tests ${component.name}, while ${components.length - untested.length} of ${components.length} components have one.`,
        };
  },
};
