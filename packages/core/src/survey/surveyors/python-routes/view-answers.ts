import { isMark, isWord } from "../../../notation/code/reach.ts";
import { bodyOf } from "./answers.ts";
import { statusIn } from "./fastapi-answers.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "./statements.ts";
import { callAt, nameIn } from "./values.ts";

/**
 * The statuses with which a method of a view answers: those of each `Response(…, status=404)` that it returns, 200 where one has none, and
 * 404 where it gets an object or nothing. `null` where something else is returned, which may have any.
 */
export function statusesOfView(reading: Reading, definition: Definition, index: number): readonly number[] | null {
  const { code } = reading;
  const found = new Set<number>();
  for (const { from, to } of bodyOf(reading, definition, index)) {
    for (let i = from; i < to; i++)
      if (isWord(code, i, "get_object_or_404") && isMark(code, i + 1, "(")) found.add(404);
    if (!isWord(code, from, "return")) continue;
    const call = callAt(code, from + 1);
    if (!call || !/(?:^|\.)(?:Response|JsonResponse)$/.test(call.name)) return null;
    const value = call.named.get("status") ?? call.given[1];
    const status = value ? statusIn(code, value) : 200;
    if (status === null) return null;
    found.add(status);
  }
  return found.size > 0 ? [...found] : null;
}

/**
 * What `get_permissions` asks for each method: `if self.request.method == "POST": return [IsAuthenticated()]`, and at its end what it asks of all
 * others. `null` where it decides by more than that.
 */
export function permissionsByMethod(
  reading: Reading,
  definition: Definition,
  index: number,
): ReadonlyMap<string, readonly string[]> | null {
  const { code } = reading;
  const found = new Map<string, readonly string[]>();
  let methods: readonly string[] | null = null;
  for (const { from, to } of bodyOf(reading, definition, index)) {
    if (isWord(code, from, "if", "elif")) {
      methods = methodsAsked(reading, from, to);
      if (methods === null) return null;
    } else if (isWord(code, from, "else")) methods = null;
    else if (isWord(code, from, "return")) {
      const names = namesReturned(reading, from + 1, to);
      if (names === null) return null;
      for (const method of methods ?? ["*"]) if (!found.has(method)) found.set(method, names);
      methods = null;
    } else return null;
  }
  return found.has("*") ? found : null;
}

/** `self.request.method == "POST"`, `self.request.method in ["POST", "PUT"]`, `self.action == "create"` */
function methodsAsked({ code }: Reading, from: number, to: number): readonly string[] | null {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const { kind, text } = code.tokens[i]!;
    if (isWord(code, i, "and", "or", "not")) return null;
    if (kind === "string") words.push(text.slice(1, -1));
  }
  const text = code.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join("");
  if (/\.method(?:==|in)/.test(text))
    return words.every((word) => /^[A-Z]+$/.test(word)) ? words.map((word) => word.toLowerCase()) : null;
  return /self\.action(?:==|in)/.test(text) ? words : null;
}

/** The classes in `[IsAuthenticated()]`. */
function namesReturned({ code }: Reading, from: number, to: number): readonly string[] | null {
  if (!isMark(code, from, "[", "(")) return null;
  const names: string[] = [];
  for (let i = from + 1; i < to - 1; ) {
    const call = callAt(code, i);
    const name = call ? call.name : nameIn(code, [i, i + 1]);
    if (!name) return null;
    names.push(name.split(".").at(-1)!);
    i = call ? code.tokens[call.open]!.pair + 1 : i + 1;
    if (isMark(code, i, ",")) i++;
  }
  return names;
}
