import type { Block } from "../../../syntax/block.ts";

// Headers that a call is described to carry, in a fence of their own or above its body: `Authorization: Bearer <token>`.

const header =
  /^[ \t]{0,8}authorization[ \t]{0,3}:[ \t]{0,3}(bearer|basic|token|apikey|api-key|digest|jwt)\b([^\n]{0,4000})$/im;

/** What stands behind the credentials where nobody has to send them. */
const optional = /\boptional\b|if (?:available|present|logged in)/i;

/** The kind of credentials that the headers of a call carry, for they themselves may be real; what is said of an answer, or drawn among commands, tells of no call. */
export function credentialsSent(blocks: readonly Block[]): string | undefined {
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== "fence" || !plain.test(block.language) || block.code.text.length > 4_000) continue;
    const above = blocks[i - 1];
    const told = above?.kind === "paragraph" ? above.inline.text : "";
    if (answers.test(told) || optional.test(told)) continue;
    const [, scheme, rest = ""] = header.exec(block.code.text) ?? [];
    if (scheme && !optional.test(rest)) return scheme;
  }
  return undefined;
}

const plain = /^(?:|http|https|text|txt|plaintext|plain|headers?|none)$/;
const answers =
  /\b(?:response|returns?|answers?)\b|antwort|réponse|respuesta|resposta|ответ|响应|返回|レスポンス|응답/i;
