import { dataType } from "../../model/kinds/data-type.ts";
import type { Row } from "../../syntax/block.ts";
import { cellTexts } from "./refine.ts";
import type { ColumnRole } from "./role.ts";

// What tells a list of members in any language: names as code has them down one column, and beside each the name of a type.

type Roles = readonly (ColumnRole | null)[];

/** The roles of a table by its titles, and where these name neither its members nor their types, by its cells. */
export function withMembers(roles: Roles, rows: readonly Row[]): Roles {
  if (rows.length < 2 || roles.some((role) => role !== null && ofOthers.has(role))) return roles;
  const columns = roles.map((_, i) => cellTexts(rows, i).map((text) => text.trim()));
  const isFree = (i: number, ...vague: readonly ColumnRole[]): boolean =>
    roles[i] === null || vague.includes(roles[i]!);
  const type = columns.findIndex((cells, i) => i > 0 && isFree(i, "type") && holdsTypes(cells));
  if (type < 0 || roles.some((role, i) => role === "type" && i !== type)) return roles;
  const ofDatabase = columns[type]!.filter((cell) => typeOfDatabase.test(cell)).length * 2 > rows.length;
  const name = columns.findIndex((cells, i) => i < type && isFree(i, "name") && holdsNames(cells, ofDatabase));
  if (name < 0) return roles;
  const told = roles.map((role, i): ColumnRole | null => {
    if (i === name) return ofDatabase ? "column" : "field";
    if (i === type) return "type";
    return role === null && i > type && mostly(columns[i]!, constraint) ? "constraint" : role;
  });
  // What is left at the end, in words, is what each of them means.
  const last = told.length - 1;
  return told[last] === null && last > type && !told.includes("description") && holdsWords(columns[last]!)
    ? told.with(last, "description")
    : told;
}

/** Roles that a title gives to no column of a list of members, or to those that are there already. */
const ofOthers: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  "field",
  "column",
  "method",
  "path",
  "http-status",
  "error",
  "risk",
  "mitigation",
  "metric",
  "target",
  "measured",
  "suite",
  "variable",
  "environment",
  "component",
  "technology",
  "version",
  "image",
  "port",
  "event",
]);

/** Whether cells are types, all of them: types of code by name, and such as only the document knows. */
function holdsTypes(cells: readonly string[]): boolean {
  const known = cells.filter((cell) => dataType(cell).logical !== "unknown");
  return (
    known.length * 2 > cells.length &&
    cells.every((cell) => known.includes(cell) || ownType.test(cell)) &&
    cells.some((cell) => typeOfCode.test(cell) || typeOfDatabase.test(cell))
  );
}

const ownType = /^\p{Lu}[\p{L}\p{N}]*(?:<[\p{L}\p{N}, ]{1,60}>)?(?:\[\])?\??$/u;

/** Names of types that no language of people has: `date`, `text` and `number` are words as well. */
const typeOfCode =
  /^(?:str|string|u?int(?:8|16|32|64)?|integer|bool|boolean|float(?:32|64)?|big(?:int(?:eger)?|decimal)|uuid|guid|objectid|local(?:date|time|datetime)|offsetdatetime|datetime)(?:\[\]|\?)?$|^(?:list|array|map|dict|optional)[<[]/i;

/** Types as only a database has them: by their names, or in the capitals of SQL. */
const typeOfDatabase =
  /^(?:n?varchar2?|bpchar|tinyint|smallint|mediumint|bigint|(?:big|small)?serial|timestamptz|datetime2|jsonb|bytea|(?:tiny|medium|long)text|nvarchar)\b|^(?:n?char|decimal|numeric|int)\s?\(\d|^(?:INT|INTEGER|TEXT|REAL|BLOB|CHAR|DATE|DATETIME|TIMESTAMP|NUMERIC|DECIMAL|BOOLEAN|BOOL|ENUM|JSON|DOUBLE|FLOAT|CLOB)(?:\s*\(|\s|$)/;

/** Whether cells are names of members, each another. Settings and flags have types as well, and are written otherwise. */
function holdsNames(cells: readonly string[], ofDatabase: boolean): boolean {
  if (new Set(cells).size < cells.length || !cells.every((cell) => memberName.test(cell))) return false;
  return ofDatabase || cells.filter((cell) => /^[A-Z][A-Z0-9_]+$/.test(cell)).length * 2 < cells.length;
}

const memberName = /^[\p{L}_][\p{L}\p{N}_]{0,63}(?:\[\])?[?*]?$/u;

/** What SQL says of a column besides its type. */
const constraint = /\b(?:PK|FK|(?:NOT\s)?NULL|UNIQUE|PRIMARY KEY|FOREIGN KEY|REFERENCES|AUTO_?INCREMENT|DEFAULT)\b/;

const mostly = (cells: readonly string[], pattern: RegExp): boolean => {
  const full = cells.filter((cell) => !/^[-–—]*$/.test(cell));
  return full.length > 0 && full.filter((cell) => pattern.test(cell)).length * 2 > full.length;
};

const holdsWords = (cells: readonly string[]): boolean =>
  mostly(cells, /\p{L}{2,}[\s,;:]+\p{L}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u);
