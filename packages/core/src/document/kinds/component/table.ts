import type { ComponentFacts } from "../../../model/kinds/component.ts";
import type { Cell, Row } from "../../../syntax/block.ts";
import { type Mapped, slice, sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { ColumnRole } from "../../shapes/role.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { stateOf, stateOfInline } from "../../state.ts";
import { parseName, typeOf } from "./name.ts";
import { tellsLooks } from "./of-looks.ts";
import { isSourceFile } from "../../source-file.ts";
import { blocksAmong, isBlock, isPartName, isPlainCode, isTypeName } from "./words.ts";
import { matches } from "../../../text/matches.ts";

/** Titles of a first column that name building blocks of some sort, and that no role of columns stands for. */
const blocks =
  /^(?:participants?|parts?|middlewares?|handlers?|controllers?|adapters?|workers?|agents?|plugins?|connectors?|services?|modules?|components?|packages?|crates?|external (?:services?|systems?)|systems?|subsystems?|layers?|classe?s?|containers?|microservices?|applications?|repositor(?:y|ies)|providers?|lanes?|loops?|goroutines?|daemons?|background (?:jobs?|workers?)|building blocks?|gateways?|engines?|apps?|bots?|routers?|binar(?:y|ies)|executables?|process(?:es)?|bausteine?|dienste?|schichten?|subsysteme?|anwendung(?:en)?|teilsysteme?|composants?|couches?|sous-systèmes?|componentes?|servicios?|capas?|módulos?|subsistemas?|microservicios?|aplicaci(?:ón|ones)|serviços?|camadas?|microsserviços?|aplicaç(?:ão|ões)|componenti|servizi|moduli?|livelli|sottosistemi|компоненты?|сервисы?|микросервисы?|модул[ьи]|подсистемы?|сло[йи]|приложени[ея]|组件|模块|服务|层|层次|层级|中间件|微服务|子系统|应用|程序|控制器|处理器|适配器|插件|引擎|レイヤー?|계층|コンポーネント|モジュール|サービス|ミドルウェア|サブシステム|アプリケーション|컴포넌트|모듈|서비스|미들웨어|서브시스템|애플리케이션)$/iu;

/** Titles that may head anything, and head building blocks where the folder of each stands beside. */
const placed =
  /^(?:parts?|areas?|workspaces?|features?|projects?|pieces?|units?|layers? of code|folders? of code|teile?|bereiche?|parties?|partes?|áreas?|parti|части|部分|領域|영역)$/iu;

/** Titles that head building blocks where each cell is the name of a type in code, and what it is for stands beside it. */
const typed =
  /^(?:(?:new|modified|changed|existing)\s)?(?:(?:cloud(?:formation)?\s)?resources?|contexts?|hooks?|stores?|widgets?|dialogs?|screens?|ressourcen?|ressources?|recursos?|risorse?|ресурсы?|资源|上下文|リソース|コンテキスト|리소스|컨텍스트)$/iu;

/** Roles of columns that make a table a list of something else, which components only own. */
const foreign: readonly ColumnRole[] = [
  "risk",
  "threat",
  "mitigation",
  "error",
  "http-status",
  "method",
  "suite",
  "question",
  "metric",
  "target",
  "requirement",
  "version",
  "replicas",
  "image",
  "port",
  "decision",
  "change",
  "field",
  "column",
];

/** Tables of building blocks: `Component | Responsibility`, `Service | Type | Purpose`. */
export const componentTable: Claim<TableView> = {
  sure(view, context) {
    const at = nameColumn(view);
    const named = namesBlocks(view) || (typed.test(view.titles[at] ?? "") && listsTypes(view));
    const architecture = within(context, "components", "system-architecture");
    const loose =
      (view.roles[at] === "name" && within(context, "components")) ||
      (architecture && placed.test(view.titles[at] ?? "") && hasRole(view, "file", "path"));
    if ((!named && !loose) || (tellsLooks(context) && !hasRole(view, "file", "path"))) return 0;
    const others = new Set(view.roles.slice(at + 1));
    // A list of parts with their ports is one of parts: where each listens may stand beside what it does, and in their chapter alone.
    const listed = named && within(context, "components") && !hasRole(view, "image", "replicas");
    if (architecture && (listed || hasRole(view, "description", "purpose"))) others.delete("port");
    if (foreign.some((role) => others.has(role))) return 0;
    if (within(context, "api-specifications") && groupsRoutes(view)) return 0;
    if (within(context, "testing-strategy", "risks", "performance", "error-handling", "alternatives", "deployment"))
      return 0.3;
    const described = hasRole(view, "description", "purpose", "notes", "uses", "file", "path") || others.has("type");
    const technical = others.has("technology") && !hasRole(view, "description", "purpose", "uses", "file", "path");
    // One title may announce both: `Components and Technologies` above what each part is made of and what it does.
    const both =
      named && within(context, "components") && others.has("technology") && hasRole(view, "purpose", "description");
    if (technical || (within(context, "dependencies") && !both)) return 0.3;
    if (!described) return named && (architecture || listsTypes(view)) ? 0.55 : 0;
    // What each does, beside what it is made of, is told of building blocks; a list of technologies has but their purpose.
    const made = view.roles[at] === "component" && others.has("technology") && within(context, "components");
    return architecture ? (loose ? 0.6 : made ? 0.95 : 0.9) : named ? 0.7 : 0;
  },
  read(view, _context, out) {
    const ends = view.table.rows.flatMap((row) => [row.cells[nameColumn(view)], cellOf(view, row, "uses")]);
    const isEnd = endsAmong(ends);
    for (const row of view.table.rows) readRow(view, row, isEnd, out);
  },
};

/** `Module | Prefix`, in a specification of an API: what routes begin with, for groups of them that for the most part are called like no part. */
function groupsRoutes(view: TableView): boolean {
  const { rows } = view.table;
  const parts = rows.filter((row) => isPartName(parseName(row.cells[nameColumn(view)]?.text ?? "")?.text ?? ""));
  const routed = rows.every((row) => /^\W*\/[\w/{}:-]*\W*$/.test(pathCell(view, row)?.text ?? ""));
  return routed && parts.length * 2 < rows.length;
}

/** Whether the first column is titled as one of building blocks. */
export const namesBlocks = (view: TableView): boolean =>
  view.roles[nameColumn(view)] === "component" || blocks.test(view.titles[nameColumn(view)] ?? "");

/** The first column that does not merely number the rows. */
export const nameColumn = (view: TableView): number =>
  /^(?:#|no\.?|nr\.?|n[º°]|№|序号|番号|번호)$/i.test(view.titles[0] ?? "") ? 1 : 0;

function readRow(view: TableView, row: Row, isEnd: (name: string) => boolean, out: Collector): void {
  const cell = row.cells[nameColumn(view)];
  if (!cell) return;
  const several = namesInCode(cell);
  if (several.length > 1) for (const part of several) readName(view, row, part, isEnd, out);
  else readName(view, row, cell, isEnd, out);
}

/** Whether each first cell holds the name of a type as code writes it, and nothing else. */
const listsTypes = ({ table }: TableView): boolean =>
  table.rows.length > 1 && table.rows.every(({ cells }) => isTypeName(cells[0]?.text.trim() ?? ""));

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
  const place = cellOf(view, row, "file") ?? pathCell(view, row);
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

const pathCell = (view: TableView, row: Row): Cell | undefined => cellOf(view, row, "path");

/** A file or folder of the repository. */
export const isPlace = (text: string): boolean => /^[\w@.-]+(?:\/[\w@.*-]+)+\/?$|^[\w-]+\/$/.test(text);

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

/** Tables of arrows: `From | To`, `Caller | Callee`, and `Area | Imports` where the architecture is told. */
export const relationTable: Claim<TableView> = {
  sure(view, context) {
    if (within(context, "data-model", "database-design", "testing-strategy")) return 0;
    if (hasRole(view, "from") && hasRole(view, "to")) return 0.6;
    return usesColumns(view, context) ? 0.55 : 0;
  },
  read(view, _context: Context, out) {
    const plain = !hasRole(view, "from") || !hasRole(view, "to");
    const fromOf = (row: Row) => (plain ? row.cells[0] : cellOf(view, row, "from"));
    const toOf = (row: Row) => cellOf(view, row, plain ? "uses" : "to");
    const isEnd = endsAmong(view.table.rows.flatMap((row) => [fromOf(row), toOf(row)]));
    for (const row of view.table.rows) {
      const label = cellOf(view, row, "relation", "purpose", "description")?.text.trim();
      for (const from of endsIn(fromOf(row), isEnd))
        for (const to of endsIn(toOf(row), isEnd))
          if (from.id !== to.id)
            out.relate({
              kind: "uses",
              from: from.id,
              to: to.id,
              ...(label ? { label } : {}),
              range: from.range,
              place: "row",
              certainty: "supposed",
            });
    }
  },
};

/** Whether a table names in its first column, whatever its title, what uses the things of another. */
const usesColumns = (view: TableView, context: Context): boolean =>
  (within(context, "components", "system-architecture") || (namesBlocks(view) && within(context, "dependencies"))) &&
  hasRole(view, "uses") &&
  view.roles[0] !== "uses" &&
  view.titles.length <= 3 &&
  view.table.rows.every((row) => endsIn(row.cells[0], isBlock).length === 1);

/** What can be an end of an arrow among these cells. */
const endsAmong = (cells: readonly (Cell | undefined)[]): ((name: string) => boolean) =>
  blocksAmong(cells.flatMap((cell) => (cell?.text ?? "").slice(0, 400).split(/[,;\n]/)).map((name) => name.trim()));

/** The things that a cell names: one, or several that commas part. */
function endsIn(
  cell: Cell | undefined,
  isEnd: (name: string) => boolean,
): readonly { readonly id: string; readonly range: Range }[] {
  if (!cell) return [];
  const whole = parseName(cell.text);
  const parts = cell.text.length > 400 ? [] : [...cell.text.matchAll(/[^,;\n]+/g)];
  const named = parts.map((part) => ({ name: parseName(part[0].trim()), part }));
  if (parts.length < 2 || !named.every(({ name }) => name && isEnd(name.text) && name.text.split(" ").length <= 4))
    return whole && isEnd(whole.text) ? [{ id: whole.id, range: wholeRange(cell) }] : [];
  return named.map(({ name, part }) => ({
    id: name!.id,
    range: wholeRange(trimmed(slice(cell, part.index, part.index + part[0].length))),
  }));
}
