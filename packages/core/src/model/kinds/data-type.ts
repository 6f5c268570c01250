import type { DataType, LogicalType } from "../value.ts";
import { remembered } from "../../text/remembered.ts";
import { container } from "./container-type.ts";
import { plain } from "./plain-type.ts";
import { splitTop } from "./split-top.ts";
import { listedBehind, literals } from "./type-members.ts";
import { namedType } from "./type-names.ts";

export { agree } from "./type-agreement.ts";

const longest = 400;
const deepest = 6;

/**
 * The normal form of a data type of any language: of every SQL dialect, of programming and schema languages, and of the
 * plain words of tables in ten languages. `character varying(255)` and `varchar(255)` are equal but for `raw`. Total.
 */
export const dataType = (raw: string, language = ""): DataType => typeOf(`${language}\n${raw}`);

/** The type that stands below the name of its language; few types are most of a design. */
const typeOf = remembered((written): DataType => {
  const below = written.indexOf("\n");
  const shown = written
    .slice(below + 1)
    .replace(/\s+/g, " ")
    .trim();
  return { ...normal(shown.slice(0, longest), written.slice(0, below).toLowerCase(), 0), raw: shown };
});

/** Whether the spelling of a type itself says that it may or may not be empty; `undefined` where it says nothing. */
export function nullableByType(raw: string): boolean | undefined {
  const type = raw.trim();
  if (
    /\?$|\|\s*(?:null|undefined|None)\b|^(?:null|undefined|None)\s*\||^(?:Optional|Option|Nullable|Maybe)\s*[<[(]/.test(
      type,
    )
  )
    return true;
  if (type.endsWith("!")) return false;
  return undefined;
}

/** Whether a column of this type gets its value by itself: `serial`, `bigserial`. */
export const isGeneratedType = (raw: string): boolean => /^\s*(?:small|big)?serial[248]?\b/i.test(raw);

/** One type without `raw`, which is that of the whole. */
function normal(written: string, language: string, depth: number): DataType {
  const text = unmarked(written);
  if (text === "" || depth > deepest) return plain("unknown", "unknown", text);
  return (
    literals(text) ??
    listedBehind(text) ??
    union(text, language, depth) ??
    choice(text, language) ??
    container(text, (inside) => normal(inside, language, depth + 1)) ??
    heldTo(text) ??
    sized(text, language) ??
    foreign(text, language)
  );
}

/** Words around a type that say how a member behaves, not what it holds. */
const before = /^(?:readonly|optional|required|final|val|var|const|static|public|private|repeated(?= )|type:)\s+/i;
const after =
  /(?:\s|\b)(?:not null|null|nullable|primary key|unique|default|auto_increment|autoincrement|references|check|generated|collate|character set|charset|comment|constraint|identity|optional|required|pk|zerofill)\b.*$/i;

function unmarked(written: string): string {
  let text = written
    .trim()
    .replace(/^`+|`+$/g, "")
    .replace(/^"([^"]*)"$/, "$1")
    .trim();
  const repeated = /^repeated\s+/i.exec(text);
  if (repeated) return `${text.slice(repeated[0].length)}[]`;
  for (let i = 0; i < 3 && before.test(text); i++) text = text.replace(before, "");
  const cut = after.exec(text);
  if (cut && cut.index > 0 && !/[<[{|]/.test(text.slice(0, cut.index))) text = text.slice(0, cut.index);
  return text
    .replace(/[,;]\s*$/, "")
    .replace(/(?:[?!]|\s)+$/, "")
    .replace(/^[*&]+(?=\w)/, "")
    .trim();
}

/** `string | null` is a string; `A | B` can hold either and is therefore unknown. */
function union(text: string, language: string, depth: number): DataType | undefined {
  const parts = splitTop(text, "|");
  if (parts.length < 2) return undefined;
  const some = parts.filter((part) => part !== "" && !/^(?:null|undefined|none|nil)$/i.test(part));
  if (some.length === 1) return normal(some[0]!, language, depth + 1);
  return plain("union", "unknown", text);
}

/** `varchar/uuid`, `INTEGER or BIGINT`: whoever writes several types leaves open which of them it is. */
function choice(text: string, language: string): DataType | undefined {
  const parts = text.split(/\s*\/\s*|\s+(?:or|oder|ou|o|или|或)\s+/, 5);
  const isChoice = parts.length > 1 && parts.every((part) => isNamed(part, language));
  return isChoice ? plain("union", "unknown", text) : undefined;
}

const isNamed = (text: string, language: string): boolean =>
  namedType(text.replace(/\s*\([^()]*\)$/, "").toLowerCase(), language) !== undefined;

/** Names in the lists of types, with their sizes: `numeric(10, 2)`, `timestamp(6) with time zone`, `int(11) unsigned`. */
function sized(text: string, written: string): DataType | undefined {
  // `Long` is a number to all who write it so; only a database writes `LONG` for text.
  const language = written === "" && /^Long\b/.test(text) ? "java" : written;
  const found = /^([^(<]*?)\s*(?:\(\s*([^()]*?)\s*\)\s*)?([^()]*)$/.exec(text);
  if (!found) return undefined;
  const words = `${found[1]} ${found[3]}`
    .toLowerCase()
    .replace(/\b(?:unsigned|signed)\b|@/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const type = nameOf(words, language) ?? nameOf(found[1]!.toLowerCase().trim(), language);
  if (!type) return undefined;
  const numbers = /^\d+(?:\s+(?:char|byte))?(?:\s*,\s*-?\d+)*$/i.test(found[2] ?? "")
    ? found[2]!.match(/-?\d+/g)!.map(Number)
    : spaced(text);
  return { ...refined(type.name, type.logical, numbers), raw: text };
}

/** The type of these words; of their first where the rest only explains: `string uuid`, `varchar 255`. */
function nameOf(words: string, language: string): { name: string; logical: LogicalType } | undefined {
  const whole =
    namedType(words, language) ??
    namedType(words.replace(/^(?:types|sql|sa|db|models|schema|datatypes|pg|mysql)\./, ""), language);
  if (whole) return whole;
  const first = /^([^\s/,(]+)[\s/,(]/.exec(words)?.[1];
  return first === undefined ? undefined : namedType(first, language);
}

const spaced = (text: string): readonly number[] => {
  const number = /^[a-z]+char2?\s+(\d{1,5})$/i.exec(text);
  return number ? [Number(number[1])] : [];
};

/** `string (max 120)`, `text, up to 80 characters`: a text that is held to a length, in whatever it is kept. */
function heldTo(text: string): DataType | undefined {
  const most =
    /^(?:string|text|str|n?varchar)\s?[(,]\s?(?:max(?:imum|\.)?(?: length)?|up to|at most|≤|<=)\s?(\d{1,5})(?:\s?(?:chars?|characters|zeichen))?\s?\)?$/i.exec(
      text,
    )?.[1];
  return most === undefined ? undefined : plain("text", "text", text, [Number(most)]);
}

/** Sizes that only say how a value is shown are none; sizes that change what it holds change the type. */
function refined(name: string, logical: LogicalType, size: readonly number[]): DataType {
  if (name === "tinyint" && size[0] === 1) return plain("boolean", "boolean", "");
  if (name === "bit" && (size[0] ?? 1) > 1) return plain("bit", "binary", "", size);
  if (name === "bit") return plain("boolean", "boolean", "");
  if (name === "string" && size.length === 1) return plain("varchar", "text", "", size);
  if ((name === "numeric" || name === "number") && size.length > 0)
    return plain("numeric", "decimal", "", [size[0]!, size[1] ?? 0]);
  if (logical === "integer" || logical === "boolean" || logical === "enum") return plain(name, logical, "");
  return plain(name, logical, "", size);
}

/** A name that no language defines: a type of the author's own if it looks like one. */
function foreign(text: string, language: string): DataType {
  const name = /^[\p{L}_][\p{L}\p{N}_.:$]*(?=$|[<(\s])/u.exec(text)?.[0];
  if (name === undefined) return plain(text.toLowerCase().slice(0, 80), "unknown", text);
  const bare = name.replace(/^.*[.:]/, "");
  const whole = name.length === text.length || text[name.length] === "<";
  const own = whole && (/^\p{Lu}\S*\p{Ll}/u.test(bare) || /^\p{L}+_[\p{L}\p{N}_]+$/u.test(bare) || isSql(language));
  return plain(own ? bare : text.toLowerCase().slice(0, 80), own ? "object" : "unknown", text);
}

const isSql = (language: string): boolean => /sql|postgres|oracle|clickhouse|cassandra/.test(language);
