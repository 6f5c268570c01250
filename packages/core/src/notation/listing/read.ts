import { dataType } from "../../model/kinds/data-type.ts";
import { range } from "../../text/range.ts";
import { type SourceLine, sourceLines } from "../lines-with-offsets.ts";
import type { FieldShape, Notation, RecordShape } from "../notation.ts";

/** How much of an unnamed text is tried. */
const longest = 20_000;

/**
 * Tables in no language: a name on a line of its own, and below it the columns, in a row with commas or each on a line, with
 * remarks in brackets or types behind them. Some column must be said to be a key, for else it could be anything.
 */
export const listing: Notation = {
  id: "listing",
  languages: [],
  recognise: (text) => text.length <= longest && keyWord.test(text) && recordsOf(text) !== null,
  read: (text) => ({ records: text.length <= longest ? (recordsOf(text) ?? []) : [] }),
};

const keyWord = /\b(?:PK|FK|primary key|foreign key)\b/i;
const title = /^\s{0,3}(?:table:?\s+)?([A-Za-z_]\w{0,62})(?:\s+table)?\s*:?\s*$/i;
/** A sign before a column: a bullet, or the branch of a tree. */
const lead = /^(?:\s*[│|])*\s*(?:(?:[-*•+]|[├└]─{1,3})\s+)?/;
/** One of several in a row. */
const member = /^\s*([A-Za-z_]\w{0,62})\s*(?:\(([^()]{1,120})\)\s*)?$/;
/** One alone on its line: `total numeric(10,2) NOT NULL`, `total: numeric - what is paid`. */
const typed = /^([A-Za-z_]\w{0,62})\s*(?::\s*|\s+)([A-Za-z]\w*(?:\s?\(\d+(?:,\s*\d+)?\))?)(.{0,200})$/;

interface Draft {
  readonly name: string;
  readonly at: number;
  readonly fields: FieldShape[];
}

/** The records that make up the whole text; `null` as soon as anything else stands in it. */
function recordsOf(text: string): RecordShape[] | null {
  const drafts: Draft[] = [];
  let indent = 0;
  let opened = true;
  for (const line of sourceLines(text)) {
    if (/^[\s│|]*$/.test(line.text)) {
      opened = true;
      continue;
    }
    const from = line.text.length - line.text.trimStart().length;
    const named = title.exec(line.text);
    if (named && opened && (drafts.length === 0 || from <= indent)) {
      indent = from;
      drafts.push({ name: named[1]!, at: line.from + line.text.indexOf(named[1]!), fields: [] });
      opened = false;
      continue;
    }
    const draft = drafts.at(-1);
    const start = lead.exec(line.text)![0].length;
    if (!draft || (start <= indent && from <= indent)) return null;
    const fields = fieldsOf(line, start);
    if (fields === null) return null;
    draft.fields.push(...fields);
    opened = false;
  }
  const whole = drafts.length > 0 && drafts.every(({ fields }) => fields.length > 1);
  if (!whole || !drafts.some(({ fields }) => fields.some(isKey))) return null;
  return drafts.map(({ name, at, fields }) => ({
    form: "entity",
    name,
    range: range(at, at + name.length),
    language: "",
    fields,
  }));
}

const isKey = (field: FieldShape): boolean => field.primaryKey === true || field.foreignKey === true;

/** What holds over several columns and is none itself: `UNIQUE (user_id, news_id)`. */
const constraint = /^(?:unique|primary key|foreign key|index|check|constraint)\b[^()]{0,40}\(/i;

function fieldsOf({ text, from }: SourceLine, start: number): FieldShape[] | null {
  if (constraint.test(text.slice(start))) return [];
  const alone = typed.exec(text.slice(start));
  if (alone) {
    const type = dataType(alone[2]!, "sql");
    if (type.logical === "unknown" && !keyWord.test(alone[2]!)) return null;
    const at = from + start;
    return [
      {
        name: alone[1]!,
        range: range(at, at + alone[1]!.length),
        ...(type.logical === "unknown" ? {} : { type }),
        ...keys(`${alone[2]} ${alone[3]}`),
      },
    ];
  }
  const fields: FieldShape[] = [];
  let at = start;
  for (const part of text.slice(start).split(/,(?![^(]*\))/)) {
    const found = member.exec(part);
    if (found) {
      const name = from + at + part.indexOf(found[1]!);
      fields.push({ name: found[1]!, range: range(name, name + found[1]!.length), ...remarks(found[2] ?? "") });
    } else if (part.trim() !== "") return null;
    at += part.length + 1;
  }
  return fields;
}

/** What a bracket says: a type, keys, or both. */
function remarks(words: string): Partial<FieldShape> {
  const type = dataType(words.split(",")[0]!.trim(), "sql");
  const isType = words !== "" && type.logical !== "unknown" && type.logical !== "object";
  return { ...(isType ? { type } : {}), ...keys(words) };
}

function keys(words: string): Partial<FieldShape> {
  const to = /\b(?:FK|foreign key)\b\s*(?:->|→|to|:|references)?\s*([A-Za-z_]\w*(?:\.\w+)?)?/i.exec(words);
  const target = to?.[1] && !/^(?:unique|not|null|nullable|indexed|index|pk)$/i.test(to[1]) ? to[1] : undefined;
  return {
    ...(/\b(?:PK|primary key)\b/i.test(words) ? { primaryKey: true } : {}),
    ...(/\bunique\b/i.test(words) ? { unique: true } : {}),
    ...(/\bnot null\b/i.test(words) ? { nullable: false } : {}),
    ...(to ? { foreignKey: true } : {}),
    ...(target ? { references: target } : {}),
  };
}
