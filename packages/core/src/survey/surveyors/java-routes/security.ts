import { closeOf, isMark, isWord, parts, textOf, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { Lines } from "../../../text/lines.ts";
import type { AccessRule, RuleChain } from "../../routes/route-file.ts";

// Spring Security decides by the path who may call:
// http.authorizeHttpRequests(auth -> auth.requestMatchers("/admin/**").hasRole("ADMIN").anyRequest().authenticated())

const opening = ["authorizeHttpRequests", "authorizeRequests", "authorizeExchange"];
const matchers = ["requestMatchers", "antMatchers", "mvcMatchers", "pathMatchers", "regexMatchers"];

/** The chains of rules in a file. A chain of which something decides that is not read tells nothing. */
export function ruleChains(code: Code, lines: Lines): readonly RuleChain[] {
  const found: RuleChain[] = [];
  const ignored = ignoredIn(code, lines);
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, ...opening) || !isMark(code, i + 1, "(", "{")) continue;
    const close = closeOf(code, i + 1);
    const inside = close > i + 2;
    const end = inside ? close : endOfChain(code, close + 1);
    const rules = rulesIn(code, lines, inside ? i + 2 : close + 1, end);
    const line = lines.lineAt(code.tokens[i]!.from);
    // Requests that no rule of these takes in are refused; the older call leaves them alone.
    const rest: AccessRule[] = isWord(code, i, "authorizeRequests") ? [{ line, patterns: null, demand: null }] : [];
    found.push({
      line,
      rules: [...ignored, ...rules, ...rest],
      ...(isPartial(code, i, rules) ? { partial: true } : {}),
    });
    i = end;
  }
  return found;
}

/** `web.ignoring().requestMatchers("/docs/**")`: no chain is asked of these. */
function ignoredIn(code: Code, lines: Lines): AccessRule[] {
  const at = code.tokens.findIndex((_, i) => isWord(code, i, "ignoring") && isMark(code, i + 1, "("));
  if (at < 0) return [];
  return rulesIn(code, lines, at + 2, endOfChain(code, at + 2)).map(({ line, patterns, method }) => ({
    line,
    patterns,
    ...(method === undefined ? {} : { method }),
    demand: patterns === null ? null : "permitAll()",
  }));
}

/** Where a chain of calls ends: at its `;`, or where it turns to something else by `.and()`. */
function endOfChain(code: Code, from: number): number {
  let i = from;
  while (i < code.tokens.length && !isMark(code, i, ";", "}")) {
    if (isMark(code, i, ".") && isWord(code, i + 1, "and")) return i;
    i = isMark(code, i, "(", "{", "[") ? closeOf(code, i) + 1 : i + 1;
  }
  return i;
}

/** A chain for some requests alone, made by conditions, or that leaves all to a filter of its own, is none to go by. */
function isPartial(code: Code, at: number, rules: readonly AccessRule[]): boolean {
  const [from, to] = methodAround(code, at);
  const open = rules.some(({ patterns, demand }) => patterns?.includes("/**") && /^permitAll\b/.test(demand ?? ""));
  for (let i = from; i < to; i++) {
    if (isWord(code, i, "securityMatcher", "securityMatchers", "if", "for", "switch", "when")) return true;
    if (isWord(code, i, "antMatcher") && isMark(code, i - 1, ".") && isWord(code, i - 2, "http")) return true;
    if (open && isWord(code, i, "addFilterBefore", "addFilterAfter", "addFilterAt", "addFilter")) return true;
  }
  return false;
}

/** The body around a place: the braces that open before it and close behind it, nearest to the left margin but one. */
function methodAround(code: Code, at: number): readonly [number, number] {
  let depth: readonly [number, number] = [0, code.tokens.length];
  let outer: readonly [number, number] | null = null;
  for (let i = at - 1; i >= 0; i--)
    if (isMark(code, i, "{") && closeOf(code, i) > at) {
      if (outer) depth = outer;
      outer = [i, closeOf(code, i)];
    }
  return depth;
}

function rulesIn(code: Code, lines: Lines, from: number, to: number): AccessRule[] {
  const rules: AccessRule[] = [];
  for (let i = from; i < to; i++) {
    const line = lines.lineAt(code.tokens[i]!.from);
    if (isWord(code, i, "authorize") && isMark(code, i + 1, "(")) {
      rules.push(kotlinRule(code, i + 1, line));
      i = closeOf(code, i + 1);
    } else if (isWord(code, i, "anyRequest", "anyExchange", ...matchers) && isMark(code, i + 1, "(")) {
      const close = closeOf(code, i + 1);
      const any = isWord(code, i, "anyRequest", "anyExchange");
      const asked = any
        ? { patterns: ["/**"] }
        : isWord(code, i, "regexMatchers")
          ? { patterns: null }
          : patternsIn(code, parts(code, i + 2, close, comma));
      rules.push({ line, ...asked, demand: asked.patterns === null ? null : demandBehind(code, close + 1) });
      i = close;
    }
  }
  return rules;
}

