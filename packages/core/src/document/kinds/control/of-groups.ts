import { idOf } from "../../../model/kinds/identity.ts";
import { matches } from "../../../text/matches.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { joinBase } from "../../base-path.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { demandOf, isOpen } from "./classify.ts";

// Tables of who may call the operations below a path: `Group of routes | Who may call`, with `/api/orders` or `/admin/**` in each row.

/** A path that operations stand below, and who may call them. */
interface Group {
  readonly path: Mapped;
  readonly access: string;
}

const below = /(?<![\w/.])\/[\w.-]+(?:\/[\w.:{}-]+)*(?:\/\*{1,2})?\/?(?![\w/])/g;
const ofGroups = /groups?|prefix|paths?|patterns?|areas?|routes|routers?|namespaces?|sections?|endpoints|urls?/i;

/** The groups of a table; empty where its rows tell of single operations or of anything else. */
export function groupsIn(view: TableView, context: Context): readonly Group[] {
  const { rows } = view.table;
  const access = view.roles.findIndex((role) => role === "access" || role === "role");
  if (rows.length < 2 || access < 1 || hasRole(view, "method", "http-status", "error", "response", "request"))
    return [];
  if (!within(context, "security", "api-specifications") || !ofGroups.test(view.titles[0] ?? "")) return [];
  const groups = rows.map(({ cells }): readonly Group[] => {
    const [first] = cells;
    const told = cells[access]?.text.replace(/\s+/g, " ").trim() ?? "";
    if (!first || told === "" || told.length > 120) return [];
    const rest = first.text.replace(below, "").replace(/[\s,;`]|\band\b/g, "");
    const paths = rest === "" ? matches(first.text, below) : [];
    return paths.map(({ 0: { length }, index }) => ({ path: slice(first, index, index + length), access: told }));
  });
  return groups.every((some) => some.length > 0) ? groups.flat() : [];
}

/** States who may call what stands below each path; the subject of such a demand is the path alone. */
export function stateGroups(groups: readonly Group[], context: Context, out: Collector): void {
  for (const { path, access } of groups) {
    const subject = joinBase(context.basePath, path.text.replace(/(?:\/\*{1,2})?\/?$/, ""));
    const requirement = isOpen(access) ? "public" : access;
    out.state({
      kind: "control",
      id: idOf("control", `access below ${subject}`),
      name: `${requirement}: ${subject}`,
      range: wholeRange(path),
      place: "row",
      facts: { type: demandOf(access), subject, requirement },
    });
  }
}
