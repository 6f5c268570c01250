import { closeOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt, type FieldSaid } from "../code/shape.ts";
import type { Code, Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notation, RecordShape } from "../notation.ts";

const lexis: Lexis = { lineComments: ["//", "#", "--"], blockComments: [["/*", "*/"]], quotes: [], spanning: [] };

/** How much of an unnamed text is tried. */
const longest = 20_000;

/** Structures in no language, only braces: `Order { id, total, lines(sku, count) }`, or a `name: type` on each line. */
export const braces: Notation = {
  id: "braces",
  languages: [],
  recognise: (text) =>
    /^[A-Z]\w* ?[:=]? ?\{/m.test(text) && text.length <= longest && recordsOf(tokenize(text, lexis)) !== null,
  read: (text) => ({ records: recordsOf(tokenize(text, lexis)) ?? [] }),
};

/** The records that make up the whole text; `null` as soon as anything else stands in it. */
function recordsOf(code: Code): RecordShape[] | null {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; ) {
    const open = isMark(code, i + 1, ":", "=") ? i + 2 : i + 1;
    const token = code.tokens[i]!;
    if (!isWord(code, i) || !/^\p{Lu}/u.test(token.text) || !isMark(code, open, "{")) return null;
    const fields = fieldsOf(code, open);
    if (fields === null || fields.length === 0) return null;
    records.push({ form: "entity", name: token.text, range: rangeOf(token), language: "", fields });
    i = closeOf(code, open) + 1;
  }
  return records;
}

function fieldsOf(code: Code, open: number): FieldShape[] | null {
  const fields: FieldShape[] = [];
  for (const [from, to] of parts(code, open + 1, closeOf(code, open), { marks: [",", ";"], lines: true })) {
    if (isMark(code, from, "...")) continue;
    const optional = isMark(code, from + 1, "?");
    const behind = optional ? from + 2 : from + 1;
    const alone = behind === to || (isMark(code, behind, "(") && closeOf(code, behind) + 1 >= to);
    if (!isWord(code, from) || !(alone || (isMark(code, behind, ":") && to <= behind + 12))) return null;
    const type = alone ? "" : textOf(code, behind + 1, to);
    fields.push(
      fieldAt(code, from, [from, to], "", { type, ...keyFacts(type), ...(optional ? { nullable: true } : {}) }),
    );
  }
  return fields;
}

/** Words of the trade behind the type: `UUID foreign key in users`. */
const keyFacts = (type: string): Omit<FieldSaid, "type"> => ({
  ...(/\b(?:primary key|pk)\b/i.test(type) ? { primaryKey: true } : {}),
  ...(/\bunique\b/i.test(type) ? { unique: true } : {}),
});
