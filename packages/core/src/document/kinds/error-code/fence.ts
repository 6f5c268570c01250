import type { Fence } from "../../../syntax/block.ts";
import type { Collector } from "../../reading.ts";
import { fullLinesOf } from "../../shapes/fence-lines.ts";
import { isStatus } from "../endpoint/statuses.ts";
import { classBody } from "./class-body.ts";
import { type CodeWord, codeWords } from "./code.ts";
import { stateError } from "./state-error.ts";
import { matches } from "../../../text/matches.ts";

/** A class by whose name, or by what it is derived from, it is an error: `class TillShut(ShopError)`. */
const declaration =
  /\b(?:class|struct|object)\s{1,9}(?:([A-Z]\w{0,80}(?:Exception|Error|Fault))\b([^\n{]{0,200})|([A-Z]\w{0,80})(\s?(?:\(|extends\s|:\s?(?:public\s)?)[\w.]{0,60}(?:Exception|Error|Fault)\b[^\n{]{0,120}))/g;

/** Values that Go declares for errors, aligned in groups: `ErrNoStock = errors.New(...)`, `ErrNoStock ErrorKind = "no_stock"`. */
const sentinel =
  /^[ \t]{0,20}(?:(?:var|const)[ \t]{1,9})?(Err[A-Z]\w{1,60})(?:[ \t]{1,40}\w{0,40}(?:Err|err)\w{0,40})?[ \t]{0,40}=[ \t]{0,9}(?:errors\.New\(|fmt\.Errorf\(|\w{0,30}Error\b|"[^"\n]{1,200}"|iota\b)/gm;

/** States the values that code declares for errors, wherever it stands: their names say what they are. */
export function readSentinels(fence: Fence, out: Collector): void {
  const { text } = fence.code;
  if (text.length > 100_000 || !text.includes("Err")) return;
  for (const match of matches(text, sentinel)) {
    const name = match[1]!;
    const from = match.index + match[0].indexOf(name);
    stateError({ code: name, from, to: from + name.length }, fence.code, "code", {}, out);
  }
}

/** States the errors that code of a chapter on errors declares: by the code a class passes on, or else by its name. */
export function readDeclarations(fence: Fence, out: Collector): void {
  const { text } = fence.code;
  if (text.length > 100_000) return;
  const found = matches(text, declaration);
  const heads = found.map((match) => match[2] ?? match[4] ?? "").join(" ");
  for (const [i, match] of found.entries()) {
    const name = match[1] ?? match[3]!;
    if (deals.test(name)) continue;
    const head = match.index + match[0].length;
    const body = classBody(text.slice(0, found[i + 1]?.index), head);
    const http = statusIn(body);
    const passed = passedCode(body, head);
    const from = match.index + match[0].indexOf(name);
    const isBase =
      new RegExp(`\\b${name}\\b`).test(heads) ||
      /^(?:App|Base|Domain|Application|Api|Abstract|Custom)(?:Exception|Error)$/.test(name);
    if (passed) stateError(passed, fence.code, "code", { http }, out);
    else if (!isBase) stateError({ code: name, from, to: from + name.length }, fence.code, "code", { http }, out);
  }
}

/** What deals with errors is none, whatever it is derived from. */
const deals = /(?:Handler|Middleware|Filter|Boundary|Mapper|Factory|Base)$/;

/** The code among the arguments to the base class: `super("ORDER_NOT_FOUND", ...)`, `code = "ORDER_NOT_FOUND"`. */
function passedCode(body: string, at: number): CodeWord | null {
  for (const match of matches(body, /(["'])([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\1/g)) {
    const from = at + match.index + 1;
    return { code: match[2]!, from, to: from + match[2]!.length };
  }
  return null;
}

const names: Readonly<Record<string, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  PAYMENT_REQUIRED: 402,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  CONFLICT: 409,
  GONE: 410,
  PRECONDITION_FAILED: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  UNPROCESSABLE_ENTITY: 422,
  LOCKED: 423,
  TOO_MANY_REQUESTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  NOT_IMPLEMENTED: 501,
  BAD_GATEWAY: 502,
  SERVICE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};
const byName = new Map(Object.entries(names));

function statusIn(body: string): number | undefined {
  const named = /\b(?:HttpStatus|HTTPStatus|StatusCodes?|Status)\.([A-Z_]{4,30})\b/.exec(body)?.[1];
  if (named && byName.has(named)) return byName.get(named);
  const number =
    /(?:status(?:_?code)?|http)\w{0,12}\s{0,3}[:=]\s{0,3}([45]\d\d)\b|[,(]\s{0,3}([45]\d\d)\s{0,3}[,)]/i.exec(body);
  const value = Number(number?.[1] ?? number?.[2] ?? 0);
  return isStatus(value) ? value : undefined;
}

/**
 * States the errors that code lists as answers of one shape, one to a line: `{ success: false; error: 'NOT_FOUND' }`. One
 * alone may be an example.
 */
export function readAnswers(fence: Fence, out: Collector): void {
  if (fence.code.text.length > 20_000) return;
  const found = matches(fence.code.text, answered);
  if (found.length < 2) return;
  for (const match of found) {
    const from = match.index + match[0].length - match[1]!.length;
    const meaning = /^['"][^\n]{0,80}?\/\/\s?([^\n]{1,300})/
      .exec(fence.code.text.slice(from + match[1]!.length))?.[1]
      ?.trim();
    stateError({ code: match[1]!, from, to: from + match[1]!.length }, fence.code, "code", { meaning }, out);
  }
}

const answered =
  /^[ \t|]{0,12}\{[^{}\n]{0,120}\b(?:error|errorCode|code|reason)\s?:\s?['"]([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*)(?=['"][^{}\n]{0,120}\})/gm;

/** States the codes that a fence of plain text lists, one to a line and nothing else, where a section tells of errors. */
export function readListed(fence: Fence, out: Collector): void {
  if (fence.code.text.length > 20_000) return;
  const codes = fullLinesOf(fence);
  if (codes.length < 2 || !codes.every(({ text }) => /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text))) return;
  for (const code of codes) stateError({ code: code.text, from: 0, to: code.text.length }, code, "code", {}, out);
}

/** `"code": "ORDER_NOT_FOUND"` in an example is a mention of an error. */
export function readExamples(fence: Fence, out: Collector): void {
  for (const match of matches(
    fence.code.text.slice(0, 100_000),
    /"(?:code|errorCode|error_code|error)"\s{0,9}:\s{0,9}"([A-Z][A-Z0-9_]{2,80})"/g,
  )) {
    const [word] = codeWords(match[1]!);
    if (!word) continue;
    const from = match.index + match[0].lastIndexOf(match[1]!);
    stateError(
      { code: word.code, from: from + word.from, to: from + word.to },
      fence.code,
      "code",
      {},
      out,
      "mentions",
    );
  }
}
