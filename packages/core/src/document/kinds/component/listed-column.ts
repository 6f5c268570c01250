import { type Mapped, slice, sourceRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Cell } from "../../../syntax/block.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { parseName } from "./name.ts";
import { stateNamed } from "./state.ts";
import { namesBlocks } from "./name-column.ts";
import { componentTable } from "./table.ts";
import { isBehavioural, isTypeName } from "./words.ts";

/** Titles of columns whose cells list building blocks: `Folder | Main components`. */
const ofBlocks =
  /^(?:(?:main|key|core|major|important|contained|responsible|principal|primary|representative)\s)?(?:components|class(?:es)?|modules|services)$|^(?:haupt|kern)?(?:komponenten|klassen)$|^(?:composants|componentes|componenti|clases|classes|classi)(?:\s(?:principaux|principales|principais|principali|clave|clés))?$|^(?:основные\s|ключевые\s)?(?:компоненты|классы)$|^(?:主要|核心|关键)?(?:组件|模块|类)$|^(?:主な|主要|代表)?(?:コンポーネント|モジュール|クラス)$|^(?:주요\s?)?(?:컴포넌트|모듈|클래스)$/u;

/** Layers whose classes hold data and do nothing. */
const ofData =
  /^(?:(?:data|domain)\s)?(?:models?|entit(?:y|ies)|dtos?|value objects?|enums?)(?:\slayer)?$|^(?:モデル|エンティティ|实体|模型|모델|엔티티)[層层]?$/iu;

/**
 * Tables of which one column lists building blocks, several to a cell: by names in code, or of classes in plain words.
 * What the first column names stays one of the parts: `Layer | Role | Main classes`.
 */
export const listedColumn: Claim<TableView> = {
  sure: (view, context) => (within(context, "components", "system-architecture") && columnOf(view) > 0 ? 0.92 : 0),
  read(view, context: Context, out) {
    if (namesBlocks(view)) componentTable.read(view, context, out);
    for (const row of view.table.rows) {
      const cell = row.cells[columnOf(view)];
      if (!cell) continue;
      const holdsData = ofData.test(row.cells[0]?.text.trim() ?? "");
      for (const { words, from } of namesIn(cell)) {
        const name = parseName(words.text);
        if (!name || (holdsData && !isBehavioural(name.text))) continue;
        stateNamed(name, sourceRange(cell, from, from + words.text.length), "row", out);
      }
    }
  },
};

/** The column, behind the first, that holds nothing but names; -1 where there is none. */
function columnOf(view: TableView): number {
  const column = view.titles.findIndex((title, i) => i > 0 && ofBlocks.test(title));
  if (column < 0) return -1;
  const cells = view.table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ text }) => !isEmpty.test(text));
  return cells.length > 0 && cells.every((cell) => namesIn(cell).length > 0) ? column : -1;
}

const isEmpty = /^\s*[-–—]?\s*$/;

interface Found {
  readonly words: Mapped;
  readonly from: number;
}

const namesIn = (cell: Cell): readonly Found[] =>
  cell.spans.some(({ kind }) => kind === "code") ? namesInCode(cell) : typesIn(cell);

/** The names of types in code of a cell; those in a bracket say more of the one before it. */
const namesInCode = (cell: Cell): readonly Found[] =>
  cell.spans
    .filter(({ kind, from }) => kind === "code" && !/[(（][^)）]*$/u.test(cell.text.slice(0, from)))
    .map(({ from, to }) => ({ words: slice(cell, from, to), from }))
    .filter(({ words }) => /^[A-Z][A-Za-z0-9]{0,40}[a-z][A-Za-z0-9]{0,20}$/.test(words.text));

/** The names of types, in camel case, among the words between the commas of a cell. */
const typesIn = (cell: Cell): readonly Found[] =>
  matches(cell.text, /[^,;\n、，；/\s][^,;\n、，；/]*/g)
    .map((found) => ({ words: slice(cell, found.index, found.index + found[0].trimEnd().length), from: found.index }))
    .filter(({ words }) => words.text.length <= 60 && isTypeName(words.text));
