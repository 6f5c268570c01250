import { fieldAt, type FieldSaid } from "../code/shape.ts";
import { annotationsFrom, hasMark, type Mark, namesOf, valueIn } from "../code/mark.ts";
import { after, afterAngles, endOf, indexOfMark, isMark, isWord, rangeOf, textOf } from "../code/reach.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape, MarkedIndex, RecordShape } from "../notation.ts";
import { markedIndexes, storedFacts } from "./stored.ts";

export interface Members {
  readonly fields: FieldShape[];
  readonly methods: NonNullable<RecordShape["methods"]>[number][];
  readonly indexes: MarkedIndex[];
}

const modifiers = ["public", "private", "protected", "readonly", "static", "declare", "abstract", "override", "async"];

/** Reads what stands between the braces of an interface, object type or class; what cannot be a member is passed over. */
export function readMembers(code: Code, from: number, to: number): Members {
  const members: Members = { fields: [], methods: [], indexes: [] };
  for (let i = from; i < to; ) i = Math.max(i + 1, readMember(code, i, to, members));
  return members;
}

function readMember(code: Code, start: number, limit: number, members: Members): number {
  if (isMark(code, start, ";", ",", "...", "}", ")")) return start + 1;
  const { marks, next } = annotationsFrom(code, start);
  let name = next;
  const said = new Set<string>();
  while (isWord(code, name, ...modifiers) && !isMark(code, name + 1, ":", "?", "(", ";", "=", "!"))
    said.add(code.tokens[name++]!.text);
  if (isWord(code, name, "get", "set") && isWord(code, name + 1)) name++;
  if (isMark(code, name, "#", "*")) name++;
  const token = code.tokens[name];
  if (name >= limit || !token || (token.kind !== "word" && token.kind !== "string"))
    return isMark(code, name, "[", "{", "(") ? endOf(code, after(code, name), limit, ending) : name + 1;
  const optional = isMark(code, name + 1, "?");
  const behind = optional || isMark(code, name + 1, "!") ? name + 2 : name + 1;
  if (isMark(code, behind, "(", "<")) return readMethod(code, name, behind, limit, members);
  const typed = isMark(code, behind, ":");
  const end = endOf(code, typed ? behind + 1 : behind, limit, ending);
  if (!typed && !isMark(code, behind, "=", ";", ",") && end > behind) return end;
  if (said.has("static") && !typed) return end;
  const assigned = indexOfMark(code, behind, end, "=");
  const typeEnd = assigned < 0 ? end : assigned;
  const type = typed ? textOf(code, behind + 1, typeEnd) : "";
  members.fields.push(
    fieldAt(code, name, [start, end], "typescript", {
      type,
      ...(optional || /\|\s*(?:null|undefined)\b|\b(?:null|undefined)\s*\|/.test(type) ? { nullable: true } : {}),
      ...(assigned > 0 && assigned + 1 < end ? { default: textOf(code, assigned + 1, end) } : {}),
      ...columnFacts(marks),
    }),
  );
  if (marks.length > 0) members.indexes.push(...markedIndexes(marks, members.fields.at(-1)!.name));
  return end;
}

function readMethod(code: Code, name: number, open: number, limit: number, members: Members): number {
  const token = code.tokens[name]!;
  const parameters = isMark(code, open, "<") ? afterAngles(code, open) : open;
  if (token.text === "constructor") readConstructor(code, parameters, members);
  else members.methods.push({ name: token.text, range: rangeOf(token) });
  let i = isMark(code, parameters, "(") ? after(code, parameters) : open + 1;
  if (isMark(code, i, ":")) {
    // A type in braces right behind the colon is the result; the next braces are the body.
    i++;
    if (isMark(code, i, "{")) i = after(code, i);
    while (i < limit && !isMark(code, i, "{", ";", ",") && !code.tokens[i]!.first) i = after(code, i);
  }
  return isMark(code, i, "{") && i < limit ? after(code, i) : i;
}

/** Parameters of a constructor that are declared `private`, `public` or `readonly` are properties. */
function readConstructor(code: Code, open: number, members: Members): void {
  const close = isMark(code, open, "(") ? after(code, open) - 1 : open;
  for (let i = open + 1; i < close; ) {
    const end = endOf(code, i, close, { marks: [","], lines: false });
    const at = annotationsFrom(code, i).next;
    if (isWord(code, at, ...modifiers)) readMember(code, i, end, members);
    i = end + 1;
  }
}

const ending = { marks: [";", ","], lines: true };

/** What the decorators of an object-relational mapper say of a property. */
function columnFacts(marks: readonly Mark[]): Omit<FieldSaid, "type"> {
  if (marks.length === 0) return {};
  const column = valueIn(marks, ["Column", "JoinColumn", "Field"], ["name", "field"]);
  const nullable = valueIn(marks, ["Column", "ApiProperty", "Field", "Prop"], ["nullable"]);
  return {
    marks: namesOf(marks),
    ...(hasMark(marks, "OneToMany", "ManyToMany", "HasMany", "BelongsToMany") ? { unstored: true } : {}),
    ...(hasMark(marks, "PrimaryGeneratedColumn", "PrimaryColumn", "PrimaryKey", "ObjectIdColumn")
      ? { primaryKey: true }
      : {}),
    ...(column ? { column } : {}),
    ...(nullable === "true" || hasMark(marks, "IsOptional") ? { nullable: true } : {}),
    ...storedFacts(marks),
    ...(valueIn(marks, ["Column", "Prop"], ["unique"]) === "true" ? { unique: true } : {}),
  };
}
