import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { typescript } from "../../../notation/typescript/read.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const typeorm: Mapper = {
  source: "orm-typeorm",
  tableOf: snakeCase,
  columnOf: ({ name, column, refersTo }) => column ?? (refersTo === undefined ? name : `${name}Id`),
  baseColumns: (base) => (base === "BaseEntity" ? [] : undefined),
};

/** The tables that entities of TypeORM and MikroORM map. */
export const ormTypeorm = surveyor<readonly MappedClass[]>({
  id: "orm-typeorm",
  title: "entities of TypeORM",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => /\.[cm]?ts$/.test(path) && isOwnCode(path),
  read({ text }) {
    if (!/@(?:\w*Column|Entity|PrimaryKey)\b/.test(text) || !/\b(?:typeorm|mikro-orm)\b/.test(text)) return null;
    const lines = new Lines(text);
    return someOf(
      (typescript.read(text, "typescript").records ?? []).flatMap((record) => classOf(record, lines) ?? []),
    );
  },
  join: (files) => mappedSurvey(files, typeorm),
});

const stored = /Column$|^(?:ManyToOne|OneToOne|PrimaryKey|Property|Enum)$/;

function classOf(record: RecordShape, lines: Lines): MappedClass | null {
  const fields = record.fields.filter(
    ({ marks = [], unstored }) => !unstored && marks.some((mark) => stored.test(mark)),
  );
  const entity = record.marks?.includes("Entity") ?? false;
  if (record.form !== "class" || (!entity && fields.length === 0)) return null;
  return mappedClass({ ...record, fields }, entity ? "table" : "base", lines, (field) => columnsOf(field, lines));
}

/** One of two ends of a relation one to one holds the key: that with a `JoinColumn`. */
function columnsOf(field: FieldShape, lines: Lines): MappedClass["columns"] {
  const { marks = [], type } = field;
  if (marks.includes("OneToOne") && !marks.includes("JoinColumn")) return [];
  const leads = marks.includes("ManyToOne") || marks.includes("OneToOne");
  const { nullable: _optional, type: written, ...column } = mappedColumn(field, lines, leads ? type?.name : undefined);
  const { storedNullable: nullable, storedAs = "" } = field;
  // An enumeration of the database is of no type that is called as its members are in code.
  const isEnumeration = /^(?:simple-)?enum$/.test(storedAs);
  return [
    {
      ...column,
      ...(written && !isEnumeration ? { type: written } : {}),
      ...(nullable === undefined ? {} : { nullable }),
    },
  ];
}
