import { type Context, within } from "../../context.ts";

const errors =
  /\berrors?\b|\bexceptions?\b|fehler|ausnahme|erreur|exception|error(?:es)?\b|excepcion|erros?\b|exceç|errori\b|eccezion|ошиб|исключен|错误|錯誤|异常|异常|エラー|例外|오류|에러|예외/i;

/** Whether a text speaks of errors. */
export const speaksOfErrors = (text: string): boolean => errors.test(text);

/** Whether a section lists errors: it is in their chapter, or its own heading or the one above names them. */
export const listsErrors = (context: Context): boolean =>
  within(context, "error-handling") || context.path.slice(-2).some(speaksOfErrors);
