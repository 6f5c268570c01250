import { perObject } from "../../../text/per-object.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { codeWords } from "./code.ts";

/** The codes that every service over gRPC answers with, of which many errors have the same. */
const ofGrpc =
  /^[\s`*]*(?:OK|CANCELLED|UNKNOWN|INVALID_ARGUMENT|DEADLINE_EXCEEDED|NOT_FOUND|ALREADY_EXISTS|PERMISSION_DENIED|RESOURCE_EXHAUSTED|FAILED_PRECONDITION|ABORTED|OUT_OF_RANGE|UNIMPLEMENTED|INTERNAL|UNAVAILABLE|DATA_LOSS|UNAUTHENTICATED)[\s`*]*$/;

/** `Reason | Code | When`: the column of the errors' own codes beside one of those of gRPC; `null` where there are not both. */
export const ownBesideGrpc = perObject(({ table }: TableView): number | null => {
  const columns = table.header.cells.slice(0, 40).map((_, i) => table.rows.map(({ cells }) => cells[i]?.text ?? ""));
  if (table.rows.length < 2 || !columns.some((cells) => cells.every((cell) => ofGrpc.test(cell)))) return null;
  const own = columns.findIndex(
    (cells) => cells.every((cell) => isCodeAlone(cell)) && cells.some((cell) => !ofGrpc.test(cell)),
  );
  return own < 0 ? null : own;
});

const isCodeAlone = (cell: string): boolean => {
  const words = cell.replace(/[\s`*]/g, "");
  return codeWords(cell).some(({ code }) => code === words);
};
