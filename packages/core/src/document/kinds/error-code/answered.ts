import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import type { Collector } from "../../reading.ts";
import { isStatus } from "../endpoint/statuses.ts";
import { codeWords } from "./code.ts";
import { stateError } from "./state-error.ts";
import { matches } from "../../../text/matches.ts";

// Errors that running text answers with: `404 ORDER_NOT_FOUND`, `ORDER_NOT_FOUND` (404), and `empty order -> kEmptyOrder`.

const code = "[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+";
const after = new RegExp(
  `(?<![\\w.])(?:HTTP )?([45]\\d\\d)(?:[\\s:/–-]{1,3}|(?=[(（]))[\`"(（*]{0,2}(${code})(?!\\w|\\.\\w)`,
  "g",
);
const before = new RegExp(`(?<![\\w.])(${code})[\`"*]{0,2} ?\\((?:HTTP )?([45]\\d\\d)\\)`, "g");

/** `no_stock`/409: a name in code and its status. */
const slashed = new RegExp(`(?<![\\w./-])(${code}|[a-z][a-z0-9]*(?:_[a-z0-9]+)+)\\s?/\\s?([45]\\d\\d)(?![\\w-])`, "g");

/** `404 ORDER_LOST or LINE_LOST`: the further codes that may come under the same status. */
function* othersBehind(text: string, end: number): Generator<{ readonly code: string; readonly end: number }> {
  const next = new RegExp(`[\`"]{0,2}(?:\\s(?:or|oder|ou|o)\\s|\\s?[/|]\\s?)[\`"]{0,2}(${code})(?!\\w|\\.\\w)`, "y");
  next.lastIndex = end;
  for (let found = next.exec(text); found; found = next.exec(text)) yield { code: found[1]!, end: next.lastIndex };
}

/** Names that HTTP itself gives to its statuses, which name no error of the system. */
const reason =
  /^(?:BAD_REQUEST|NOT_FOUND|METHOD_NOT_ALLOWED|NOT_ACCEPTABLE|REQUEST_TIMEOUT|PAYLOAD_TOO_LARGE|URI_TOO_LONG|UNSUPPORTED_MEDIA_TYPE|UNPROCESSABLE_(?:ENTITY|CONTENT)|TOO_MANY_REQUESTS|INTERNAL_SERVER_ERROR|NOT_IMPLEMENTED|BAD_GATEWAY|SERVICE_UNAVAILABLE|GATEWAY_TIMEOUT|PAYMENT_REQUIRED|PRECONDITION_FAILED)$/;

/** States the codes that a sentence or item answers with, each with its status. */
export function readAnswered(inline: Inline, place: Place, out: Collector): void {
  if (!/[45]\d\d/.test(inline.text) || inline.text.length > 20_000) return;
  for (const found of matches(inline.text, after)) {
    const end = found.index + found[0].length;
    stateCode(inline, end, found[2]!, found[1]!);
    for (const other of othersBehind(inline.text, end)) stateCode(inline, other.end, other.code, found[1]!);
  }
  for (const found of matches(inline.text, before))
    stateCode(inline, found.index + found[1]!.length, found[1]!, found[2]!);
  for (const found of matches(inline.text, slashed))
    if (inline.spans.some(({ kind, from }) => kind === "code" && from === found.index))
      stateCode(inline, found.index + found[1]!.length, found[1]!, found[2]!);

  function stateCode(text: Inline, end: number, word: string, status: string): void {
    if (reason.test(word) || !isStatus(Number(status))) return;
    const name = slice(text, end - word.length, end);
    stateError({ code: word, from: 0, to: word.length }, name, place, { http: Number(status) }, out);
  }
}

/** States the code that an item ends with after an arrow, where a section lists errors. */
export function readArrow(inline: Inline, place: Place, out: Collector): void {
  if (place !== "item" || inline.text.length > 300) return;
  const found = /\s(?:->|→|=>|⇒)\s*(\S{3,80})\s*$/.exec(inline.text);
  if (!found) return;
  const from = inline.text.lastIndexOf(found[1]!);
  const isCode = inline.spans.some((span) => span.kind === "code" && span.from === from);
  const word = found[1]!.replace(/[.,;]$/, "");
  if (!isCode || !(/^k[A-Z]\w{2,}$/.test(word) || codeWords(word)[0]?.code === word)) return;
  const meaning = inline.text.slice(0, found.index).replace(/\s+/g, " ").trim();
  stateError(
    { code: word, from: 0, to: word.length },
    slice(inline, from, from + word.length),
    place,
    { meaning },
    out,
  );
}
