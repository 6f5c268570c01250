import { after, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import { demandOfGuard } from "../../routes/access.ts";
import type { Guard } from "../../routes/route-file.ts";
import type { Reading, Stretch } from "./reading.ts";

/** The functions that stand for methods of requests, in routes and as attributes. */
export const verbs: readonly string[] = ["get", "post", "put", "patch", "delete"];

/** The index of the last token of what an attribute stands before. */
export function afterItem({ code }: Reading, at: number): number {
  let i = at + 1;
  while (i < code.tokens.length && !isMark(code, i, "{", ";")) i = after(code, i);
  return after(code, i) - 1;
}

/** `const BASE: &str = "/api";` */
export function noteConstant({ code, constants }: Reading, at: number): void {
  for (let i = at + 2; i < at + 8; i++)
    if (isMark(code, i, "=") && code.tokens[i + 1]?.kind === "string") {
      const { text } = unquoted(code.tokens[i + 1]!);
      if (/^\/[\w/{}:*-]{0,100}$/.test(text)) constants[code.tokens[at]!.text] = text;
      return;
    }
}

/** `#[get("/x")] async fn show`, `#[route("/x", method = "GET")]`: a handler that is served where it is registered. */
export function noteHandler(reading: Reading, at: number): void {
  const { code } = reading;
  let last = at + 2;
  while (isMark(code, last + 1, "::") && isWord(code, last + 2)) last += 2;
  const word = code.tokens[last]?.text ?? "";
  if ((!verbs.includes(word) && word !== "route") || !isMark(code, last + 1, "(")) return;
  const [path, ...options] = reading.given(last + 1);
  if (!path || !reading.isText(path)) return;
  let name = after(code, at + 1);
  const limit = name + 60;
  while (name < limit && !isWord(code, name, "fn")) name = after(code, name);
  if (!isWord(code, name, "fn") || !isWord(code, name + 1)) return;
  const key = code.tokens[name + 1]!.text;
  const given = options
    .filter(([from]) => isWord(code, from, "method"))
    .map(([, to]) => unquoted(code.tokens[to - 1]!).text.toUpperCase());
  const wraps = options
    .filter(([from]) => isWord(code, from, "wrap"))
    .flatMap(([, to]) => guardsIn(reading, [to - 1, to]));
  reading.scopes.set(key, { key, line: reading.lineAt(at), root: false, idle: true });
  for (const method of word === "route" ? (given.length > 0 ? given : ["ANY"]) : [word.toUpperCase()])
    reading.routes.push({
      scope: key,
      method,
      path: reading.path(path),
      line: reading.lineAt(at),
      ...(wraps.length > 0 ? { guards: wraps } : {}),
    });
}

/** Layers that turn callers away: `middleware::from_fn(require_auth)`, `HttpAuthentication::bearer(check)`. */
export function guardsIn(reading: Reading, [from, to]: Stretch): readonly Guard[] {
  const name = reading.shown([from, to]);
  return demandOfGuard(name) === null || /Trace|Cors|Session(?:Manager|Middleware)|Cookie|Extension\(/.test(name)
    ? []
    : [{ name, line: reading.lineAt(from) }];
}
