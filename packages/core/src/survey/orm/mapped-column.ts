import type { FieldShape, RecordShape } from "../../notation/notation.ts";
import type { Lines } from "../../text/lines.ts";
import type { DataType } from "../../model/value.ts";
import type { MappedClass, MappedColumn } from "./mapped.ts";

/** A field of a class as the column that holds it. `refersTo` is the class it leads to, where the mapper keeps a key of that. */
export function mappedColumn(field: FieldShape, lines: Lines, refersTo?: string): MappedColumn {
  const { name, range, column, type, nullable, primaryKey, unique, onDelete, filled = field.default } = field;
  return {
    name,
    line: lines.lineAt(range.from),
    ...(column === undefined ? {} : { column }),
    ...(type ? { type } : {}),
    ...(nullable === undefined ? {} : { nullable }),
    ...(primaryKey ? { primaryKey } : {}),
    ...(unique ? { unique } : {}),
    ...(filled === undefined || filled === "None" ? {} : { filled }),
    ...(refersTo === undefined ? {} : { refersTo }),
    ...(refersTo === undefined || onDelete === undefined ? {} : { onDelete }),
  };
}

/** The class that a field is of, as code has it; one may be called as a type is that languages know: `Document`. */
export const classNamed = (type: DataType | undefined): string | undefined =>
  type?.name === "object" ? /\w+$/.exec(type.raw)?.[0] : type?.name;

/** A class in its role, with the columns that a mapper finds in its fields. */
export const mappedClass = (
  record: RecordShape,
  role: MappedClass["role"],
  lines: Lines,
  columnsOf: (field: FieldShape) => readonly MappedColumn[],
): MappedClass => ({
  name: record.name,
  line: lines.lineAt(record.range.from),
  role,
  ...(record.table === undefined ? {} : { table: record.table }),
  columns: record.fields.flatMap(columnsOf),
  ...(record.bases && record.bases.length > 0 ? { bases: record.bases } : {}),
  ...(record.without ? { without: record.without } : {}),
  ...(record.open ? { open: "has more than it writes out" } : {}),
});

/** The files of a mapper's classes; `null` instead of none. */
export const someOf = (classes: readonly MappedClass[]): readonly MappedClass[] | null =>
  classes.length > 0 ? classes : null;
