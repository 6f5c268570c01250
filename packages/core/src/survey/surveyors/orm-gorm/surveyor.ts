import { go } from "../../../notation/go/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn, someOf } from "../../orm/mapped-column.ts";
import type { MappedClass, Mapper } from "../../orm/mapped.ts";
import { plural, snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";

const gorm: Mapper = {
  source: "orm-gorm",
  tableOf: (name) => plural(snakeCase(name)),
  columnOf: ({ name, column }) => column ?? snakeCase(name),
  baseColumns: (base) => (base === "Model" ? ["ID", "CreatedAt", "UpdatedAt", "DeletedAt"] : undefined),
};

/** The tables that structs of GORM map. */
export const ormGorm = surveyor<readonly MappedClass[]>({
  id: "orm-gorm",
  title: "structs of GORM",
  kinds: ["table", "column", "foreign-key"],
  wants: (path) => path.endsWith(".go") && isOwnCode(path),
  read({ text }) {
    if (!/\bgorm:"|\bgorm\.Model\b/.test(text)) return null;
    const lines = new Lines(text);
    const records = go.read(text, "go").records ?? [];
    const names = new Map(
      [...text.matchAll(/^func \((?:\w+ )?\*?(\w+)\) TableName\(\) string \{\s*return "([\w.]+)"/gm)].map(
        ({ 1: struct, 2: table }) => [struct!, table!] as const,
      ),
    );
    return someOf(
      records.flatMap((record) => {
        const mapped = classOf(record, text, names, lines);
        return mapped ? [mapped, ...joinTablesOf(record, text, lines)] : [];
      }),
    );
  },
  join: (files) => mappedSurvey(files, gorm),
});

function classOf(
  record: RecordShape,
  text: string,
  names: ReadonlyMap<string, string>,
  lines: Lines,
): MappedClass | null {
  const { form, name, range, fields, marks = [] } = record;
  if (form !== "struct") return null;
  const end = text.indexOf("\n}", range.from);
  const body = text.slice(range.from, end < 0 ? text.length : end);
  if (!/\bgorm:"/.test(body) && !/\bgorm\.Model\b/.test(body)) return null;
  const table = names.get(name);
  const keyed =
    marks.includes("Model") || table !== undefined || fields.some((field) => field.primaryKey || field.name === "ID");
  return mappedClass(
    { ...record, ...(table === undefined ? {} : { table }) },
    keyed ? "table" : "base",
    lines,
    (field) => columnsOf(field, lines),
  );
}

/** `` Tags []Tag `gorm:"many2many:article_tags"` ``: a table that no struct maps holds the pairs. */
function joinTablesOf({ name, range }: RecordShape, text: string, lines: Lines): MappedClass[] {
  const end = text.indexOf("\n}", range.from);
  const body = text.slice(range.from, end < 0 ? text.length : end);
  return [...body.matchAll(/^[ \t]*\w+[ \t]+\[\]\*?(?:\w+\.)?(\w+)[ \t]+`[^`\n]{0,200}\bmany2many:(\w+)/gm)].map(
    ({ 1: other, 2: table, index }) => {
      const line = lines.lineAt(range.from + index);
      const column = (owner: string) => ({ name: owner, line, column: `${snakeCase(owner)}_id`, primaryKey: true });
      return { name: table!, line, role: "table", table: table!, columns: [column(name), column(other!)] };
    },
  );
}

/** Structs and slices of structs are relations; a type of the package's own name may be one or a column, and is left out. */
function columnsOf(field: FieldShape, lines: Lines): MappedClass["columns"] {
  const raw = field.type?.raw ?? "";
  if (field.unstored || /^\p{Ll}/u.test(field.name) || /^\[\]\*?[A-Z]\w*$/.test(raw)) return [];
  const isOwn = /^\*?[A-Z]\w*$/.test(raw);
  return isOwn && field.column === undefined ? [] : [mappedColumn(field, lines)];
}
