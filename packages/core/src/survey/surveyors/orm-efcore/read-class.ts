import { hasMark, type Mark, valueIn } from "../../../notation/code/mark.ts";
import { closeOf, isMark, isWord } from "../../../notation/code/reach.ts";
import type { Code } from "../../../notation/code/token.ts";
import type { TypedMember } from "../../../notation/code/typed-member.ts";
import type { Declaration } from "../../../notation/csharp/declaration.ts";
import type { CodeText } from "../../values/token-values.ts";
import type { Class, ColumnSaid, IndexSaid, Member } from "./facts.ts";
import { lineOf } from "./line-of.ts";

/** What a class or record says of itself by its attributes and properties; `null` for all else that is declared. */
export function classOf(of: CodeText, { form, name, marks, supers, parameters, members }: Declaration): Class | null {
  if (form !== "class" && form !== "record") return null;
  const table = valueIn(marks, ["Table"], ["0", "name"]);
  const schema = valueIn(marks, ["Table"], ["Schema"]);
  const key = namesOfMark(marks, "PrimaryKey");
  const stored = form === "record" ? [...parameters, ...members] : members;
  return {
    name: of.code.tokens[name]!.text,
    line: lineOf(of, name),
    bases: supers.filter((each, at) => at === 0 && !/^I[A-Z]/.test(each)),
    ...(table === undefined ? {} : { table }),
    ...(schema === undefined ? {} : { schema }),
    ...(key.length > 0 ? { key } : {}),
    ...(hasMark(marks, "Owned", "ComplexType") ? { owned: true } : {}),
    ...(hasMark(marks, "Keyless") ? { keyless: true } : {}),
    members: stored.flatMap((member) => memberOf(of, member, parameters.includes(member)) ?? []),
    indexes: marks.flatMap((mark): IndexSaid[] => {
      const columns = mark.name === "Index" ? namesOfMark([mark], "Index") : [];
      const named = mark.values.get("Name");
      return columns.length === 0
        ? []
        : [
            {
              line: lineOf(of, name),
              columns,
              unique: mark.values.get("IsUnique") === "true",
              ...(named === undefined ? {} : { name: named }),
            },
          ];
    }),
  };
}

/** `[PrimaryKey(nameof(OrderId), nameof(ItemId))]`, `[Index("Code")]` */
const namesOfMark = (marks: readonly Mark[], name: string): string[] =>
  marks
    .filter((mark) => mark.name === name)
    .flatMap(({ values }) =>
      [...values].flatMap(([key, value]) =>
        /^\d+$/.test(key) ? [value.replace(/^nameof\((?:\w+\.)*(\w+)\)$/, "$1")] : [],
      ),
    );

function memberOf(of: CodeText, member: TypedMember, isParameter: boolean): Member | null {
  const { kind, type, marks, modifiers, name } = member;
  if (kind !== "field" || modifiers.has("static") || modifiers.has("const") || hasMark(marks, "NotMapped")) return null;
  const { code } = of;
  const body = isMark(code, name + 1, "{");
  // A field is none of its class's data; a property that is only got may yet lead to other entities.
  if (!isParameter && !body && !isMark(code, name + 1, "=>")) return null;
  const foreignKey = valueIn(marks, ["ForeignKey"], ["0"])?.replace(/^nameof\((?:\w+\.)*(\w+)\)$/, "$1");
  return {
    name: code.tokens[name]!.text,
    line: lineOf(of, name),
    type,
    stored: isParameter || (body && hasSetter(code, name + 1)),
    said: saidBy(marks),
    ...(foreignKey === undefined ? {} : { foreignKey }),
  };
}

function hasSetter(code: Code, open: number): boolean {
  const close = closeOf(code, open);
  for (let i = open + 1; i < close; i++) {
    if (isMark(code, i, "{")) i = closeOf(code, i);
    else if (isWord(code, i, "set", "init")) return true;
  }
  return false;
}

function saidBy(marks: readonly Mark[]): ColumnSaid {
  const column = valueIn(marks, ["Column"], ["0", "name"]);
  const type = valueIn(marks, ["Column"], ["TypeName"]);
  const length = Number(valueIn(marks, ["MaxLength", "StringLength"], ["0", "maximumLength"]));
  const precision = [valueIn(marks, ["Precision"], ["0"]), valueIn(marks, ["Precision"], ["1"])].filter(Boolean);
  const comment = valueIn(marks, ["Comment"], ["0"]);
  return {
    ...(column === undefined ? {} : { column }),
    ...(type === undefined ? {} : { type }),
    ...(type === undefined && precision.length > 0 ? { type: `decimal(${precision.join(",")})` } : {}),
    ...(Number.isInteger(length) && length > 0 ? { length } : {}),
    ...(hasMark(marks, "Required") ? { required: true } : {}),
    ...(hasMark(marks, "Key") ? { key: true } : {}),
    ...(valueIn(marks, ["DatabaseGenerated"], ["0"])?.endsWith(".Identity") ? { generated: true } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}
