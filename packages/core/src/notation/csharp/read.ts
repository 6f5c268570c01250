import { commentAbove } from "../code/comment.ts";
import { hasMark, namesOf, valueIn } from "../code/mark.ts";
import { closeOf, isMark, parts, rangeOf, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import { type Code, cLike } from "../code/token.ts";
import { tokenize } from "../code/tokenize.ts";
import type { TypedMember } from "../code/typed-member.ts";
import type { FieldShape, Notated, Notation, RecordShape } from "../notation.ts";
import { attributesAt, type Declaration, declarationsIn } from "./declaration.ts";

/** C#: classes, records, structs, interfaces and enumerations with their properties and attributes. */
export const csharp: Notation = {
  id: "csharp",
  languages: ["csharp", "cs", "c#"],
  recognise: (text) =>
    /\{ ?get; ?(?:(?:private |init |protected )?(?:set|init);)? ?\}/.test(text) &&
    /\b(?:class|record|struct|interface) [A-Z]\w*/.test(text),
  read: (text) => readCSharp(tokenize(text, cLike)),
};

const readCSharp = (code: Code): Notated => ({
  records: declarationsIn(code).map((declaration) => recordOf(code, declaration)),
});

function recordOf(code: Code, declaration: Declaration): RecordShape {
  const { form, name, start, marks, supers, open, parameters, members } = declaration;
  const own = members.filter(
    (member) => member.kind === "field" && !member.modifiers.has("static") && !member.modifiers.has("const"),
  );
  const token = code.tokens[name]!;
  const table = valueIn(marks, ["Table", "Collection", "BsonCollection"], ["0", "name"]);
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
    fields: [...parameters, ...own].map((member) => fieldOf(code, member)),
    methods: members
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
