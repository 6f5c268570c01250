import { levelOf } from "../../document/kinds/risk/level.ts";
import { saysNothing } from "../../document/shapes/phrase.ts";
import { hasRole } from "../../document/shapes/table-view.ts";
import { distance } from "../../text/nearest.ts";
import { quote } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of cells with a level that makes a column one of levels, rather than of consequences in words. */
const levelShare = 0.75;

/** A word in a column of levels that is none: most often a slip of the pen. */
export const riskLevelUnreadable: DesignRule = {
  on: "design",
  id: "risk-level-unreadable",
  group: "risks",
  requires: "A column of levels holds levels alone, such as low, medium and high.",
  severity: "info",
  *check({ documents }): Iterable<Finding> {
    for (const { document, section, view } of documents.flatMap(tablesOf)) {
      if (!hasRole(view, "risk", "mitigation", "threat")) continue;
      const columns = [...view.roles.keys()].filter(
        (column) => view.roles[column] === "impact" || view.roles[column] === "probability",
      );
      const filledIn = (column: number) =>
        view.table.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ text }) => !saysNothing(text));
      const all = columns.flatMap(filledIn);
      // Few rows show by both columns together that a single other word is none.
      const levels = all.filter(({ text }) => isLevel(text)).length;
      const isSingle = levels === all.length - 1 && isCustom(levels, all.length, levelShare);
      for (const column of columns) {
        const filled = filledIn(column);
        const unread = filled.filter(({ text }) => !isLevel(text));
        const isAlone = isSingle && unread.length === 1 && /^\W*\p{L}+\W*$/u.test(unread[0]!.text);
        const slips = unread.length === 1 && filled.length > 2 && isSlipOfLevel(unread[0]!.text);
        if (!isAlone && !slips && !isCustom(filled.length - unread.length, filled.length, levelShare)) continue;
        for (const cell of unread) {
          const words = cell.text.replace(/\s+/g, " ").trim();
          yield {
            document,
            range: cellPlace(section, cell),
            message: `${quote(words)} is no level, while the others under ${quote(view.table.header.cells[column]!.text)} are.`,
            element: `level:${words}`,
          };
        }
      }
    }
  },
};

/** `hihg`, `meduim`: one word with the letters of a level in another order, or one letter off a long one. */
function isSlipOfLevel(text: string): boolean {
  const word = /^\W*([a-z]+)\W*$/i.exec(text)?.[1]?.toLowerCase();
  return word !== undefined && word.length > 3 && plainLevels.some((level) => distance(word, level, 1) === 1);
}

const plainLevels = ["high", "medium", "critical", "moderate", "severe"];

/** Words, and numbers of any scale: `3`, `20 %`, `P1`. */
const isLevel = (text: string): boolean =>
  levelOf(text) !== null || /\d|^\s*\p{Extended_Pictographic}+\ufe0f?\s*$/u.test(text);
