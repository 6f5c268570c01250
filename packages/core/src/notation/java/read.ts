import { commentAbove } from "../code/comment.ts";
import { columnFacts } from "../code/jpa-column.ts";
import {
  annotationAt,
  annotationsFrom,
  hasMark,
  type Lead,
  type Mark,
  marksAbove,
  namesOf,
  valueIn,
} from "../code/mark.ts";
import { after, afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { type MemberLexis, type TypedMember, typedMembers, typedParameters } from "../code/typed-member.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** Java: classes, records, enumerations and interfaces with their annotations. */
export const java: Notation = {
  id: "java",
  languages: ["java", "groovy"],
  recognise: (text) =>
    /^(?:public |@(?:Entity|Data|Service|RestController|Document)\b)/m.test(text) &&
    /^[ \t]*(?:public )?(?:abstract |final )*(?:class|record|enum|interface) [A-Z]\w*/m.test(text) &&
    !/\{ ?get;|^\s*namespace |^using /m.test(text),
  read: (text) => readJava(tokenize(text, cLike)),
};

const modifiers =
  "public private protected static final abstract transient volatile default synchronized native sealed strictfp".split(
    " ",
  );

const lexis: MemberLexis = {
  modifiers,
  marksAt: (code, at) => {
    const found = isWord(code, at + 1, "interface") ? null : annotationAt(code, at);
    return found && { marks: [found.mark], next: found.next };
  },
};

function readJava(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "class", "record", "enum", "interface") || !isWord(code, i + 1) || isMark(code, i - 1, "."))
      continue;
    const record = readDeclaration(code, i);
    if (record) records.push(record);
  }
  return { records };
}

function readDeclaration(code: Code, at: number): RecordShape | null {
  const form = code.tokens[at]!.text as "class" | "record" | "enum" | "interface";
  const parameters = afterAngles(code, at + 2);
  if (form === "record" && !isMark(code, parameters, "(")) return null;
  const open = endOf(code, parameters, Math.min(code.tokens.length, parameters + 80), {
    marks: ["{", ";", "="],
    lines: false,
  });
  if (!isMark(code, open, "{") && form !== "record") return null;
  const close = isMark(code, open, "{") ? closeOf(code, open) : open;
  const { marks, start } = marksAbove(code, at, 100, leadOf);
  const constants = form === "enum" ? endOf(code, open + 1, close, { marks: [";"], lines: false }) : open;
  const body = typedMembers(code, constants + 1, close, lexis);
  const own = form === "record" ? typedParameters(code, parameters, lexis) : body.filter(isData);
  const token = code.tokens[at + 1]!;
  const table =
    valueIn(marks, ["Table", "Document", "Collection", "Container"], ["name", "collection", "value", "0"]) ??
    valueIn(marks, ["Entity"], ["name", "tableName"]);
  const heads = form === "record" ? parameters + 1 : parameters;
  const names = namesOf(marks, ...basesOf(code, heads, open, "extends", "implements"));
  const bases = form === "class" ? basesOf(code, heads, open, "extends") : [];
  const comment = commentAbove(code, start);
  return {
    form,
    name: token.text,
    range: rangeOf(token),
    language: "java",
    ...(table && !table.includes(" ") ? { table } : {}),
    ...(names.length > 0 ? { marks: names } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    fields: own.map((member) => fieldOf(code, member)),
    methods: body
      .filter((member) => member.kind === "method" && member.type !== "" && !givesAbsent(code, member, own, bases))
      .map((member) => ({ name: code.tokens[member.name]!.text, range: rangeOf(code.tokens[member.name]!) })),
    ...(form === "enum" ? { members: constantsOf(code, open + 1, constants) } : {}),
    ...(comment ? { comment } : {}),
  };
}

const isData = (member: TypedMember): boolean => member.kind === "field" && !member.modifiers.has("static");

/** Whether a method does nothing but give back a field that its class does not have: it tells of no data, and would not compile. */
function givesAbsent(
  code: Code,
  { name }: TypedMember,
  fields: readonly TypedMember[],
  bases: readonly string[],
): boolean {
  const open = after(code, name + 1);
  if (bases.length > 0 || !isMark(code, open, "{") || !isWord(code, open + 1, "return")) return false;
  const at = isWord(code, open + 2, "this") && isMark(code, open + 3, ".") ? open + 4 : open + 2;
  const given = code.tokens[at];
  return (
    given?.kind === "word" &&
    /^[a-z]/.test(given.text) &&
    !literals.has(given.text) &&
    isMark(code, at + 1, ";") &&
    closeOf(code, open) === at + 2 &&
    !fields.some((field) => code.tokens[field.name]!.text === given.text)
  );
}

const literals: ReadonlySet<string> = new Set(["true", "false", "null", "this"]);

function constantsOf(code: Code, from: number, to: number): NonNullable<RecordShape["members"]> {
  return parts(code, from, to, { marks: [","], lines: false }).flatMap(([first]) => {
    const name = annotationsFrom(code, first).next;
    const token = code.tokens[name];
    if (token?.kind !== "word") return [];
    const value = isMark(code, name + 1, "(") ? textOf(code, name + 2, closeOf(code, name + 1)) : undefined;
    return [{ name: token.text, range: rangeOf(token), ...(value ? { value } : {}) }];
  });
}

function fieldOf(code: Code, { name, type, marks, modifiers: said, from, end, initial }: TypedMember): FieldShape {
  const column =
    valueIn(marks, ["Column", "JoinColumn"], ["name"]) ?? valueIn(marks, ["Field"], ["value", "name", "0"]);
  const alias = valueIn(marks, ["JsonProperty", "SerializedName"], ["value", "0"]);
  const relation = hasMark(marks, "ManyToOne", "OneToOne", "OneToMany", "ManyToMany");
  return fieldAt(code, name, [from, end], "java", {
    type,
    ...columnFacts(marks, type),
    ...(hasMark(marks, "Id", "EmbeddedId", "PrimaryKey") ? { primaryKey: true } : {}),
    ...(valueIn(marks, ["Column", "JoinColumn"], ["unique"]) === "true" ? { unique: true } : {}),
    ...(column ? { column } : {}),
    ...(alias ? { alias } : {}),
    ...(marks.length > 0 ? { marks: namesOf(marks) } : {}),
    ...(said.has("transient") ||
    hasMark(marks, "Transient", "OneToMany", "ManyToMany", "ElementCollection", "Formula") ||
    valueIn(marks, ["OneToOne"], ["mappedBy"]) !== undefined
      ? { unstored: true }
      : {}),
    ...(relation ? { references: /<\s*([\w.]+)\s*>/.exec(type)?.[1] ?? type } : {}),
    ...(initial ? { default: initial } : {}),
  });
}

/** The names behind words such as `extends` and `implements`. */
function basesOf(code: Code, from: number, open: number, ...behind: readonly string[]): string[] {
  const bases: string[] = [];
  let listed = false;
  for (let i = from; i < open; i = Math.max(i + 1, afterAngles(code, i))) {
    if (isWord(code, i, "extends", "implements", "permits")) listed = isWord(code, i, ...behind);
    else if (listed && isWord(code, i) && !isMark(code, i + 1, ".")) bases.push(code.tokens[i]!.text);
  }
  return bases;
}

/** The annotations and modifiers before a declaration's keyword. */
function leadOf(code: Code, at: number): Lead {
  const marks: Mark[] = [];
  for (let next = at; ; ) {
    const found = lexis.marksAt(code, next);
    if (!found && !isWord(code, next, ...modifiers)) return { marks, next };
    marks.push(...(found?.marks ?? []));
    next = found?.next ?? next + 1;
  }
}
