import { within } from "../../document/context.ts";
import type { Design } from "../../document/design.ts";
import { isProduct } from "../../document/kinds/dependency/products.ts";
import { canonicalName } from "../../model/kinds/names.ts";
import { perBody } from "../../syntax/per-body.ts";
import { also, at } from "../query/at.ts";
import {
  type Component,
  componentsOf,
  describedAt,
  drawingsOfComponent,
  isUsed,
  shownInSections,
} from "../query/components.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { singular } from "../query/names.ts";
import { inlinesIn } from "../query/prose.ts";
import { straysOf } from "../query/strays.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** From this share of drawn components with a description on, one without stands out. */
const describedShare = 0.7;
const leastOfAll = 4;

/**
 * What a design may keep to describing: all that it draws, all but products that everybody knows, or neither these nor stores.
 */
const sortsDescribed: readonly ((component: Component) => boolean)[] = [
  () => true,
  ({ name }) => !isProduct(name),
  ({ name, facts: { type } }) => !isProduct(name) && type !== "store" && type !== "cache" && type !== "queue",
];

/** Chapters that speak of what others describe. */
const inPassing = ["risks", "open-questions", "performance", "testing-strategy", "error-handling"] as const;

const wordsIn = perBody((body) =>
  inlinesIn(body)
    .map(({ text }) => text.toLowerCase())
    .join("\n"),
);

/** A component that is drawn and described nowhere, where nearly all that are drawn are described. */
export const componentUndescribed: DesignRule = {
  on: "design",
  id: "component-undescribed",
  group: "architecture",
  requires: "Every component that a diagram shows is described.",
  severity: "warning",
  *check(design): Iterable<Finding> {
    const strays = straysOf(design);
    for (const { drawn, meant } of strays)
      yield {
        ...at(drawingsOfComponent(design, drawn)[0]!),
        message: `${drawn.name} is drawn here and described nowhere; is ${meant.name} meant, which this drawing lacks?`,
        related: [also(describedAt(meant)[0]!, `${meant.name} is described here.`)],
      };
    const told = new Set(strays.map(({ drawn }) => drawn));
    const others = componentsOf(design).filter((component) => describedAt(component).length > 0);
    const isPartOfDescribed = partsAmong(others.map(({ name }) => name));
    const prose = design.documents.flatMap(({ sections }) =>
      sections.flatMap(({ context, body }) => (within(context, ...inPassing) ? [] : wordsIn(body))),
    );
    const around = new Set(componentsOf(design).flatMap(({ facts }) => facts.within?.toLowerCase() ?? []));
    for (const { drawn, described } of customsOf(design))
      for (const component of drawn) {
        if (told.has(component) || described.includes(component) || isPartOfDescribed(component.name)) continue;
        // A box around others is told by what it holds, and what a product is everybody knows.
        if (around.has(component.name.toLowerCase()) || isProduct(component.name.replace(kept, ""))) continue;
        // What the text speaks of by name is told, if not under a heading of its own.
        const names = spokenNamesOf(component.name.toLowerCase());
        if (prose.some((text) => names.some((name) => text.includes(name)))) continue;
        told.add(component);
        yield {
          ...at(drawingsOfComponent(design, component)[0]!),
          message: `${component.name} is drawn here and described nowhere, while ${described.length} of ${drawn.length} drawn components are.`,
        };
      }
  },
};

interface Custom {
  readonly drawn: readonly Component[];
  readonly described: readonly Component[];
}

/**
 * What is drawn all over the design where nearly all of it is described; and what is drawn in a section, or without what is
 * seldom described, where one thing alone is not: one that others use, since a drawing begins with those who use the system.
 */
function customsOf(design: Design): Custom[] {
  const inSections = shownInSections(
    design,
    componentsOf(design).filter(
      ({ name, facts }) => facts.type !== "actor" && !addressed.test(name) && !isClient(name),
    ),
  );
  const groups = [[...new Set(inSections.flat())], ...inSections];
  return groups.flatMap((group, i) => {
    const described = group.filter((component) => describedAt(component).length > 0);
    if (i === 0 && isCustom(described.length, group.length, describedShare, leastOfAll))
      return { drawn: group, described };
    const drawn = sortsDescribed
      .map((isOfSort) => group.filter((component) => described.includes(component) || isOfSort(component)))
      .find((ofSort) => described.length === ofSort.length - 1);
    if (!drawn?.every((component) => described.includes(component) || isUsed(design, component))) return [];
    return isCustom(described.length, drawn.length, describedShare) ? { drawn, described } : [];
  });
}

/**
 * How a text may call what a box has several words for: `cli / api door` is a `cli door` or an `api door`, and of four words and
 * more, which mostly stand in two lines, the second may only say what the first is.
 */
function spokenNamesOf(name: string): string[] {
  const [, one, other, rest] = /^(\S+) ?\/ ?(\S+) (\S.*)$/.exec(name) ?? [];
  const words = name.split(/\s+/);
  return [
    name,
    ...(rest === undefined ? [] : [`${one} ${rest}`, `${other} ${rest}`]),
    ...(words.length >= 4 && rest === undefined ? [words.slice(0, words.length / 2).join(" ")] : []),
  ];
}

/** `MySQL Database` is `MySQL`. */
const kept = /\s(?:database|db|server|cluster|instance)$/i;

/** `Browser`, `curl / Swagger`: what everybody calls a system with is no part of it. */
const isClient = (name: string): boolean =>
  name
    .split(/\s*[/,&+]\s*/)
    .every((each) => /^(?:(?:web )?browser|curl|postman|swagger(?: ui)?|terminal|http client)s?$/i.test(each));

/** `orders.paid`, `mail.example.com`: topics and hosts are addressed by such names, and no parts. */
const addressed = /^[a-z\d-]+(?:\.[a-z\d_-]+)+$/;

/** "Orders" of the described "Order Service", and the reverse: one name has all words of the other. */
function partsAmong(described: readonly string[]): (name: string) => boolean {
  const withWord = groupBy(
    described.map(wordsOf).flatMap((others) => others.map((word) => ({ word, others }))),
    ({ word }) => word,
  );
  return (name) => {
    const words = wordsOf(name);
    return words.some((each) =>
      withWord
        .get(each)
        ?.some(
          ({ others }) => words.every((word) => others.includes(word)) || others.every((word) => words.includes(word)),
        ),
    );
  };
}

const wordsOf = (name: string): string[] => canonicalName(name).split("-").map(singular);
