import type { FieldShape, RecordShape } from "../notation.ts";
import type { TableConstraint } from "./statement.ts";

/** A record with the keys and indexes that stand below its columns. */
export function applyRules(record: RecordShape, constraints: readonly TableConstraint[]): RecordShape {
  const of = <K extends TableConstraint["kind"]>(kind: K): Extract<TableConstraint, { kind: K }>[] =>
    constraints.filter((each): each is Extract<TableConstraint, { kind: K }> => each.kind === kind);
  const primaryKey = of("primaryKey")[0]?.columns ?? [];
  const uniques = of("unique").map((unique) => unique.columns);
  const foreign = of("foreignKey");
  const at = record.range;
  const field = (each: FieldShape): FieldShape => {
    const key = foreign.find(({ columns }) => columns.length === 1 && columns[0] === each.name)?.references;
    return {
      ...each,
      ...(primaryKey.includes(each.name) ? { primaryKey: true, nullable: false } : {}),
      ...(uniques.some((columns) => columns.length === 1 && columns[0] === each.name) ? { unique: true } : {}),
      ...(key ? { references: [key.table.text, ...key.columns].join(".") } : {}),
    };
  };
  return {
    ...record,
    fields: record.fields.map(field),
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(uniques.length > 0 ? { uniques } : {}),
    ...(foreign.length > 0
      ? {
          foreignKeys: foreign.map(({ columns, references: { table, columns: toColumns, onDelete, onUpdate } }) => ({
            range: at,
            table: record.name,
            columns,
            toTable: table.text,
            toColumns,
            ...(onDelete === undefined ? {} : { onDelete }),
            ...(onUpdate === undefined ? {} : { onUpdate }),
          })),
        }
      : {}),
    ...(of("index").length > 0
      ? {
          indexes: of("index").map(({ name, columns }) => ({
            ...(name === undefined ? {} : { name }),
            range: at,
            table: record.name,
            columns,
          })),
        }
      : {}),
  };
}
