import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import type { Cell } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName, memberColumns, memberNames } from "../../shapes/member-table.ts";
import { membersOfCell } from "../../shapes/member-line.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { titlesMembers } from "../../shapes/told-members.ts";
import { isSchemaName } from "./record-list.ts";
import { stateEntity, stateField, stateMember } from "./state.ts";

const title =
  /^(?:(?:data|domain|core|key|main)\s+)?(?:entit(?:y|ies)|models?|structures?|value objects?|aggregates?(?: roots?)?|entität(?:en)?|entités?|entidad(?:es)?|entidades?|entità|сущност[ьи]|实体(?:名称?)?|エンティティ(?:名)?|엔티티(?:명)?|aggregat(?:e|wurzeln?)?|racines? d['’]agrégats?|agrégats?(?: racines?)?|agregados?(?: ra[ií]z)?|ra[ií]z (?:del?|do) agregado|aggregat[oi](?: radice)?|агрегат(?:ы)?|корень агрегата|聚合(?:根)?|集約(?:ルート)?|애그리거트(?: 루트)?)(?:\s+name)?$/u;
/** In a model of data an object is an entity; elsewhere it may be anything. */
const object =
  /^(?:(?:business|data|domain|core|main) )?objects?$|^objets?$|^(?:geschäfts|daten)?objekte?$|^objetos?$|^oggett[oi]$|^объекты?$|^(?:业务|数据)?对象$|^オブジェクト(?:名)?$|^객체(?:명)?$/iu;
const name = /^[\p{L}_][\p{L}\p{N}_ ]{0,48}$/u;

/** Tables that list entities, one per row: `Entity | Description`. */
export const entityTable: Claim<TableView> = {
  sure(view, context) {
    if (typesBelow(view, context).length > 0) return 0.85;
    const column = entityColumn(view, context);
    if (tellsHowReached(view, column)) return 0;
    if (column < 0 || !view.titles.slice(0, column).every((words) => ofKeys.test(words))) return 0;
    if (memberColumns(view)?.owner === column) return 0;
    if (!within(context, "data-model") && (column > 0 || view.titles[0]!.includes("model"))) return 0;
    const names = namesIn(view, column);
    return names.length * 5 >= view.table.rows.length * 4 && names.length > 0
      ? within(context, "data-model")
        ? 0.85
        : 0.6
      : 0;
  },
  read(view, context, out) {
    const types = typesBelow(view, context);
    for (const type of types) stateEntity(out, type.text, {}, { range: wholeRange(type), place: "row" });
    if (types.length > 0) return;
    const fields = membersColumn(view);
    for (const row of view.table.rows) {
      const cell = row.cells[entityColumn(view, context)];
      const entity = cell && nameIn(cell);
      if (!entity || !name.test(entity.text)) continue;
      stateEntity(out, entity.text, {}, { range: wholeRange(entity), place: "row" });
      const listed = fields < 0 ? undefined : row.cells[fields];
      const members = listed ? membersOfCell(listed) : [];
      for (const member of members) stateMember(out, entity.text, member, "row");
      for (const member of listed && members.length === 0 ? memberNames(listed) : [])
        if (/^[\p{L}_][\w.]*$/u.test(member.text))
          stateField(out, entity.text, member.text, {}, { range: wholeRange(member), place: "row" });
    }
  },
};

/** `Interface | Provider | Protocol`: interfaces of systems rather than of code, which are reached in some way. */
const tellsHowReached = ({ titles }: TableView, column: number): boolean =>
  /^interfaces?$/.test(titles[column] ?? "") &&
  titles.some((words) =>
    /^(?:protocols?|transport|providers?|direction|endpoint|frequency|format|auth\w*)(?:\s|$)/.test(words),
  );

const saysWhat =
  /(?:^|[^\p{L}])(?:entit(?:y|ies)|value objects?|aggregates?|entität(?:en)?|wertobjekte?|entités?|entidad(?:es)?|entidades?|objetos? de valor|agregados?|entità|сущност[ьи])$|(?:实体|值对象|エンティティ|値オブジェクト|엔티티)$/iu;

/** The types in code down the first column of a table right below a heading that says that they are entities, each told of in words. */
function typesBelow(view: TableView, context: Context): Mapped[] {
  const { rows, header } = view.table;
  if (rows.length < 2 || header.cells.length > 3 || view.above.caption !== null || within(context, "alternatives"))
    return [];
  if (!saysWhat.test((context.path.at(-1) ?? "").replace(/(?<![\s*`:：])[\s*`:：]+$/u, ""))) return [];
  const names = rows.map(({ cells }) => (cells[0] ? typesIn(cells[0]) : []));
  return names.every((each) => each.length > 0) ? names.flat() : [];
}

/** The names in code that a cell consists of, as types have them. */
function typesIn(cell: Cell): Mapped[] {
  const codes = cell.spans.filter(({ kind }) => kind === "code").map(({ from, to }) => slice(cell, from, to));
  const rest = codes.reduce((words, code) => words.replace(code.text, ""), cell.text);
  return codes.every(({ text }) => /^\p{Lu}[\p{L}\p{N}]*$/u.test(text)) && /^[\s,;/&`]*$/.test(rest) ? codes : [];
}

/** `Type | Members`: types of code, with the names of what each has. */
const ofTypes = /^(?:types?|interfaces?|dtos?|(?:request |body |validation )?schemas?|shapes?|validators?)$/;
const ofMembers = /^members?$/;

const listsTypes = (view: TableView): boolean =>
  ofTypes.test(view.titles[0] ?? "") &&
  membersColumn(view) > 0 &&
  view.table.rows.every(({ cells: [cell] }) => cell !== undefined && (typesIn(cell).length === 1 || isSchema(cell)));

/** Whether a cell is nothing but the name in code of what checks data. */
const isSchema = ({ text, spans }: Cell): boolean =>
  spans.some(({ kind }) => kind === "code") && isSchemaName(text.trim());

const membersColumn = ({ titles, roles }: TableView): number => {
  const column = roles.findIndex((role) => role === "field" || role === "column");
  return column >= 0 ? column : titles.findIndex((words) => ofMembers.test(words) || titlesMembers(words));
};

const entityColumn = (view: TableView, context: Context): number => {
  if (listsTypes(view)) return 0;
  const column = view.titles.findIndex((words, i) => view.roles[i] === "entity" || title.test(words));
  return column < 0 && within(context, "data-model") && object.test(view.titles[0] ?? "") ? 0 : column;
};

const namesIn = (view: TableView, column: number): Mapped[] =>
  view.table.rows
    .flatMap((row) => {
      const cell = row.cells[column];
      return cell ? [nameIn(cell)] : [];
    })
    .filter((each) => name.test(each.text));

/** Titles of what stands before the entity in its row: a number, or the keys by which a store of few tables tells its entities apart. */
const ofKeys =
  /^(?:#|no\.?|nr\.?|id|№|pk|sk|gsi\d?\s?[ps]k|(?:partition|sort|hash|range)[ -]?key|番号|序号|分区键|排序键|パーティションキー|ソートキー|파티션 키|정렬 키)$/u;

/** The name in a cell without the remark in brackets behind it. */
function nameIn(cell: Mapped): Mapped {
  const bare = bareName(cell);
  const remark = /\s*[(（][^()（）]*[)）]?\s*$/u.exec(bare.text);
  return remark && remark.index > 0 ? slice(bare, 0, remark.index) : bare;
}
