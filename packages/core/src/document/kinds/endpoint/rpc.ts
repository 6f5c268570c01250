import type { Inline } from "../../../syntax/block.ts";
import type { Place } from "../../../model/element.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateOperation } from "./state-operation.ts";

const call =
  /^\s*(?:rpc\s)?((?:[A-Z]\w{0,60}[./])?[A-Z]\w{1,60})\(\s?(?:stream\s)?([A-Z]\w{0,60}Request|google\.protobuf\.Empty|Empty)\s?\)\s?(?:->|→|=>|returns|:)\s?\(?(?:stream\s)?([A-Z][\w.]{0,60})\)?/;

/** States a call that an item writes as its service declares it: `Publish(PublishRequest) -> PublishResponse`. */
export function readRpcItem(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (place !== "item" || inline.text.length > 400) return;
  const found = call.exec(inline.text);
  if (!found) return;
  const [, path, request, response] = found as unknown as [string, string, string, string];
  const from = inline.text.indexOf(path);
  const operation = { method: "RPC", path, request, response, range: { from, to: from + path.length } };
  stateOperation(operation, { range: sourceRange(inline, from, from + path.length), place }, context, out);
}
