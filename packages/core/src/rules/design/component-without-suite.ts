import { within } from "../../document/context.ts";
import type { Design } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { componentsOf, describedAt, headsOthers } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { holdsSettings, writtenOut } from "../query/names.ts";
import { isRunByOthers } from "../query/run-by-others.ts";
import { isPlanned, isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import { subjectsOfSuite } from "../query/suites.ts";
import { type TestedParts, testedParts } from "../query/tested-parts.ts";
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
    const parts = testedParts(design);
    if (parts.length > 0) return yield* leftOut(design, parts);
    const suites = ofKind(design.model, "suite").filter(stands);
    const subjects = new Set(suites.flatMap(subjectsOfSuite));
    const words = suites
      .flatMap(({ statements }) => statements)
      .flatMap(({ name, facts }) => [name, facts.path ?? "", ...(facts.covers ?? [])])
      .join("\n")
      .toLowerCase();
    const components = componentsOf(design).filter(
      (component) =>
        built.has(component.facts.type ?? "module") &&
        !holdsSettings(component.name) &&
        !isPlanned(design, component) &&
        !isRunByOthers(design, component) &&
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

/** A component that a list on how each is tested leaves out, where it names nearly all that the design describes. */
function* leftOut(design: Design, lists: readonly TestedParts[]): Iterable<Finding> {
  const isGroup = headsOthers(design);
  const tested = new Set(lists.flatMap(({ labels }) => labels.map(({ component }) => component)));
  const components = componentsOf(design).filter(
    (component) =>
      component.facts.type !== "class" &&
      component.facts.type !== "function" &&
      !isGroup(component) &&
      !isPlanned(design, component) &&
      !isRunByOthers(design, component) &&
      (describedAt(component).some((statement) => isSettled(design, statement)) || tested.has(component.id)),
  );
  const untested = components.filter(({ id }) => !tested.has(id));
  if (!isCustom(components.length - untested.length, components.length, testedShare)) return;
  const words = design.documents
    .flatMap(({ sections }) => sections.filter(({ context }) => within(context, "testing-strategy")))
    .map(({ body }) => body.text.toLowerCase())
    .join("\n");
  for (const component of untested)
    if (!words.includes(component.name.toLowerCase()))
      yield {
        ...at(component),
        message: `No tests are told for ${component.name}, while ${components.length - untested.length} of ${components.length} components have theirs.`,
        related: lists.map(({ document, range }) => ({ document, range, message: "The tests of each are told here." })),
      };
}
