import { range } from "../text/range.ts";
import type { Operation } from "./notation.ts";

const request = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s+(?:https?:\/\/[^\s/]+)?(\/[^\s"'`,;)\]]*)/;

/** The request that a message carries: `GET /orders`; `from` is where the message begins. */
export function operationIn(message: string, from: number): Operation | null {
  const found = request.exec(message);
  if (!found) return null;
  const path = found[2]!.replace(/[.:]+$/, "");
  const end = found.index + found[0].lastIndexOf(found[2]!) + path.length;
  return { method: found[1]!, path, range: range(from + found.index, from + end) };
}

/** Whether the words of a message are those of an answer: a status, a result, `return ...`. */
export const soundsLikeReply = (message: string): boolean =>
  /^(?:HTTP\s+)?[1-5]\d\d\b|^(?:returns?|respon(?:se|d)s?|reply|replies|result|ok|success|ack(?:nowledged?)?|error|Antwort|réponse|respuesta|resposta|risposta|ответ|返回|响应|結果|レスポンス|응답)(?![\p{L}])/iu.test(
    message.trim(),
  );
