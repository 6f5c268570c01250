import { range } from "../text/range.ts";
import { operationsOf } from "./http/read.ts";
import { requestLines } from "./http/request-line.ts";
import type { Operation } from "./notation.ts";

/** The requests that a message to `receiver` carries: `GET /orders`; `from` is where the message begins. */
export const operationsInMessage = (message: string, from: number, receiver: string): Operation[] =>
  requestLines(message)
    .flatMap(operationsOf)
    .map((operation) => ({
      ...operation,
      range: range(from + operation.range.from, from + operation.range.to),
      receiver,
    }));

/** Whether the words of a message are those of an answer: a status, a result, `return ...`. */
export const soundsLikeReply = (message: string): boolean =>
  /^(?:HTTP\s+)?[1-5]\d\d\b|^(?:returns?|respon(?:se|d)s?|reply|replies|result|ok|success|ack(?:nowledged?)?|error|Antwort|réponse|respuesta|resposta|risposta|ответ|返回|响应|結果|レスポンス|응답)(?![\p{L}])/iu.test(
    message.trim(),
  );
