import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { ColumnRole } from "../../shapes/role.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { endsAmong } from "./arrow-table.ts";
import { parseName } from "./name.ts";
import { nameColumn, namesBlocks } from "./name-column.ts";
import { tellsLooks } from "./of-looks.ts";
import { readRow } from "./table-row.ts";
import { isPartName, isTypeName } from "./words.ts";

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
  const routed = rows.every((row) => /^\W*\/[\w/{}:-]*\W*$/.test(cellOf(view, row, "path")?.text ?? ""));
  return routed && parts.length * 2 < rows.length;
}

/** Whether each first cell holds the name of a type as code writes it, and nothing else. */
const listsTypes = ({ table }: TableView): boolean =>
  table.rows.length > 1 && table.rows.every(({ cells }) => isTypeName(cells[0]?.text.trim() ?? ""));
