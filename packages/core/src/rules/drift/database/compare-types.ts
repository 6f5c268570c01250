import type { Design } from "../../../document/design.ts";
import type { Element } from "../../../model/element.ts";
import type { ColumnFacts } from "../../../model/kinds/column.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import type { DataType } from "../../../model/value.ts";
import { perObject } from "../../../text/per-object.ts";
import { claimsOf } from "../claims.ts";

/** Whether a column can be of the type that a design gives it. */
export function sameType(
  design: Design,
  table: Element<"table"> | undefined,
  said: DataType,
  built: DataType,
  dialect: string | undefined,
): boolean {
  if (spelled(said.raw) === spelled(built.raw)) return true;
  if (table?.facts.dialect === undefined && /^char$/i.test(said.raw) && built.logical === "text") return true;
  if (said.members && built.members) return sameMembers(said.members, built.members);
  if (said.logical === "object" && isEnumeration(design, said) && !holdsNames.has(built.logical)) return false;
  const own = table?.facts.dialect ?? dialectWritten(design);
  const apart =
    dialect !== undefined && (dialect === "sqlite" || dialect === "code" || (own !== undefined && !akin(own, dialect)));
  if (agree(said, built, apart ? "different" : "same") !== "conflict")
    return dialect === "code"
      ? !isOtherInCode(design, said, built) && !isOtherText(design, said, built)
      : apart || !isOtherKept(design, said, built);
  return !apart && (isLoosely(said, built, namesWritten(design)) || lacksType(said, built, dialect));
}

/** A time that is kept as a number is a time all the same, but where the design writes such numbers of other columns. */
const isOtherKept = (design: Design, said: DataType, built: DataType): boolean =>
  (isTime(said) ? isNumber(built) : isNumber(said) && isTime(built)) &&
  (namesWritten(design).has(built.name) || rawsWritten(design).has(spelled(built.raw)));

/** A time that code keeps is no text where the design tells of such times as times, and a number without exact digits none with so many. */
const isOtherInCode = (design: Design, said: DataType, built: DataType): boolean =>
  ((said.logical === "text" && isTime(built)) ||
    (said.logical === "decimal" && said.size.length === 2 && built.logical === "float")) &&
  namesWritten(design).has(built.name);

/** A text of any length that code tells its mapper to keep as such is none of a few letters where the design tells such texts apart, nor the other way round. */
const isOtherText = (design: Design, said: DataType, built: DataType): boolean =>
  (isUnbound(said) ? isBound(built) : isBound(said) && isUnbound(built)) &&
  namesWritten(design).has("text") &&
  namesWritten(design).has("varchar");

const isUnbound = ({ raw }: DataType): boolean => spelled(raw) === "text";
const isBound = ({ name, size }: DataType): boolean => name === "varchar" && size.length === 1;

const isTime = ({ logical }: DataType): boolean => logical === "datetime" || logical === "date";
const isNumber = ({ logical }: DataType): boolean => logical === "integer" || logical === "number";

/** What can hold a member of an enumeration, by its name or its number; a type of one's own may be one. */
const holdsNames: ReadonlySet<DataType["logical"]> = new Set([
  "enum",
  "text",
  "integer",
  "number",
  "object",
  "unknown",
]);

/** Whether a type is an enumeration that the design itself declares. */
const isEnumeration = ({ model }: Design, { raw }: DataType): boolean => {
  const declared = model.elements.get(idOf("entity", raw)) as Element<"entity"> | undefined;
  return declared?.facts.form === "enum";
};

