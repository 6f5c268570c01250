import type { ReadDocument, ReadSection } from "../../document/design.ts";
import { blocksOf } from "../../syntax/walk.ts";
import type { Fix } from "../../text/diagnostic.ts";
import type { Range } from "../../text/range.ts";
import type { DesignRule, Finding } from "../rule.ts";

/** A table that is none, since the line below its head has another number of columns, or since there is no such line. */
export const tableUnshown: DesignRule = {
  on: "design",
  id: "table-unshown",
  group: "links",
  requires: "The line below the head of a table has as many columns as the head.",
  severity: "warning",
  *check({ documents }): Iterable<Finding> {
    for (const document of documents) {
      yield* headless(document);
      for (const section of document.sections)
        for (const { head, columns, rule, range } of brokenTablesOf(document, section))
          yield {
            document: document.name,
            range,
            message: `This table is shown as text, since the line below its head has ${rule.length === 1 ? "1 column" : `${rule.length} columns`} and the head ${columns}.`,
            element: `${section.title}:${head}`,
            fixes: [withColumns(rule, columns, range)],
          };
    }
  },
};

/** Rows without a head, told once for each document: who leaves it out of one table leaves it out of others. */
function* headless(document: ReadDocument): Generator<Finding> {
  const tables = document.sections.flatMap((section) =>
    [...blocksOf(section.body.blocks)].flatMap((block) =>
      block.kind === "paragraph" && areRows(section.body.text.slice(block.range.from, block.range.to))
        ? [{ section, range: firstLineOf(document, section.from + block.range.from) }]
        : [],
    ),
  );
  const [first, ...more] = tables;
  if (!first) return;
  yield {
    document: document.name,
    range: first.range,
    message: `This table is shown as text, since no line of dashes stands below its head${more.length > 0 ? `, as in ${more.length === 1 ? "1 more place" : `${more.length} more places`}` : ""}.`,
    element: `${first.section.title}:rows`,
    related: more.map(({ range }) => ({ document: document.name, range, message: "Here none stands either." })),
  };
}

/** Whether each of several lines is a row with as many cells as the first, and none a line of dashes. */
function areRows(text: string): boolean {
  const lines = text.trim().split("\n");
  const [columns] = lines.map((line) => cellsOf(line).length);
  return (
    lines.length >= leastRows &&
    columns! >= 2 &&
    lines.every((line) => isBarred(line) && cellsOf(line).length === columns && !cellsOf(line).every(isDashes))
  );
}

/** One line with bars may be words. */
const leastRows = 2;

function firstLineOf({ markdown }: ReadDocument, from: number): Range {
  const end = markdown.text.indexOf("\n", from);
  return { from, to: end < 0 ? markdown.text.length : end };
}

interface Broken {
  /** The words of the first cell. */
  readonly head: string;
  readonly columns: number;
  /** The cells of the line below the head. */
  readonly rule: readonly string[];
  /** Where that line stands. */
  readonly range: Range;
}

/** Paragraphs that would be tables: a line with bars, and below it one of dashes and bars alone. */
function* brokenTablesOf({ markdown }: ReadDocument, section: ReadSection): Generator<Broken> {
  for (const block of blocksOf(section.body.blocks)) {
    if (block.kind !== "paragraph") continue;
    const from = section.from + block.range.from;
    const text = markdown.text.slice(from, section.from + block.range.to);
    if (!/-\s*\|/.test(text) && !/\|\s*:?-/.test(text)) continue;
    const [first = "", second = ""] = text.split("\n", 2);
    const head = cellsOf(first);
    const rule = cellsOf(second);
    if (
      head.length < 2 ||
      (rule.length < 2 && !isBarred(second)) ||
      head.length === rule.length ||
      !rule.every(isDashes)
    )
      continue;
    const at = from + first.length + 1 + second.length - second.trimStart().length;
    yield {
      head: head[0]!.trim(),
      columns: head.length,
      rule,
      range: { from: at, to: at + second.trim().length },
    };
  }
}

/** A line of dashes alone is a rule below words; bars on both sides make it one of a table. */
const isBarred = (line: string): boolean => /^\s*\|.*\|\s*$/.test(line);

const isDashes = (cell: string): boolean => /^\s*:?-+:?\s*$/.test(cell);

/** The cells of a line; bars behind a backslash are words. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, "")
    .split(/(?<!\\)\|/);

const withColumns = (rule: readonly string[], columns: number, range: Range): Fix => ({
  title: `Give it ${columns} columns`,
  safe: true,
  edits: [
    {
      range,
      insert: `|${Array.from({ length: columns }, (_, i) => ` ${rule[i]?.trim() ?? "---"} |`).join("")}`,
    },
  ],
});
