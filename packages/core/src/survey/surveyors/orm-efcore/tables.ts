import { dataType } from "../../../model/kinds/data-type.ts";
import type { ColumnDefinition } from "../../../notation/sql/statement.ts";
import { snakeCase } from "../../orm/naming.ts";
import { onLine } from "../sql-migrations/code/build.ts";
import { type Classes, lineageOf, type PlacedMember, type Whole } from "./classes.ts";
import { type Entity, isKeyName, type PlacedWord } from "./entities.ts";
import type { ColumnSaid, Convention, IndexSaid, Relation, Word } from "./facts.ts";
import { sortOf } from "./types.ts";

/** A table that is being put together. */
export interface Table {
  readonly entity: Entity;
  readonly whole: Whole | null;
  readonly name: string;
  readonly schema?: string;
  /** By the names of properties. */
  readonly columns: Map<string, Column>;
  /** The properties of its key. */
  key: readonly string[];
  /** Properties that lead to other entities. */
  readonly ways: readonly Way[];
  readonly relations: readonly Extract<PlacedWord, Relation>[];
  readonly indexes: readonly (IndexSaid & { readonly path: string })[];
  readonly uniques: readonly (readonly string[])[];
  /** Why it may have more columns than these, as the end of a sentence. */
  open: string | undefined;
}

export interface Column {
  readonly definition: ColumnDefinition;
  /** Nothing tells whether it may be empty. */
  readonly unsure: boolean;
}

export interface Way {
  readonly member: PlacedMember;
  readonly sort: "one" | "many";
  readonly to: Whole;
}

/** What holds for all tables of a context. */
export interface Habits {
  readonly classes: Classes;
  readonly schema?: string;
  readonly convention?: Convention;
}

/** A name that nobody gives, as the convention writes it. */
export const byConvention = (name: string, { convention }: Habits): string =>
  convention === "snake" ? snakeCase(name) : convention === "lower" ? name.toLowerCase() : name;

const lastOf = <S extends Word["say"]>(words: readonly Word[], say: S): Extract<Word, { say: S }> | undefined =>
  words.findLast((word): word is Extract<Word, { say: S }> => word.say === say);

/** The table of an entity; `null` where it is a view or a query. */
export function tableOf(entity: Entity, habits: Habits): Table | null {
  const { whole, words, set, name } = entity;
  if (lastOf(words, "view")) return null;
  const said = lastOf(words, "table");
  if (said && said.name === undefined) return null;
  const lineage = whole ? lineageOf(whole, habits.classes) : { line: [] };
  const columns = new Map<string, Column>();
  const ways: Way[] = [];
  const filling: Filling = { habits, columns, ways, open: undefined };
  for (const each of lineage.line) for (const member of each.members) addMember(member, words, "", filling, 0);
  for (const word of words)
    if (word.say === "property" && !columns.has(word.name)) {
      const sort = sortOf(word.clr ?? "", word.path, habits.classes);
      const clr = sort.sort === "scalar" ? `${sort.type}${word.clr?.endsWith("?") ? "?" : ""}` : "";
      columns.set(word.name, columnOf(word.name, clr, word.said, word.path, word.line, "", habits));
    }
  const schema = said?.schema ?? whole?.schema ?? habits.schema;
  const key = keyOf(lineage.line, words, columns);
  const unknown = "unknown" in lineage ? lineage.unknown : undefined;
  return {
    entity,
    whole,
    name: said?.name ?? whole?.table ?? byConvention(set ?? name, habits),
    ...(schema === undefined ? {} : { schema }),
    columns,
    key,
    ways,
    relations: words.filter((word) => word.say === "relation"),
    indexes: [
      ...lineage.line.flatMap(({ indexes, path }) => indexes.map((index) => ({ ...index, path }))),
      ...words.flatMap((word) => (word.say === "index" ? [{ ...word.index, path: word.path }] : [])),
    ],
    uniques: words.flatMap((word) => (word.say === "unique" ? [word.columns] : [])),
    open:
      whole === null
        ? "is of a class that is not read"
        : (filling.open ??
          entity.more ??
          (unknown === undefined ? undefined : `has the columns of ${unknown} too, which is not read`)),
  };
}

function keyOf(
  line: readonly Whole[],
  words: readonly Word[],
  columns: ReadonlyMap<string, Column>,
): readonly string[] {
  const said = lastOf(words, "key")?.columns ?? line.find(({ key }) => key)?.key;
  if (said) return said;
  const members = line.flatMap((each) => each.members.map((member) => ({ member, owner: each.name })));
  const marked = members.filter(({ member }) => member.said.key).map(({ member }) => member.name);
  if (marked.length > 0) return marked;
  const owner = line[0]?.name ?? "";
  const named = members.find(({ member }) => isKeyName(member.name, owner) && columns.has(member.name));
  return named ? [named.member.name] : [];
}

