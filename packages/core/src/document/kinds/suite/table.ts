import type { SuiteFacts } from "../../../model/kinds/suite.ts";
import type { Cell } from "../../../syntax/block.ts";
import type { Mapped } from "../../../text/mapped.ts";
import { groupBy } from "../../../text/group-by.ts";
import { type Context, within } from "../../context.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { levelOf } from "../risk/level.ts";
import { isBareKind, namesOneTest, namesTests, suitePhrase } from "./words.ts";

export function sureOfSuiteTable(view: TableView, context: Context): number {
  if (hasRole(view, "risk", "error", "http-status", "method", "question")) return 0;
  const column = nameColumn(view, context);
  // Under "Level" stand levels of tests where it comes first and what is covered stands beside, or where each of its cells is
  // one; else it ranks single cases.
  const levelled = view.roles.indexOf("priority");
  const beside = column === 0 && levelled === 0 && (hasRole(view, "coverage") || tellsTests(view));
  if (levelled >= 0 && !beside && !namesLevels(view, levelled)) return 0;
  if (column === null) return 0;
  return within(context, "testing-strategy") ? 0.9 : hasRole(view, "suite") ? 0.8 : 0.6;
}

/** The first column whose title or whose cells name groups of tests; a table of single test cases has none. */
function nameColumn(view: TableView, context: Context): number | null {
  if ((sortsCoverage(view) || tellsTests(view)) && within(context, "testing-strategy")) return 0;
  const filed = hasRole(view, "file");
  for (let column = 0; column < Math.min(3, view.titles.length); column++) {
    const cells = view.table.rows.map((row) => row.cells[column]).filter((cell) => cell && cell.text.trim() !== "");
    if (cells.length === 0) continue;
    const named = cells.filter(
      (cell) => suitePhrase(cell!) || namesTests(cell!.text) || isKind(cell!) || (filed && namesOneTest(cell!.text)),
    ).length;
    const title = view.titles[column]!;
    if (
      view.roles[column] === "suite" &&
      /type|level|suite|categor|class|layer|kind|art|ebene|stufe|tipo|nivel|类型|级别|種別|レベル|тип|вид|уровень|유형|종류/.test(
        title,
      )
    )
      return column;
    const enough = within(context, "testing-strategy") ? 2 : 1.2;
    if (named * enough >= cells.length && named >= 2 && view.roles[column] !== "tool" && view.roles[column] !== "file")
      return column;
  }
  return null;
}

const namesLevels = ({ table }: TableView, column: number): boolean =>
  table.rows.length > 0 &&
  table.rows.every(({ cells }) => {
    const cell = cells[column];
    return cell !== undefined && (isKind(cell) || suitePhrase(cell) !== null);
  });

/** `类型 | 覆盖内容`: sorts of tests and what each covers, in words rather than in numbers. */
function sortsCoverage({ roles, titles, table }: TableView): boolean {
  const covers = roles.indexOf("coverage");
  const sorted = roles[0] === "type" || roles[0] === "category";
  if (!sorted || covers < 1 || titles.length > 3) return false;
  return table.rows.every(
    ({ cells }) => /\p{L}{2}/u.test(cells[covers]?.text ?? "") && !/\d\s?%/.test(cells[covers]!.text),
  );
}

/** A kind of tests where the column says that tests are meant; some are words of much else in other places. */
const isKind = (cell: Cell): boolean =>
  isBareKind(cell.text) || /^(?:system|property|performance|functional)$/i.test(cell.text.trim());

/** `Level | Tests`: what is tested on each level, in words; ranks of cases, `P0` and `High`, are no levels. */
const tellsTests = ({ titles, table: { rows } }: TableView): boolean =>
  titles.length === 2 &&
  /^(?:test )?(?:level|layer)$/.test(titles[0]!) &&
  /^(?:tests?|what is tested)$/.test(titles[1]!) &&
  rows.every(({ cells: [level, tests] }) => {
    const [name, told] = [level?.text.trim() ?? "", tests?.text.trim() ?? ""];
    return /\p{L}{3}/u.test(name) && levelOf(name) === null && told.split(/\s+/).length > 2;
  });

/** What a cell calls its tests: of a list of many things, `Lint, unit tests, coverage`, only the part that is of tests. */
function nameIn(cell: Cell | undefined): Mapped | null {
  if (!cell || cell.text.trim() === "") return null;
  return (cell.text.match(/[,;、，]/g)?.length ?? 0) > 1 ? suitePhrase(cell) : cell;
}

const wordsOf = ({ text }: Mapped): string => text.trim().toLowerCase();

/** A suite that is called by nothing but its path. */
const isPath = /^\s*(?:[\w.@-]+\/)+[\w.-]+\.\w{1,5}\s*$/;

/** States the suite of each row; `of` is the part that its own column says it tests, where other rows have suites of that name too. */
export function readSuiteTable(
  view: TableView,
  context: Context,
  state: (name: Mapped, facts: SuiteFacts, of: string | null) => void,
): void {
  const column = nameColumn(view, context);
  if (column === null) return;
  const names = view.table.rows.map((row) => nameIn(row.cells[column]));
  const alike = groupBy(
    names.filter((name) => name !== null),
    wordsOf,
  );
  for (const [i, row] of view.table.rows.entries()) {
    const name = names[i];
    if (!name) continue;
    const tool = cellOf(view, row, "tool", "technology");
    const part = cellOf(view, row, "component");
    const covers = part && part !== row.cells[column] ? part : cellOf(view, row, "coverage", "purpose", "description");
    const path = cellOf(view, row, "file") ?? (isPath.test(name.text) ? name : undefined);
    state(
      name,
      {
        ...(tool && tool !== name ? { tool: tool.text.trim() } : {}),
        ...(covers && covers !== name ? { covers: [covers.text.replace(/\s+/g, " ").trim()] } : {}),
        ...(path && (path !== name || isPath.test(name.text)) ? { path: path.text.trim() } : {}),
      },
      part && covers === part && alike.get(wordsOf(name))!.length > 1 ? part.text.trim() : null,
    );
  }
}
