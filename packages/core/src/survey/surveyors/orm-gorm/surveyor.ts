import { go } from "../../../notation/go/read.ts";
import type { FieldShape, RecordShape } from "../../../notation/notation.ts";
import { Lines } from "../../../text/lines.ts";
import { isOwnCode } from "../../files/kinds-of-file.ts";
import { mappedClass, mappedColumn } from "../../orm/mapped-column.ts";
import type { MappedClass, MappedColumn, Mapper } from "../../orm/mapped.ts";
import { plural, snakeCase } from "../../orm/naming.ts";
import { mappedSurvey } from "../../orm/survey-of.ts";
import { surveyor } from "../../surveyor.ts";
import { indexesOf } from "./indexes.ts";
import { type Lead, leadsOf, withKeys } from "./keys.ts";
import { embedsBase, inRoles } from "./roles.ts";
import { isMangled, type Tag, tagOf, typeOfTag, uniqueIndexesOf } from "./tag.ts";

const gorm: Mapper = {
  source: "orm-gorm",
  tableOf: (name) => plural(snakeCase(name)),
  columnOf: ({ name, column }) => column ?? snakeCase(ofInitials(name)),
  baseColumns: (base) => (base === "Model" ? ["ID", "CreatedAt", "UpdatedAt", "DeletedAt"] : undefined),
};

/** What a file of Go holds for GORM. */
interface GormFile {
  readonly classes: readonly MappedClass[];
  /** Types that are another name for text, a number or a truth value. */
  readonly plain: readonly string[];
  /** The fields by which structs lead to others, where foreign keys are made of them. */
  readonly leads: readonly Lead[];
  /** Whether no foreign keys are made. */
  readonly keyless: boolean;
  /** Whether the tables are made from the structs when the program starts. */
  readonly migrates: boolean;
}

/** GORM takes the initials it knows for one word: `SkillIDs` is `skill_ids`. */
const ofInitials = (name: string): string =>
  name.replace(
    /(?:GUID|UUID|UID|ID|API|IP|UR[IL]|VM)(?=s(?:$|\p{Lu}))/gu,
    (initials) => initials[0] + initials.slice(1).toLowerCase(),
  );

/** Whether a struct is declared within a function, which reads the rows of a query into it: it maps no table. */
const isLocal = ({ range: { from } }: RecordShape, text: string): boolean =>
  /^[ \t]+type\s/.test(text.slice(text.lastIndexOf("\n", from) + 1, from + 6));

