import { operationsOf } from "../../../notation/http/read.ts";
import { methodsOf } from "../../../notation/http/request-line.ts";
import { type Route, readRoute } from "../../../notation/http/route.ts";
import type { Block, Inline } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateOperation } from "./state-operation.ts";
import { matches } from "../../../text/matches.ts";

const methodLabel =
  /^(?:(?:http|request)[- ]?)?(?:methods?|verbs?|methoden?|méthode|método|metodo|метод|方法|请求方法|请求方式|メソッド|메서드)$/i;
/** What every label of a method holds: most sections speak of none. */
const methodWords = /method|verb|méthode|método|metodo|метод|方法|请求方式|メソッド|메서드/i;
const pathLabel =
  /^(?:(?:api|request|http)[- ]?)?(?:endpoint|url|uri|path|route|ruta|rota|chemin|pfad|percorso|путь|адрес|路径|请求路径|请求地址|接口地址|接口路径|パス|エンドポイント|경로|엔드포인트)$/i;

/** Lines that hold nothing but the verbs of requests behind a label. */
const verbsAlone =
  /[:：][\s*`]{0,6}(?:GET|POST|PUT|PATCH|DELETE)\b[`\s,/|]*(?:(?:GET|POST|PUT|PATCH|DELETE)\b[`\s,/|]*)*$/m;
const onlyVerbs =
  /^[*`]{0,3}(?:GET|HEAD|POST|PUT|PATCH|DELETE)[*`]{0,3}(?:\s*[,/|]\s*[*`]{0,3}(?:GET|HEAD|POST|PUT|PATCH|DELETE)[*`]{0,3})*$/;
const onlyPath = /^\/[\w{}<>:[\]./-]*$/;

/** A line `**Label**: words`, with the offset of its words in the text that holds it. */
interface Labelled {
  readonly label: string;
  readonly words: string;
  readonly inline: Inline;
  readonly from: number;
}

/** States endpoints given in two lines, or two rows of a table of keys: `**Method**: POST` and `**URL**: /orders`. */
export function readLabelledPairs(body: Body, context: Context, out: Collector): void {
  if (!methodWords.test(body.text) && !verbsAlone.test(body.text)) return;
  let methods: readonly string[] = [];
  let address: { route: Route; inline: Inline } | null = null;
  let distance = 0;
  for (const { label, words, inline, from } of labelledLines(body.blocks)) {
    if (++distance > 6) [methods, address] = [[], null];
    // What is nothing but verbs of requests, or nothing but a path beside these, needs no label that is known.
    if (methodLabel.test(label) || onlyVerbs.test(words)) methods = methodsOf(words);
    else if (pathLabel.test(label) || (onlyPath.test(words) && (methods.length === 0 || distance === 1))) {
      const route = readRoute(inline.text, from);
      address = route ? { route, inline } : null;
    } else continue;
    distance = 0;
    if (methods.length === 0 || !address) continue;
    const { route } = address;
    const range = sourceRange(address.inline, route.from, route.to);
    for (const operation of operationsOf({ methods, route, from: route.from, to: route.to }))
      stateOperation(operation, { range, place: "prose" }, context, out);
    [methods, address] = [[], null];
  }
}

function* labelledLines(blocks: readonly Block[]): Generator<Labelled> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield* linesOf(block.inline);
    else if (block.kind === "list") for (const item of block.items) yield* labelledLines(item.blocks);
    else if (block.kind === "table") {
      for (const { cells } of [block.header, ...block.rows]) {
        const [key, value] = cells;
        if (cells.length === 2 && key && value)
          yield { label: bare(key.text), words: value.text.trim(), inline: value, from: 0 };
      }
    }
  }
}

function* linesOf(inline: Inline): Generator<Labelled> {
  for (const found of matches(inline.text, /(?:^|\n)[ \t]*([^\n:：]{2,30})[:：][ \t]*([^\n]{1,300})/g)) {
    const from = found.index + found[0].length - found[2]!.length;
    yield { label: bare(found[1]!), words: found[2]!.trim(), inline, from };
  }
}

const bare = (label: string): string => label.replace(/^[\s*\p{Extended_Pictographic}\ufe0f-]+|[\s*:：]+$/gu, "");
