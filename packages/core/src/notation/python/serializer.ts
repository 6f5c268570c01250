import { closeOf, isMark, isWord, parts } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape } from "../notation.ts";

// Serializers of Django REST framework say in a class `Meta` which fields they have: those alone, whatever they and their bases declare.

/** Each name of `fields = ("id", "name")` by the index of its token; `null` where they are not written one by one. */
export function namesOfMeta(code: Code, from: number, to: number): readonly number[] | null {
  for (let i = from; i < to; i++) {
    if (!code.tokens[i]!.first || !isWord(code, i, "fields") || !isMark(code, i + 1, "=")) continue;
    if (!isMark(code, i + 2, "(", "[")) return null;
    const close = closeOf(code, i + 2);
    // `("id",) + OTHERS` has more than it writes out.
    if (close + 1 < to && !code.tokens[close + 1]!.first) return null;
    const items = parts(code, i + 3, close, { marks: [","], lines: false });
    return items.every(([at, end]) => end === at + 1 && code.tokens[at]!.kind === "string")
      ? items.map(([at]) => at)
      : null;
  }
  return null;
}

/** The fields of a serializer that names them: as it declares them, or by no more than the name. */
export const namedFields = (
  code: Code,
  names: readonly number[],
  declared: readonly FieldShape[],
): readonly FieldShape[] => {
  const byName = new Map(declared.map((field) => [field.name, field]));
  return names.map((at) => {
    const named = fieldAt(code, at, [at, at + 1], "python", {});
    return byName.get(named.name) ?? named;
  });
};
