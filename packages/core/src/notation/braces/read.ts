import { dataType } from "../../model/kinds/data-type.ts";
import { closeOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt, type FieldSaid } from "../code/shape.ts";
import type { Code, Lexis } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { FieldShape, Notation, RecordShape } from "../notation.ts";

const lexis: Lexis = { lineComments: ["//", "#", "--"], blockComments: [["/*", "*/"]], quotes: [], spanning: [] };

/** How much of an unnamed text is tried. */
const longest = 20_000;

/** Structures in no language, only braces: `Order { id, total, lines(sku, count), tags[] }`, or a `name: type` or
 * `name type` on each line. One that stands alone may lack its name, which whoever asked knows. */
export const braces: Notation = {
  id: "braces",
  languages: [],
  recognise: (text) =>
    /^(?:[A-Z]\w* *[:=]? ?)?\{/m.test(text) && text.length <= longest && recordsOf(tokenize(text, lexis)) !== null,
  read: (text) => ({ records: recordsOf(tokenize(text, lexis)) ?? [] }),
};

/** `{ _id: ObjectId, title: String }` in code: what a collection keeps, told by types alone; an object of values is none. */
export const typedObject: Notation = {
  id: "typed-object",
  languages: [],
  within: ["javascript", "js", "json", "jsonc", "json5", "bson"],
  recognise: (text) => /^\s*\{/.test(text) && text.length <= longest && typedRecords(text) !== null,
  read: (text) => ({ records: typedRecords(text) ?? [] }),
};

/** One record without a name, each of whose members is of a type that is known, or holds such members. */
function typedRecords(text: string): RecordShape[] | null {
  const [record, ...more] = recordsOf(tokenize(text, lexis)) ?? [];
  if (!record || record.name !== "" || more.length > 0) return null;
  const typed = record.fields.filter(({ type }) => type && (type.logical !== "unknown" || /^[[{]/.test(type.raw)));
  const plain = typed.filter(({ type }) => plainType.test(type!.raw));
  return typed.length === record.fields.length && plain.length * 2 >= typed.length ? [record] : null;
}

/** The name of a type and nothing else, perhaps in a list. */
const plainType = /^\[?(?:\w+\.)*[A-Z][A-Za-z]*\]?$/;

/** The records that make up the whole text; `null` as soon as anything else stands in it. */
function recordsOf(code: Code): RecordShape[] | null {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; ) {
    const named = isWord(code, i) && /^\p{Lu}/u.test(code.tokens[i]!.text);
    const open = named ? (isMark(code, i + 1, ":", "=") ? i + 2 : i + 1) : i;
    if (!isMark(code, open, "{") || (!named && i > 0)) return null;
    const fields = fieldsOf(code, open, named);
    if (fields === null || fields.length === 0) return null;
    const token = code.tokens[i]!;
    records.push({ form: "entity", name: named ? token.text : "", range: rangeOf(token), language: "", fields });
    i = closeOf(code, open) + 1;
  }
  return records;
}

/** The fields between braces; without a name before them each must have its type, for else it could be any code. */
function fieldsOf(code: Code, open: number, named: boolean, depth = 0): FieldShape[] | null {
  const fields: FieldShape[] = [];
  for (const [from, to] of parts(code, open + 1, closeOf(code, open), { marks: [",", ";"], lines: true })) {
    if (isMark(code, from, "...")) continue;
    const optional = isMark(code, from + 1, "?");
    const behind = optional ? from + 2 : from + 1;
    const alone = named && (behind === to || (isMark(code, behind, "(", "[") && closeOf(code, behind) + 1 >= to));
    const spoken = named && to === behind + 1 && beginsWithType(code, behind);
    const told =
      isMark(code, behind, ":") &&
      (to <= behind + 12 || beginsWithType(code, behind + 1) || isNested(code, behind + 1, to, depth + 1));
    if (!isWord(code, from) || !(alone || spoken || told)) return null;
    const type = alone ? "" : textOf(code, spoken ? behind : behind + 1, to);
    fields.push(
      fieldAt(code, from, [from, to], "", { type, ...keyFacts(type), ...(optional ? { nullable: true } : {}) }),
    );
  }
  return fields;
}

/** `{ day: Number, hours: [Number] }`, or a list of such: a member of members, of which each has its type. */
function isNested(code: Code, at: number, to: number, depth: number): boolean {
  const open = isMark(code, at, "[") ? at + 1 : at;
  if (depth > deepest || !isMark(code, open, "{") || closeOf(code, at) >= to) return false;
  return fieldsOf(code, open, false, depth)?.every(({ type }) => type) === true;
}

/** Members within members beyond this depth are not looked at. */
const deepest = 4;

/** A type may be followed by remarks of any length: `role: STRING [ 'owner', 'guest', 'clerk' ]`. */
const beginsWithType = (code: Code, at: number): boolean =>
  isWord(code, at) && dataType(code.tokens[at]!.text).logical !== "unknown";

/** Words of the trade behind the type: `UUID foreign key in users`. */
const keyFacts = (type: string): Omit<FieldSaid, "type"> => ({
  ...(/\b(?:primary key|pk)\b/i.test(type) ? { primaryKey: true } : {}),
  ...(/\bunique\b/i.test(type) ? { unique: true } : {}),
  ...referenceIn(type),
});

function referenceIn(type: string): Pick<FieldSaid, "foreignKey" | "references"> {
  if (!/\b(?:foreign key|fk)\b/i.test(type)) return {};
  const references = /\b(?:foreign key|fk)\b\s*(?:in|to|of|->|→)\s*(?:the )?(\w+)/i.exec(type)?.[1];
  return { foreignKey: true, ...(references ? { references } : {}) };
}
