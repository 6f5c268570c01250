import { saysNothing } from "../../document/shapes/phrase.ts";
import { cellOf, leadCell } from "../../document/shapes/table-view.ts";
import { quote } from "../query/at.ts";
import { isCustom } from "../query/ground.ts";
import { cellPlace, tablesOf } from "../query/tables.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** The share of cells with a version that makes a column one of versions. */
const versionShare = 0.75;

/** Words that stand for a version. */
const word =
  /\b(?:latest|stable|current|lts|any|all|main|master|head|edge|nightly|built-?in|bundled|native|stdlib|standard|std|managed|saas|cloud|n\/a|various|same|see|via|compatible|ga|beta|alpha|preview)\b|最新|内置|標準|最新版|актуальн/i;

/** A cell in a column of versions that is none. */
export const versionUnreadable: DesignRule = {
  on: "design",
  id: "version-unreadable",
  group: "dependencies",
  requires: "A column of versions holds versions alone.",
  severity: "hint",
  *check({ documents }): Iterable<Finding> {
    for (const { document, section, view } of documents.flatMap(tablesOf)) {
      const column = view.roles.indexOf("version");
      if (column < 1) continue;
      const rows = view.table.rows.filter((row) => !saysNothing(row.cells[column]?.text ?? ""));
      const unread = rows.filter((row) => !/\d/.test(row.cells[column]!.text) && !word.test(row.cells[column]!.text));
      if (!isCustom(rows.length - unread.length, rows.length, versionShare)) continue;
      for (const row of unread) {
        const name = (cellOf(view, row, "technology", "name") ?? leadCell(view, row))?.text.trim() ?? "";
        yield {
          document,
          range: cellPlace(section, row.cells[column]!),
          message: `${quote(row.cells[column]!.text)} is no version${name ? ` of ${name}` : ""}.`,
          element: `dependency:${name}`,
        };
      }
    }
  },
};
