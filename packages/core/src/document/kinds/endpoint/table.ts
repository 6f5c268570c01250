import type { State } from "../../../model/element.ts";
import type { EndpointFacts } from "../../../model/kinds/endpoint.ts";
import { operationsOf } from "../../../notation/http/read.ts";
import { methodsOf, requestLines, type RequestLine } from "../../../notation/http/request-line.ts";
import { readRoute } from "../../../notation/http/route.ts";
import type { Cell, Row } from "../../../syntax/block.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Claim } from "../../kind-reader.ts";
import { stateOfCell } from "../../state.ts";
import { stateOfNew } from "../../state-of-new.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";
import { allowedIn, rolesAcross } from "../control/roles-across.ts";
import { stateAccessHere } from "../control/of-endpoint.ts";
import { type EndpointColumns, endpointColumns } from "./columns.ts";
import { tellsOwners } from "./foreign.ts";
import { stateOperation } from "./state-operation.ts";
import { statusesIn, statusesTold } from "./statuses.ts";
import { bodiesTold, fieldsInCell } from "./told-bodies.ts";
import { queriesTold } from "./told-parameters.ts";
import { matches } from "../../../text/matches.ts";

/** Tables with a column of methods and one of paths, or with both in one cell. */
export const endpointTable: Claim<TableView> = {
  sure: (view) => (endpointColumns(view) ? 0.95 : 0),
  read(view, context, out) {
    const columns = endpointColumns(view);
    if (!columns || view.table.header.cells.some(({ text }) => tellsOwners(text))) return;
    const roles = rolesAcross(view, context).filter((i) => i !== columns.path && i !== columns.method);
    for (const row of view.table.rows) {
      const cell = row.cells[columns.path];
      if (!cell) continue;
      for (const line of linesOf(row, cell, columns)) {
        const range = sourceRange(cell, line.from, line.to);
        const facts = factsOf(view, row, columns, roles);
        const state = stateOfRow(view, row);
        for (const operation of operationsOf(line)) {
          stateOperation(operation, { range, place: "row", facts, state }, context, out);
          stateAccessHere(operation, facts.access, { range, place: "row" }, context, out);
        }
      }
    }
  },
};

