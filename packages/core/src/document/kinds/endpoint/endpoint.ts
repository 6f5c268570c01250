import { operationsOf } from "../../../notation/http/read.ts";
import { requestLines } from "../../../notation/http/request-line.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Notated, Operation } from "../../../notation/notation.ts";
import type { Claim, KindReader } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { stateOfNew } from "../../state-of-new.ts";
import { stateAccessHere } from "../control/of-endpoint.ts";
import { readLineHeads } from "./line-headed.ts";
import { describe, describesOne } from "./described.ts";
import { readFences } from "./fences.ts";
import { readLabelledPairs } from "./labelled.ts";
import { methodColumnTable } from "./method-columns.ts";
import { patternTable } from "./patterns.ts";
import { procedureTable, readProcedure } from "./procedures.ts";
import { readRequestLines } from "./prose.ts";
import { readRpcItem } from "./rpc.ts";
import { rpcTable } from "./rpc-table.ts";
import { isForeignService } from "./foreign.ts";
import { readSharedOperations } from "./shared-operations.ts";
import { stateOperation } from "./state-operation.ts";
import { endpointTable } from "./table.ts";

/** The first that is sure at all reads. */
const tables = [methodColumnTable, endpointTable, rpcTable, procedureTable, patternTable];

const endpointTables: Claim<TableView> = {
  sure: (view, context) => Math.max(...tables.map((table) => table.sure(view, context))),
  read(view, context, out) {
    const table = tables.find((each) => each.sure(view, context) > 0);
    table?.read(view, context, out);
  },
};

/**
 * The operations of the system's own interface, however they are written: in tables, headings, lists, words, requests,
 * commands and code. One that is written several times is one, by its method and path.
 */
export const endpoints: KindReader = {
  kinds: ["endpoint"],
  table: endpointTables,
  headed: {
    sure: (view) => (describesOne(view.body) ? 0.95 : 0),
    read({ body, title }, context, out) {
      const [line] = requestLines(title.text);
      if (!line) return;
      const range = sourceRange(title, line.from, line.to);
      const state = stateOfNew(title.text);
      const operations = operationsOf(line);
      const facts = describe(body.blocks, operations);
      for (const operation of operations) {
        stateOperation(operation, { range, place: "heading", facts, state }, context, out);
        stateAccessHere(operation, facts.access, { range, place: "heading" }, context, out);
      }
    },
  },
  prose(inline, place, context, out) {
    readRequestLines(inline, place, context, out);
    readRpcItem(inline, place, context, out);
    readProcedure(inline, place, context, out);
  },
  body(body, context, out) {
    readFences(body, context, out);
    readLabelledPairs(body, context, out);
    readLineHeads(body, context, out);
    readSharedOperations(body, context, out);
  },
  notated(notated, { fence, notation }, context, out) {
    for (const operation of notated.operations ?? []) {
      if (isForeignService(receiverOf(operation, notated))) continue;
      const range = sourceRange(fence.code, operation.range.from, operation.range.to);
      stateOperation(operation, { range, place: notation === "mermaid" ? "diagram" : "code" }, context, out);
    }
  },
};

/** The label of the node that a drawn request goes to; empty for any other request. */
const receiverOf = ({ receiver }: Operation, { drawings }: Notated): string =>
  receiver === undefined
    ? ""
    : (drawings?.flatMap(({ nodes }) => nodes).find((node) => node.key === receiver)?.label ?? receiver);
