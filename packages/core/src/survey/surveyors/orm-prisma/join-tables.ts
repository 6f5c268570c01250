import type { RecordShape } from "../../../notation/notation.ts";

/**
 * The tables that Prisma makes by itself where two models hold lists of one another: `_PostToTag`, or `_name` of a named
 * relation, with a column for each side. Models are given in the names of the database, with their own as `table`.
 */
export function joinTables(models: readonly RecordShape[]): RecordShape[] {
  const byModel = new Map(models.map((model) => [modelOf(model), model]));
  const made = new Map<string, RecordShape>();
  for (const one of models)
    for (const list of one.lists ?? []) {
      const other = byModel.get(list.to);
      const back = other?.lists?.find(
        (each) => each !== list && each.to === modelOf(one) && each.relation === list.relation,
      );
      if (!other || !back) continue;
      const ends = [one, other].sort((a, b) => (modelOf(a) < modelOf(b) ? -1 : 1));
      const name = `_${list.relation ?? ends.map(modelOf).join("To")}`;
      if (!made.has(name)) made.set(name, joinTable(name, ends, list.range));
    }
  return [...made.values()];
}

const modelOf = ({ table, name }: RecordShape): string => table ?? name;

function joinTable(name: string, ends: readonly RecordShape[], range: RecordShape["range"]): RecordShape {
  const sides = ends.map((end, i) => ({ column: "AB"[i]!, end }));
  return {
    form: "table",
    name,
    range,
    language: "prisma",
    fields: sides.map(({ column, end }) => ({ ...keyOf(end), name: column, range, nullable: false })),
    foreignKeys: sides.map(({ column, end }) => ({
      range,
      table: name,
      columns: [column],
      toTable: end.name,
      toColumns: [keyOf(end).name],
      onDelete: "cascade",
      onUpdate: "cascade",
    })),
    indexes: [{ table: name, range, columns: ["A", "B"], unique: true }],
  };
}

/** The column by which rows of a model are known, with its type alone. */
function keyOf({ fields, primaryKey = [] }: RecordShape): Pick<RecordShape["fields"][number], "name" | "type"> {
  const key = fields.find(({ name }) => name === primaryKey[0]);
  return { name: key?.name ?? "id", ...(key?.type ? { type: key.type } : {}) };
}
