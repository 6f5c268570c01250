import { ofKind } from "../../model/model.ts";
import { at } from "../query/at.ts";
import { asSureAs, isCustom } from "../query/ground.ts";
import { bareTable, membersOf, pairsOf, writtenAlike } from "../query/members.ts";
import { bare } from "../query/names.ts";
import { isSettled } from "../query/settled.ts";
import { stands } from "../query/statements.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of tables with an entity of their name from which on one without stands out. */
const modelledShare = 0.7;

/** A table that the data model does not know, where it knows nearly all others. */
export const tableWithoutEntity: DesignRule = {
  on: "design",
  id: "table-without-entity",
  group: "data",
  requires: "Every table stores an entity of the data model, or joins two.",
  severity: "info",
  *check(design): Iterable<Finding> {
    const columns = membersOf(design, "column");
    const tables = ofKind(design.model, "table").filter(
      (table) => stands(table) && columns.has(table.id) && (table.facts.form ?? "table") === "table",
    );
    const modelled = new Set(pairsOf(design).map(({ table }) => table.id));
    const known = tables.filter(({ id }) => modelled.has(id));
    if (!isCustom(known.length, tables.length, modelledShare)) return;
    const all = ofKind(design.model, "entity");
    const entities = all.map(({ name }) => bare(name));
    // A drawing of what leads to what has no place for a table that no key leads from or to.
    const isDrawn = all.every(({ statements }) => statements.every(({ origin }) => origin.place === "diagram"));
    const pointedTo = new Set(ofKind(design.model, "foreign-key").map(({ facts }) => bareTable(facts.toTable)));
    const isCalledSo = writtenAlike(tables);
    for (const table of tables) {
      if (modelled.has(table.id) || !isSettled(design, table.statements[0]!)) continue;
      // Tables that join others, and those of the tools that keep the schema, are no entities.
      const keys = columns.get(table.id)!.filter(({ facts }) => facts.references !== undefined);
      if (isDrawn && keys.length === 0 && !pointedTo.has(bareTable(table.name))) continue;
      if (!isCalledSo(table) || keys.length >= 2 || /migration|schema|version|audit|history|log/i.test(table.name))
        continue;
      if (entities.some((entity) => bareTable(table.name).includes(entity) || entity.includes(bareTable(table.name))))
        continue;
      yield {
        ...at(table),
        ...asSureAs(known.length, tables.length),
        message: `The table ${table.name} stores no entity of the data model, while ${known.length} of ${tables.length} tables do.`,
      };
    }
  },
};
