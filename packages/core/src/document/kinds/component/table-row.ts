import type { ComponentFacts } from "../../../model/kinds/component.ts";
import type { Cell, Row } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import type { Collector } from "../../reading.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";
import { isSourceFile } from "../../source-file.ts";
import { stateOf, stateOfInline } from "../../state.ts";
import { parseName, typeOf } from "./name.ts";
import { nameColumn } from "./name-column.ts";
import { isPlace } from "./place.ts";
import { isBlock, isPlainCode } from "./words.ts";

/** States the part that a row names, or each of several names in code, and what it uses and what uses it. */
export function readRow(view: TableView, row: Row, isEnd: (name: string) => boolean, out: Collector): void {
  const cell = row.cells[nameColumn(view)];
  if (!cell) return;
  const several = namesInCode(cell);
  if (several.length > 1) for (const part of several) readName(view, row, part, isEnd, out);
  else readName(view, row, cell, isEnd, out);
}

/** `` `Finder` / `Sorter::*` ``: names in code with nothing but signs between them, each without what stands for its members. */
function namesInCode(cell: Cell): Mapped[] {
  const codes = cell.spans.filter((span) => span.kind === "code");
  const rest = codes.reduceRight((text, { from, to }) => text.slice(0, from) + text.slice(to), cell.text);
  if (codes.length < 2 || !/^[\s/,&+]*$/.test(rest)) return [];
  const names = codes.map(({ from, to }) =>
    slice(cell, from, to - /(?:(?:::|\.)\*)?$/.exec(cell.text.slice(from, to))![0].length),
  );
  return names.every(({ text }) => /^\p{Lu}[\w:.]+$/u.test(text)) ? names : [];
}

function readName(view: TableView, row: Row, cell: Mapped, isEnd: (name: string) => boolean, out: Collector): void {
  const line = cell.text.split("\n")[0] ?? "";
  const folder = /^\s*([a-z][\w-]{1,40})\/\s*$/.exec(line)?.[1];
  const name = parseName(folder ?? line);
  const place = cellOf(view, row, "file") ?? cellOf(view, row, "path");
  if (!name || !(folder !== undefined || isBlock(name.text) || isNamed(name.text, cell, place))) return;
  const start = Math.max(0, cell.text.indexOf(name.text));
  const placed = place !== undefined && (isPlace(place.text.trim()) || isFolder(view, place));
  const word = typeOf(name.text, null);
  const technology = text(cellOf(view, row, "technology"));
  const responsibility = text(cellOf(view, row, "purpose", "description"));
  const state = "spans" in cell ? stateOfInline(cell as Cell) : stateOf(cell.text);
  const outside = /^(?:external|third[- ]party|outside)\b/i.test(responsibility ?? "") ? "external" : null;
  // Somebody who acts stands in no folder.
  const type = (placed && word === "actor" ? null : word) ?? typeOfWord(text(cellOf(view, row, "type"))) ?? outside;
  const facts: ComponentFacts = {
    ...(type ? { type } : {}),
    ...(placed ? { code: place!.text.trim() } : folder === undefined ? {} : { code: `${folder}/` }),
    ...(technology ? { technology } : {}),
    ...(responsibility ? { responsibility } : {}),
  };
  out.state({
    kind: "component",
    id: name.id,
    name: name.text,
    range: cell.text.includes(name.text) ? sourceRange(cell, start, start + name.text.length) : wholeRange(cell),
    place: "row",
    facts,
    ...(state ? { state } : {}),
    ...(name.aliases.length > 0 ? { aliases: name.aliases } : {}),
  });
  const used = cellOf(view, row, "uses");
  if (used) relateAll(name.id, used, "uses", isEnd, out);
  const users = cellOf(view, row, "used-by");
  if (users) relateAll(name.id, users, "used-by", isEnd, out);
}

/** `App | Folder`, `Part | Path`: where the title says folders or paths, one word in code is one. */
const isFolder = (view: TableView, place: Cell): boolean =>
  /^[\w.-]+$/.test(place.text.trim()) &&
  place.spans.some(({ kind }) => kind === "code") &&
  view.titles.some((title, i) => foldersTitle.test(title) && view.table.rows.some(({ cells }) => cells[i] === place));

const foldersTitle =
  /^(?:(?:source|code)\s+)?(?:folders?|director(?:y|ies)|dir|ordner|verzeichnis|dossier|carpeta|pasta|cartella|папка|каталог|目录|フォルダ|ディレクトリ|폴더|paths?|locations?|pfad|chemin|ruta|caminho|percorso|путь|路径|パス|경로)$/u;

/** Whether words are the name of a part by what stands beside or in them, though in a drawing they would be none: `Import script`. */
const isNamed = (name: string, cell: Mapped, place: Cell | undefined): boolean =>
  isCalled(name, place?.text) ||
  isFolderInCode(cell, name) ||
  (place !== undefined && isPlace(place.text.trim()) && /^\p{Lu}[\p{L}-]*(?:\s[\p{L}-]+){1,2}$/u.test(name));

/** Whether a place is called as a name says: a folder may be called `errors`, as nothing in a drawing is. */
const isCalled = (name: string, place: string | undefined): boolean =>
  place !== undefined && isPlace(place.trim()) && place.trim().replace(/\/$/, "").split("/").at(-1) === name;

/** `` `output` ``: where code is all that a cell holds, a word that is no thing in a drawing is the name of a package or file. */
const isFolderInCode = (cell: Mapped, name: string): boolean =>
  (isPlainCode.test(name) || isSourceFile(name)) &&
  ("spans" in cell ? (cell as Cell).spans : []).some(
    ({ kind, from, to }) => kind === "code" && to - from === name.length,
  ) &&
  cell.text.trim() === name;

const text = (found: Cell | undefined): string | undefined => found?.text.trim() || undefined;

/** Relates a component to each name in a cell: `A, B`, `A and B`, one to a line. */
function relateAll(
  id: string,
  cell: Cell,
  direction: "uses" | "used-by",
  isEnd: (name: string) => boolean,
  out: Collector,
): void {
  for (const found of matches(cell.text, /[^,;\n、，；•]+/g)) {
    const other = parseName(found[0].replace(/^\s*(?:and|und|et|y|e|и)\s+/i, ""));
    if (!other || !isEnd(other.text) || other.id === id) continue;
    out.relate({
      kind: "uses",
      from: direction === "uses" ? id : other.id,
      to: direction === "uses" ? other.id : id,
      range: sourceRange(cell, found.index, found.index + found[0].length),
      place: "row",
      certainty: "supposed",
    });
  }
}

function typeOfWord(word: string | undefined): ComponentFacts["type"] | null {
  switch (word?.toLowerCase()) {
    case "service":
      return "service";
    case "module":
    case "kernel":
      return "module";
    case "database":
      return "store";
    case "cache":
      return "cache";
    case "queue":
      return "queue";
    case "external":
      return "external";
    case "actor":
      return "actor";
    default:
      return null;
  }
}
