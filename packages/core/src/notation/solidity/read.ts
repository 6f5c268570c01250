import { closeOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { Notated, Notation, RecordShape } from "../notation.ts";

/** Solidity: structs and enumerations; contracts are code, not data. */
export const solidity: Notation = {
  id: "solidity",
  languages: ["solidity", "sol"],
  recognise: (text) => /^pragma solidity /m.test(text),
  read: (text) => readSolidity(tokenize(text, cLike)),
};

function readSolidity(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "struct", "enum") || !isWord(code, i + 1) || !isMark(code, i + 2, "{")) continue;
    const token = code.tokens[i + 1]!;
    const isEnum = isWord(code, i, "enum");
    const inside = parts(code, i + 3, closeOf(code, i + 2), { marks: [isEnum ? "," : ";"], lines: false });
    const base = { name: token.text, range: rangeOf(token), language: "solidity" };
    if (isEnum) {
      const members = inside.map(([from]) => ({ name: code.tokens[from]!.text, range: rangeOf(code.tokens[from]!) }));
      records.push({ ...base, form: "enum", fields: [], members });
    } else {
      const fields = inside
        .filter(([from, to]) => to > from + 1 && isWord(code, to - 1))
        .map(([from, to]) => fieldAt(code, to - 1, [from, to], "solidity", { type: textOf(code, from, to - 1) }));
      records.push({ ...base, form: "struct", fields });
    }
  }
  return { records };
}
