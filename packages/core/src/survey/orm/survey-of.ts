import type { BuiltElement, BuiltRelation } from "../../model/built.ts";
import type { ElementId } from "../../model/element.ts";
import { foreignKeyId, idOf, indexId, memberId } from "../../model/kinds/identity.ts";
import { commonFolder } from "../files/paths.ts";
import type { Gap, Survey } from "../survey.ts";
import { type JoinEnd, joinTable } from "./join-table.ts";
import type { MappedClass, MappedColumn, MappedIndex, MappedJoin, Mapper } from "./mapped.ts";

interface Placed {
  readonly path: string;
  readonly mapped: MappedClass;
}

interface PlacedColumn extends MappedColumn {
  readonly path: string;
}

/** How far up classes are followed to what they extend. */
const deepest = 12;

/** The database that the classes of a repository map, as far as they tell; none where none is a table. */
export function mappedSurvey(files: ReadonlyMap<string, readonly MappedClass[]>, mapper: Mapper): Survey[] {
  const all = [...files].flatMap(([path, classes]) => classes.map((mapped) => ({ path, mapped })));
  const byName = new Map(all.map((placed) => [placed.mapped.name, placed]));
  const tables = all.filter(({ mapped }) => mapped.role === "table");
  if (tables.length === 0) return [];
  const elements = new Map<ElementId, BuiltElement>();
  const relations: BuiltRelation[] = [];
  const gaps: Gap[] = [];
  const tableName = ({ mapped, path }: Placed): string => mapped.table ?? mapper.tableOf(mapped.name, path);
  const byTable = new Map(tables.map((placed) => [tableName(placed), placed]));
  for (const placed of tables) {
    const { columns, indexed, joins, open } = columnsOf(placed, byName, mapper);
    const name = tableName(placed);
    const id = idOf("table", name);
    if (elements.has(id)) continue;
    const evidence = [{ path: placed.path, line: placed.mapped.line }];
    const keys = columns.filter((column) => column.primaryKey).map(mapper.columnOf);
    elements.set(id, {
      id,
      kind: "table",
      name,
      parent: null,
      facts: {
        form: mapper.form ?? "table",
        ...(placed.mapped.name === name ? {} : { aliases: [placed.mapped.name] }),
        ...(keys.length > 0 ? { primaryKey: keys } : {}),
        ...(open === undefined ? {} : { amended: true }),
      },
      evidence,
    });
    if (open !== undefined) gaps.push({ kind: "column", within: id, why: open });
    for (const index of indexesOf(placed, indexed, name, columns, mapper))
      if (index.facts.unique || !elements.has(index.id)) elements.set(index.id, index);
    for (const column of columns) {
      const own = mapper.columnOf(column);
      const at = [{ path: column.path, line: column.line }];
      const target =
        column.refersTo === undefined ? undefined : (byName.get(column.refersTo) ?? byTable.get(column.refersTo));
      // Where a key to another class has a field of its own beside the relation, that tells of the column.
      const isTold = column.refersTo !== undefined && columns.some((other) => isPlainly(other, own, mapper));
      if (!isTold) elements.set(memberId("column", id, own), columnElement(id, own, column));
      if (!target || target.mapped.role !== "table") continue;
      const to = tableName(target);
      const key = foreignKeyId(name, [own]);
      elements.set(key, {
        id: key,
        kind: "foreign-key",
        name: `${name}.${own} -> ${to}`,
        parent: id,
        facts: {
          table: name,
          columns: [own],
          toTable: to,
          toColumns: [],
          ...(column.onDelete === undefined ? {} : { onDelete: column.onDelete }),
          ...(column.onUpdate === undefined ? {} : { onUpdate: column.onUpdate }),
        },
        evidence: at,
      });
      relations.push({ kind: "references", from: id, to: idOf("table", to), evidence: at });
    }
    for (const join of joins) {
      const other = byName.get(join.to ?? "");
      const ends = mapper.joinOf?.(placed.mapped.name, join) ?? [];
      const own = join.table ?? `${name}_${join.name}`;
      if (ends.length === 0 || elements.has(idOf("table", own))) continue;
      const tables = [name, join.to === undefined ? name : other && tableName(other)];
      const made = joinTable(
        own,
        ends.map((column, i): JoinEnd => ({ column, table: tables[i] })),
        [{ path: join.path, line: join.line }],
      );
      for (const element of made.elements) elements.set(element.id, element);
      relations.push(...made.relations);
    }
  }
  return [
    {
      source: mapper.source,
      target: commonFolder(tables.map(({ path }) => path)),
      knows: mapper.exact && mapper.tellsIndexes ? ["table", "column", "index"] : ["table", "column"],
      ...(gaps.length > 0 ? { gaps } : {}),
      elements: [...elements.values()],
      relations,
      problems: [],
      dialect: mapper.dialect ?? "code",
      authority: 1,
      ...(mapper.exact ? { exact: true as const } : {}),
      ...(mapper.draft ? { draft: true as const } : {}),
    },
  ];
}

