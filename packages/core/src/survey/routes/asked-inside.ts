import { isMark, unquoted } from "../../notation/code/reach.ts";
import type { Code } from "../../notation/code/token.ts";

/** What the code of a handler tells of who may call it. */
export interface AskedInside {
  /** The index of the call that has the header verified, where the handler reads one and turns callers away. */
  readonly at: number | null;
  /** The handler takes the header by which callers say who they are. */
  readonly reads: boolean;
  /** Nothing is called that might ask who calls. */
  readonly nobody: boolean;
}

/** What a check by the handler itself is called; `demandOfGuard` knows it for one. */
export const insideCheck = "a bearer token check";

const bearing = /jwt|jose|token|verifier|oidc|oauth|firebase|(?:^|[._])auth/i;
const verifying =
  /^(?:decode|verify|validate|parse|introspect|check|authenticate|get_?claims|parseClaimsJws|parseSignedClaims)(?:$|_|[A-Z])/;
const refusing =
  /^(?:401|403)$|^(?:HTTP_)?(?:401_|403_)?(?:UNAUTHORIZED|FORBIDDEN)$|^(?:Permission|Unauthori[sz]ed|Forbidden|AccessDenied)\w*$|^Status(?:Unauthorized|Forbidden)$/;

/** Names of what may ask who calls; of a handler that calls none of them, all is seen. */
const mayAsk =
  /auth|token|jwt|login|session|permi|guard|protect|identit|principal|claim|credential|bearer|secur|current_?user|require|verif|decode|api_?key|check_?(?:user|access|owner|role)|assert|ensure/i;

/** Looks through a handler, its parameters and its body. Linear in its tokens. */
export function askedInside(code: Code, from: number, to: number): AskedInside {
  let reads = false;
  let refuses = false;
  let at: number | null = null;
  let nobody = true;
  for (let i = from; i < to && i < code.tokens.length; i++) {
    const token = code.tokens[i]!;
    if (token.kind === "string") reads ||= /^(?:proxy-|x-)?authorization$/i.test(unquoted(token).text);
    else if (refusing.test(token.text)) refuses = true;
    if (token.kind !== "word") continue;
    if (token.text === "AUTHORIZATION") reads = true;
    if (!isMark(code, i + 1, "(")) continue;
    if (mayAsk.test(token.text)) nobody = false;
    if (at === null && verifying.test(token.text) && bearing.test(dotted(code, i))) at = i;
  }
  return { at: reads && refuses ? at : null, reads, nobody };
}

/** `jwt.decode` of the `decode` that is called. */
function dotted(code: Code, at: number): string {
  let first = at;
  while (first > 1 && at - first < 8 && isMark(code, first - 1, ".") && code.tokens[first - 2]!.kind === "word")
    first -= 2;
  return code.tokens
    .slice(first, at + 1)
    .map(({ text }) => text)
    .join("");
}
