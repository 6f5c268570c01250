import { dataType } from "../../model/kinds/data-type.ts";
import { range } from "../../text/range.ts";
import { type SourceLine, sourceLines } from "../lines-with-offsets.ts";
import type { FieldShape, Notation, RecordShape } from "../notation.ts";
import { headOf, linesUnder, type Member, membersOf } from "./lines.ts";

/** How much of an unnamed text is tried. */
const longest = 40_000;

/**
 * Structures in no language, one below another: a name as types have it, and deeper its members with their types, after
 * bullets, signs of visibility or nothing; in a tree of classes each may hang on a branch.
 */
export const outline: Notation = {
  id: "outline",
  languages: [],
  recognise: (text) => text.length <= longest && (recordsOf(text) ?? []).length > 0,
  read: (text) => ({ records: text.length <= longest ? (recordsOf(text) ?? []) : [] }),
};

interface Draft {
  readonly name: string;
  readonly at: number;
  readonly column: number;
  readonly mark: string | null;
  readonly members: Member[];
  readonly methods: NonNullable<RecordShape["methods"]>[number][];
}

/** The records that make up the whole text; `null` as soon as anything else stands in it, or where they could be anything. */
function recordsOf(text: string): RecordShape[] | null {
  const drafts: Draft[] = [];
  for (const line of sourceLines(text)) if (!take(line, drafts)) return null;
  const told = drafts.filter(({ members }) => members.length > 0);
  const names = new Set(drafts.map(({ name }) => name));
  const all = told.flatMap(({ members }) => members);
  if (!told.some(({ members }) => members.length > 1) || !told.every((draft) => isSure(draft, names))) return null;
  // Words that any value could be are types only where others are known to be.
  const typed = all.filter(({ type }) => type !== "");
  if (typed.length > 0 && typed.filter(({ type }) => isKnown(type, names)).length * 2 < typed.length) return null;
  return told.map(shapeOf);
}

/** Comments, ellipses, strokes, and words in brackets where a member could stand. */
const remark = /^(?:\/\/|#|--|\.\.\.|…|[─═—=-]{3,}$|[-+*•]?\s{0,4}[(（][^()（）]{1,160}[)）]$)/u;

/** Takes a line; whether it is one that structures have. */
function take(line: SourceLine, drafts: Draft[]): boolean {
  const { words, column, branched } = linesUnder(line.text);
  if (words === "" || remark.test(words)) return true;
  const last = drafts.at(-1);
  const members = last && column > last.column ? membersOf(words) : null;
  if (last && members) {
    const start = line.from + column;
    if ("name" in members) {
      const from = start + members.at;
      last.methods.push({ name: members.name, range: range(from, from + members.name.length) });
    } else for (const member of members) last.members.push({ ...member, at: start + member.at });
    return true;
  }
  const head = headOf(words);
  // What hangs on a branch may stand deeper than what it is derived from; else a name stands where names stand.
  if (!head || (last && !branched && column > drafts[0]!.column)) return false;
  drafts.push({ ...head, at: line.from + column + head.at, column, members: [], methods: [] });
  return true;
}

/** Whether a draft can be nothing but a structure: its members have types, or are names as code has them, one of them a key. */
const isSure = ({ members }: Draft, names: ReadonlySet<string>): boolean => {
  const typed = members.filter(({ type }) => type !== "");
  if (typed.length * 5 >= members.length * 4)
    return typed.some(({ type }) => isKnown(type, names) || /^\p{Lu}/u.test(type));
  return typed.length === 0 && members.length > 1 && members.some(({ name }) => key.test(name));
};

const key = /^(?:id|uuid|_id)$|_id$|[a-z]Id$/;

/** Whether words are surely a type: one that languages have, or that of a structure told beside it. */
function isKnown(type: string, names: ReadonlySet<string>): boolean {
  if (/^NS(?:String|U?Integer|Data|Date|URL|Number|(?:Mutable)?(?:Array|Dictionary|Set))\b/.test(type)) return true;
  if (names.has(/^\w+/.exec(type)?.[0] ?? "")) return true;
  const { logical } = dataType(type.replace(/\s*[(（].*$/u, ""));
  return logical !== "unknown" && logical !== "object";
}

const shapeOf = ({ name, at, mark, members, methods }: Draft): RecordShape => ({
  form: mark === "interface" || mark === "protocol" ? "interface" : "class",
  name,
  range: range(at, at + name.length),
  language: "",
  ...(mark ? { marks: [mark] } : {}),
  fields: members.map(fieldOf),
  ...(methods.length > 0 ? { methods } : {}),
});

function fieldOf({ name, at, type, rest }: Member): FieldShape {
  const to = /\b(?:FK|foreign key)\b\s*(?:->|→|to|:|references)?\s*([A-Za-z_]\w*(?:\.\w+)?)?/i.exec(`${type} ${rest}`);
  return {
    name,
    range: range(at, at + name.length),
    ...(type === "" ? {} : { type: dataType(type) }),
    ...(/\b(?:PK|primary key)\b/i.test(`${type} ${rest}`) ? { primaryKey: true } : {}),
    ...(to ? { foreignKey: true, ...(to[1] ? { references: to[1] } : {}) } : {}),
    ...(/\bnullable\b|\?$/i.test(`${rest}${type}`) ? { nullable: true } : {}),
    ...(rest === "" ? {} : { comment: rest }),
  };
}
