import { dataType } from "../../../model/kinds/data-type.ts";
import { python } from "../../../notation/python/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn } from "../../orm/mapped-column.ts";
import type { MappedClass, MappedIndex, Mapper } from "../../orm/mapped.ts";
import { snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";
import { plainTables } from "./plain-tables.ts";
import { tableArgs } from "./table-args.ts";

const known = /^(?:Base|Model|DeclarativeBase\w*|SQLModel|MappedAsDataclass|AsyncAttrs|object|\w*Base)$/;

const sqlalchemy: Mapper = {
  source: "orm-sqlalchemy",
  draft: true,
  tellsIndexes: true,
  tableOf: snakeCase,
  columnOf: ({ name, column }) => column ?? name,
  baseColumns: (base) => (known.test(base) ? [] : undefined),
};

/** What a file of Python holds for SQLAlchemy. */
interface SqlalchemyFile {
  readonly classes: readonly MappedClass[];
  /** Whether the tables are made from the classes when the program starts. */
  readonly creates?: true;
}

/** The tables that classes of SQLAlchemy and SQLModel map, and those that stand without a class. */
export const ormSqlalchemy = surveyor<SqlalchemyFile>({
  id: "orm-sqlalchemy",
  title: "classes of SQLAlchemy",
  kinds: ["table", "column", "index", "foreign-key"],
  wants: (path) => path.endsWith(".py") && isOwnCode(path),
  read({ text }) {
    const creates = /\b(?:metadata|db|Base)\.create_all\b/.test(text);
    const classes = classesIn(text);
    return classes.length > 0 || creates ? { classes, ...(creates ? { creates } : {}) } : null;
  },
  join(files, site) {
    const classes = new Map([...files].map(([path, file]) => [path, file.classes]));
    const exact =
      [...files.values()].some(({ creates }) => creates) &&
      !site.files.some((path) => /(?:^|\/)versions\/[^/]*[^_/][^/]*\.py$|(?:^|\/)migrations?\/.*\.sql$/.test(path));
    return mappedSurvey(classes, exact ? { ...sqlalchemy, exact } : sqlalchemy);
  },
});

function classesIn(text: string): readonly MappedClass[] {
  if (!/\b(?:sqlalchemy|sqlmodel|db\.Model)\b/.test(text) || !/[cC]olumn\(|\btable\s*=\s*True/.test(text)) return [];
  const lines = new Lines(text);
  const records = (python.read(text, "python").records ?? []).filter(
    ({ form, name }) => form === "class" && !/Create$|Update$|Read$|Public$/.test(name),
  );
  const indexes = tableArgs(text, lines);
  return [
    ...records.flatMap((record) => classOf(record, text, lines, indexes.get(record.name) ?? []) ?? []),
    ...plainTables(text, lines),
  ];
}

/** A class is a table where it names one; others with columns are bases of such. */
function classOf(
  record: RecordShape,
  text: string,
  lines: Lines,
  together: readonly MappedIndex[],
): MappedClass | null {
  const head = text.slice(record.range.from, record.range.from + 300);
  const table = record.table !== undefined || /^\w+\s*\([^()]*\btable\s*=\s*True|^\w+\(db\.Model\)/.test(head);
  const fields = record.fields.filter(({ type }) => table || type?.logical !== "unknown");
  if (!table && fields.length === 0) return null;
  const alone = fields.flatMap(({ name, column = name, indexed, unique, range }): MappedIndex[] =>
    indexed ? [{ fields: [column], unique: unique === true, line: lines.lineAt(range.from) }] : [],
  );
  const indexes = [...alone, ...together];
  const mapped = mappedClass({ ...record, fields }, table ? "table" : "base", lines, (field) =>
    columnsOf(field, lines, together),
  );
  return indexes.length > 0 ? { ...mapped, indexes } : mapped;
}

function columnsOf(field: FieldShape, lines: Lines, together: readonly MappedIndex[]): MappedClass["columns"] {
  const raw = field.type?.raw ?? "";
  // Relations are no columns, whether they are said to be or typed as other classes.
  if (field.unstored || /^(?:\w+\.)?(?:relationship|Relationship|association_proxy)$/.test(raw)) return [];
  const { name, column = name, storedAs, storedNullable } = field;
  const stored = storedAs === undefined ? undefined : dataType(storedAs, "python");
  // What a class of the repository itself keeps is told by what the program holds.
  const isKnown = stored !== undefined && stored.logical !== "unknown" && stored.logical !== "object";
  const nullable = storedNullable ?? field.nullable;
  const mapped = mappedColumn(
    { ...field, ...(isKnown ? { type: stored } : {}) },
    lines,
    field.references?.split(".").at(-2),
  );
  const isUnique =
    mapped.unique ??
    together.some(
      ({ fields, unique }) => unique && fields.length === 1 && (fields[0] === name || fields[0] === column),
    );
  return [{ ...mapped, ...(nullable === undefined ? {} : { nullable }), unique: isUnique }];
}
