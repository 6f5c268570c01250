import { isMark, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { around } from "./around.ts";

// Messages that are declared under names, in a file of their own as a rule, and answered by these: `NewError(404, messages.NoSuchUser)`.

/** A message that a file declares under a name, or the status that a file answers such a name with. */
export interface MessageConstant {
  readonly name: string;
  /** Where the text stands, or the name that is answered with. */
  readonly from: number;
  readonly is: { readonly text: string } | { readonly status: number };
}

const ofMessage = /^(?:err(?:or)?)?(?:msg|message|text)(?=[A-Z_])|(?:Msg|Message|_MSG|_MESSAGE)$/i;
const holder = /^(?:err(?:or)?_?)?(?:msgs?|messages?|texts?|constants?|consts)$/i;
const name = /^[A-Za-z][A-Za-z\d]*[A-Z_][A-Za-z\d_]*$/;
const spoken = /^[A-Z][\w',:()-]*(?:\s[\w',:()-]+){1,14}[.!]?$/;

/** Linear in the tokens. */
export function messageConstants(code: Code): readonly MessageConstant[] {
  return code.tokens.flatMap((token, i): MessageConstant[] => {
    if (token.kind !== "word" || token.text.length > 60 || !name.test(token.text)) return [];
    const declared = declaredText(code, i);
    if (declared) return [{ name: token.text, from: declared.from, is: { text: declared.text } }];
    const isHeld = isMark(code, i - 1, ".") && holder.test(code.tokens[i - 2]?.text ?? "");
    const status = isHeld || ofMessage.test(token.text) ? around(code, i) : null;
    return status === null || status < 400 ? [] : [{ name: token.text, from: token.from, is: { status } }];
  });
}

/** `MsgNoToken = "No token found"`, `const NO_TOKEN: string = "No token found"`, with no more behind it. */
function declaredText(code: Code, at: number): { readonly text: string; readonly from: number } | null {
  let i = at + 1;
  if (isMark(code, i, ":") && isMark(code, i + 2, "=")) i += 2;
  else if (code.tokens[i]?.text === "string" && isMark(code, i + 1, "=")) i++;
  const value = isMark(code, i, "=") ? code.tokens[i + 1] : undefined;
  const after = code.tokens[i + 2];
  if (value?.kind !== "string" || (after && !after.first && !isMark(code, i + 2, ";", ")", "}"))) return null;
  const { text } = unquoted(value);
  return text.length <= 120 && spoken.test(text) ? { text, from: value.from } : null;
}
