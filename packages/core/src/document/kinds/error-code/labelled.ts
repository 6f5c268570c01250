import type { Place } from "../../../model/element.ts";
import type { Inline } from "../../../syntax/block.ts";
import type { Collector } from "../../reading.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { partLabel } from "../../shapes/part-label.ts";
import { isStatus } from "../endpoint/statuses.ts";
import { codesOf, type CodeWord } from "./code.ts";
import { stateError } from "./state-error.ts";

const codeLabel =
  /^(?:(?:error|err|exception|fehler)[ -]?(?:code|class|type|name)s?|fehlercode|code d['’]erreur|código (?:de error|de erro|do erro)|codice (?:di )?errore|код ошибки|错误码|錯誤碼|エラーコード|오류 코드)$/i;
const statusLabel =
  /^(?:http\b.*|status(?: code)?|statuscode|code http|код состояния|状态码|ステータス(?:コード)?|상태 코드)$/i;
const meaningLabel =
  /^(?:message|meaning|description|nachricht|bedeutung|mensaje|mensagem|messaggio|сообщение|消息|メッセージ|메시지)$/i;

/** States the errors of a paragraph of labelled lines: `**Error Code**: ORDER_LOST`, `**HTTP Status**: 404`. */
export function readLabelledErrors(inline: Inline, place: Place, out: Collector): void {
  if (inline.text.length > 2_000 || !inline.text.includes("\n")) return;
  const codes: { word: CodeWord; text: Inline }[] = [];
  let http: number | undefined;
  let meaning: string | undefined;
  for (const line of linesOf(inline)) {
    const { label, rest } = partLabel(line);
    if (!label || !rest) continue;
    if (codeLabel.test(label.text)) for (const word of codesOf(rest.text)) codes.push({ word, text: rest as Inline });
    else if (statusLabel.test(label.text)) http ??= statusAt(rest.text);
    else if (meaningLabel.test(label.text)) meaning ??= rest.text.replace(/\s+/g, " ").trim().slice(0, 300);
  }
  for (const { word, text } of codes) stateError(word, text, place, { http, meaning }, out);
}

function statusAt(text: string): number | undefined {
  const status = Number(/^[\s`]*([1-5]\d\d)\b/.exec(text)?.[1]);
  return isStatus(status) ? status : undefined;
}