const spelled = (raw: string): string =>
  raw
    .toLowerCase()
    .replace(/["`\s]/g, "")
    .replace(/^public\./, "")
    // How wide a whole number is shown changes nothing of it.
    .replace(/^((?:tiny|small|medium|big)?int(?:eger)?)\(\d+\)/, "$1");

/** Whether two lists hold the same members, in whatever order and case. */
export function sameMembers(a: readonly string[], b: readonly string[]): boolean {
  const members = new Set(a.map((member) => member.toLowerCase()));
  return members.size === new Set(b).size && b.every((member) => members.has(member.toLowerCase()));
}

const families: readonly ReadonlySet<string>[] = [
  new Set(["postgresql", "cockroachdb", "redshift"]),
  new Set(["mysql"]),
  new Set(["h2", "hsqldb", "derby"]),
];
/** Whether two dialects have the same types. */
export const akin = (a: string, b: string): boolean =>
  a === b || a === "sql" || b === "sql" || families.some((family) => family.has(a) && family.has(b));

/** Types of which a design that never writes the second says the first for both. */
const loosely: readonly (readonly [string, string])[] = [
  ["timestamp", "timestamptz"],
  ["datetime", "timestamptz"],
  ["json", "jsonb"],
  ["time", "timetz"],
  ["float", "double"],
  ["float", "real"],
  ["char", "varchar"],
  ["varchar", "text"],
  ["text", "varchar"],
  ["text", "nvarchar"],
  ["varchar", "nvarchar"],
  ["blob", "bytea"],
  ["binary", "bytea"],
];

function isLoosely(said: DataType, built: DataType, written: ReadonlySet<string>): boolean {
  if (said.item && built.item) return isLoosely(said.item, built.item, written);
  if (said.size.length > 0 && said.name !== "timestamp" && said.name !== "datetime") return false;
  // Without a length nothing parts the two.
  if (said.name === "varchar" && built.name === "text") return true;
  if (said.name === "text" && built.name === "varchar" && built.size.length === 0) return true;
  return loosely.some(([loose, exact]) => said.name === loose && built.name === exact && !written.has(exact));
}

/** Most databases have no type of their own for these and store them as text, numbers or bytes; none has one for a CUID or a ULID. */
const lacksType = (said: DataType, built: DataType, dialect: string | undefined): boolean =>
  (said.name === "ulid" ||
    // Scripts that give no dialect away may be those of SQLite, in which people write the word in full.
    (dialect === undefined && said.logical === "boolean" && /^integer$/i.test(built.raw)) ||
    (dialect !== undefined &&
      dialect !== "postgresql" &&
      dialect !== "cockroachdb" &&
      (said.logical === "uuid" ||
        said.logical === "json" ||
        said.logical === "array" ||
        said.logical === "boolean"))) &&
  agree(said, built) !== "conflict";

/** Whether a design gives a column of text the values of the enumeration that it is: what may stand in it is the same. */
export const namesMembers = ({ type, check, description }: ColumnFacts, { members }: DataType): boolean => {
  const words = new Set(`${check ?? ""} ${description ?? ""}`.toLowerCase().match(/[\p{L}\p{N}_-]+/gu));
  return type?.logical === "text" && members !== undefined && members.every((one) => words.has(one.toLowerCase()));
};

/** The names of all types of columns that a design writes. */
const namesWritten = perObject(
  (design: Design): ReadonlySet<string> =>
    new Set(claimsOf(design, "column").flatMap(({ facts }) => facts.type?.name ?? [])),
);

/** The types of columns as a design writes them: `Date` is that of a language, whatever it is in SQL. */
const rawsWritten = perObject(
  (design: Design): ReadonlySet<string> =>
    new Set(claimsOf(design, "column").flatMap(({ facts }) => (facts.type ? spelled(facts.type.raw) : []))),
);

const marks: readonly (readonly [string, RegExp])[] = [
  ["postgresql", /\b(?:bigserial|serial|jsonb|timestamptz|bytea|citext|inet|tsvector|timestamp with time zone)\b/i],
  ["mysql", /\b(?:tinyint|mediumint|longtext|mediumtext|unsigned|auto_increment|datetime\(\d\))/i],
  ["sqlserver", /\b(?:nvarchar|uniqueidentifier|datetime2|datetimeoffset)\b/i],
  ["oracle", /\b(?:varchar2|number\s*\(|clob)\b/i],
];

/** The dialect that the types of a design's columns give away, if it is one. */
const dialectWritten = perObject((design: Design): string | undefined =>
  dialectMarked(claimsOf(design, "column").flatMap(({ facts }) => facts.type?.raw ?? [])),
);

/** The dialect that types as they are written give away, if it is one. */
export function dialectMarked(raws: readonly string[]): string | undefined {
  const found = marks.filter(([, pattern]) => raws.some((raw) => pattern.test(raw))).map(([dialect]) => dialect);
  return found.length === 1 ? found[0] : undefined;
}
