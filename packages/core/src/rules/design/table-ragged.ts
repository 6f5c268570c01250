import type { ReadDocument, ReadSection } from "../../document/design.ts";
import type { Row, Table } from "../../syntax/block.ts";
import { blocksOf } from "../../syntax/walk.ts";
import { shift } from "../../text/range.ts";
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
    for (const document of documents) {
      const losing: { readonly finding: Finding; readonly rows: number }[] = [];
      for (const { table, section } of tablesOf(document)) {
        const columns = table.header.cells.length;
        const short = table.rows.filter(({ cells }) => cells.length > 0 && cells.length < columns);
        const at = (row: Row) => ({
          document: document.name,
          range: shift(row.range, section.from),
          element: `${section.title}:${row.cells[0]!.text.trim()}`,
        });
        const long = table.rows.filter(
          ({ cells, range }) =>
            losesWords(cells.slice(columns)) && !partedInDoubt.test(section.body.text.slice(range.from, range.to)),
        );
        const [first, ...more] = long;
        if (first)
          losing.push({
            rows: long.length,
            finding: {
              ...at(first),
              message:
                more.length === 0
                  ? `This row has ${first.cells.length} cells and the table ${columns} columns, so the rest is not shown; a bar in a cell is written "\\|".`
                  : `${long.length} rows of this table have more cells than its ${columns} columns, so the rest is not shown; a bar in a cell is written "\\|".`,
            },
          });
        if (short.length > 0)
          yield {
            ...at(short[0]!),
            message: `${short.length === 1 ? "One row" : `${short.length} rows`} of this table ${short.length === 1 ? "has" : "have"} fewer cells than its ${columns} columns.`,
            severity: "hint",
            fixes: [filled(document, section, short, columns)],
          };
      }
      yield* oneSlip(losing);
    }
  },
};

/** From so many tables of a document on, that rows lose words is one slip of whoever wrote it. */
const habit = 3;

function oneSlip(losing: readonly { readonly finding: Finding; readonly rows: number }[]): readonly Finding[] {
  const [first, ...others] = losing.map(({ finding }) => finding);
  if (!first || losing.length < habit) return losing.map(({ finding }) => finding);
  const rows = losing.reduce((sum, each) => sum + each.rows, 0);
  return [
    {
      ...first,
      message: `${rows} rows of ${losing.length} tables here have more cells than their tables have columns, so the rest is not shown; a bar in a cell is written "\\|".`,
      related: others.map(({ document, range }) => ({ document, range, message: "Here is another such row." })),
    },
  ];
}

function* tablesOf({ sections }: ReadDocument): Generator<{ table: Table; section: ReadSection }> {
  for (const section of sections)
    for (const block of blocksOf(section.body.blocks))
      if (block.kind === "table" && !block.html) yield { table: block, section };
}

/** `\\|`: some take the bar behind two backslashes as part of the cell, forges among them, and some as its end. */
const partedInDoubt = /\\\\\|/;

const losesWords = (beyond: Row["cells"]): boolean => beyond.some(({ text }) => text.trim() !== "");

/** Empty cells at the ends of the rows. */
const filled = ({ markdown }: ReadDocument, section: ReadSection, rows: readonly Row[], columns: number): Fix => ({
  title: rows.length === 1 ? "Fill the row with empty cells" : "Fill the rows with empty cells",
  safe: true,
  edits: rows.map((row) => {
    const { from, to } = shift(row.range, section.from);
    const words = markdown.text.slice(from, to).trimEnd();
    const closed = words.endsWith("|") && !words.endsWith("\\|");
    const end = from + words.length;
    return {
      range: { from: end, to: end },
      insert: `${closed ? "" : " |"}${"  |".repeat(columns - row.cells.length)}`,
    };
  }),
});
