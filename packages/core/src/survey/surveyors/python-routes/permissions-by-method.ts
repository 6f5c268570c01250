import { isMark, isWord } from "../../../notation/code/reach.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { bodyOf } from "./answers.ts";
import type { Reading } from "./reading.ts";
import { callIn, itemsIn, nameIn } from "./values.ts";

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
