import type { FieldShape, RecordShape } from "../../../notation/notation.ts";

const asked = /^(?:NotNull|NotBlank|NotEmpty|NonNull)$/;

/** The fields of a structure: where annotations of Java say of some that they must be given, the others may be left out, but for those that always have a value. */
export function checkedFields({ fields, language, marks = [] }: RecordShape): readonly FieldShape[] {
  const isChecked = fields.some((field) => field.marks?.some((mark) => asked.test(mark)));
  if (language !== "java" || !isChecked || marks.includes("Entity")) return fields;
  return fields.map((field) =>
    field.nullable === undefined && field.default === undefined && /^[A-Z]/.test(field.type?.raw ?? "")
      ? { ...field, nullable: true }
      : field,
  );
}
