import { operationsOf } from "../../../notation/http/read.ts";
import { readRoute } from "../../../notation/http/route.ts";
import type { Block, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { slice, wholeRange } from "../../../text/mapped.ts";
import { joinBase } from "../../base-path.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateOperation } from "./state-operation.ts";

// "Each of these groups has `GET /`, `POST /` and `DELETE /:id`:" above a list of the paths that the groups begin with.

interface Relative {
  readonly method: string;
  readonly path: string;
}

/** Words by which operations are those of each of several paths. */
const ofEach =
  /\b(?:each|every|all of (?:them|these)|the same (?:[\w-]+ ){0,2}(?:operations|endpoints|routes|requests|verbs|methods|calls))\b/i;
const request = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/\S{0,100})$/;
const path = /^\/[a-z][\w.-]*(?:\/[\w.:{}<>-]+)*\/?$/i;
const most = 400;

/** The operations that a paragraph says each of several groups has: the first path of one is the root or a parameter, as no whole path is. */
export function operationsOfEach({ text, spans }: Inline): readonly Relative[] {
  if (text.length > 2_000 || !ofEach.test(text)) return [];
  const told = spans.flatMap(({ kind, from, to }): Relative[] => {
    const found = kind === "code" && to - from < 120 ? request.exec(text.slice(from, to)) : null;
    return found ? [{ method: found[1]!, path: found[2]! }] : [];
  });
  return told.length > 1 && told.some((one) => /^\/(?:$|[:{<])/.test(one.path)) ? told : [];
}

/** States, for each path of the list beside such a paragraph, the operations that the paragraph tells. */
export function readSharedOperations({ blocks }: Body, context: Context, out: Collector): void {
  for (const [i, block] of blocks.entries()) {
    const operations = block.kind === "paragraph" ? operationsOfEach(block.inline) : [];
    if (operations.length === 0) continue;
    const bases = [blocks[i + 1], blocks[i - 1]].map(basesOf).find((some) => some.length > 1) ?? [];
    for (const base of bases.slice(0, Math.floor(most / operations.length)))
      for (const { method, path: own } of operations) {
        const route = readRoute(joinBase(base.text.replace(/\/$/, ""), own), 0);
        if (!route) continue;
        for (const operation of operationsOf({ methods: [method], route, from: 0, to: base.text.length }))
          stateOperation(operation, { range: wholeRange(base), place: "item" }, context, out);
      }
  }
}

/** The paths in code that a list is of; empty where it names requests, or anything else in its code. */
function basesOf(block: Block | undefined): readonly ReturnType<typeof slice>[] {
  if (block?.kind !== "list") return [];
  const found = block.items.map(({ blocks: [first] }) => {
    const inline = first?.kind === "paragraph" ? first.inline : null;
    const codes = inline?.spans.filter(({ kind }) => kind === "code") ?? [];
    return codes.map(({ from, to }) => slice(inline!, from, to));
  });
  const isOfPaths = found.every((codes) => codes.length > 0 && codes.every(({ text }) => path.test(text)));
  return isOfPaths ? found.flat() : [];
}