interface Filling {
  readonly habits: Habits;
  readonly columns: Map<string, Column>;
  readonly ways: Way[];
  open: string | undefined;
}

const deepest = 5;

/** Adds what one property is kept as: a column, a way to another entity, or the columns of what is kept within. */
function addMember(
  member: PlacedMember,
  words: readonly Word[],
  prefix: string,
  filling: Filling,
  depth: number,
): void {
  const { habits, columns, ways } = filling;
  const { name, type, path, line, stored } = member;
  const key = prefix === "" ? name : `${prefix}_${name}`;
  if (columns.has(key) || words.some((word) => word.say === "ignore" && word.name === name)) return;
  const of = words.filter(
    (word): word is Extract<Word, { say: "property" }> => word.say === "property" && word.name === name,
  );
  const owns = words.findLast(
    (word): word is Extract<Word, { say: "owns" }> => word.say === "owns" && word.name === name,
  );
  const sort = sortOf(type, path, habits.classes);
  const put = (written: string): void => {
    const said = of.reduce<ColumnSaid>((all, word) => ({ ...all, ...word.said }), member.said);
    columns.set(key, columnOf(key, written, said, path, line, prefix, habits));
  };
  if (sort.sort === "scalar") {
    if (stored || of.length > 0) put(sort.type === "" ? "" : `${sort.type}${type.endsWith("?") ? "?" : ""}`);
  } else if (of.length > 0) put("");
  else if (sort.sort === "unknown") {
    if (stored && !/^(?:I?[A-Z]\w*)<|\[\]$/.test(type))
      filling.open ??= `has ${name} of ${type} (${path}:${line}), which is not read`;
  } else if (owns || (sort.sort === "one" && sort.to.owned)) {
    if (owns?.many || sort.sort === "many") return;
    if (owns?.words.some((word) => word.say === "table")) filling.open ??= `keeps ${name} (${path}:${line}) apart`;
    else if (depth < deepest)
      for (const each of lineageOf(sort.to, habits.classes).line)
        for (const inner of each.members) addMember(inner, owns?.words ?? [], key, filling, depth + 1);
  } else if (prefix === "") {
    if (sort.sort === "many" || stored || words.some((word) => word.say === "relation" && word.member === name))
      ways.push({ member, sort: sort.sort, to: sort.to });
  } else if (stored) filling.open ??= `keeps ${name} (${path}:${line}) within ${prefix}, which is not read`;
}

function columnOf(
  property: string,
  written: string,
  said: ColumnSaid,
  path: string,
  line: number,
  prefix: string,
  habits: Habits,
): Column {
  const optional = written.endsWith("?");
  const clr = written.replace(/\?$/, "");
  const isReference = /^(?:string|.*\[\]|JsonDocument|IPAddress|Uri|)$/i.test(clr);
  // Whether a reference may be empty is said by settings and by hand in scripts; only a question mark or a word tells it here.
  const nullable = said.required === undefined ? (optional ? true : isReference ? undefined : false) : !said.required;
  const type =
    said.type ??
    (said.converted === "string" || (said.length !== undefined && clr === "string")
      ? said.length === undefined
        ? "text"
        : `varchar(${said.length})`
      : said.converted === "unread" || clr === ""
        ? undefined
        : clr);
  const names = property.split("_").map((part) => byConvention(part, habits));
  const definition: ColumnDefinition = {
    name: said.column ?? (prefix === "" ? byConvention(property, habits) : names.join("_")),
    range: { ...onLine(line), path } as ColumnDefinition["range"],
    ...(type === undefined ? {} : { type: dataType(type, said.type === undefined ? "csharp" : "sql") }),
    ...(nullable === undefined || prefix !== "" ? {} : { nullable }),
    ...(said.default === undefined ? {} : { default: said.default }),
    ...(said.generated ? { generated: true } : {}),
    ...(said.comment === undefined ? {} : { comment: said.comment }),
  };
  return { definition, unsure: nullable === undefined || prefix !== "" };
}

/** A column that no property holds: a key that only ways between entities need. */
export const keyColumn = (
  property: string,
  type: ColumnDefinition["type"],
  nullable: boolean | undefined,
  path: string,
  line: number,
  habits: Habits,
): Column => ({
  definition: {
    name: byConvention(property, habits),
    range: { ...onLine(line), path } as ColumnDefinition["range"],
    ...(type === undefined ? {} : { type }),
    ...(nullable === undefined ? {} : { nullable }),
  },
  unsure: nullable === undefined,
});
