import type { ChapterRow } from "../check/report.ts";
import { counted, thousands } from "../reporters/words.ts";
import { printable, widthOf } from "../terminal/printable.ts";
import type { Terminal } from "../terminal/terminal.ts";

type Look = Pick<Terminal, "colors" | "width">;

/** More rows than these are no overview: chapters are then told by document, and documents beyond those with the most faults only counted. */
const mostRows = 30;

/**
 * What the table of chapters shows; `short` is the head of a column where there is little room. The first is the sum of those up to
 * the last, which is shown only where there is something: what is undocumented is no claim.
 */
const allColumns = [
  { column: "claims", head: "claims", short: "claims" },
  { column: "confirmed", head: "confirmed", short: "good" },
  { column: "wrong", head: "wrong", short: "wrong" },
  { column: "planned", head: "planned", short: "plan" },
  { column: "not checkable", head: "not checkable", short: "open" },
  { column: "undocumented", head: "undocumented", short: "undoc" },
] as const;

type Row = Omit<ChapterRow, "document">;

/** How the claims stand by chapter, or by document where the chapters of several fill more than a screen. */
export function chapterTable(chapters: readonly ChapterRow[], look: Look): string {
  if (chapters.length === 0) return "";
  const documents = [...new Set(chapters.map(({ document }) => document))];
  if (chapters.length <= mostRows || documents.length === 1) return tableOf("chapter", chapters, look);
  const rows = documents.map((document) => sumOf(document, chapters));
  const shown = new Set(
    [...rows].sort((a, b) => b.wrong + b.undocumented - a.wrong - a.undocumented).slice(0, mostRows),
  );
  const left = rows.filter((row) => !shown.has(row));
  const more = left.length > 0 ? `  … and ${counted(left.length, "more design")}\n` : "";
  return `${tableOf(
    "design",
    rows.filter((row) => shown.has(row)),
    look,
  )}${more}`;
}

/** What the chapters of one document hold together. */
function sumOf(document: string, chapters: readonly ChapterRow[]): Row {
  const mine = chapters.filter((row) => row.document === document);
  const sum = (column: (typeof allColumns)[number]["column"]): number => mine.reduce((n, row) => n + row[column], 0);
  return {
    title: document,
    claims: sum("claims"),
    confirmed: sum("confirmed"),
    wrong: sum("wrong"),
    undocumented: sum("undocumented"),
    planned: sum("planned"),
    "not checkable": sum("not checkable"),
  };
}

function tableOf(what: "chapter" | "design", rows: readonly Row[], { colors: c, width }: Look): string {
  const columns = rows.some(({ undocumented }) => undocumented > 0) ? allColumns : allColumns.slice(0, -1);
  const longest = Math.max(...rows.map(({ title }) => widthOf(printable(title))));
  const room = width - 2 - widthOfCells(columns.map(({ head }) => head));
  const heads = columns.map(({ head, short }) => (room < Math.min(20, longest) ? short : head));
  const wide = Math.max(8, Math.min(44, longest, width - 2 - widthOfCells(heads)));
  const cell = (row: Row, i: number): string => {
    const { column } = columns[i]!;
    const shown = row[column] === 0 ? "·" : thousands(row[column]);
    const pad = shown.padStart(heads[i]!.length);
    if (column === "wrong" && row.wrong > 0) return c.red(pad);
    if (column === "undocumented" && row.undocumented > 0) return c.yellow(pad);
    if (column === "confirmed" && row.confirmed > 0) return c.green(pad);
    return row[column] === 0 ? c.dim(pad) : pad;
  };
  const lines = rows.map((row) => {
    const title = printable(row.title);
    const cut = what === "design" ? tailOf(title, wide) : cutTo(title, wide);
    return `  ${cut}${" ".repeat(Math.max(0, wide - widthOf(cut)))}  ${columns.map((_, i) => cell(row, i)).join("  ")}`;
  });
  return `${[`  ${c.dim(`${what.padEnd(wide)}  ${heads.join("  ")}`)}`, ...lines].join("\n")}\n`;
}

/** How much room cells of these widths take, with the blanks before them. */
const widthOfCells = (heads: readonly string[]): number => heads.reduce((sum, head) => sum + 2 + head.length, 0);

/** A title in so many columns. */
function cutTo(title: string, wide: number): string {
  if (widthOf(title) <= wide) return title;
  let cut = "";
  for (const letter of title) {
    if (widthOf(cut + letter) >= wide) break;
    cut += letter;
  }
  return `${cut}…`;
}

/** A path in so many columns: its end tells more than its folders. */
const tailOf = (path: string, wide: number): string =>
  widthOf(path) <= wide ? path : reversed(cutTo(reversed(path), wide));

const reversed = (text: string): string => [...text].reverse().join("");