function linesOf(row: Row, cell: Cell, columns: EndpointColumns): RequestLine[] {
  if (columns.method === null) return requestLines(cell.text);
  const methods = methodsOf(row.cells[columns.method]?.text ?? "");
  if (methods.length === 0) return [];
  const lines: RequestLine[] = [];
  for (const found of matches(cell.text, /(?:^|[\s,;])(?=[/{$h<])/g)) {
    const at = found.index + found[0].length;
    // `/orders/{id}/open` / `shut`: a stroke between words parts them, and is no path.
    if (lines.length > 0 && /^\/\s/.test(cell.text.slice(at, at + 2))) continue;
    const route = readRoute(cell.text, at);
    if (route) lines.push({ methods, route, from: route.from, to: route.to });
  }
  return lines;
}

const words = (cell: Cell | undefined): string | undefined => cell?.text.replace(/\s+/g, " ").trim() || undefined;

/** Columns that tell what an operation does, the one that does so best first. */
const telling = ["description", "purpose", "name", "notes"] as const;

function factsOf(
  view: TableView,
  row: Row,
  columns: EndpointColumns,
  roles: readonly number[],
): Partial<EndpointFacts> {
  const summary =
    words(cellOf(view, row, ...telling)) ??
    // Where a column tells what operations do, and says nothing here, no other does.
    (telling.some((role) => view.roles.includes(role))
      ? undefined
      : longestOther(row, columns, roles, accessCell(view, row, columns)));
  const response = words(cellOf(view, row, "response"));
  const answers = statusesIn(cellOf(view, row, "http-status", "status")?.text ?? response ?? "");
  const all = [...new Set([...answers, ...statusesAlone(view, row, columns)])];
  const statuses = all.length > 0 ? all : statusesTold(summary ?? "");
  const facts = {
    summary,
    response,
    statuses,
    access: words(accessCell(view, row, columns)) ?? allowedIn(view, row, roles),
    servedBy: words(row.cells[servingColumn(view, columns, roles)]),
    request: words(cellOf(view, row, "request")),
    parameters: row.cells.flatMap((cell, i) =>
      i === columns.path || i === columns.method ? [] : parametersIn(cell, view.titles[i] ?? ""),
    ),
  };
  return facts as Partial<EndpointFacts>;
}

/** The cell that says who may call: in a table of operations a role is a caller's, and in one of tokens that operations issue no token is asked for. */
const accessCell = (view: TableView, row: Row, { path }: EndpointColumns): Cell | undefined =>
  ofMaking.test(view.titles[path] ?? "")
    ? undefined
    : (cellOf(view, row, "access", "role") ?? row.cells[view.titles.findIndex((title) => ofCallers.test(title))]);

/** What the column of operations is called where they make what its row is about. */
const ofMaking = /^(?:issue[dr]|return(?:ed|s)?|creat(?:ed|es)|given|minted|granted|obtained|produced|set)\b/;

/** What a cell tells of the query and the body; below a title that speaks of bodies alone, fields need no words before them. */
const parametersIn = (cell: Cell, title: string): EndpointFacts["parameters"] & object => {
  const asked = [...queriesTold(cell), ...bodiesTold(cell)];
  return asked.length === 0 && ofBodies.test(title) ? fieldsInCell(cell) : asked;
};

const ofBodies = /^(?:(?:request )?(?:body|payload)|(?:request )?body (?:fields?|params?|parameters?)|form fields?)$/;

/** `201` under "Success" and `404, 409` under "Errors": cells that hold statuses and nothing else, under titles that tell of answers. */
const statusesAlone = ({ titles }: TableView, row: Row, { method, path }: EndpointColumns): readonly number[] =>
  row.cells.flatMap((cell, i) =>
    i !== method && i !== path && ofAnswers.test(titles[i] ?? "") && onlyStatuses.test(cell.text)
      ? statusesIn(cell.text)
      : [],
  );

/** What a column is called that tells who may call in a word of its own. */
const ofCallers =
  /^(?:(?:user |required |allowed |minimum |min )?roles?|rollen?|rôles?|rol|ruol[oi]|pape(?:l|is)|рол[ьи]|角色|ロール|역할)$|^(?:needs? |requires? )?(?:an? )?(?:session|log-?in|signed[- ]in|token)(?: (?:required|needed))?\??$/;

const ofAnswers = /status|success|error|fail|answer|response|returns|codes?$/;
const onlyStatuses = /^[\s`*]*[2-5]\d\d(?:(?:[\s`*,;/]+|\s(?:or|and)\s)[2-5]\d\d)*[\s`*]*$/;

/** The column of components, where it holds neither methods nor paths; -1 where there is none. */
function servingColumn({ roles }: TableView, { method, path }: EndpointColumns, ofCallers: readonly number[]): number {
  return roles.findIndex(
    (role, i) => (role === "component" || role === "node") && i !== method && i !== path && !ofCallers.includes(i),
  );
}

function stateOfRow(view: TableView, row: Row): State | undefined {
  const status = cellOf(view, row, "status");
  const told = status ? stateOfCell(status.text) : null;
  if (told) return told;
  if (status && /^(?:\s|❌|✗|✘|✖|\ufe0f)+$/u.test(status.text)) return "planned";
  // Ticks in several cells, or beside a cross, answer the titles of their columns: who may do what.
  const ticks = row.cells.filter(({ text }) => tick.test(text)).length;
  if (ticks > 1 || (ticks > 0 && row.cells.some(({ text }) => cross.test(text)))) return undefined;
  for (const cell of row.cells) {
    const state = stateOfNew(cell.text);
    if (state) return state;
  }
  return undefined;
}

const tick = /[✅☑✔✓]/u;
const cross = /[❌✗✘✖]/u;

/** Where no title says which column describes, the longest words do. */
function longestOther(
  row: Row,
  columns: EndpointColumns,
  roles: readonly number[],
  access: Cell | undefined,
): string | undefined {
  const others = row.cells
    .filter((cell, i) => cell !== access && i !== columns.path && i !== columns.method && !roles.includes(i))
    .map((cell) => cell.text.replace(/\s+/g, " ").trim());
  return others.sort((a, b) => b.length - a.length)[0] || undefined;
}
