import { dataType } from "../../../model/kinds/data-type.ts";
import type { DataType } from "../../../model/value.ts";
import type { FieldShape } from "../../../notation/notation.ts";

/** The settings in the tag of a field, `gorm:"column:bio;size:1024;not null"`, by their names in lower case without `_`. */
export type Tag = ReadonlyMap<string, string>;

const tagged = /`[^`\n]*\bgorm:"((?:[^"\\\n]|\\.)*)"/;

/** The tag of GORM on the line of a field; empty where there is none. */
export function tagOf(field: FieldShape, text: string): Tag {
  const end = text.indexOf("\n", field.range.to);
  const settings = tagged.exec(text.slice(field.range.to, end < 0 ? undefined : end))?.[1] ?? "";
  return new Map(
    settings.split(";").flatMap((setting) => {
      const [name, value = ""] = setting.split(/:(.*)/s);
      const key = name!.trim().toLowerCase().replaceAll("_", "");
      return key === "" ? [] : [[key, value.trim()] as const];
    }),
  );
}

/** What GORM calls types itself, for each database to translate. */
const ownTypes: ReadonlyMap<string, string> = new Map([
  ["bytes", "bytea"],
  ["string", "text"],
  ["time", "timestamp"],
]);

/** The type that a tag gives a column, or that follows from it; `undefined` where the tag says nothing of it. */
export function typeOfTag(tag: Tag, field: FieldShape, stringSize: number | undefined): DataType | undefined {
  const type = tag.get("type");
  const size = tag.get("size") ?? stringSize?.toString();
  const sized = size !== undefined && /^\d{1,5}$/.test(size) ? dataType(`varchar(${size})`, "sql") : undefined;
  const own = type === undefined ? undefined : ownTypes.get(type);
  if (type === "string" && sized) return sized;
  if (own) return { ...dataType(own, "sql"), raw: type! };
  if (type) return dataType(type, "sql");
  return /^\*?string$/.test(field.type?.raw ?? "") ? sized : undefined;
}

/** Settings that a comma parts in place of a semicolon, `not null,unique`, of which GORM takes neither: what is meant is not what is made. */
export const isMangled = (tag: Tag): boolean =>
  [...tag].some(
    ([name, value]) =>
      /^(?:not ?null|unique|primarykey)\s*,/.test(name) || /,\s*(?:type|size|not null|unique):/.test(value),
  );

/** The names of the unique indexes that a field is part of; `""` for one of its own. */
export const uniqueIndexesOf = (tag: Tag): readonly string[] => [
  ...(tag.has("unique") ? [""] : []),
  ...(tag.has("uniqueindex") ? [nameIn(tag.get("uniqueindex")!)] : []),
  ...(/,\s*unique\b/.test(tag.get("index") ?? "") ? [nameIn(tag.get("index")!)] : []),
];

const nameIn = (value: string): string => (/\bcomposite:/.test(value) ? "composite" : value.split(",")[0]!.trim());
