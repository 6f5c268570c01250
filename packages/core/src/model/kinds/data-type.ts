import type { DataType, LogicalType } from "../value.ts";
import { namedType } from "./type-names.ts";
import { matches } from "../../text/matches.ts";
import { remembered } from "../../text/remembered.ts";

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
    container(text, language, depth) ??
    heldTo(text) ??
    sized(text, language) ??
    foreign(text, language)
  );
}

const plain = (name: string, logical: LogicalType, raw: string, size: readonly number[] = []): DataType => ({
  raw,
  logical,
  name,
  size,
});

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

const quoted = /'((?:[^']|'')*)'|"([^"]*)"/g;

/** `ENUM('a','b')`, `'a' | 'b'`, `Literal["a", "b"]`, `Enum8('a' = 1)`, MySQL's `SET('a','b')`. */
function literals(text: string): DataType | undefined {
  const called = /^(enum8|enum16|enum|set|literal)\s*[([]/i.exec(text);
  const listed = /^\|?\s*(?:'[^']*'|"[^"]*")(?:\s*\|\s*(?:'[^']*'|"[^"]*"|null|undefined))*$/.test(text);
  if (!called && !listed) return undefined;
  const members = matches(text, quoted).map((found) => found[1] ?? found[2] ?? "");
  if (members.length === 0 && called) return bareMembers(text, called[0].length);
  if (members.length === 0) return undefined;
  const type: DataType = { ...plain("enum", "enum", text), members };
  return called?.[1]?.toLowerCase() === "set" ? { ...plain("array", "array", text), item: type } : type;
}

/** `Enum(active, inactive)`: members without quotes. */
function bareMembers(text: string, from: number): DataType | undefined {
  if (!/^enum/i.test(text)) return undefined;
  const members = text
    .slice(from)
    .replace(/[)\]].*$/, "")
    .split(/[,|/、]/)
    .map((member) => member.trim())
    .filter((member) => member !== "" && member !== "...");
  return { ...plain("enum", "enum", text), ...(members.length > 1 ? { members } : {}) };
}

/** `enum: draft, active, paused`, `enum draft | active`: the members stand behind the word, apart by commas, bars or slashes. */
function listedBehind(text: string): DataType | undefined {
  const list = /^enum(?:eration)?(?:\s?[:=–—-]\s?|\s(?=[\w-]+\s?[,|/]))(\S.*)$/i.exec(text)?.[1];
  const members = list
    ?.split(/\s?[,|/]\s?(?:or\s)?/)
    .map((member) => member.trim().replace(/^([`'"])(.*)\1$/, "$2"))
    .filter((member) => member !== "");
  return members && members.length > 1 && members.every((member) => /^[\p{L}\p{N}_-]+$/u.test(member))
    ? { ...plain("enum", "enum", text), members }
    : undefined;
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

const wrappers = new Set(
  "optional, option, nullable, lowcardinality, maybe, mapped, annotated, promise, box, arc, rc, observable, ref, readonly, required, notnull, simpleaggregatefunction, column".split(
    ", ",
  ),
);
const lists = new Set(
  "array, list, set, sequence, vec, hashset, btreeset, vecdeque, iterable, collection, readonlyarray, ienumerable, icollection, ilist, ireadonlylist, mutablelist, arraylist, linkedlist, linkedhashset, frozenset, hashset, iterator, deque, slice, seq, flux, page".split(
    ", ",
  ),
);
const maps = new Set(
  "map, record, dict, dictionary, hashmap, btreemap, mapping, idictionary, mutablemap, treemap, linkedhashmap, ireadonlydictionary, defaultdict".split(
    ", ",
  ),
);

/** Types made of others: `T[]`, `List<T>`, `[]T`, `[T]`, `map[K]V`, `Optional[T]`, `{ ... }`. */
function container(text: string, language: string, depth: number): DataType | undefined {
  const of = (inside: string): DataType => ({
    ...plain("array", "array", text),
    item: normal(inside, language, depth + 1),
  });
  if (/^(?:\[\]byte|byte\[\]|vec<u8>|interface\{\})$/i.test(text)) return undefined;
  if (/^map\s*\[/i.test(text) || /^\{\s*\[/.test(text)) return plain("map", "map", text);
  const suffixed = /\s*\[\s*\d*\s*\]$/.exec(text);
  if (suffixed && suffixed.index > 0) return of(text.slice(0, suffixed.index).replace(/^\((.*)\)$/s, "$1"));
  const prefixed = /^\[\s*\d*\s*\](?=.)/.exec(text);
  if (prefixed) return of(text.slice(prefixed[0].length));
  if (/^\[.+\]$/s.test(text))
    return splitTop(text.slice(1, -1), ",").length > 1 ? plain("array", "array", text) : of(text.slice(1, -1));
  if (text.startsWith("{")) return plain("object", "object", text);
  const worded = /^(?:array|list|set|collection|liste|lista)\s+(?:of|von|de|di)\s+(\S.*)$/i.exec(text);
  if (worded) return of(worded[1]!);
  const arrayed = /^(\w+)\s+array(?:\s*\[\d*\])?$/i.exec(text);
  if (arrayed) return of(arrayed[1]!);
  const generic = /^([A-Za-z_][\w.:]*)\s*([<[(])/.exec(text);
  if (!generic) return undefined;
  const name = generic[1]!.replace(/^.*[.:]/, "").toLowerCase();
  const inside = text.slice(generic[0].length).replace(/[>\])][^>\])]*$/, "");
  if (wrappers.has(name)) return normal(splitTop(inside, ",")[0] ?? "", language, depth + 1);
  if (lists.has(name) && !/^\d/.test(inside)) return of(splitTop(inside, ",")[0] ?? "");
  if (maps.has(name)) return plain("map", "map", text);
  if (/^(?:struct|row|tuple|object|nested)$/.test(name)) return plain("object", "object", text);
  return undefined;
}

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

/** Parts a text at `mark` outside of brackets and quotes. */
function splitTop(text: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== "") quote = c === quote ? "" : quote;
    else if (c === "'" || c === '"') quote = c;
    else if ("<[({".includes(c)) depth++;
    else if (">])}".includes(c)) depth--;
    else if (c === mark && depth <= 0) {
      parts.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  parts.push(text.slice(from).trim());
  return parts;
}
