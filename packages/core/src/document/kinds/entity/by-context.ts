import type { Cell } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { bareName } from "../../shapes/member-table.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { stateEntity } from "./state.ts";

/** Titles of what the entities of a row are of. */
const ofContexts =
  /^(?:(?:bounded |sub)?contexts?|(?:sub)?domains?|(?:bounded[- ])?kontexte?|domänen?|contextes?(?: délimités?| bornés?)?|domaines?|contextos?(?: delimitados?| acotados?| limitados?)?|domini(?:o|os)|контексты?|домены?|ограниченный контекст|(?:限界)?上下文|领域|領域|(?:境界づけられた)?コンテキスト|ドメイン|(?:바운디드 ?)?컨텍스트|도메인)$/iu;

/** Titles of names of entities: `Aggregate root`, `Key entities / value objects`. */
const ofEntities =
  /^(?:(?:key|main|core|important) )?(?:aggregate(?: root)?s?|entit(?:y|ies)|value objects?|aggregat(?:e|wurzeln?)|entität(?:en)?|wertobjekte?|entités?|racines? d['’]agrégats?|agrégats?|entidad(?:e?s)?|agregados?|raíz del agregado|сущност[ьи]|агрегат(?:ы)?|(?:关键|核心|主要)?(?:实体|聚合根?|值对象)|集約(?:ルート)?|(?:主要)?エンティティ|値オブジェクト|애그리거트(?: 루트)?|엔티티)$/iu;

const entityColumns = ({ titles }: TableView): readonly number[] =>
  titles.flatMap((title, i) =>
    i > 0 && title.split(/\s*[/&,、]\s*/).every((part) => ofEntities.test(part)) ? [i] : [],
  );

/** Tables of contexts of a domain, each with the names of its aggregates and entities. */
export const entitiesByContext: Claim<TableView> = {
  sure(view, context) {
    if (!ofContexts.test(view.titles[0] ?? "") || within(context, "alternatives", "glossary", "history")) return 0;
    const cells = cellsOf(view).filter(({ text }) => !saysNothing(text.trim()));
    return cells.length > 1 && cells.every((cell) => namesIn(cell).length > 0) ? 0.85 : 0;
  },
  read(view, _context, out) {
    for (const each of cellsOf(view).flatMap(namesIn))
      stateEntity(out, each.text, {}, { range: wholeRange(each), place: "row" });
  },
};

const cellsOf = (view: TableView): Cell[] => {
  const columns = entityColumns(view);
  return view.table.rows.flatMap(({ cells }) => columns.flatMap((column) => cells[column] ?? []));
};

const name = /^\p{Lu}[\p{L}\p{N}_]*(?: \p{Lu}[\p{L}\p{N}_]*){0,2}$/u;

/** The names of a cell that holds nothing but names. */
function namesIn(cell: Cell): Mapped[] {
  const names = matches(cell.text.slice(0, 1_000), /[^,，、;；/\n]+/g).map(({ index, 0: words }) =>
    bareName(slice(cell, index, index + words.length)),
  );
  return names.every(({ text }) => name.test(text)) ? names : [];
}
