import type { Design } from "../../document/design.ts";
import { roleOfTitle } from "../../document/shapes/column-role.ts";
import { stateOfCell } from "../../document/state.ts";
import type { Origin } from "../../model/element.ts";
import { columnAt, rowAt } from "../query/tables.ts";

/**
 * Whether a row of a table names something of which another cell says that it is yet to come: by nothing but a mark, "🟡 Planned", "Not started", or
 * by the words that a cell of a status begins with, "Pending — for the page of profiles", or by the number of a later phase.
 */
export function isInPlannedRow(design: Design, origin: Origin): boolean {
  const placed = rowAt(design, origin);
  if (!placed) return false;
  const { titles } = placed.view;
  const own = columnAt(placed, origin.range);
  return placed.row.cells.some(
    ({ text: cell }, i) =>
      i !== own &&
      cell.trim() !== "" &&
      (((cell.length <= longestMark || isOfStatus(titles[i])) && stateOfCell(cell) === "planned") ||
        (later.test(cell) && phase.test(titles[i] ?? ""))),
  );
}

/** `| Phase |` above a number from 2 on. */
const phase =
  /^[\s*_]*(?:phases?|stages?|milestones?|étapes?|fases?|etapas?|фазы?|этапы?|阶段|フェーズ|단계)[\s*_]*$/iu;
const later = /^\s*(?:[2-9]|1\d)\s*$/;

const longestMark = 30;

const isOfStatus = (title: string | undefined): boolean =>
  title !== undefined && roleOfTitle(title.trim().toLowerCase()) === "status";
