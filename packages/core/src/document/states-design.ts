import type { Kind } from "../model/kinds/vocabulary.ts";
import { titleOf } from "./title-of-document.ts";
import type { Section } from "../syntax/section.ts";
import type { SectionMemory } from "./memory.ts";
import { notADesign } from "./not-a-design.ts";
import { readDocument } from "./read.ts";
import type { Reading } from "./reading.ts";
import { normalTitle } from "./title.ts";

/** What a file's name can say that it describes. */
export type Subject = "architecture" | "map" | "api" | "data" | "errors" | "access" | "deployment" | "tests";

/** Titles of texts that teach: what they show is an example and no system's own. */
const teaches =
  /\b(?:tutorial|getting started|quick ?start|walk ?through|workshop|course|lessons?|exercises?|cheat ?sheet|interview|faq|how to|learn(?:ing)?|introduction to|beginners?|migration guide|upgrade guide|style ?guide|best practices|guidelines|(?:error[- ]handling|testing|coding|patterns?|logging|naming|contribut\w+) guide)\b|教程|入门|チュートリアル|入門|튜토리얼|руководство для начинающих/iu;

/**
 * Whether a text is a design of one of these subjects by what can be read in it: endpoints, tables or entities with what they hold,
 * components with arrows between them or with the files that they are made of, files and names of code, errors by their codes, who may call what, units of
 * deployment, suites of tests. So a document of one chapter is found that has no other chapters to be known by.
 */
export function statesDesign(text: string, subjects: readonly Subject[], memory?: SectionMemory): boolean {
  if (subjects.length === 0) return false;
  const { sections, readings } = readDocument("", text.slice(0, 65_536), { memory });
  if (notADesign(sections) || teachesBy(sections)) return false;
  return subjects.some((subject) => states[subject](readings));
}

function teachesBy(sections: readonly Section[]): boolean {
  const title = titleOf(sections)?.title;
  return title !== undefined && teaches.test(normalTitle(title));
}

/** So many tables are told, though not what they hold. */
const manyTables = 4;

const states: Readonly<Record<Subject, (readings: readonly Reading[]) => boolean>> = {
  api: (readings) => defined(readings, "endpoint").size >= 3,
  data: (readings) => withMembers(readings) >= 2 || defined(readings, "table").size >= manyTables,
  architecture: (readings) =>
    defined(readings, "component").size >= 3 && (arrowsOf(readings) >= 2 || defined(readings, "path").size >= 3),
  map: (readings) => named(readings, "path") + named(readings, "symbol") >= 3,
  errors: (readings) => defined(readings, "error-code").size >= 3,
  access: (readings) => defined(readings, "control").size >= 3,
  deployment: (readings) => defined(readings, "node").size >= 3,
  tests: (readings) => defined(readings, "suite").size >= 2,
};

/** The ids of one kind that the text itself introduces. */
const defined = (readings: readonly Reading[], kind: Kind): ReadonlySet<string> =>
  new Set(
    readings.flatMap(({ stated }) =>
      stated.filter((one) => one.kind === kind && one.weight !== "mentions").map(({ id }) => id),
    ),
  );

/** How many of one kind the text names, be it in passing. */
const named = (readings: readonly Reading[], kind: Kind): number =>
  new Set(readings.flatMap(({ stated }) => stated.filter((one) => one.kind === kind).map(({ id }) => id))).size;

/** How many tables and entities are told with at least two columns or fields. */
function withMembers(readings: readonly Reading[]): number {
  const members = new Map<string, Set<string>>();
  for (const { stated } of readings)
    for (const { kind, id, parent } of stated)
      if ((kind === "column" || kind === "field") && parent !== undefined)
        members.set(parent, (members.get(parent) ?? new Set()).add(id));
  return [...members.values()].filter(({ size }) => size >= 2).length;
}

const arrowsOf = (readings: readonly Reading[]): number =>
  new Set(
    readings.flatMap(({ related }) =>
      related
        .filter(({ kind, certainty }) => kind === "uses" && certainty === "drawn")
        .map(({ from, to }) => `${from} ${to}`),
    ),
  ).size;