const isPlainly = (column: PlacedColumn, name: string, mapper: Mapper): boolean =>
  column.refersTo === undefined && mapper.columnOf(column) === name;

/** The indexes of a table, those of several columns in the order in which the class has their fields. */
function indexesOf(
  { path }: Placed,
  indexed: readonly MappedIndex[],
  table: string,
  columns: readonly PlacedColumn[],
  mapper: Mapper,
): readonly BuiltElement<"index">[] {
  return indexed.map(({ name, fields, unique, line }): BuiltElement<"index"> => {
    const covered = fields.map((field) => {
      const column = columns.find((each) => each.name === field || each.column === field);
      return column ? mapper.columnOf(column) : field;
    });
    return {
      id: indexId(table, covered, name),
      kind: "index",
      name: name ?? `${table}(${covered.join(", ")})`,
      parent: idOf("table", table),
      facts: { table, columns: covered, ...(unique ? { unique } : {}) },
      evidence: [{ path, line }],
    };
  });
}

function columnElement(table: ElementId, name: string, column: PlacedColumn): BuiltElement<"column"> {
  const { type, nullable, primaryKey, unique, generated, path, line, refersTo } = column;
  return {
    id: memberId("column", table, name),
    kind: "column",
    name,
    parent: table,
    facts: {
      ...(type && (refersTo === undefined || type.logical !== "object" || type.name === "ObjectId") ? { type } : {}),
      ...(nullable === undefined ? {} : { nullable }),
      ...(primaryKey ? { primaryKey, nullable: false } : {}),
      ...(unique === undefined ? {} : { unique }),
      ...(column.default === undefined ? {} : { default: column.default }),
      ...(column.filled === undefined ? {} : { filled: column.filled }),
      ...(generated ? { generated } : {}),
    },
    evidence: [{ path, line }],
  };
}

/** The columns of a class with those of what it extends and embeds, and why there may be more, as a whole sentence. */
function columnsOf(
  placed: Placed,
  byName: ReadonlyMap<string, Placed>,
  mapper: Mapper,
): {
  readonly columns: readonly PlacedColumn[];
  readonly indexed: readonly MappedIndex[];
  readonly joins: readonly (MappedJoin & { readonly path: string })[];
  readonly open?: string;
} {
  const columns = new Map<string, PlacedColumn>();
  const indexed: MappedIndex[] = [];
  const joins: (MappedJoin & { readonly path: string })[] = [];
  const seen = new Set<MappedClass>();
  const gone = new Set<string>();
  let open: string | undefined;
  const add = ({ path, mapped }: Placed, depth: number): void => {
    if (seen.has(mapped)) return;
    seen.add(mapped);
    for (const name of mapped.without ?? []) if (!columns.has(name)) gone.add(name);
    if (mapped.open !== undefined) open ??= `${mapped.name} (${path}:${mapped.line}) ${mapped.open}.`;
    indexed.push(...(mapped.indexes ?? []));
    joins.push(...(mapped.joins ?? []).map((join) => ({ ...join, path })));
    for (const column of mapped.columns) {
      if (gone.has(column.name)) continue;
      const part = byName.get(column.type?.name ?? "");
      if (part?.mapped.role === "part" && depth < deepest) add(part, depth + 1);
      // A thing with a table of its own is kept there.
      else if (part?.mapped.role === "table" && column.refersTo === undefined && column.column === undefined) continue;
      else if (columns.get(column.name)?.implied ?? !columns.has(column.name))
        columns.set(column.name, { ...column, path });
    }
    for (const name of mapped.bases ?? []) {
      const base = byName.get(name);
      const known = base ? undefined : mapper.baseColumns(name);
      if (base && depth < deepest) add(base, depth + 1);
      else if (known) {
        for (const each of known)
          if (!columns.has(each) && !gone.has(each))
            columns.set(each, {
              name: each,
              line: mapped.line,
              path,
              ...(/^id$/i.test(each) ? { primaryKey: true } : {}),
            });
      } else open ??= `${mapped.name} has the columns of ${name} too (${path}:${mapped.line}), which is not read.`;
    }
  };
  add(placed, 0);
  const all = [...columns.values()];
  const isKeyed = all.some(({ primaryKey, implied }) => primaryKey === true && !implied);
  for (const { name, implied } of all) if (implied && isKeyed) columns.delete(name);
  return { columns: [...columns.values()], indexed, joins, ...(open === undefined ? {} : { open }) };
}
