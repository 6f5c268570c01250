import { afterAngles, isMark, isWord, unquoted } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { RecordShape } from "../notation.ts";

/**
 * The models made of schemas, by the schema's name: `model("User", userSchema)` makes `userSchema` the collection `User`.
 */
export function modelsOf(code: Code): Map<string, Pick<RecordShape, "name" | "range">> {
  const models = new Map<string, Pick<RecordShape, "name" | "range">>();
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "model")) continue;
    const open = isMark(code, i + 1, "<") ? afterAngles(code, i + 1) : i + 1;
    const label = code.tokens[open + 1];
    if (!isMark(code, open, "(") || label?.kind !== "string" || !isMark(code, open + 2, ",") || !isWord(code, open + 3))
      continue;
    const { text, range } = unquoted(label);
    if (text !== "") models.set(code.tokens[open + 3]!.text, { name: text, range });
  }
  return models;
}
