import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { saysNothing } from "../../shapes/phrase.ts";
import { cellOf, hasRole, leadCell, type TableView } from "../../shapes/table-view.ts";
import { stateQuestion } from "./state.ts";

export function sureOfQuestionTable(view: TableView, context: Context): number {
  const inChapter = within(context, "open-questions");
  if (!hasRole(view, "question"))
    return inChapter &&
      (listsPoints(view, context) || (context.depth <= 1 && hasRole(view, "answer", "owner", "status")))
      ? 0.7
      : 0;
  if (inChapter) return 0.95;
  const asked = view.table.rows.filter((row) => /[?？]\s*$/.test(cellOf(view, row, "question")?.text ?? "")).length;
  return asked * 2 > view.table.rows.length ? 0.9 : 0;
}

/** `Item | Description`, right below the title of the chapter alone: points, and what is open about each. */
const listsPoints = ({ roles, above }: TableView, context: Context): boolean =>
  context.depth === 0 &&
  context.chapters.length === 1 &&
  above.caption === null &&
  roles.length === 2 &&
  roles[0] === "name" &&
  (roles[1] === "description" || roles[1] === "notes");

export function readQuestionTable(view: TableView, _context: Context, out: Collector): void {
  for (const row of view.table.rows) {
    const words = cellOf(view, row, "question", "name", "description") ?? leadCell(view, row);
    if (!words) continue;
    const answer = said(cellOf(view, row, "answer", "decision", "mitigation")?.text);
    const owner = said(cellOf(view, row, "owner")?.text);
    const due = said(cellOf(view, row, "date")?.text);
    stateQuestion(
      words,
      "row",
      { ...(answer ? { answer } : {}), ...(owner ? { owner } : {}), ...(due ? { due } : {}) },
      out,
    );
  }
}

const said = (text: string | undefined): string | undefined =>
  text === undefined || saysNothing(text) ? undefined : text.replace(/\s+/g, " ").trim();
