import { remembered } from "../../../text/remembered.ts";
import { type Context, within } from "../../context.ts";

const errors =
  /\berrors?\b|\bexceptions?\b|fehler|ausnahme|erreur|exception|error(?:es)?\b|excepcion|erros?\b|exceç|errori\b|eccezion|ошиб|исключен|错误|錯誤|异常|异常|エラー|例外|오류|에러|예외/i;

/** Whether a text speaks of errors. */
export const speaksOfErrors = remembered((text) => errors.test(text));

/** A document that is about nothing else: `Shop CLI Error Codes`. */
const catalogue =
  /\berror (?:codes?|catalog(?:ue)?|reference)$|^(?:fehlercodes?|códigos? de erro(?:r|s)?|codes? d'erreur|коды ошибок)|错误码(?:表|说明|列表|规范)?$|エラーコード(?:一覧|表)?$|에러 ?코드(?: ?목록)?$/iu;

/** Whether a section lists errors: it is in their chapter, its own heading or the one above names them, or the document is a list of them. */
export const listsErrors = (context: Context): boolean =>
  within(context, "error-handling") ||
  context.path.slice(-2).some(speaksOfErrors) ||
  (context.chapters.length === 0 && catalogue.test(context.path[0]?.trim() ?? ""));
