import type { ReadDocument } from "../../document/design.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { resolve } from "../query/prose.ts";
import type { DesignRule, Finding, Settings } from "../rule.ts";

/** The share of requirements that are cited which makes the others exceptions. */
const citedShare = 0.75;

/** A requirement that nothing cites, where most others are cited. */
export const requirementUncited: DesignRule = {
  on: "design",
  id: "requirement-uncited",
  group: "testing",
  requires: "Where a design cites its requirements, it cites each of them.",
  severity: "info",
  *check({ model, documents }, settings): Iterable<Finding> {
    if (documents.some(({ name }) => isWithoutTasks(name, documents, settings))) return;
    const requirements = ofKind(model, "requirement");
    const cited = requirements.filter((requirement) =>
      isCited(requirement.statements, requirements, requirement.facts.id),
    );
    if (!isCustom(cited.length, requirements.length, citedShare)) return;
    const known = new Set(cited);
    for (const requirement of requirements)
      if (!known.has(requirement))
        yield {
          ...at(requirement),
          message: `Requirement ${requirement.facts.id} is cited nowhere, while ${cited.length} of ${requirements.length} are.`,
        };
  },
};

/** Whether beside a document lies the list of tasks that cites what it states, and was not read with it. */
const isWithoutTasks = (name: string, documents: readonly ReadDocument[], { exists }: Settings): boolean =>
  exists?.(name, "tasks.md") === true && !documents.some((other) => other.name === resolve(name, "tasks.md"));

type Requirement = ReturnType<typeof ofKind<"requirement">>[number];

/** Cited itself, or by one of its criteria. */
const isCited = (statements: Requirement["statements"], all: readonly Requirement[], id: string): boolean =>
  statements.some(({ facts }) => facts.cited) ||
  all.some(({ facts, statements: own }) => facts.id.startsWith(`${id}.`) && own.some((each) => each.facts.cited));
