import { commentAbove } from "../code/comment.ts";
import { hasMark, type Mark, markFrom, namesOf, valueIn } from "../code/mark.ts";
import { after, afterAngles, closeOf, endOf, isMark, isWord, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import { type MemberLexis, type TypedMember, typedMembers, typedParameters } from "../code/typed-member.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";

/** C#: classes, records, structs, interfaces and enumerations with their properties and attributes. */
export const csharp: Notation = {
  id: "csharp",
  languages: ["csharp", "cs", "c#"],
  recognise: (text) =>
    /\{ ?get; ?(?:(?:private |init |protected )?(?:set|init);)? ?\}/.test(text) &&
    /\b(?:class|record|struct|interface) [A-Z]\w*/.test(text),
  read: (text) => readCSharp(tokenize(text, cLike)),
};

const modifiers =
  "public private protected internal static readonly sealed abstract virtual override required const partial async new unsafe extern this out ref params in".split(
    " ",
  );

const lexis: MemberLexis = { modifiers, marksAt: attributesAt };

/** `[Key, Column("x")]` at `at`. */
function attributesAt(code: Code, at: number): { readonly marks: readonly Mark[]; readonly next: number } | null {
  if (!isMark(code, at, "[")) return null;
  const inside = parts(code, at + 1, closeOf(code, at), { marks: [","], lines: false });
  return {
    marks: inside.filter(([from]) => isWord(code, from)).map(([from]) => markFrom(code, from).mark),
    next: after(code, at),
  };
}

function readCSharp(code: Code): Notated {
  const records: RecordShape[] = [];
  for (let i = 0; i < code.tokens.length; i++) {
    if (!isWord(code, i, "class", "record", "struct", "enum", "interface") || isMark(code, i - 1, ".", ":", ","))
      continue;
    const name = isWord(code, i, "record") && isWord(code, i + 1, "class", "struct") ? i + 2 : i + 1;
    if (!isWord(code, name) || isWord(code, i - 1, "record")) continue;
    const record = readDeclaration(code, i, name);
    if (record) records.push(record);
  }
  return { records };
}

function readDeclaration(code: Code, at: number, name: number): RecordShape | null {
  const form = code.tokens[at]!.text as "class" | "record" | "struct" | "enum" | "interface";
  const parameters = afterAngles(code, name + 1);
  const positional = isMark(code, parameters, "(");
  const open = endOf(code, parameters, Math.min(code.tokens.length, parameters + 80), {
    marks: ["{", ";", "="],
    lines: false,
  });
  if (!isMark(code, open, "{") && !positional) return null;
  const close = isMark(code, open, "{") ? closeOf(code, open) : open;
  const body = form === "enum" ? [] : typedMembers(code, open + 1, close, lexis);
  const own = body.filter(
    (member) => member.kind === "field" && !member.modifiers.has("static") && !member.modifiers.has("const"),
  );
  const { marks, start } = marksAbove(code, at);
  const token = code.tokens[name]!;
  const table = valueIn(marks, ["Table", "Collection", "BsonCollection"], ["0", "name"]);
  const supers = basesOf(code, positional ? after(code, parameters) : parameters, open);
  const names = namesOf(marks, ...supers);
  // Only the first can be a class; interfaces begin with an `I` and add no fields.
  const bases = form === "class" || form === "record" ? supers.slice(0, 1).filter((base) => !/^I[A-Z]/.test(base)) : [];
  const comment = commentAbove(code, start);
  return {
    form,
    name: token.text,
    range: rangeOf(token),
    language: "csharp",
    ...(table ? { table } : {}),
    ...(names.length > 0 ? { marks: names } : {}),
    ...(bases.length > 0 ? { bases } : {}),
    fields: [...(positional ? typedParameters(code, parameters, lexis) : []), ...own].map((member) =>
      fieldOf(code, member),
    ),
    methods: body
      .filter((member) => member.kind === "method" && member.type !== "")
      .map((member) => ({ name: code.tokens[member.name]!.text, range: rangeOf(code.tokens[member.name]!) })),
    ...(form === "enum" ? { members: membersOf(code, open) } : {}),
    ...(comment ? { comment: comment.replace(/<\/?summary>/g, "").trim() } : {}),
  };
}

function membersOf(code: Code, open: number): NonNullable<RecordShape["members"]> {
  return parts(code, open + 1, closeOf(code, open), { marks: [","], lines: false }).flatMap(([from, to]) => {
    const name = attributesAt(code, from)?.next ?? from;
    const token = code.tokens[name];
    if (token?.kind !== "word") return [];
    const value = isMark(code, name + 1, "=") ? textOf(code, name + 2, to) : undefined;
    return [{ name: token.text, range: rangeOf(token), ...(value ? { value } : {}) }];
  });
}

function fieldOf(code: Code, { name, type, marks, modifiers: said, from, end, initial }: TypedMember): FieldShape {
  const column = valueIn(marks, ["Column", "BsonElement"], ["0", "Name"]);
  const alias = valueIn(marks, ["JsonPropertyName", "JsonProperty"], ["0"]);
  const reference = valueIn(marks, ["ForeignKey"], ["0"]);
  return fieldAt(code, name, [from, end], "csharp", {
    type,
    ...(type.endsWith("?")
      ? { nullable: true }
      : hasMark(marks, "Required") || said.has("required")
        ? { nullable: false }
        : {}),
    ...(hasMark(marks, "Key", "BsonId") ? { primaryKey: true } : {}),
    ...(column ? { column } : {}),
    ...(alias ? { alias } : {}),
    ...(hasMark(marks, "NotMapped") ? { unstored: true } : {}),
    ...(reference ? { references: reference.replace(/^nameof\((\w+)\)$/, "$1") } : {}),
    ...(initial ? { default: initial } : {}),
  });
}

function basesOf(code: Code, from: number, open: number): string[] {
  const colon = endOf(code, from, open, { marks: [":"], lines: false });
  const bases: string[] = [];
  for (let i = colon + 1; i < open && !isWord(code, i, "where"); i = Math.max(i + 1, afterAngles(code, i)))
    if (isWord(code, i) && !isMark(code, i + 1, ".")) bases.push(code.tokens[i]!.text);
  return bases;
}

/** The attributes and modifiers before a declaration's keyword. */
function marksAbove(code: Code, at: number): { readonly marks: readonly Mark[]; readonly start: number } {
  let start = at;
  const marks: Mark[] = [];
  for (;;) {
    const before = code.tokens[start - 1];
    if (isWord(code, start - 1, ...modifiers)) start--;
    else if (before?.text === "]" && before.pair >= 0 && code.tokens[before.pair]!.first) {
      start = before.pair;
      marks.unshift(...(attributesAt(code, start)?.marks ?? []));
    } else return { marks, start };
  }
}
