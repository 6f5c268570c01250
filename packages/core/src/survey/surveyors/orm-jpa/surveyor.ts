import { java } from "../../../notation/java/read.ts";
import { kotlin } from "../../../notation/kotlin/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { dataType } from "../../../model/kinds/data-type.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const jpa: Mapper = {
  source: "orm-jpa",
  tableOf: snakeCase,
  columnOf: ({ name, column, refersTo }) =>
    column ?? (refersTo === undefined ? snakeCase(name) : `${snakeCase(name)}_id`),
  baseColumns: (base) => (/^(?:AbstractPersistable|PanacheEntity)$/.test(base) ? ["id"] : undefined),
};

/** The tables that entities of JPA map, in Java and Kotlin. */
export const ormJpa = surveyor<readonly MappedClass[]>({
  id: "orm-jpa",
  title: "entities of JPA",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => /\.(?:java|kt)$/.test(path) && isOwnCode(path),
  read({ path, text }) {
    if (!/@(?:Entity|MappedSuperclass|Embeddable)\b/.test(text)) return null;
    const notation = path.endsWith(".kt") ? kotlin : java;
    const lines = new Lines(text);
    const records = notation.read(text, notation.id).records ?? [];
    return someOf(records.flatMap((record) => classOf(record, lines) ?? []));
  },
  join: (files) => mappedSurvey(files, jpa),
});

function classOf(record: RecordShape, lines: Lines): MappedClass | null {
  const { marks = [] } = record;
  const role = marks.includes("Entity")
    ? "table"
    : marks.includes("MappedSuperclass")
      ? "base"
      : marks.includes("Embeddable")
        ? "part"
        : null;
  return role && mappedClass(record, role, lines, (field) => columnsOf(field, lines));
}

function columnsOf(field: FieldShape, lines: Lines): MappedClass["columns"] {
  const { unstored, marks = [], type, storedAs } = field;
  if (unstored) return [];
  const leads = /^(?:ManyToOne|OneToOne)$/;
  if (marks.some((mark) => leads.test(mark))) return [mappedColumn(field, lines, type?.name)];
  const { type: _written, ...untyped } = field;
  // What a converter makes of a value is not told by its type.
  if (storedAs === undefined && marks.some((mark) => mark === "Convert" || mark === "Type" || mark === "JdbcTypeCode"))
    return [mappedColumn(untyped, lines)];
  return [mappedColumn(storedAs === undefined ? field : { ...field, type: dataType(storedAs, "sql") }, lines)];
}
