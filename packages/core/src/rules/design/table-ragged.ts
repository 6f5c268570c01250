import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Row, Table } from "../../syntax/block.ts";
import { blocksOf } from "../../syntax/walk.ts";
import { type Range, shift } from "../../text/range.ts";
import type { Fix } from "../../text/diagnostic.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A row with more cells than the table has columns, which loses the rest, or with fewer. */
export const tableRagged: DesignRule = {
  on: "design",
  id: "table-ragged",
  group: "links",
  requires: "Every row of a table has as many cells as the table has columns.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents)
      for (const { table, section } of tablesOf(document)) {
        const columns = table.header.cells.length;
        for (const row of table.rows) {
          const cells = row.cells.length;
          const beyond = row.cells.slice(columns);
          if (cells === columns || cells === 0 || (beyond.length > 0 && beyond.every(({ text }) => text.trim() === "")))
            continue;
          const range = shift(row.range, section.from);
          const first = row.cells[0]!.text.trim();
          yield {
            document: document.name,
            range,
            message:
              cells > columns
                ? `This row has ${cells} cells and the table ${columns} columns, so the rest is not shown; a bar in a cell is written "\\|".`
                : `This row has ${cells} ${cells === 1 ? "cell" : "cells"} and the table ${columns} columns.`,
            element: `${section.title}:${first}`,
            ...(cells < columns ? { severity: "info" as const, fixes: [filled(document, row, range, columns)] } : {}),
          };
        }
      }
  },
};

function* tablesOf({ sections }: ReadDocument): Generator<{ table: Table; section: ReadSection }> {
  for (const section of sections)
    for (const block of blocksOf(section.body.blocks))
      if (block.kind === "table" && !block.html) yield { table: block, section };
}

/** Empty cells at the end of the row. */
function filled({ markdown }: ReadDocument, row: Row, range: Range, columns: number): Fix {
  const words = markdown.text.slice(range.from, range.to).trimEnd();
  const closed = words.endsWith("|") && !words.endsWith("\\|");
  const missing = columns - row.cells.length;
  const to = range.from + words.length;
  return {
    title: "Fill the row with empty cells",
    safe: true,
    edits: [{ range: { from: to, to }, insert: `${closed ? "" : " |"}${"  |".repeat(missing)}` }],
  };
}
