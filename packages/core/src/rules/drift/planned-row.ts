import type { Design } from "../../document/design.ts";
import { roleOfTitle } from "../../document/shapes/column-role.ts";
import { stateOfCell } from "../../document/state.ts";
import type { Origin } from "../../model/element.ts";
import { documentText } from "../query/document-text.ts";

/**
 * Whether a row of a table names something of which another cell says that it is yet to come: by nothing but a mark, "🟡 Planned", "Not started", or
 * by the words that a cell of a status begins with, "Pending — for the page of profiles", or by the number of a later phase.
 */
export function isInPlannedRow(design: Design, { document, range, place }: Origin): boolean {
  if (place !== "row") return false;
  const text = documentText(design, document);
  const before = text.slice(Math.max(0, range.from - longest), range.from);
  const row = before.slice(before.lastIndexOf("\n") + 1) + text.slice(range.from, range.to + longest).split("\n")[0]!;
  const own = before.slice(before.lastIndexOf("\n") + 1).split(edge).length - 1;
  const titles = titlesAbove(text.slice(Math.max(0, range.from - farthest), range.from));
  return row
    .split(edge)
    .some(
      (cell, i) =>
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

/** What parts cells; a stroke behind a backslash is one of their letters. */
const edge = /(?<!\\)\|/;

/** How far a row is read to either side, and a table upwards. */
const longest = 1000;
const farthest = 20_000;
const longestMark = 30;

/** The cells of the line above the dashes of the table that a text ends in. */
function titlesAbove(before: string): readonly string[] {
  const lines = before.split("\n");
  const dashes = lines.findLastIndex((line) => line.includes("--") && /^[\s|:-]+$/.test(line));
  return lines.slice(dashes + 1, -1).every((line) => line.includes("|")) ? (lines[dashes - 1] ?? "").split(edge) : [];
}

const isOfStatus = (title: string | undefined): boolean =>
  title !== undefined && roleOfTitle(title.trim().toLowerCase()) === "status";
