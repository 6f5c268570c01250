import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import { statusesOfExceptions } from "../../routes/exceptions-of-django.ts";
import { bodyOf } from "./answers.ts";
import { statusIn } from "./fastapi-answers.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { callAt, callIn, dottedName, itemsIn, nameIn } from "./values.ts";

/** The classes of answers that have a status by themselves. */
const ofAnswers: Readonly<Record<string, number>> = {
  HttpResponseBadRequest: 400,
  HttpResponseForbidden: 403,
  HttpResponseNotFound: 404,
  HttpResponseNotAllowed: 405,
  HttpResponseGone: 410,
  HttpResponseServerError: 500,
};

/**
 * The statuses with which a method of a view answers: those of each `Response(…, status=404)` that it returns, 200 where one has none, those of
 * the exceptions that it raises, and 404 where it gets an object or nothing. `null` where something else is returned, which may have any.
 */
export function statusesOfView(reading: Reading, definition: Definition, index: number): readonly number[] | null {
  const { code } = reading;
  const found = new Set<number>();
  for (const { from, to } of bodyOf(reading, definition, index)) {
    for (let i = from; i < to; i++)
      if (isWord(code, i, "get_object_or_404") && isMark(code, i + 1, "(")) found.add(404);
    if (isWord(code, from, "raise")) {
      const raised = statusesOfExceptions[lastOf(dottedName(code, from + 1)?.name)];
      if (raised !== undefined) found.add(raised);
    }
    if (!isWord(code, from, "return")) continue;
    const status = statusOfAnswer(code, from + 1);
    if (status === null) return null;
    found.add(status);
  }
  return found.size > 0 ? [...found] : null;
}

const lastOf = (name = ""): string => name.slice(name.lastIndexOf(".") + 1);

/** The status of an answer that is made where it is returned; `null` for one that may have any. */
function statusOfAnswer(code: Code, at: number): number | null {
  const call = callAt(code, at);
  const made = lastOf(call?.name);
  if (Object.hasOwn(ofAnswers, made)) return ofAnswers[made]!;
  if (!call || !/^(?:Response|JsonResponse)$/.test(made)) return null;
  const value = call.named.get("status") ?? call.given[1];
  return value ? statusIn(code, value) : 200;
}

/**
 * What `get_permissions` asks for each method: `if self.request.method == "POST": return [IsAuthenticated()]`, and at its end what it asks of all
 * others, where that is not what the view asks anyway. Classes may be put into `permission_classes` first. `null` where it decides by more than that.
 */
export function permissionsByMethod(
  reading: Reading,
  definition: Definition,
  index: number,
): ReadonlyMap<string, readonly string[]> | null {
  const { code } = reading;
  const found = new Map<string, readonly string[]>();
  let methods: readonly string[] | null = null;
  let ends = false;
  for (const statement of bodyOf(reading, definition, index)) {
    const { from, to } = statement;
    const set = reading.assignment(statement);
    if (isWord(code, from, "if", "elif")) {
      methods = methodsAsked(reading, from, to);
      if (methods === null) return null;
    } else if (isWord(code, from, "else")) methods = null;
    else if (isWord(code, from, "return") && methods === null && givesOwn(reading, from + 1, to, found)) ends = true;
    else if (isWord(code, from, "return") || (set && /^(?:self\.)?permission_classes$/.test(set.name))) {
      const names = namesReturned(reading, set ? set.value[0] : from + 1, to);
      if (names === null) return null;
      for (const method of methods ?? ["*"])
        if (!found.has(method)) found.set(method, names.length > 0 ? names : ["AllowAny"]);
      methods = null;
    } else if (code.tokens[from]?.kind !== "string") return null;
  }
  return found.has("*") || (ends && found.size > 0) ? found : null;
}

/** Whether what is returned are the classes that were put together before, or else those of the view: `super().get_permissions()`. */
function givesOwn({ code }: Reading, from: number, to: number, found: ReadonlyMap<string, readonly string[]>): boolean {
  const text = code.tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(" ");
  return (
    /^super \( [^)]*\) \. get_permissions \( \)$/.test(text) ||
    /^\[ (\w+) \( \) for \1 in self \. permission_classes \]$/.test(text) ||
    (found.has("*") && /^\[ (\w+) \( \) for \1 in permission_classes \]$/.test(text))
  );
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

/** The classes in `[IsAuthenticated(), permissions.IsAdminUser]`. */
function namesReturned({ code }: Reading, from: number, to: number): readonly string[] | null {
  if (!isMark(code, from, "[", "(")) return null;
  const names = itemsIn(code, [from, to]).map((item) => callIn(code, item)?.name ?? nameIn(code, item));
  return names.every((name) => name !== null) ? names.map((name) => name.split(".").at(-1)!) : null;
}
