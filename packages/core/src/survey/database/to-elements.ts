import type { BuiltElement, BuiltRelation, Evidence } from "../../model/built.ts";
import type { ElementId } from "../../model/element.ts";
import type { ColumnFacts } from "../../model/kinds/column.ts";
import { foreignKeyId, idOf, indexId, memberId } from "../../model/kinds/identity.ts";
import type { DataType } from "../../model/value.ts";
import type { FieldShape, IndexShape, RecordShape } from "../../notation/notation.ts";
import { isBookkeepingTable } from "./bookkeeping.ts";
import { evidenceOf } from "./place.ts";
import type { StandingTable } from "./replay-files.ts";

/** What a database holds, as plain elements. */
export interface DatabaseElements {
  readonly elements: readonly BuiltElement[];
  readonly relations: readonly BuiltRelation[];
}

/** What a survey of a database says of its tables. */
export function databaseElements(standing: readonly StandingTable[], dialect: string | undefined): DatabaseElements {
  const enums = enumsOf(standing);
  const elements = new Map<ElementId, BuiltElement>();
  const relations: BuiltRelation[] = [];
  for (const { record } of standing) {
    const enumeration = enumOf(record);
    if (enumeration) elements.set(enumeration.id, enumeration);
  }
  for (const { record, proofs } of standing) {
    if (!isTable(record) || record.dropped || isBookkeepingTable(record.name)) continue;
    const name = nameIn(record, elements);
    const table = idOf("table", name);
    elements.set(table, tableOf(table, name, record, dialect));
    const uniques = uniqueColumns(record);
    for (const field of record.fields) {
      if (field.dropped) continue;
      const id = memberId("column", table, field.name);
      const unique = uniques.get(field.name.toLowerCase());
      elements.set(id, columnOf(id, table, field, record, proofs.get(field.name.toLowerCase()) ?? {}, unique, enums));
    }
    for (const index of indexesOf(record)) {
      const id = indexId(name, index.columns, index.name);
      elements.set(id, {
        id,
        kind: "index",
        name: index.name ?? `${name}(${index.columns.join(", ")})`,
        parent: table,
        facts: { ...without(index, "range", "name"), table: name },
        evidence: [evidenceOf(index.range)],
      });
    }
    for (const key of record.foreignKeys ?? []) {
      const id = foreignKeyId(name, key.columns);
      const evidence = [evidenceOf(key.range)];
      elements.set(id, {
        id,
        kind: "foreign-key",
        name: `${name}.${key.columns.join(", ")} -> ${[key.toTable, ...key.toColumns].join(".")}`,
        parent: table,
        facts: { ...without(key, "range"), table: name },
        evidence,
      });
      relations.push({ kind: "references", from: table, to: idOf("table", key.toTable), evidence });
    }
  }
  return { elements: [...elements.values()], relations };
}

const isTable = ({ form, name }: RecordShape): boolean =>
  name !== "" && (form === "table" || form === "view" || form === "collection");

/** Of two tables of one name in two schemas, the second is called by its schema too. */
const nameIn = ({ name, schema }: RecordShape, elements: ReadonlyMap<ElementId, BuiltElement>): string =>
  schema !== undefined && elements.has(idOf("table", name)) ? `${schema}.${name}` : name;

function tableOf(id: ElementId, name: string, record: RecordShape, dialect: string | undefined): BuiltElement<"table"> {
  const { form, schema, primaryKey, amends, implied, range } = record;
  return {
    id,
    kind: "table",
    name,
    parent: null,
    facts: {
      form: form === "view" || form === "collection" ? form : "table",
      ...(schema === undefined ? {} : { schema }),
      ...(dialect === undefined ? {} : { dialect }),
      ...(primaryKey === undefined ? {} : { primaryKey }),
      ...(amends ? { amended: true } : {}),
      ...(implied ? { implied } : {}),
    },
    evidence: [evidenceOf(range)],
  };
}

function columnOf(
  id: ElementId,
  table: ElementId,
  field: FieldShape,
  record: RecordShape,
  proofs: Readonly<Record<string, Evidence>>,
  unique: Evidence | undefined,
  enums: ReadonlyMap<string, readonly string[]>,
): BuiltElement<"column"> {
  const { name, range, type, comment, unique: _unique, ...said } = without(field, "dropped", "column", "foreignKey");
  const primaryKey = record.primaryKey?.some((column) => column.toLowerCase() === name.toLowerCase()) ?? false;
  // `DEFAULT NULL` is what every column does that may be empty.
  if (/^null$/i.test(said.default ?? "")) delete (said as { default?: string }).default;
  const facts: ColumnFacts = {
    ...said,
    ...(type === undefined ? {} : { type: enriched(type, enums) }),
    // A column of a definition may be empty unless that is ruled out; of a column that is only changed nothing is known.
    ...(field.nullable === undefined && !record.amends ? { nullable: !primaryKey } : {}),
    ...(primaryKey ? { primaryKey: true, nullable: false } : {}),
    ...(unique || field.unique ? { unique: true } : {}),
    ...(comment === undefined ? {} : { description: comment }),
  };
  const proof = { ...(unique ? { unique } : {}), ...proofs };
  return {
    id,
    kind: "column",
    name,
    parent: table,
    facts,
    evidence: [evidenceOf(range)],
    ...(Object.keys(proof).length > 0 ? { proof } : {}),
  };
}

/** The indexes of a table, with those that keep several columns unique. */
const indexesOf = ({ indexes = [], uniques = [], name, range }: RecordShape): readonly IndexShape[] => [
  ...uniques
    .filter((columns) => columns.length > 1)
    .map((columns): IndexShape => ({ table: name, columns, unique: true, range })),
  ...indexes,
];

/** A unique index and a unique constraint are one thing to who reads. */
function uniqueColumns({ indexes = [] }: RecordShape): ReadonlyMap<string, Evidence> {
  return new Map(
    indexes
      .filter(({ unique, where, columns }) => unique && where === undefined && columns.length === 1)
      .map(({ columns, range }) => [columns[0]!.toLowerCase(), evidenceOf(range)]),
  );
}

/** An enumeration of the database as a structure of data. */
const enumOf = ({ form, name, members = [], range }: RecordShape): BuiltElement<"entity"> | null =>
  form === "enum" && name !== ""
    ? {
        id: idOf("entity", name),
        kind: "entity",
        name,
        parent: null,
        facts: { form, members: members.map((member) => member.name) },
        evidence: [evidenceOf(range)],
      }
    : null;

/** The members of the enumerations that were made, by name in lower case. */
const enumsOf = (standing: readonly StandingTable[]): ReadonlyMap<string, readonly string[]> =>
  new Map(
    standing.flatMap(({ record: { form, name, members = [] } }) =>
      form === "enum" ? [[name.toLowerCase(), members.map((member) => member.name)] as const] : [],
    ),
  );

/** A type that names an enumeration holds its members. */
function enriched(type: DataType, enums: ReadonlyMap<string, readonly string[]>): DataType {
  const members = enums.get(type.raw.replace(/^.*\./, "").replace(/"/g, "").toLowerCase());
  return members && !type.members ? { ...type, logical: "enum", members } : type;
}

function without<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}
