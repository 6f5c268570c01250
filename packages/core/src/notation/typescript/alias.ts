import { after, isMark, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, RecordShape } from "../notation.ts";
import { readMembers } from "./members.ts";

/** What stands behind `type Name =`, in `[from, to)`: object types joined by `&` or `|`, or a union of literals. */
export function readAlias(
  code: Code,
  from: number,
  to: number,
): Pick<RecordShape, "form" | "fields" | "members" | "bases" | "open"> | null {
  const fields = new Map<string, FieldShape>();
  const members: NonNullable<RecordShape["members"]>[number][] = [];
  const bases: string[] = [];
  let others = 0;
  for (let i = from; i < to; ) {
    const token = code.tokens[i]!;
    if (isMark(code, i, "{") && !isMark(code, after(code, i), "[")) {
      for (const field of readMembers(code, i + 1, after(code, i) - 1).fields)
        if (!fields.has(field.name)) fields.set(field.name, field);
    } else if (token.kind === "string") {
      const { text, range } = unquoted(token);
      members.push({ name: text, range });
    } else if (!isMark(code, i, "|", "&")) {
      others++;
      if (token.kind === "word") bases.push(token.text);
    }
    i = after(code, i);
  }
  // A name alone is that of a structure; anything else beside it makes more of the type than can be told.
  const joined = bases.length > 0 && bases.length === others ? { bases } : others > 0 ? { open: true } : {};
  if (fields.size > 0) return { form: "type", fields: [...fields.values()], ...joined };
  return members.length > 0 && others === 0 ? { form: "enum", fields: [], members } : null;
}
