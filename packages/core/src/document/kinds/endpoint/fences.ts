import { allRequests, operationsOf } from "../../../notation/http/read.ts";
import type { Operation } from "../../../notation/notation.ts";
import { routesIn } from "../../../notation/routes/read.ts";
import { readYaml } from "../../../notation/yaml/read.ts";
import type { Fence } from "../../../syntax/block.ts";
import { fencesIn } from "../../../syntax/fences.ts";
import type { Body } from "../../../syntax/section.ts";
import { sourceRange } from "../../../text/mapped.ts";
import type { Context } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import { stateAccess } from "../control/of-endpoint.ts";
import { credentialsSent } from "./credentials.ts";
import { sendsOther } from "./other-request.ts";
import { type RequestLine, requestLines } from "../../../notation/http/request-line.ts";
import { stateOperation } from "./state-operation.ts";
import { underBases } from "./under-base.ts";

/** States the operations of the fences of a section: requests, and the routes that code registers. */
export function readFences(body: Body, context: Context, out: Collector): void {
  const described = requestLines(body.heading?.inline.text ?? "").flatMap(operationsOf);
  for (const fence of fencesIn(body.blocks)) {
    const operations = operationsIn(fence);
    const sent = operations.length === 1 && sendsOther(fence, described) ? credentialsSent([fence]) : undefined;
    for (const operation of operations) {
      const range = sourceRange(fence.code, operation.range.from, operation.range.to);
      const place = fence.language === "mermaid" || isOnArrow(fence, operation) ? "diagram" : "code";
      stateOperation(operation, { range, place }, context, out);
      stateAccess(operation, sent, { range, place }, context, out);
    }
  }
}

const largest = 200_000;

function operationsIn(fence: Fence): Operation[] {
  const { text } = fence.code;
  if (text.length > largest) return [];
  if (
    /^(?:|text|txt|plaintext|plain|mermaid|bash|sh|shell|console|zsh|markdown|md|none|ascii|diagram)$/.test(
      fence.language,
    )
  )
    return plainRequests(text);
  if (/^(?:json|jsonc|json5)$/.test(fence.language))
    return isOpenapi(text) ? [...(readYaml(text).operations ?? [])] : lineStarts(text);
  return [...routesIn(text, fence.language).filter(isWhole), ...commentedRequests(text), ...lineStarts(text)];
}

/** Requests among words, with the path before each that it is drawn below. */
function plainRequests(text: string): Operation[] {
  const below = underBases(text);
  const others = allRequests(text).filter(
    (line) => !below.has(line.from) && !isMessage(text, line.from) && !isCutOff(text, line),
  );
  return [...below.values(), ...others.flatMap(operationsOf)];
}

/** Whether an operation stands on an arrow between the lines of two parties: `│── POST /orders ──▶│`. */
const isOnArrow = ({ code: { text } }: Fence, { range }: Operation): boolean =>
  arrow.test(text.slice(Math.max(0, range.from - 12), range.from));

const arrow = /[│|┃]\s?[─━═-]{2,}\s?$/;

/** Whether a path on an arrow goes on in the line below, where there was no more room: `│── POST /orders/   │`. */
const isCutOff = (text: string, { from, to }: RequestLine): boolean =>
  text[to - 1] === "/" &&
  arrow.test(text.slice(Math.max(0, from - 12), from)) &&
  /^[ \t]*[│|┃]/.test(text.slice(to, to + 80));

/** A message of a sequence diagram, which its notation reads with the receiver. */
const isMessage = (text: string, at: number): boolean =>
  /(?:^|\n)[ \t]*sequenceDiagram\b/.test(text.slice(0, 2_000)) &&
  /^[^:\n]{1,120}-[->x)][^:\n]{0,120}:/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));

const isOpenapi = (text: string): boolean => /^\s*\{\s*"(?:openapi|swagger|paths)"\s*:/.test(text.slice(0, 200));

/** A route such as `/{id}` of a class or router whose own path the sample leaves out says too little. */
const isWhole = (operation: Operation): boolean => /\/[A-Za-z]/.test(operation.path);

/** A request above its body, or in the sketch of a controller: `POST /orders` at the beginning of a line of code. */
const lineStarts = (text: string): Operation[] =>
  allRequests(text)
    .filter((line) => /(?:^|\n)[ \t/]*$/.test(text.slice(Math.max(0, line.from - 20), line.from)))
    .flatMap(operationsOf);

/** `// POST /orders`, `# GET /orders`: remarks of code that say which operation it serves. */
function commentedRequests(text: string): Operation[] {
  return allRequests(text)
    .filter((line) => {
      const before = text.slice(text.lastIndexOf("\n", line.from) + 1, line.from);
      return before.length < 200 && /(?:^|\s)(?:\/\/|#|\*|--|;|<!--|""")[^"'`]*$/.test(before);
    })
    .flatMap(operationsOf);
}
