import { isProduct } from "../../document/kinds/dependency/products.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { componentsOf } from "../query/components.ts";
import { isIn } from "../query/chapters.ts";
import { isCustom } from "../query/ground.ts";
import { isSettled } from "../query/settled.ts";
import { productKey } from "../query/versions.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of products in the architecture that are listed which makes the list one of all. */
const listedShare = 0.6;

/** Lists with fewer versions are of other things: outside services, reasons for a choice. */
const versionedShare = 0.5;

/** A product that the architecture names and the list of dependencies does not have. */
export const dependencyUnlisted: DesignRule = {
  on: "design",
  id: "dependency-unlisted",
  group: "dependencies",
  requires: "A list of dependencies has every product that the architecture names.",
  severity: "hint",
  *check(design): Iterable<Finding> {
    const listed = ofKind(design.model, "dependency").filter(({ statements }) =>
      statements.some(
        ({ origin }) => (origin.place === "row" || origin.place === "item") && isIn(design, origin, "dependencies"),
      ),
    );
    const versioned = listed.filter(({ facts }) => facts.version !== undefined);
    if (listed.length === 0 || versioned.length < listed.length * versionedShare) return;
    const keys = ofKind(design.model, "dependency")
      .filter((dependency) => listed.includes(dependency) || !isOnlyOfComponents(dependency))
      .map(({ name }) => productKey(name));
    const isListed = (key: string): boolean =>
      keys.some((other) => other === key || other.includes(key) || key.includes(other));
    const used = new Map<string, { name: string; component: ReturnType<typeof componentsOf>[number] }>();
    for (const component of componentsOf(design)) {
      if (!component.statements.some((statement) => isSettled(design, statement))) continue;
      for (const name of [component.name, ...technologiesIn(component.facts.technology)])
        if (isProduct(name) && !used.has(productKey(name))) used.set(productKey(name), { name, component });
    }
    const unlisted = [...used].filter(([key]) => !isListed(key));
    if (!isCustom(used.size - unlisted.length, used.size, listedShare)) return;
    for (const [key, { name, component }] of unlisted)
      yield {
        ...at(component),
        message: `${name} is part of the architecture and not among the dependencies.`,
        element: `dependency:${key}`,
      };
  },
};

/** `Java 21, Spring Boot 3.2`: the names of products, without their versions. */
const technologiesIn = (words: string | undefined): string[] =>
  (words ?? "").split(/\s*[,;/+]\s*|\s+and\s+/).map((part) => part.replace(/\s+v?\d[\w.]*$/, "").trim());

/** Whether a product is only told as what a building block is made of. */
const isOnlyOfComponents = ({ statements }: Element<"dependency">): boolean =>
  statements.every(({ origin, facts }) => origin.place === "row" && facts.usedBy !== undefined);
