import type { Sent } from "../../../model/kinds/endpoint.ts";
import { closeOf, isMark, isWord, unquoted } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { perObject } from "../../../text/per-object.ts";
import type { Value } from "./values.ts";

/** Functions to which a body is handed on are followed so far. */
const deepest = 2;
const isKey = /^[A-Za-z_][\w-]{0,60}$/;

/**
 * What a function that answers for Flask may read from the body: every key that it writes, and that the functions of its file write
 * to which it hands the body. `null` where it reads none, or where the body goes to something that may read more.
 */
export function bodyRead(code: Code, [from, to]: Value): Sent | null {
  const bodies = new Set<string>();
  const fields = new Set<string>();
  let isRead = false;
  for (let i = from; i < to; i++) {
    if (!isWord(code, i, "request") || isMark(code, i - 1, ".") || !isMark(code, i + 1, ".")) continue;
    if (isWord(code, i + 2, "data", "get_data", "files", "values", "stream")) return null;
    const end = bodyEnd(code, i + 2);
    if (end === null) continue;
    isRead = true;
    // What one key of it holds is no body: "message = request.json['message']".
    if (isKeyBehind(code, end)) continue;
    const name = givenTo(code, i, from);
    if (name === null) return null;
    bodies.add(name);
  }
  if (!isRead || ![...bodies].every((name) => staysWithin(code, name, [from, to], fields, 0))) return null;
  keysIn(code, [from, to], fields);
  return { fields: [...fields] };
}

/** Where `form`, `json` or `get_json(…)` behind a request ends; `null` for any other member. */
const bodyEnd = (code: Code, at: number): number | null =>
  isWord(code, at, "form", "json")
    ? at + 1
    : isWord(code, at, "get_json") && isMark(code, at + 1, "(")
      ? closeOf(code, at + 1) + 1
      : null;

/** The variable that a statement gives the body, whole or with each of its values cleaned: `data = request.get_json()`, `data = {k: clean(v) for k, v in request.form.items()}`. */
function givenTo(code: Code, at: number, from: number): string | null {
  let i = at - 1;
  while (i > from && !code.tokens[i]!.first) i--;
  // A comprehension may stand on several lines.
  const isOfSeveral = !isMark(code, i + 1, "=");
  for (let back = i - 1; isOfSeveral && back > from && back > at - 60; back--)
    if (code.tokens[back]!.first && isMark(code, back + 1, "=") && isMark(code, back + 2, "{")) {
      if (closeOf(code, back + 2) < at) break;
      i = back;
      break;
    }
  if (!isWord(code, i) || !isMark(code, i + 1, "=")) return null;
  const isWhole = i + 2 === at;
  const isCleaned = isMark(code, i + 2, "{") && isWord(code, at - 1, "in");
  return isWhole || isCleaned ? code.tokens[i]!.text : null;
}

/** `["key"]`, `.get("key"…)` */
const isKeyBehind = (code: Code, at: number): boolean =>
  (isMark(code, at, "[") && code.tokens[at + 1]?.kind === "string") ||
  (isMark(code, at, ".") && isWord(code, at + 1, "get", "getlist") && code.tokens[at + 3]?.kind === "string");

/** Whether nothing but this function, and those of the file that it hands the body to, reads what `name` holds; their keys are added. */
function staysWithin(code: Code, name: string, [from, to]: Value, keys: Set<string>, depth: number): boolean {
  for (let i = from; i < to; i++) {
    if (!isWord(code, i, name) || isMark(code, i - 1, ".") || isMark(code, i + 1, "=")) continue;
    if (isMark(code, i + 1, "[")) continue;
    if (isMark(code, i + 1, ".")) {
      if (!isWord(code, i + 2, "get", "items", "keys", "copy", "pop")) return false;
      continue;
    }
    if (isWord(code, i - 1, "in", "not", "if")) continue;
    const called = callAround(code, i);
    if (called === null) return false;
    if (isWord(code, called.at, "str", "len", "bool", "isinstance") || /log|debug|info/.test(called.path)) continue;
    const helper = called.path === code.tokens[called.at]!.text ? functionsOf(code).get(called.path) : undefined;
    const parameter = helper?.parameters[called.index];
    if (!helper || parameter === undefined || depth >= deepest) return false;
    if (!staysWithin(code, parameter, helper.body, keys, depth + 1)) return false;
    keysIn(code, helper.body, keys);
  }
  return true;
}

function keysIn(code: Code, [from, to]: Value, keys: Set<string>): void {
  for (let i = from; i < to; i++) {
    const token = code.tokens[i]!;
    const text = token.kind === "string" ? unquoted(token).text : "";
    if (isKey.test(text)) keys.add(text);
  }
}

interface Called {
  /** The name right before the bracket, and the whole of what is called. */
  readonly at: number;
  readonly path: string;
  readonly index: number;
}

/** The call whose argument stands at `at`, and which of its arguments that is. */
function callAround(code: Code, at: number): Called | null {
  let index = 0;
  for (let i = at - 1; i > at - 30 && i > 0; i--) {
    const { pair } = code.tokens[i]!;
    if (pair >= 0 && pair < i) i = pair;
    else if (isMark(code, i, ",")) index++;
    else if (isMark(code, i, "(") && isWord(code, i - 1)) {
      let first = i - 1;
      while (isMark(code, first - 1, ".") && isWord(code, first - 2)) first -= 2;
      const path = code.tokens.slice(first, i).map(({ text }) => text);
      return isMark(code, at - 1, "(", ",") ? { at: i - 1, path: path.join(""), index } : null;
    } else if (pair > at) return null;
  }
  return null;
}

interface Helper {
  readonly parameters: readonly string[];
  readonly body: Value;
}

/** The functions of a file by their names; of those that share one, none. */
const functionsOf = perObject((code: Code): ReadonlyMap<string, Helper> => {
  const found = new Map<string, Helper>();
  const twice = new Set<string>();
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "def") || !isWord(code, i + 1) || !isMark(code, i + 2, "(")) continue;
    const close = closeOf(code, i + 2);
    const parameters: string[] = [];
    for (let j = i + 3; j < close; j++)
      if (isWord(code, j) && isMark(code, j - 1, "(", ",")) parameters.push(code.tokens[j]!.text);
    const name = code.tokens[i + 1]!.text;
    if (found.has(name)) twice.add(name);
    found.set(name, { parameters, body: [close + 1, endOfBlock(code, close + 1, code.tokens[i]!.column)] });
  }
  for (const name of twice) found.delete(name);
  return found;
});

function endOfBlock(code: Code, from: number, column: number): number {
  let i = from;
  while (i < code.tokens.length && !(code.tokens[i]!.first && code.tokens[i]!.column <= column)) i++;
  return i;
}
