import { sourceRange } from "../../../text/mapped.ts";
import type { Claim } from "../../kind-reader.ts";
import { cellOf, type TableView } from "../../shapes/table-view.ts";
import { stateOperation } from "./state-operation.ts";

// Calls of gRPC in tables: `Service | Call | Request | Response`, or `Method | Request | Response` below a title that names the service.

interface Columns {
  readonly call: number;
  readonly request: number;
  readonly response: number;
  /** The column of services; -1 where the title above, or each call itself, names the service. */
  readonly service: number;
}

const calls = /^(?:grpc |rpc )?(?:calls?|rpcs?|methods?|procedures?|operations?)(?: name)?$/;
const requests = /^(?:requests?|inputs?|takes|arguments?)(?: (?:type|message))?$/;
const responses = /^(?:responses?|outputs?|returns?|answers?|repl(?:y|ies)|results?)(?: (?:type|message))?$/;
const message = /^(?:stream(?: of)? )?(?:[a-z]\w*\.)*[A-Z]\w{1,60}$/;
const call = /^(?:([A-Z]\w{1,60})[./])?([A-Z]\w{1,60})(?:\(\))?$/;
const service = /^(?:[\d.]+\s)?(?:the\s)?(?:[a-z]\w*\.)*([A-Z]\w{1,60})(?:\s*\([^()]{1,60}\))?$/;

function columnsOf(view: TableView): Columns | null {
  const { titles, table } = view;
  const titled = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
  const columns = {
    call: titled(calls),
    request: titled(requests),
    response: titled(responses),
    service: titled(/^(?:grpc )?services?$/),
  };
  if (columns.call < 0 || columns.request < 0 || columns.response < 0 || table.rows.length === 0) return null;
  const all = (column: number, form: RegExp): boolean =>
    table.rows.every(({ cells }) => form.test(cells[column]?.text.trim() ?? ""));
  const isOfCalls = all(columns.call, call) && all(columns.request, message) && all(columns.response, message);
  return isOfCalls && (columns.service < 0 || all(columns.service, service)) ? columns : null;
}

/** Tables of the calls of gRPC with the messages that they take and give. */
export const rpcTable: Claim<TableView> = {
  sure: (view) => (columnsOf(view) ? 0.93 : 0),
  read(view, context, out) {
    const columns = columnsOf(view);
    if (!columns) return;
    const above = service.exec(context.path.at(-1)?.trim() ?? "")?.[1];
    for (const row of view.table.rows) {
      const text = (column: number): string => row.cells[column]?.text.trim() ?? "";
      const cell = row.cells[columns.call]!;
      const [, own, name = ""] = call.exec(text(columns.call)) ?? [];
      const of = own ?? service.exec(text(columns.service))?.[1] ?? above;
      if (of === undefined || name === "") continue;
      const from = cell.text.lastIndexOf(name);
      const range = { from, to: from + name.length };
      const summary = cellOf(view, row, "description", "purpose", "notes")?.text.replace(/\s+/g, " ").trim();
      const operation = {
        method: "RPC",
        path: `${of}.${name}`,
        request: text(columns.request),
        response: text(columns.response),
        range,
        ...(summary ? { summary } : {}),
      };
      stateOperation(operation, { range: sourceRange(cell, range.from, range.to), place: "row" }, context, out);
    }
  },
};
