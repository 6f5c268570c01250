import { isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import type { Route, Scope } from "../../routes/route-file.ts";

/**
 * The addresses at which Spring Security itself logs in and out: `form.loginProcessingUrl("/login")`, `logout.logoutUrl("/logout")`, and that at
 * which a filter of its making takes in who logs in: `filter.setFilterProcessesUrl("/login")`.
 */
export function loginRoutes(
  code: Code,
  lines: Lines,
): { readonly scopes: readonly Scope[]; readonly routes: readonly Route[] } {
  const key = "SecurityFilterChain";
  const routes: Route[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    const path = code.tokens[i + 2];
    if (isWord(code, i, ...addressed) && isMark(code, i + 1, "(") && path?.kind === "string")
      routes.push({ scope: key, method: "ANY", path: unquoted(path).text, line: lines.lineAt(code.tokens[i]!.from) });
  }
  const [first] = routes;
  return first ? { scopes: [{ key, line: first.line, root: true }], routes } : { scopes: [], routes: [] };
}

const addressed = ["loginProcessingUrl", "logoutUrl", "setFilterProcessesUrl"];
