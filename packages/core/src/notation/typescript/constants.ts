import { closeOf, isMark, isWord, parts, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { RecordShape } from "../notation.ts";

/**
 * `const Status = { OPEN: "open", PAID: "paid" } as const`, whose name is also that of the type of its values: what an `enum` would say.
 * `null` for any other value.
 */
export function readConstants(
  code: Code,
  at: number,
  name: number,
): Pick<RecordShape, "form" | "fields" | "members"> | null {
  if (!isMark(code, at, "{") || !/^\p{Lu}\w*\p{Ll}/u.test(code.tokens[name]!.text)) return null;
  const close = closeOf(code, at);
  if (!isWord(code, close + 1, "as") || !isWord(code, close + 2, "const")) return null;
  const items = parts(code, at + 1, close, { marks: [","], lines: false });
  const members = items.flatMap(([from, to]) => {
    const [key, value] = [code.tokens[from]!, code.tokens[from + 2]];
    if ((key.kind !== "word" && key.kind !== "string") || !isMark(code, from + 1, ":") || to !== from + 3) return [];
    if (value?.kind !== "string" && value?.kind !== "number") return [];
    const { text, range } = unquoted(key);
    return [{ name: text, range, value: value.kind === "string" ? unquoted(value).text : value.text }];
  });
  return members.length > 1 && members.length === items.length ? { form: "enum", fields: [], members } : null;
}
