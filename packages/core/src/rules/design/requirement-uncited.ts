import type { Design, ReadDocument } from "../../document/design.ts";
import { linkDesign } from "../../document/link.ts";
import { readDocument } from "../../document/read.ts";
import { idOf } from "../../model/kinds/identity.ts";
import { ofKind } from "../../model/model.ts";
import { firstInWords } from "../../text/in-words.ts";
import { at } from "../query/at.ts";
import { groupBy, isCustom } from "../query/ground.ts";
import { resolve } from "../query/prose.ts";
import type { DesignRule, Finding, Settings } from "../rule.ts";

/** The share of requirements that are cited which makes the others exceptions. */
const citedShare = 0.75;

/** Requirements that nothing cites, where most others are cited: many of one document in one finding. */
export const requirementUncited: DesignRule = {
  on: "design",
  id: "requirement-uncited",
  group: "testing",
  requires: "Where a design cites its requirements, it cites each of them.",
  severity: "info",
  *check(design, settings): Iterable<Finding> {
    const { model, documents } = design;
    const beside = tasksBeside(documents, settings);
    if (beside.includes(null)) return;
    const requirements = ofKind(model, "requirement");
    const isCited = citedIn([design, ...beside.flatMap((one) => one ?? [])]);
    const uncited = requirements.filter((requirement) => !isCited(requirement.facts.id));
    const cited = requirements.length - uncited.length;
    if (!isCustom(cited, requirements.length, citedShare)) return;
    const than = `cited nowhere, while ${cited} of ${requirements.length} are.`;
    for (const group of groupBy(uncited, ({ origin }) => origin.document).values())
      if (group.length > mostAlone) yield together(group, than);
      else for (const one of group) yield { ...at(one), message: `Requirement ${one.facts.id} is ${than}` };
  },
};

type Requirement = ReturnType<typeof ofKind<"requirement">>[number];

/** More than this of one document are told together. */
const mostAlone = 1;
const mostNamed = 8;

function together(group: readonly Requirement[], than: string): Finding {
  const [first, ...more] = group as [Requirement, ...Requirement[]];
  const names = firstInWords(
    group.map(({ facts }) => facts.id),
    mostNamed,
  );
  return { ...at(first), message: `Requirements ${names} are ${than}`, parts: more.map(({ id }) => id) };
}

/**
 * What the lists of tasks beside documents state, which cite requirements and are no part of the design: those that are there and were
 * not read with it; `null` for what cannot be read.
 */
function tasksBeside(documents: readonly ReadDocument[], { exists, textOf }: Settings): readonly (Design | null)[] {
  const read = new Set(documents.map(({ name }) => name));
  const lists = new Map(documents.map(({ name }) => [resolve(name, tasks), name]));
  return [...lists].flatMap(([list, name]) => {
    if (read.has(list) || exists?.(name, tasks) !== true) return [];
    const text = textOf?.(name, tasks) ?? null;
    return [text === null ? null : linkDesign([readDocument(list, text)])];
  });
}

const tasks = "tasks.md";

/** Whether a requirement is cited in any of these: itself, by one of its criteria, or by the requirement that it is a criterion of. */
function citedIn(designs: readonly Design[]): (id: string) => boolean {
  const cited = designs.flatMap(citationsOf);
  const itself = new Set(cited.map(keyOf));
  const byCriteria = new Set(cited.flatMap(wholesOf).map(keyOf));
  return (id) => [id, ...wholesOf(id)].some((each) => itself.has(keyOf(each))) || byCriteria.has(keyOf(id));
}

/** What a design cites, whether it states it or not. */
const citationsOf = ({ model, dangling }: Design): readonly string[] => [
  ...dangling.filter(({ kind }) => kind === "requirement").map(({ name }) => name),
  ...ofKind(model, "requirement").flatMap(({ statements, facts }) =>
    statements.some((one) => one.facts.cited) ? [facts.id] : [],
  ),
];

/** What an id is a part of: `2.1` and `2` of `2.1.3`. */
const wholesOf = (id: string): readonly string[] =>
  [...id.matchAll(/\./g)].map(({ index }) => id.slice(0, index)).filter((whole) => /\d$/.test(whole));

const keyOf = (id: string): string => idOf("requirement", id);
