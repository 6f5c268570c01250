import { type Mapped, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName, memberColumns, memberNames } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { stateEntity, stateField } from "./state.ts";

const title =
  /^(?:(?:data|domain|core|key|main)\s+)?(?:entit(?:y|ies)|models?|structures?|value objects?|aggregates?|entität(?:en)?|entités?|entidad(?:es)?|entidades?|entità|сущност[ьи]|实体(?:名称?)?|エンティティ(?:名)?|엔티티(?:명)?)(?:\s+name)?$/u;
const name = /^[\p{L}_][\p{L}\p{N}_ ]{0,48}$/u;

/** Tables that list entities, one per row: `Entity | Description`. */
export const entityTable: Claim<TableView> = {
  sure(view, context) {
    if (entityColumn(view) !== 0 || memberColumns(view)?.owner === 0) return 0;
    if (!within(context, "data-model") && view.titles[0]!.includes("model")) return 0;
    const names = namesIn(view);
    return names.length * 5 >= view.table.rows.length * 4 && names.length > 0
      ? within(context, "data-model")
        ? 0.85
        : 0.6
      : 0;
  },
  read(view, _context, out) {
    const fields = view.roles.findIndex((role) => role === "field" || role === "column");
    for (const row of view.table.rows) {
      const cell = row.cells[0];
      const entity = cell && bareName(cell);
      if (!entity || !name.test(entity.text)) continue;
      stateEntity(out, entity.text, {}, { range: wholeRange(entity), place: "row" });
      const listed = fields < 0 ? undefined : row.cells[fields];
      for (const member of listed ? memberNames(listed) : [])
        if (/^[\p{L}_][\w.]*$/u.test(member.text))
          stateField(out, entity.text, member.text, {}, { range: wholeRange(member), place: "row" });
    }
  },
};

const entityColumn = (view: TableView): number =>
  view.titles.findIndex((words, i) => view.roles[i] === "entity" || title.test(words));

const namesIn = (view: TableView): Mapped[] =>
  view.table.rows
    .flatMap((row) => (row.cells[0] ? [bareName(row.cells[0])] : []))
    .filter((each) => name.test(each.text));
