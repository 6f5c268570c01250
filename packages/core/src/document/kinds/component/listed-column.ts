import { type Mapped, slice, sourceRange } from "../../../text/mapped.ts";
import type { Cell } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";

/** Titles of columns whose cells list building blocks: `Folder | Main components`. */
const ofBlocks =
  /^(?:(?:main|key|core|major|important|contained)\s)?(?:components|classes|modules|services)$|^(?:haupt|kern)?(?:komponenten|klassen)$|^(?:composants|componentes|componenti)(?:\s(?:principaux|principales|principais|principali))?$|^(?:основные\s)?компоненты$|^(?:主要|核心)?(?:组件|模块|类)$|^(?:主な|主要)?(?:コンポーネント|モジュール|クラス)$|^(?:주요\s?)?(?:컴포넌트|모듈|클래스)$/u;

/** Tables of which one column lists building blocks by their names in code, several to a cell. */
export const listedColumn: Claim<TableView> = {
  sure: (view, context) => (within(context, "components", "system-architecture") && columnOf(view) > 0 ? 0.92 : 0),
  read(view, _context: Context, out) {
    for (const row of view.table.rows) {
      const cell = row.cells[columnOf(view)];
      if (!cell) continue;
      for (const { words, from } of namesIn(cell)) {
        const name = parseName(words.text);
        if (!name) continue;
        stateNamed(name, sourceRange(cell, from, from + words.text.length), "row", out);
      }
    }
  },
};

/** The column, behind the first, that holds nothing but names in code; -1 where there is none. */
function columnOf(view: TableView): number {
  const column = view.titles.findIndex((title, i) => i > 0 && ofBlocks.test(title));
  if (column < 0) return -1;
  const cells = view.table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ text }) => text.trim() !== "");
  return cells.length > 0 && cells.every((cell) => namesIn(cell).length > 0) ? column : -1;
}

/** The names of types in code of a cell; those in a bracket say more of the one before it. */
const namesIn = (cell: Cell): readonly { readonly words: Mapped; readonly from: number }[] =>
  cell.spans
    .filter(({ kind, from }) => kind === "code" && !/[(（][^)）]*$/u.test(cell.text.slice(0, from)))
    .map(({ from, to }) => ({ words: slice(cell, from, to), from }))
    .filter(({ words }) => /^[A-Z][A-Za-z0-9]{0,40}[a-z][A-Za-z0-9]{0,20}$/.test(words.text));
