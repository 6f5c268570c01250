import { allRequests, operationsOf } from "../../../notation/http/read.ts";
import type { Operation } from "../../../notation/notation.ts";
import type { Block } from "../../../syntax/block.ts";

type Called = Pick<Operation, "method" | "path">;

/** Whether a fence begins with the request of another operation than those that the section is about. */
export function sendsOther(block: Block, operations: readonly Called[]): boolean {
  if (block.kind !== "fence" || operations.length === 0 || block.code.text.length > 4_000) return false;
  const [line] = allRequests(block.code.text);
  if (!line || block.code.text.slice(0, line.from).trim() !== "") return false;
  return !operationsOf(line).some((sent) => operations.some((described) => isCallOf(sent, described)));
}

/** Whether a request, with values in place of parameters and perhaps a base before its path, is one of an operation. */
function isCallOf(sent: Called, described: Called): boolean {
  const [path, form] = [sent.path, described.path].map((each) => each.split(/[?#]/, 1)[0]!.split("/").filter(Boolean));
  const base = path!.length - form!.length;
  // The base may as well be told in the heading alone.
  const [there, here] = base < 0 ? [path!, form!.slice(-base)] : [path!.slice(base), form!];
  return (
    sent.method === described.method && here.every((part, i) => /[{:<*]/.test(part + there[i]!) || part === there[i])
  );
}
