import { python } from "../../../notation/python/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";
import { plainTables } from "./plain-tables.ts";

const known = /^(?:Base|Model|DeclarativeBase\w*|SQLModel|MappedAsDataclass|AsyncAttrs|object|\w*Base)$/;

const sqlalchemy: Mapper = {
  source: "orm-sqlalchemy",
  draft: true,
  tableOf: snakeCase,
  columnOf: ({ name, column }) => column ?? name,
  baseColumns: (base) => (known.test(base) ? [] : undefined),
};

/** The tables that classes of SQLAlchemy and SQLModel map, and those that stand without a class. */
export const ormSqlalchemy = surveyor<readonly MappedClass[]>({
  id: "orm-sqlalchemy",
  title: "classes of SQLAlchemy",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => path.endsWith(".py") && isOwnCode(path),
  read({ text }) {
    if (!/\b(?:sqlalchemy|sqlmodel|db\.Model)\b/.test(text) || !/[cC]olumn\(|\btable\s*=\s*True/.test(text))
      return null;
    const lines = new Lines(text);
    const records = (python.read(text, "python").records ?? []).filter(
      ({ form, name }) => form === "class" && !/Create$|Update$|Read$|Public$/.test(name),
    );
    return someOf([...records.flatMap((record) => classOf(record, text, lines) ?? []), ...plainTables(text, lines)]);
  },
  join: (files) => mappedSurvey(files, sqlalchemy),
});

/** A class is a table where it names one; others with columns are bases of such. */
function classOf(record: RecordShape, text: string, lines: Lines): MappedClass | null {
  const head = text.slice(record.range.from, record.range.from + 300);
  const table = record.table !== undefined || /^\w+\s*\([^()]*\btable\s*=\s*True|^\w+\(db\.Model\)/.test(head);
  const mapped = record.fields.filter(({ type }) => table || type?.logical !== "unknown");
  if (!table && mapped.length === 0) return null;
  return mappedClass({ ...record, fields: mapped }, table ? "table" : "base", lines, (field) =>
    columnsOf(field, lines),
  );
}

function columnsOf(field: FieldShape, lines: Lines): MappedClass["columns"] {
  const raw = field.type?.raw ?? "";
  // Relations are no columns, whether they are said to be or typed as other classes.
  if (field.unstored || /^(?:\w+\.)?(?:relationship|Relationship|association_proxy)$/.test(raw)) return [];
  return [mappedColumn(field, lines, field.references?.split(".").at(-2))];
}
