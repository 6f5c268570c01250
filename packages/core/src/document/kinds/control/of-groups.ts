import { idOf } from "../../../model/kinds/identity.ts";
import { matches } from "../../../text/matches.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { joinBase } from "../../base-path.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { hasRole, type TableView } from "../../shapes/table-view.ts";
import { demandOf, isOpen } from "./classify.ts";

// Tables of who may call the operations below a path: `Group of routes | Who may call`, with `/api/orders` or `/admin/**` in each row.

/** A path that operations stand below, and who may call them; `isRest` where words say that it is all that no other row is of. */
interface Group {
  readonly path: Mapped;
  readonly access: string;
  readonly isRest?: true;
}

const below = /(?<![\w/.])\/[\w.-]+(?:\/[\w.:{}-]+)*(?:\/\*{1,2})?\/?(?![\w/])/g;
const ofGroups = /groups?|prefix|paths?|patterns?|areas?|routes|routers?|namespaces?|sections?|endpoints|urls?/i;

/** "All others", "everything else", `/**`: whatever no other row is of. */
const rest =
  /^\W*(?:\/?\*{1,2}|(?:all|any) (?:the )?others?(?: (?:routes?|paths?|requests?|endpoints?|urls?))?|(?:every|any)thing else|the (?:rest|others)|others)\W*$/i;
const single = /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b/;

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
    if (rest.test(first.text)) return [{ path: trimmed(first), access: told, isRest: true }];
    const other = first.text.replace(below, "").replace(/[\s,;`]|\band\b/g, "");
    const paths = other === "" ? matches(first.text, below) : [];
    return paths.map(({ 0: { length }, index }) => ({ path: slice(first, index, index + length), access: told }));
  });
  const isMixed = rows.some(({ cells }, i) => groups[i]!.length === 0 && single.test(cells[0]?.text ?? ""));
  const told = groups.filter((some) => some.length > 0);
  const naming = rows.filter(({ cells }) => cells[0]?.text.includes("/")).length;
  return told.length * 2 >= naming && told.some(([one]) => !one!.isRest) && !isMixed ? told.flat() : [];
}

/** States who may call what stands below each path; the subject of such a demand is the path alone. */
export function stateGroups(groups: readonly Group[], context: Context, out: Collector): void {
  for (const { path, access, isRest } of groups) {
    const subject = isRest
      ? (context.basePath ?? "/")
      : joinBase(context.basePath, path.text.replace(/(?:\/\*{1,2})?\/?$/, ""));
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
