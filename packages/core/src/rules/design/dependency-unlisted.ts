import { within } from "../../document/context.ts";
import type { Design } from "../../document/design.ts";
import { productsIn } from "../../document/kinds/dependency/products-in.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import { roleOfTitle } from "../../document/shapes/column-role.ts";
import { labelledIn } from "../../document/shapes/labelled.ts";
import { ofKind } from "../../model/model.ts";
import { sourceRange } from "../../text/mapped.ts";
import { type Range, shift } from "../../text/range.ts";
import { isIn } from "../query/chapters.ts";
import { componentsOf } from "../query/components.ts";
import { isCustom } from "../query/ground.ts";
import { isSettled, isSettledSection } from "../query/settled.ts";
import { productKey } from "../query/versions/product-key.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of products in the architecture that are listed which makes the list one of all. */
const listedShare = 0.6;

/** Lists with fewer versions are of other things: outside services, reasons for a choice. */
const versionedShare = 0.5;

/** From so many on, the one product that is missing is an oversight. */
const leastForLone = 4;

/** A product that the architecture names and the list of dependencies does not have. */
export const dependencyUnlisted: DesignRule = {
  on: "design",
  id: "dependency-unlisted",
  group: "dependencies",
  requires: "A list of dependencies has every product that the architecture names.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const listed = ofKind(design.model, "dependency").filter(({ statements }) =>
      statements.some(
        ({ origin }) => (origin.place === "row" || origin.place === "item") && isIn(design, origin, "dependencies"),
      ),
    );
    const versioned = listed.filter(({ facts }) => facts.version !== undefined);
    if (listed.length === 0 || versioned.length < listed.length * versionedShare) return;
    const keys = ofKind(design.model, "dependency")
      .filter(({ statements }) => statements.some(({ origin }) => isIn(design, origin, "dependencies")))
      .map(({ name }) => productKey(name));
    const isListed = (key: string): boolean =>
      keys.some((other) => other === key || other.includes(key) || key.includes(other));
    const used = new Map<string, Used>();
    for (const each of [...usedByComponents(design), ...usedInLabels(design)])
      if (!used.has(productKey(each.name))) used.set(productKey(each.name), each);
    const unlisted = [...used].filter(([key]) => !isListed(key));
    if (!isCustom(used.size - unlisted.length, used.size, listedShare)) return;
    const isLone = unlisted.length === 1 && used.size >= leastForLone;
    for (const [key, { name, document, range }] of unlisted)
      yield {
        document,
        range,
        message: `${name} is part of the architecture and not among the dependencies.`,
        element: `dependency:${key}`,
        ...(isLone ? {} : { severity: "hint" as const }),
      };
  },
};

/** `Java 21, Spring Boot 3.2`: the names of products, without their versions. */
const technologiesIn = (words: string | undefined): string[] =>
  (words ?? "").split(/\s*[,;/+]\s*|\s+and\s+/).map((part) => part.replace(/\s+v?\d[\w.]*$/, "").trim());

/** A product that the architecture names, with the place that does. */
interface Used {
  readonly name: string;
  readonly document: string;
  readonly range: Range;
}

const usedByComponents = (design: Design): Used[] =>
  componentsOf(design)
    .filter((component) => component.statements.some((statement) => isSettled(design, statement)))
    .flatMap(({ name, facts, origin: { document, range } }) =>
      [
        ...(isInstalled(facts.type) ? [name] : []),
        ...technologiesIn(facts.technology),
        ...madeWith(facts.responsibility),
      ]
        .filter((product) => isProduct(product))
        .map((product) => ({ name: product, document, range })),
    );

/** Services of others have no version that anybody here could list. */
const isInstalled = (type: string | undefined): boolean => type === "store" || type === "cache" || type === "queue";

/** `Python 3.12 with FastAPI. Answers questions`: what a part is made with stands first of what is said of it. */
function madeWith(words: string | undefined): string[] {
  const [first = ""] = (words ?? "").slice(0, 80).split(/[.;](?:\s|$)/);
  const products = productsIn(first, true);
  return products[0]?.from === 0 ? products.map(({ from, to }) => first.slice(from, to)) : [];
}

/** The products of a text; a name in brackets right behind that of another is how that is called too: `Material-UI (MUI)`. */
const productsNamed = (text: string) =>
  productsIn(text, true).filter(({ from }, i, all) => i === 0 || !/^\s?[(（]$/u.test(text.slice(all[i - 1]!.to, from)));

/** `**Technology:** Node.js 20, Fastify` below the heading of a part. */
const usedInLabels = (design: Design): Used[] =>
  design.documents.flatMap(({ name: document, sections }) =>
    sections
      .filter((section) => within(section.context, "components", "system-architecture") && isSettledSection(section))
      .flatMap(({ body, from: start }) =>
        labelledIn(body.blocks.filter(({ kind }) => kind !== "table"))
          .filter(({ label }) => roleOfTitle(label.text) === "technology")
          .flatMap(({ rest }) =>
            productsNamed(rest.text).map(({ from, to }) => ({
              name: rest.text.slice(from, to),
              document,
              range: shift(sourceRange(rest, from, to), start),
            })),
          ),
      ),
  );
