import type { Inline } from "../../../syntax/block.ts";
import { type Mapped, sourceRange } from "../../../text/mapped.ts";
import type { Range } from "../../../text/range.ts";
import type { Above } from "../../above.ts";
import { type Context, within } from "../../context.ts";
import { namedInCode } from "../../shapes/named-in-code.ts";
import { introduced, saysTable, structureName } from "../../shapes/structure-name.ts";

/** Words that head the columns of a table, its rules or an example of it, and so are not its name. */
const generic =
  /^(?:the |its |main |core |key |all |new |database |db |table |data |constraint |index |column |check )*(?:columns?|fields?|attributes?|propert(?:y|ies)|schemas?|structures?|definitions?|specifications?|specs?|summar(?:y|ies)|lists?|catalog(?:ue)?s?|postgres(?:ql)?|mysql|mariadb|sqlite|mongodb|redis|oracle|sql server|tables?|collections?|models?|entit(?:y|ies)|index(?:es)?|indices|constraints?|keys|relations?|relationships?|examples?|descriptions?|dictionar(?:y|ies)|overview|notes?|details?|designs?|types?|parameters?|migrations?|sql|ddl|storage|database|data|spalten|felder|tabellen|colonnes|champs|columnas|campos|tablas|colunas|tabelas|colonne|campi|tabelle|столбцы|поля|таблицы|(?:关键|主要|核心|重要|基本|所有|其他|其它|扩展)?字段|列|表结构|字段说明|数据表|カラム|項目|テーブル|컬럼|필드|테이블)$/iu;

/** Of these words, one that stands alone, in lower case and marked, names a table. */
const nouns =
  /^(?:types|models|notes|parameters|details|descriptions|summaries|lists|catalogs|examples|data|tables|entities|migrations)$/;

const identifier = /^[A-Za-z_][\w.$-]*$/;

/** The name of the table that the words above a block announce, where they announce one. */
export function ownerAbove(above: Above, context: Context): Mapped | null {
  if (above.caption && namesSeveral(above.caption)) return null;
  return named(above.caption) ?? named(above.latest) ?? headingOwner(above.heading, context);
}

/** A table that the section above names, and the heading below it that only says what of the table is told. */
export interface TitledAbove {
  readonly text: string;
  readonly range: Range;
}

/** The table of a section whose own heading names none: `### Columns` and `### Indexes` below `## orders`. */
export function titledAbove({ heading }: Above, context: Context): TitledAbove | null {
  if (!heading || context.path.length < 3 || !within(context, "database-design", "data-model")) return null;
  if (!parts.test(heading.text.replace(ornament, ""))) return null;
  const text = (context.path.at(-2) ?? "").replace(/^[\d.]{0,8}[.)]?\s{1,4}|`/g, "").replace(tableAround, "");
  return snake.test(text) && !generic.test(text) ? { text, range: sourceRange(heading, 0, heading.text.length) } : null;
}

/** Signs and the word "table" around a name. */
const tableAround = /^(?:\p{Extended_Pictographic}|\ufe0f|\s)+|\s(?:table|collection)$/giu;
const ornament = /^(?:\p{Extended_Pictographic}|\ufe0f|\s)+|\s+$/gu;

/** `Field Descriptions` names no table. */
const describesMembers = /^(?:table )?(?:columns?|fields?) (?:descriptions?|details|reference)$/i;

/** What of a table is told below a heading of its own. */
const parts =
  /^(?:table )?(?:(?:columns?|fields?) (?:descriptions?|details|reference)|columns?|fields?|attributes?|schema|structure|index(?:es)?|indices|spalten|felder|indizes|colonnes|champs|columnas|campos|índices|colunas|столбцы|поля|индексы|字段|字段说明|列|表结构|索引|カラム|項目|インデックス|컬럼|필드|인덱스)$/iu;

/** A name as tables have it, of one word or of several parted by strokes. */
const snake = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** `**tags** / **item_tags**`: which of them something is of, it says itself. */
export const namesSeveral = ({ text, spans }: Inline): boolean =>
  spans.filter(({ kind, from, to }) => kind === "strong" && identifier.test(text.slice(from, to))).length > 1;

/** A caption names a table by an identifier, by code, or by saying "table". */
function named(caption: Inline | null): Mapped | null {
  if (!caption || (caption.text.length > 120 && !introduced(caption) && !namedInCode(caption))) return null;
  const name = structureName(caption);
  if (!name) return null;
  const alone = nouns.test(name.text) && name.text === caption.text.trim() && marked(caption, name);
  if (generic.test(name.text) && !alone) return null;
  if (identifier.test(name.text) && (saysTable(caption.text) || words(caption.text) <= 2 || marked(caption, name)))
    return name;
  return saysTable(caption.text) && words(name.text) <= 3 && marked(caption, name) ? name : null;
}

const words = (text: string): number => text.trim().split(/\s+/).length;

/** Whether the name is bold or code in its line. */
const marked = (caption: Inline, name: Mapped): boolean =>
  caption.spans.some(
    (span) =>
      (span.kind === "code" || span.kind === "strong") && caption.text.slice(span.from, span.to).includes(name.text),
  );

/** `collections 表`: a name that the words of another script call a table. */
const latinBeside = /^[\s\d.]*[a-z][a-z0-9_]* ?(?:表|テーブル|테이블)$/u;

/** `### Repairs (V004)`: which migration makes the tables below. */
const ofMigration = /^v\d{1,5}(?:[._]\d{1,5}){0,3}$/i;

/** `### notes` right below `## Database Design`: who writes other titles with a capital names a table so. */
const isWrittenAsName = (heading: Inline, name: Mapped, { path, depth }: Context): boolean =>
  depth === 1 &&
  nouns.test(name.text) &&
  name.text === heading.text.trim() &&
  /^[\P{L}]*\p{Lu}/u.test(path.at(-2) ?? "");

/** A class by which code gets at tables, as it is written in code. */
const reads = /^(?:[A-Z][a-z\d]{1,30}){1,6}(?:Repository|Controller|Middleware|Validator|Serializer|Facade|Dao|DAO)$/;

/** Headings of several tables. */
const inBrackets = /[(（][^()（）]*[)）]/gu;
const joins =
  /\btables\b|\S\s+collections\s*$|\p{Script=Han}[与和及、]\p{Script=Han}|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]と[\p{Script=Katakana}\p{Script=Han}]/iu;

/** A heading names a table if it says so, or if it stands below the heading that opens a chapter on databases. */
export function headingOwner(heading: Inline | null, context: Context): Mapped | null {
  if (!heading || describesMembers.test(heading.text.replace(ornament, ""))) return null;
  const name = structureName(heading);
  // `` `notes` table `` is the table of notes, and not what is noted on a table.
  const coded = heading.spans.some(
    ({ kind, from, to }) => kind === "code" && heading.text.slice(from, to) === name?.text,
  );
  if (
    !name ||
    ofMigration.test(name.text) ||
    (generic.test(name.text) &&
      !(coded
        ? saysTable(heading.text) || (nouns.test(name.text) && name.text === heading.text.trim())
        : latinBeside.test(heading.text) || isWrittenAsName(heading, name, context))) ||
    words(name.text) > 4 ||
    joins.test(heading.text.replace(inBrackets, ""))
  )
    return null;
  // `#### OrderRepository` among tables is the class that reads them.
  if (reads.test(name.text) && !saysTable(heading.text)) return null;
  const below = context.depth > 0 && within(context, "database-design", "data-model");
  return below || (saysTable(heading.text) && identifier.test(name.text)) ? name : null;
}
