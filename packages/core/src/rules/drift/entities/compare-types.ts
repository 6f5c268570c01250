import type { DataType } from "../../../model/value.ts";
import { agree } from "../../../model/kinds/data-type.ts";
import { cannotAgree } from "../../query/types.ts";
import { sameMembers } from "./members.ts";
import { headOf } from "./vocabulary.ts";

/**
 * Whether what a design says of a type cannot be what is built. In one language every difference of known types counts; `inCode`
 * tells that code holds it, where a truth value is no number, as it is in some databases.
 */
export function typesDiffer(said: DataType, built: DataType, oneLanguage: boolean, inCode = false): boolean {
  if (said.members && built.members && !sameMembers(said.members, built.members)) return true;
  // What a database keeps code may hold as a text, whatever else the design tells in the code's own words.
  if (inCode && isColumnType(said) && !isColumnType(built)) return !isText(built) && cannotAgree(said, built);
  if (spelled(said.raw) === spelled(built.raw)) return false;
  if (said.item && built.item) return typesDiffer(said.item, built.item, oneLanguage, inCode);
  if (said.name === "number" && isNumber(built)) return false;
  if (said.members && built.members && !areOfDjango(said, built)) return false;
  if (areOfDjango(said, built)) return storedAs(said) !== storedAs(built) || sizesDiffer(said, built);
  if (inCode && said.logical === "datetime" && built.name === "date") return true;
  // In code a `Time`, as a class is written, is a point in time.
  if (inCode && said.raw === "Time" && built.logical === "datetime") return false;
  if (oneLanguage && isSized(said) && isSized(built)) return true;
  if (oneLanguage && isMapped(said, built)) return agree(said, built) === "conflict";
  if (oneLanguage && isKnown(said) && isKnown(built))
    return said.name !== built.name || agree(said, built, "same") === "conflict";
  if (isAmount(said) || isAmount(built)) return agree(said, built) === "conflict";
  // Where a database has no truth values, a design that speaks its words means one by a number.
  if (inCode && isOfDatabase(said) && built.logical === "boolean" && said.logical === "integer") return false;
  return cannotAgree(said, built) || (inCode && (areApart(said, built) || areApart(built, said)));
}

/** Types of fields by the names that Django gives them say the same only if they are stored alike. */
const areOfDjango = (a: DataType, b: DataType): boolean =>
  [a, b].every((type) => headOf(type).endsWith("Field") && type.logical !== "unknown" && type.logical !== "object");

const sizesDiffer = ({ size: a }: DataType, { size: b }: DataType): boolean =>
  a.length > 0 && b.length > 0 && a.join() !== b.join();

const storedAs = ({ name }: DataType): string => (name === "varchar" ? "string" : name);

/** Numbers of a language in which signs and sizes are part of the name: `uint` is no `int`. */
const isSized = ({ raw }: DataType): boolean =>
  /^\*?(?:u?int(?:8|16|32|64)?|float(?:32|64)|[iuf](?:8|16|32|64|128)|[iu]size)$/.test(raw);

/** `VARCHAR(150)`, `TIMESTAMP`: a type that only a database has, in its letters. */
const isColumnType = ({ raw }: DataType): boolean =>
  /^(?:(?:N?VARCHAR2?|TIMESTAMP(?:TZ)?|DATETIME2?|SMALLDATETIME|(?:SMALL|BIG)?SERIAL|BYTEA|JSONB|CITEXT|(?:TINY|MEDIUM|LONG)TEXT)\b|(?:N?CHAR|NUMERIC|DECIMAL)\s?\()/.test(
    raw,
  );

const isText = ({ logical }: DataType): boolean => logical === "text";

const areApart = (a: DataType, b: DataType): boolean =>
  (a.logical === "boolean" && /^(?:integer|decimal|float|number)$/.test(b.logical)) ||
  (a.logical === "decimal" && /^(?:date|time|datetime)$/.test(b.logical));

/** `INTEGER`, `TINYINT(1)`: words of SQL, in its letters. */
const isOfDatabase = ({ raw }: DataType): boolean => /^(?:(?:TINY|SMALL|BIG)?INT(?:EGER)?|NUMBER|NUMERIC)\b/.test(raw);

/** Money is kept as a fraction or as a count of its smallest part. */
const isAmount = ({ name }: DataType): boolean => name === "money";

/** Types that the language itself defines; a name of the author's own may stand for one of them. */
const isKnown = ({ logical, members }: DataType): boolean => logical !== "unknown" && logical !== "object" && !members;

const spelled = (raw: string): string =>
  raw
    .toLowerCase()
    .replace(/\b(?:final|readonly|optional|nullable)\b/g, "")
    .replace(/["'`\s?!]|\|null|\|undefined|\|none/g, "");

/** Whether a type is one of numbers, as JSON and prose know but one. */
const isNumber = ({ logical }: DataType): boolean => /^(?:integer|decimal|float|number|money)$/.test(logical);

/** `str` of Python is written `String(255)` where it is mapped to a column. */
const isMapped = (said: DataType, built: DataType): boolean =>
  /^(?:str|int|float|bool|date|datetime)\b/.test(said.raw) && /^(?!Decimal$)[A-Z]/.test(built.raw);
