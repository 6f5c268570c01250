import { dataType } from "../../../model/kinds/data-type.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { type MemberColumns, memberColumns, readMemberRows, untypedColumns } from "../../shapes/member-table.ts";
import { saysTable } from "../../shapes/structure-name.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { fileAbove } from "./file-owner.ts";
import { announced, keyedOwner, ownerAbove } from "./owner.ts";
import { stateEntity, stateMember } from "./state.ts";
import { titledAbove } from "./titled-above.ts";

/** Tables that list the fields of entities, one per row: of the entity named above, or of the one that a cell names. */
export const fieldTable: Claim<TableView> = {
  sure(view, context) {
    const columns = columnsOf(view, context);
    if (!columns || within(context, "database-design") || foreignTo(view, context)) return 0;
    if (columns.owner >= 0 && view.roles[columns.owner] !== "table") return 0.9;
    if (columns.owner >= 0 || saysTable(view.above.heading?.text ?? "")) return 0;
    const modelled = within(context, "data-model");
    if (!modelled && within(context, "api-specifications", "deployment", "testing-strategy"))
      return announced(view.above) && looksTyped(view, columns) && !within(context, "testing-strategy") ? 0.65 : 0;
    if (!namedAbove(view, columns, context) || !looksTyped(view, columns)) return 0;
    return modelled ? 0.75 : 0.65;
  },
  read(view, context, out) {
    const columns = columnsOf(view, context);
    if (!columns) return;
    const above = namedAbove(view, columns, context) ?? announced(view.above);
    const stated = new Set<string>();
    for (const { member, owner } of readMemberRows(view, columns)) {
      const entity = owner ?? above;
      if (!entity || entity.text === "") continue;
      if (!stated.has(entity.text)) {
        stated.add(entity.text);
        const range = "range" in entity ? entity.range : wholeRange(entity);
        stateEntity(out, entity.text, {}, { range, place: owner ? "row" : "heading" });
      }
      stateMember(out, entity.text, member, "row");
    }
  },
};

/** The entity whose fields the rows are, by the words above them. */
const namedAbove = (view: TableView, columns: MemberColumns, context: Context) =>
  ownerAbove(view.above, context) ??
  titledAbove(view.above, context) ??
  keyedAbove(view, columns, context) ??
  (columns.type < 0 ? null : fileAbove(view.above));

/** The entity that the heading names over a table of typed members with their key. */
const keyedAbove = (view: TableView, columns: MemberColumns, context: Context): ReturnType<typeof keyedOwner> =>
  columns.type < 0 || view.above.caption !== null
    ? null
    : keyedOwner(
        view.above.heading,
        context,
        readMemberRows(view, columns).map(({ member }) => member.name.text),
      );

/** The columns of a table of fields; without types it is one only in the data model or below the name of a type. */
function columnsOf(view: TableView, context: Context): MemberColumns | null {
  const typed = memberColumns(view);
  return typed ?? (within(context, "data-model") || announced(view.above) ? untypedColumns(view) : null);
}

/** What is sent with a request, set in an environment or measured has a name and a type too, and is no entity. */
const foreignTo = (view: TableView, context: Context): boolean =>
  view.roles.some((role) => role === "method" || role === "path" || role === "http-status" || role === "environment") ||
  view.titles.some((title) => /^(?:param(?:eter)?s?|argument|variable|flag|metric|in)$|env/.test(title)) ||
  (!within(context, "data-model") && view.titles.some((title) => /^(?:header|setting|option|claim)$/.test(title)));

/** At least half of the cells of types are types, or there is no such column and the names look like code. */
function looksTyped(view: TableView, columns: MemberColumns): boolean {
  const column = columns.type < 0 ? columns.name : columns.type;
  const cells = view.table.rows.map((row) => row.cells[column]?.text.trim() ?? "").filter((text) => text !== "");
  const known = cells.filter((text) =>
    columns.type < 0
      ? /^[\p{L}_][\w.[\]]*$/u.test(text)
      : dataType(text).logical !== "unknown" || /^\p{Lu}\w*(?:\[\])?\??$/u.test(text),
  );
  return cells.length > 0 && known.length * 2 >= cells.length;
}
