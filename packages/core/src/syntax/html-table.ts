import { joined } from "../text/mapped.ts";
import { range } from "../text/range.ts";
import type { Cell, Row, Table } from "./block.ts";
import { decodeEntity } from "./entity.ts";

/** Reads a `<table>` between `from` and `to`; `null` if there is none. Nested tables are read as part of their cell's words. */
export function readHtmlTable(source: string, from: number, to: number, base: number): Table | null {
  const html = source.slice(from, to);
  if (!/<table\b/i.test(html)) return null;
  const rows: Row[] = [];
  for (const row of html.matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr\s*>|<tr\b|<\/table\s*>|$)/gi)) {
    const start = from + row.index;
    const inner = start + row[0].length - row[1]!.length;
    const cells: Cell[] = [];
    for (const cell of row[1]!.matchAll(/<t[hd]\b[^>]*>([\s\S]*?)(?=<\/t[hd]\s*>|<t[hd]\b|$)/gi)) {
      const begin = inner + cell.index + cell[0].length - cell[1]!.length;
      cells.push(cellWords(cell[1]!, begin - base));
    }
    if (cells.length > 0) rows.push({ range: range(start - base, start - base + row[0].length), cells });
  }
  const [header, ...rest] = rows;
  return header ? { kind: "table", range: range(from - base, to - base), header, rows: rest, html: true } : null;
}

function cellWords(html: string, at: number): Cell {
  const pieces: { text: string; from: number }[] = [];
  for (const piece of html.matchAll(/<[^>]*>|&#?\w+;|[^<&]+|[<&]/g)) {
    const words = piece[0];
    const from = at + piece.index;
    if (/^<(?:br|p|li|div)\b/i.test(words)) pieces.push({ text: "\n", from });
    else if (words.startsWith("<") && words.endsWith(">")) continue;
    else if (words.startsWith("&")) pieces.push({ text: decodeEntity(words), from });
    else pieces.push({ text: words, from });
  }
  while (pieces[0] && pieces[0].text.trim() === "") pieces.shift();
  while (pieces.at(-1)?.text.trim() === "") pieces.pop();
  return {
    ...joined(pieces.length > 0 ? pieces : [{ text: "", from: at }]),
    range: range(at, at + html.length),
    spans: [],
  };
}
