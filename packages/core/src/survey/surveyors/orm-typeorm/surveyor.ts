import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { typescript } from "../../../notation/typescript/read.ts";
import { dataType } from "../../../model/kinds/data-type.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { classNamed, mappedClass, mappedColumn } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const typeorm: Mapper = {
  source: "orm-typeorm",
  tellsIndexes: true,
  tableOf: snakeCase,
  columnOf: ({ name, column, refersTo }) => column ?? (refersTo === undefined ? name : `${name}Id`),
  baseColumns: (base) => (base === "BaseEntity" ? [] : undefined),
};

/** What a file of TypeScript holds for TypeORM. */
interface TypeormFile {
  readonly classes: readonly MappedClass[];
  /** Whether the tables are made from the classes when the program starts. */
  readonly synchronizes?: true;
}

const synchronize = /\bsynchronize\s*:\s*true\b/;

/** The tables that entities of TypeORM and MikroORM map. */
export const ormTypeorm = surveyor<TypeormFile>({
  id: "orm-typeorm",
  title: "entities of TypeORM",
  kinds: ["table", "column", "index", "foreign-key"],
  wants: (path) => /\.[cm]?ts$/.test(path) && isOwnCode(path),
  read({ text }) {
    const synchronizes = synchronize.test(text) && /\btypeorm\b/i.test(text);
    const mayMap = /@(?:\w*Column|Entity|PrimaryKey)\b/.test(text) && /\b(?:typeorm|mikro-orm)\b/.test(text);
    if (!mayMap) return synchronizes ? { classes: [], synchronizes } : null;
    const lines = new Lines(text);
    const isTypeorm = !/\bmikro-orm\b/.test(text);
    const classes = (typescript.read(text, "typescript").records ?? []).flatMap(
      (record) => classOf(record, lines, isTypeorm) ?? [],
    );
    return classes.length > 0 || synchronizes ? { classes, ...(synchronizes ? { synchronizes } : {}) } : null;
  },
  join(files, site) {
    const exact =
      [...files.values()].some(({ synchronizes }) => synchronizes) &&
      !site.files.some((path) => /(?:^|\/)migrations?\/[^/]+\.[jt]s$/i.test(path));
    const classes = new Map([...files].map(([path, file]) => [path, file.classes]));
    return mappedSurvey(classes, exact ? { ...typeorm, exact } : typeorm);
  },
});

const stored = /Column$|^(?:ManyToOne|OneToOne|PrimaryKey|Property|Enum)$/;

function classOf(record: RecordShape, lines: Lines, isTypeorm: boolean): MappedClass | null {
  const fields = record.fields.filter(
    ({ marks = [], unstored }) => !unstored && marks.some((mark) => stored.test(mark)),
  );
  const entity = record.marks?.includes("Entity") ?? false;
  if (record.form !== "class" || (!entity && fields.length === 0)) return null;
  const indexes = isTypeorm ? (record.markedIndexes ?? []) : [];
  const alone = new Set(
    indexes.flatMap(({ columns, unique }) => (unique && columns.length === 1 ? [columns[0]!] : [])),
  );
  const mapped = mappedClass({ ...record, fields }, entity ? "table" : "base", lines, (field) =>
    columnsOf(field, lines, isTypeorm, alone),
  );
  const line = lines.lineAt(record.range.from);
  return indexes.length === 0
    ? mapped
    : { ...mapped, indexes: indexes.map(({ columns: own, ...index }) => ({ ...index, fields: own, line })) };
}

/** One of two ends of a relation one to one holds the key: that with a `JoinColumn`. */
function columnsOf(
  field: FieldShape,
  lines: Lines,
  isTypeorm: boolean,
  alone: ReadonlySet<string>,
): MappedClass["columns"] {
  const { name, marks = [], type } = field;
  if (marks.includes("OneToOne") && !marks.includes("JoinColumn")) return [];
  const leads = marks.includes("ManyToOne") || marks.includes("OneToOne");
  const {
    nullable: _optional,
    type: written,
    ...column
  } = mappedColumn(field, lines, leads ? classNamed(type) : undefined);
  const { storedAs = "", storedDefault, storedNullable } = field;
  // An enumeration of the database is of no type that is called as its members are in code.
  const isEnumeration = /^(?:simple-)?enum$/.test(storedAs);
  const kept = storedAs === "" || leads ? written : dataType(storedAs, "sql");
  // What is not said to be so may not be empty; a key that leads to another class may, and the time at which a row was taken away.
  const nullable = storedNullable ?? (isTypeorm ? leads || marks.includes("DeleteDateColumn") : undefined);
  const unique = column.unique ?? (isTypeorm ? alone.has(name) || marks.includes("OneToOne") : undefined);
  return [
    {
      ...column,
      ...(kept && !isEnumeration ? { type: kept } : {}),
      ...(nullable === undefined ? {} : { nullable }),
      ...(unique === undefined ? {} : { unique }),
      ...(storedDefault === undefined ? {} : { default: storedDefault }),
    },
  ];
}
