import type { Design } from "../../document/design.ts";
import type { Element } from "../../model/element.ts";
import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { isIn } from "../query/chapters.ts";
import { asSureAs, isCustom } from "../query/ground.ts";
import { bareTable, membersOf, pairsOf } from "../query/members.ts";
import { isMessage } from "../query/messages.ts";
import { bare } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of entities with a table of their name from which on one without stands out. */
const storedShare = 0.7;

/** An entity of the data model without a table, where nearly all others have one. */
export const entityWithoutTable: DesignRule = {
  on: "design",
  id: "entity-without-table",
  group: "data",
  requires: "Every entity of the data model has a table.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const fields = membersOf(design, "field");
    const stored = new Set(pairsOf(design).map(({ entity }) => entity.id));
    const entities = ofKind(design.model, "entity").filter(
      (entity) => isStored(design, entity, fields.has(entity.id)) && (stored.has(entity.id) || !isMessage(entity.name)),
    );
    const having = entities.filter(({ id }) => stored.has(id));
    if (!isCustom(having.length, entities.length, storedShare)) return;
    const tables = ofKind(design.model, "table").map(({ name }) => bareTable(name));
    const isKnownApart = ({ id }: Element<"entity">): boolean =>
      (fields.get(id) ?? []).some(({ name }) => identifies.test(name));
    // Where whatever is stored can be told apart, what cannot is a part of something, or is only handed on.
    const allApart = having.every(isKnownApart);
    for (const entity of entities) {
      if (allApart && !isKnownApart(entity)) continue;
      // `elections.groups` is what a column of a table holds.
      const [owner, ...parts] = entity.name.split(".");
      if (parts.length > 0 && tables.includes(bareTable(owner!))) continue;
      if (stored.has(entity.id) || tables.some((table) => table.includes(bare(entity.name)))) continue;
      if (isKeptInColumn(design, entity)) continue;
      yield {
        ...at(entity),
        ...asSureAs(having.length, entities.length),
        message: `The entity ${entity.name} has no table, while ${having.length} of ${entities.length} entities have one.`,
      };
    }
  },
};

/** Whether a column of structured values stands for a field of the entity's type: its owner keeps the entity within its own row. */
const isKeptInColumn = (design: Design, { name }: Element<"entity">): boolean =>
  pairsOf(design).some(({ matched }) =>
    matched.some(
      ({ field, column }) =>
        structured.has(column.facts.type?.logical) && field.facts.type?.raw.split(/\W+/).includes(name) === true,
    ),
  );

const structured: ReadonlySet<string | undefined> = new Set(["json", "array", "object"]);

const identifies = /^_?(?:id|uuid|guid|pk|key|code|slug|.*(?:_id|Id|ID|_uuid))$/;

/** Enumerations, and structures told outside the data model, need no table. */
const isStored = (design: Design, entity: Element<"entity">, hasFields: boolean): boolean =>
  stands(entity) &&
  hasFields &&
  entity.facts.form !== "enum" &&
  entity.facts.members === undefined &&
  isIn(design, entity.origin, "data-model") &&
  isSettled(design, entity.statements[0]!);
