import type { Design } from "../../document/design.ts";
import { normalStatus } from "../../document/metadata/status.ts";
import { roleOfTitle } from "../../document/shapes/column-role.ts";
import { stateOfCell, stateOfDesign } from "../../document/state.ts";
import type { Origin } from "../../model/element.ts";
import type { Row } from "../../syntax/block.ts";
import { perObject } from "../../text/per-object.ts";
import { columnAt, rowAt } from "../query/tables.ts";

/**
 * Whether a row of a table names something of which another cell says that it is yet to come: by nothing but a mark, "🟡 Planned", "Not started", or
 * by the words that a cell of a status begins with, "Pending — for the page of profiles", or by the number of a later phase, or by
 * whatever is no mark of what is built where other rows have one.
 */
export function isInPlannedRow(design: Design, origin: Origin): boolean {
  const placed = rowAt(design, origin);
  if (!placed) return false;
  const { titles, table } = placed.view;
  const own = columnAt(placed, origin.range);
  return placed.row.cells.some(({ text: cell, spans }, i) => {
    if (i === own || cell.trim() === "") return false;
    const ofStatus = isOfStatus(titles[i]);
    // `ToDo` is the name of something.
    if (!ofStatus && spans.some(({ kind, from, to }) => kind === "code" && cell.slice(from, to) === cell.trim()))
      return false;
    return (
      ((cell.length <= longestMark || ofStatus) && stateOfCell(cell) === "planned") ||
      (ofStatus && stateOfDesign(normalStatus(cell)) === "planned") ||
      (later.test(cell) && phase.test(titles[i] ?? "")) ||
      (marksBuilt(table.rows).has(i) && isOtherMark(cell, ofStatus))
    );
  });
}

/** `| Phase |` above a number from 2 on. */
const phase =
  /^[\s*_]*(?:phases?|stages?|milestones?|étapes?|fases?|etapas?|фазы?|этапы?|阶段|フェーズ|단계)[\s*_]*$/iu;
const later = /^\s*(?:[2-9]|1\d)\s*$/;

const longestMark = 30;

const isOfStatus = (title: string | undefined): boolean =>
  title !== undefined && roleOfTitle(title.trim().toLowerCase()) === "status";

/** The columns in which any row is marked as built. */
const marksBuilt = perObject(
  (rows: readonly Row[]): ReadonlySet<number> =>
    new Set(rows.flatMap(({ cells }) => cells.flatMap(({ text }, i) => (stateOfCell(text) === "built" ? [i] : [])))),
);

/**
 * Whether a cell of a column that marks what is built says otherwise of its row: by any words under the title of a status, else by a
 * picture alone that answers no question: "🔄" beside "✅".
 */
const isOtherMark = (cell: string, ofStatus: boolean): boolean =>
  stateOfCell(cell) === null && (ofStatus || (picture.test(cell) && !yesOrNo.test(cell)));

const picture = /^\s*\p{Extended_Pictographic}[\ufe0f\s]*$/u;
const yesOrNo = /[❌✖✗✘❎⛔🚫⭕➖🔒🔓🔐🔑]/u;