const comma = { marks: [","], lines: false };

/** `.hasRole("ADMIN")` behind a matcher; `null` for what is computed. */
function demandBehind(code: Code, at: number): string | null {
  if (!isMark(code, at, ".") || !isWord(code, at + 1)) return null;
  return demandIn(code, at + 1, isMark(code, at + 2, "(") ? closeOf(code, at + 2) + 1 : at + 2);
}

const demands =
  /^(?:permitAll|authenticated|fullyAuthenticated|anonymous|hasRole|hasAnyRole|hasAuthority|hasAnyAuthority)$/;

const demandIn = (code: Code, from: number, to: number): string | null =>
  demands.test(code.tokens[from]?.text ?? "") ? textOf(code, from, to).slice(0, 160) : null;

/** `authorize(HttpMethod.GET, "/api/**", hasRole("ADMIN"))`, `authorize(anyRequest, authenticated)` */
function kotlinRule(code: Code, open: number, line: number): AccessRule {
  const given = parts(code, open + 1, closeOf(code, open), comma);
  const last = given.at(-1);
  const before = given.slice(0, -1);
  const [only] = before;
  const asked =
    before.length === 1 && isWord(code, only![0], "anyRequest", "anyExchange")
      ? { patterns: ["/**"] }
      : patternsIn(code, before);
  return { line, ...asked, demand: last && asked.patterns !== null ? demandIn(code, last[0], last[1]) : null };
}

type Stretch = readonly [from: number, to: number];

/** The patterns and the method that a matcher is given; `null` for patterns where something of them is computed. */
function patternsIn(
  code: Code,
  given: readonly Stretch[],
): { readonly patterns: readonly string[] | null; readonly method?: string } {
  const [first] = given;
  const method = first && methodIn(code, first);
  const rest = method === undefined ? given : given.slice(1);
  const patterns =
    rest.length === 0 && method !== undefined ? ["/**"] : rest.flatMap((each) => patternIn(code, each, 0));
  const known = patterns.filter((each): each is string => each !== null);
  const unread = known.length < patterns.length || given.length === 0;
  return { patterns: unread ? null : known, ...(method === undefined ? {} : { method }) };
}

const methodIn = (code: Code, [from, to]: Stretch): string | undefined =>
  /^HttpMethod\.([A-Z]+)$/.exec(textOf(code, from, to))?.[1] ??
  (to === from + 1 && isWord(code, from, "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")
    ? code.tokens[from]!.text
    : undefined);

/** `"/a"`, `new AntPathRequestMatcher("/a")`, a list that is a constant of the file; `null` for what is computed. */
function patternIn(code: Code, [from, to]: Stretch, depth: number): readonly (string | null)[] {
  const token = code.tokens[from];
  if (!token || depth > 4) return [null];
  if (token.kind === "string") return to === from + 1 ? [unquoted(token).text] : [null];
  // What these match are no routes of the code.
  if (isWord(code, from, "PathRequest", "EndpointRequest")) return [];
  const call = isWord(code, from, "new") ? from + 1 : from;
  if (isMark(code, from, "*")) return patternIn(code, [from + 1, to], depth + 1);
  if (isWord(code, call) && isMark(code, call + 1, "(")) {
    if (
      !isWord(code, call, "AntPathRequestMatcher", "antMatcher", "PathPatternRequestMatcher", "pathPattern", "arrayOf")
    )
      return [null];
    const given = parts(code, call + 2, closeOf(code, call + 1), comma);
    // A matcher for one method takes in less than its pattern.
    if (given.length !== 1 && !isWord(code, call, "arrayOf")) return [null];
    return given.flatMap((each) => patternIn(code, each, depth + 1));
  }
  return to === from + 1 && token.kind === "word" ? constantIn(code, token.text, depth) : [null];
}

/** `private static final String[] OPEN = { "/login", "/docs/**" };` */
function constantIn(code: Code, name: string, depth: number): readonly (string | null)[] {
  const at = code.tokens.findIndex((token, i) => token.text === name && isMark(code, i + 1, "=", "[", ":"));
  let value = at < 0 ? -1 : at + 1;
  while (value > 0 && value < at + 12 && !isMark(code, value, "=")) value++;
  if (value < 0 || !isMark(code, value, "=")) return [null];
  value++;
  if (code.tokens[value]?.kind === "string" && isMark(code, value + 1, ";"))
    return [unquoted(code.tokens[value]!).text];
  while (value < at + 24 && value < code.tokens.length && !isMark(code, value, "{", "(", ";")) value++;
  if (!isMark(code, value, "{", "(")) return [null];
  return parts(code, value + 1, closeOf(code, value), comma).flatMap((each) => patternIn(code, each, depth + 1));
}
