import { columnFacts } from "../code/jpa-column.ts";
import { annotationsFrom, hasMark, namesOf, valueIn } from "../code/mark.ts";
import { indexOfMark, isMark, isWord, textOf } from "../code/reach.ts";
import { fieldAt } from "../code/shape.ts";
import type { Code } from "../code/token.ts";
import type { FieldShape } from "../notation.ts";

export const modifiers = (
  "public private protected internal open abstract final sealed data enum annotation inner value override lateinit " +
  "const vararg case implicit suspend"
).split(" ");

/** `@Column private val name: Type = default`; one without `val` is a property only where `bare` says so. */
export function readProperty(code: Code, from: number, to: number, language: string, bare: boolean): FieldShape[] {
  const { marks, next } = annotationsFrom(code, from);
  let i = next;
  while (isWord(code, i, ...modifiers)) i++;
  const declared = isWord(code, i, "val", "var");
  if (declared) i++;
  if (!(declared || bare) || i >= to || !isWord(code, i)) return [];
  if (!isMark(code, i + 1, ":", "=") && !isWord(code, i + 1, "by")) return [];
  const equals = indexOfMark(code, i + 1, to, "=");
  const type = isMark(code, i + 1, ":") ? textOf(code, i + 2, equals < 0 ? to : equals) : "";
  const column = valueIn(marks, ["Column", "JoinColumn", "ColumnInfo"], ["name"]);
  const plain = type.replace(/ (?:by|get)\b.*$/, "");
  return [
    fieldAt(code, i, [from, to], language, {
      type: plain,
      ...(type.endsWith("?") || type.startsWith("Option[") ? { nullable: true } : {}),
      ...columnFacts(marks, plain),
      ...(hasMark(marks, "Id", "PrimaryKey") ? { primaryKey: true } : {}),
      ...(column ? { column } : {}),
      ...(marks.length > 0 ? { marks: namesOf(marks) } : {}),
      ...(hasMark(marks, "Transient", "OneToMany", "ManyToMany", "ElementCollection", "Formula") ||
      valueIn(marks, ["OneToOne"], ["mappedBy"]) !== undefined
        ? { unstored: true }
        : {}),
      ...(equals > 0 ? { default: textOf(code, equals + 1, to) } : {}),
    }),
  ];
}
