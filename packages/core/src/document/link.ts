import type { Element, ElementId, Origin, Statement } from "../model/element.ts";
import type { Kind } from "../model/kinds/vocabulary.ts";
import type { Model } from "../model/model.ts";
import type { Relation } from "../model/relation.ts";
import { shift } from "../text/range.ts";
import type { Design, ReadAlone } from "./design.ts";
import type { Related, Stated } from "./reading.ts";
import { Aliases } from "./resolve/aliases.ts";
import { unifyEndpoints } from "./resolve/endpoints.ts";
import { definitionsOf, resolveReference } from "./resolve/references.ts";
import { withoutTold } from "./resolve/told-names.ts";
import { joinSamePlace } from "./resolve/same-place.ts";

/** Kinds of which the same words stated twice are two things: two risks may have one name. */
const told: ReadonlySet<Kind> = new Set<Kind>(["target", "risk", "question"]);

/** Joins documents into one design: what is stated in several places becomes one element, and arrows find their ends. */
export function linkDesign(documents: readonly ReadAlone[]): Design {
  const statements: Statement[] = [];
  const related: { relation: Related; origin: Origin }[] = [];
  for (const document of documents) {
    const definitions = definitionsOf(document);
    for (const [i, reading] of document.readings.entries()) {
      const section = document.sections[i]!;
      const place = (at: Stated | Related): Origin => ({
        document: document.name,
        range: shift(at.range, section.from),
        place: at.place,
        section: i,
      });
      for (const stated of reading.stated) {
        const statement = statementOf(stated, place(stated), section.context.state);
        const resolved = resolveReference(statement, definitions);
        if (resolved) statements.push(resolved);
      }
      for (const relation of reading.related) related.push({ relation, origin: place(relation) });
    }
  }
  const aliases = new Aliases(statements);
  const unified = unifyEndpoints(joinSamePlace(withoutTold(statements)));
  const all = unified.statements.map((statement) => settled(statement, aliases));
  const elements = join(all);
  const ends = related.map(({ relation, origin }) => ({
    relation: { ...relation, from: unified.meant(relation.from), to: unified.meant(relation.to) },
    origin,
  }));
  const { relations, loose } = joinRelations(ends, elements, aliases);
  return {
    documents,
    model: { elements, relations, extent: [] },
    loose,
    dangling: all.filter(({ id, weight }) => weight === "mentions" && !elements.has(id)),
  };
}

const statementOf = (stated: Stated, origin: Origin, inherited: Statement["state"]): Statement => ({
  id: stated.id,
  kind: stated.kind,
  name: stated.name,
  parent: stated.parent ?? null,
  state: stated.state ?? inherited,
  facts: stated.facts,
  origin,
  weight: stated.weight ?? "defines",
  ...(stated.aliases ? { aliases: stated.aliases } : {}),
});

/** A statement that names its thing less fully than the place that defines it only mentions it. */
function settled(statement: Statement, aliases: Aliases): Statement {
  const id = aliases.settle(statement.id);
  return id === statement.id ? statement : { ...statement, id, weight: "mentions" };
}

function join(statements: readonly Statement[]): Model["elements"] {
  const groups = new Map<ElementId, Statement[]>();
  /** The id that the last thing told by these words got, and how many things they tell. */
  const latest = new Map<ElementId, ElementId>();
  const counts = new Map<ElementId, number>();
  for (const statement of statements) {
    let id = statement.id;
    if (told.has(statement.kind)) {
      if (statement.weight === "mentions") id = latest.get(id) ?? id;
      else {
        let n = counts.get(id) ?? 1;
        while (groups.has(id)) id = `${statement.id}~${++n}`;
        counts.set(statement.id, n);
      }
      latest.set(statement.id, id);
    }
    const group = groups.get(id);
    if (group) group.push(statement);
    else groups.set(id, [statement]);
  }
  const elements = new Map<ElementId, Element>();
  for (const [id, group] of groups) {
    const first = group.find(isToldOfItself) ?? group.find((statement) => statement.weight === "defines");
    if (!first) continue;
    const facts = Object.assign({}, ...group.toReversed().map((statement) => statement.facts));
    elements.set(id, {
      id,
      kind: first.kind,
      name: first.name,
      parent: first.parent,
      state: first.state,
      facts,
      origin: first.origin,
      statements: group,
    });
  }
  return elements;
}

/** A sentence that speaks of tests gives way to the heading, row or item that is about them. */
const isToldOfItself = ({ kind, weight, origin }: Statement): boolean =>
  weight === "defines" && !(kind === "suite" && origin.place === "prose");

function joinRelations(
  related: readonly { relation: Related; origin: Origin }[],
  elements: Model["elements"],
  aliases: Aliases,
): { readonly relations: Relation[]; readonly loose: Relation[] } {
  const relations: Relation[] = [];
  const loose: Relation[] = [];
  const used = new Set<string>();
  for (const { relation, origin } of related) {
    const { kind, label, state } = relation;
    const from = aliases.resolve(relation.from);
    const to = aliases.resolve(relation.to);
    const known = elements.has(from) && elements.has(to);
    if (!known && relation.certainty === "supposed") {
      if (origin.place === "row" || relation.listed) loose.push({ kind, from, to, origin });
      continue;
    }
    if (kind === "uses" && (from === to || used.has(`${from} ${to}`))) continue;
    used.add(`${from} ${to}`);
    relations.push({ kind, from, to, origin, ...(label ? { label } : {}), ...(state ? { state } : {}) });
  }
  return { relations, loose };
}