/** The tables that structs of GORM map. */
export const ormGorm = surveyor<GormFile>({
  id: "orm-gorm",
  title: "structs of GORM",
  kinds: ["table", "column", "index", "foreign-key"],
  wants: (path) => path.endsWith(".go") && isOwnCode(path),
  read({ text }) {
    const plain = [...text.matchAll(/^type (\w+) =? ?(?:string|bool|u?int\d*|float\d\d)\s*$/gm)].map(
      ([, name]) => name!,
    );
    const migrates = /\.AutoMigrate\(|\.Migrator\(\)\.CreateTable\(/.test(text);
    // The first versions of GORM make no foreign keys by themselves.
    const keyless = /\bDisableForeignKeyConstraintWhenMigrating\b|"github\.com\/jinzhu\/gorm"/.test(text);
    const all = mayMap.test(text) ? (go.read(text, "go").records ?? []) : [];
    const records = all.filter((record) => !isLocal(record, text));
    const classes = classesIn(records, text);
    const leads = records.flatMap((record) => leadsOf(record, text));
    return classes.length > 0 || plain.length > 0 || migrates || keyless
      ? { classes, leads, keyless, plain, migrates }
      : null;
  },
  join(files, site) {
    const all = [...files.values()];
    const plain = new Set(all.flatMap((file) => file.plain));
    const migrates = all.some((file) => file.migrates);
    // Who marks what must not be empty lets everything else be.
    const marks = all.some(({ classes }) =>
      classes.some(({ columns }) => columns.some((one) => one.nullable === false)),
    );
    const exact = migrates && !site.files.some((path) => /(?:^|\/)migrations?\/.*\.sql$/.test(path));
    const columnOf = (column: MappedColumn): MappedColumn[] =>
      isOwnType(column) && column.column === undefined && !plain.has(column.type!.name)
        ? []
        : [
            migrates && !column.unsure
              ? { ...column, unique: column.unique ?? false, ...(marks ? { nullable: column.nullable ?? true } : {}) }
              : column,
          ];
    const leads = migrates && !all.some(({ keyless }) => keyless) ? all.flatMap((file) => file.leads) : [];
    const classes = [...inRoles(new Map([...files].map(([path, file]) => [path, file.classes])))].map(
      ([path, each]) =>
        [path, each.map((one) => withKeys({ ...one, columns: one.columns.flatMap(columnOf) }, leads))] as const,
    );
    return mappedSurvey(new Map(classes), exact ? { ...gorm, exact } : gorm);
  },
});

/** What may hold structs of GORM: by their tags, or by a struct that another embeds, alone on its line. */
const mayMap = /\bgorm:"|\bgorm\.Model\b|^[ \t]+(?:\w+\.)?\w*(?:Base|Model|Entity)\w*[ \t]*\r?$/m;

/** A type of the package's own may be a relation as well as a column. */
const isOwnType = ({ type }: MappedColumn): boolean => /^\*?[A-Z]\w*$/.test(type?.raw ?? "");

function classesIn(records: readonly RecordShape[], text: string): readonly MappedClass[] {
  const lines = new Lines(text);
  const names = new Map(
    [...text.matchAll(/^func \((?:\w+ )?\*?(\w+)\) TableName\(\) string \{\s*return "([\w.]+)"/gm)].map(
      ({ 1: struct, 2: table }) => [struct!, table!] as const,
    ),
  );
  return records.flatMap((record) => {
    const mapped = classOf(record, text, names, lines);
    return mapped ? [mapped, ...joinTablesOf(record, text, lines)] : [];
  });
}

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
  if (!/\bgorm:"/.test(body) && !/\bgorm\.Model\b/.test(body) && !embedsBase(marks)) return null;
  const table = names.get(name);
  const shared = fields.flatMap((field) => uniqueIndexesOf(tagOf(field, text))).filter((index) => index !== "");
  const indexed = new Set(shared.filter((index, i) => shared.indexOf(index) !== i || index === "composite"));
  const keyed =
    marks.includes("Model") ||
    table !== undefined ||
    fields.some((field) => field.primaryKey || /^I[Dd]$/.test(field.name));
  const mapped = mappedClass(
    { ...record, ...(table === undefined ? {} : { table }) },
    keyed ? "table" : "base",
    lines,
    (field) => columnsOf(field, text, indexed, lines),
  );
  const indexes = indexesOf(fields, (field) => tagOf(field, text), lines);
  return indexes.length > 0 ? { ...mapped, indexes } : mapped;
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

/** Times that GORM writes without being told. */
const setByGorm = ({ name }: FieldShape, tag: Tag): boolean =>
  /^(?:CreatedAt|UpdatedAt)$/.test(name) || tag.has("autocreatetime") || tag.has("autoupdatetime");

/** The first versions of GORM make every text that long. */
const firstSize = (text: string): number | undefined => (text.includes('"github.com/jinzhu/gorm"') ? 255 : undefined);

/** Slices of structs are relations; of several columns that are unique together, `indexed` by name, none is by itself. */
function columnsOf(
  field: FieldShape,
  text: string,
  indexed: ReadonlySet<string>,
  lines: Lines,
): MappedClass["columns"] {
  const raw = field.type?.raw ?? "";
  if (field.unstored || /^\p{Ll}/u.test(field.name) || /^\[\]\*?(?:\w+\.)?[A-Z]\w*$/.test(raw)) return [];
  const tag = tagOf(field, text);
  const { unique: _, ...column } = mappedColumn(field, lines);
  const type = typeOfTag(tag, field, firstSize(text));
  const standard = tag.get("default");
  return [
    {
      ...column,
      ...(type ? { type } : {}),
      ...(tag.has("not null") ? { nullable: false } : isMangled(tag) ? { unsure: true } : {}),
      ...(standard === undefined || /^null$/i.test(standard) ? {} : { default: standard }),
      ...(setByGorm(field, tag) ? { generated: true } : {}),
      ...(uniqueIndexesOf(tag).some((index) => !indexed.has(index)) ? { unique: true } : {}),
    },
  ];
}
