import { joined } from "../text/mapped.ts";
import { type Range, range } from "../text/range.ts";
import type { Cell, Row, Table } from "./block.ts";
import { decodeEntity } from "./entity.ts";
import { matches } from "../text/matches.ts";

/** A tag, a reference to a character, or words. `<` that opens no tag is a word. Linear: no part can match across another `<`. */
const token = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|<!--|&#?\w{1,30};|[^<&]+|[<&]/gi;

/** Tags that part lines within a cell. */
const parting = new Set(["br", "p", "li", "div", "tr"]);

/** Reads the first `<table>` between `from` and `to`; `null` if there is none. A nested table is words of its cell. */
export function readHtmlTable(source: string, from: number, to: number, base: number): Table | null {
  const html = source.slice(from, to);
  if (!/<table\b/i.test(html)) return null;
  const rows: { start: number; end: number; cells: Cell[] }[] = [];
  let cell: { at: number; pieces: { text: string; from: number }[] } | null = null;
  let depth = 0;
  const close = (at: number): void => {
    const row = rows.at(-1);
    if (cell && row) row.cells.push(cellOf(cell.pieces, range(cell.at, at)));
    cell = null;
    if (row) row.end = at;
  };
  for (const found of matches(html, token)) {
    const at = from - base + found.index;
    const [words, slash, name] = found;
    const tag = name?.toLowerCase();
    if (tag === "table") depth += slash ? -1 : 1;
    if (depth === 0 && tag === "table") {
      close(at);
      break;
    }
    if (depth === 1 && (tag === "tr" || tag === "td" || tag === "th")) {
      close(at);
      if (slash) continue;
      if (tag === "tr" || rows.length === 0) rows.push({ start: at, end: at, cells: [] });
      if (tag !== "tr") cell = { at: at + words.length, pieces: [] };
    } else if (tag && parting.has(tag)) cell?.pieces.push({ text: "\n", from: at });
    else if (!tag) cell?.pieces.push({ text: words.startsWith("&") ? decodeEntity(words) : words, from: at });
  }
  close(to - base);
  const [header, ...rest] = rows
    .filter((row) => row.cells.length > 0)
    .map(({ start, end, cells }): Row => ({ range: range(start, end), cells }));
  return header ? { kind: "table", range: range(from - base, to - base), header, rows: rest, html: true } : null;
}

function cellOf(pieces: { text: string; from: number }[], at: Range): Cell {
  const first = pieces.findIndex((piece) => piece.text.trim() !== "");
  const last = pieces.findLastIndex((piece) => piece.text.trim() !== "");
  const kept = first < 0 ? [{ text: "", from: at.from }] : pieces.slice(first, last + 1);
  return { ...joined(kept), range: at, spans: [] };
}
