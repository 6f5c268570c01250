import { java } from "../../../notation/java/read.ts";
import { kotlin } from "../../../notation/kotlin/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { dataType } from "../../../model/kinds/data-type.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode, isTestFile } from "../../files/kinds-of-file.ts";
import { classNamed, mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
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

/** What a file holds for JPA. */
interface JpaFile {
  readonly classes: readonly MappedClass[];
  /** Whether the tables are made from the classes when the program starts. */
  readonly creates?: true;
}

const configures = /(?:^|\/)(?:application|hibernate|persistence)[\w.-]*\.(?:ya?ml|properties|xml)$/;
const makesTables =
  /\b(?:ddl-auto|ddlAuto|hbm2ddl\.auto)["']?\s{0,9}(?:[:=]|value=)\s{0,9}["']?(?:\$\{[\w.]{1,60}:)?(?:update|create|create-drop)\b/;
/** What else makes tables: then the classes only have to fit them. */
const madeElsewhere = /(?:^|\/)(?:migrations?|changelogs?)\/|(?:^|\/)(?:schema|init|create)[\w-]*\.sql$/;

/** The tables that entities of JPA map, in Java and Kotlin. */
export const ormJpa = surveyor<JpaFile>({
  id: "orm-jpa",
  title: "entities of JPA",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => (/\.(?:java|kt)$/.test(path) && isOwnCode(path)) || (configures.test(path) && !isTestFile(path)),
  read({ path, text }) {
    if (configures.test(path)) return makesTables.test(text) ? { classes: [], creates: true } : null;
    if (!/@(?:Entity|MappedSuperclass|Embeddable)\b/.test(text)) return null;
    const notation = path.endsWith(".kt") ? kotlin : java;
    const lines = new Lines(text);
    const records = notation.read(text, notation.id).records ?? [];
    const classes = someOf(records.flatMap((record) => classOf(record, lines) ?? []));
    return classes && { classes };
  },
  join(files, site) {
    const all = [...files.values()];
    // Where no field is marked as a key, marks stand at methods, and fields tell nothing by what they lack.
    const isMarked = all.some((file) => file.classes.some(({ columns }) => columns.some((one) => one.primaryKey)));
    const creates = all.some((file) => file.creates) && !site.files.some((path) => madeElsewhere.test(path));
    const classes = [...files].map(
      ([path, file]) =>
        [path, creates && isMarked && path.endsWith(".java") ? file.classes.map(withEmptiness) : file.classes] as const,
    );
    return mappedSurvey(new Map(classes), jpa);
  },
});

const primitive = /^(?:int|long|short|byte|double|float|boolean|char)$/;

/** Where the classes make the tables, a column may be empty unless its field says otherwise; of a field that cannot be, nothing is said. */
const withEmptiness = (mapped: MappedClass): MappedClass => ({
  ...mapped,
  columns: mapped.columns.map((column) =>
    column.nullable !== undefined || column.primaryKey || primitive.test(column.type?.raw ?? "")
      ? column
      : { ...column, nullable: true },
  ),
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
  if (marks.some((mark) => leads.test(mark))) return [mappedColumn(field, lines, classNamed(type))];
  const { type: _written, ...untyped } = field;
  // What a converter makes of a value is not told by its type.
  if (storedAs === undefined && marks.some((mark) => mark === "Convert" || mark === "Type" || mark === "JdbcTypeCode"))
    return [mappedColumn(untyped, lines)];
  return [mappedColumn(storedAs === undefined ? field : { ...field, type: dataType(storedAs, "sql") }, lines)];
}
