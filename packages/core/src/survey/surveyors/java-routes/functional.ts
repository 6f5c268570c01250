import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import type { Route, Scope, Unread } from "../../routes/route-file.ts";

const verbs = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** The routes of functions: `route(GET("/books"), handler)`, `route().GET("/books", handler)`. Nested ones are said, not read. */
export function functionalRoutes(
  code: Code,
  lines: Lines,
): { readonly scopes: readonly Scope[]; readonly routes: readonly Route[]; readonly unread: readonly Unread[] } {
  const nothing = { scopes: [], routes: [], unread: [] };
  const first = code.tokens.findIndex((_, i) => isWord(code, i, "RouterFunction") && !isMark(code, i + 1, ";"));
  if (first < 0) return nothing;
  const key = "RouterFunction";
  const routes: Route[] = [];
  const unread: Unread[] = [];
  for (let i = first; i < code.tokens.length; i++) {
    const line = lines.lineAt(code.tokens[i]!.from);
    const path = code.tokens[i + 2];
    if (isWord(code, i, ...verbs) && isMark(code, i + 1, "(") && path?.kind === "string")
      routes.push({ scope: key, method: code.tokens[i]!.text, path: unquoted(path).text, line });
    else if (isWord(code, i, "nest", "path") && isMark(code, i + 1, "(") && isMark(code, i - 1, ".") && !unread[0])
      unread.push({ line, why: "routes are nested in functions" });
  }
  if (routes.length === 0 && unread.length === 0) return nothing;
  const line = lines.lineAt(code.tokens[first]!.from);
  return { scopes: [{ key, line, root: unread.length === 0 }], routes, unread };
}
