import type { Problem } from "../../text/diagnostic.ts";
import { range } from "../../text/range.ts";
import { readString } from "./string.ts";
import type { TomlEntry, TomlValue } from "./value.ts";

/** Text beyond this is not read. */
const longest = 1_000_000;

/** Deeper arrays, inline tables and dotted keys are not read. */
const deepest = 64;

type Table = { kind: "table"; entries: Map<string, TomlEntry> };
type Key = Pick<TomlEntry, "key" | "keyRange">;

export interface Toml {
  readonly root: TomlValue;
  readonly problems: readonly Problem[];
}

/**
 * Reads TOML and keeps where everything stands. Total and linear: a line that cannot be read is a problem, and reading
 * goes on at the next. Of a key that stands twice, the first value counts.
 */
export function readToml(source: string): Toml {
  const text = source.slice(0, longest);
  const problems: Problem[] = [];
  const root: Table = { kind: "table", entries: new Map() };
  let table: Table = root;
  let at = text.startsWith("\ufeff") ? 1 : 0;

  while (at < text.length) {
    at = skipBlank(text, at, true);
    if (at >= text.length) break;
    const start = at;
    const next = text[at] === "[" ? header() : keyValue(table, 0);
    const end = next && skipBlank(text, next, false);
    if (end !== null && (end >= text.length || text[end] === "\n" || text[end] === "\r")) at = end;
    else {
      const line = text.indexOf("\n", Math.max(start, end ?? start));
      at = line < 0 ? text.length : line + 1;
      problems.push({
        range: range(start, Math.min(at, text.length)),
        what: "TOML",
        why: next ? "something follows the value" : "a key and its value were expected",
      });
    }
  }
  return { root, problems };

  /** `[a.b]` and `[[a.b]]`; the position after it, or null. */
  function header(): number | null {
    const many = text.startsWith("[[", at);
    const keys = dottedKey(at + (many ? 2 : 1));
    const closing = many ? "]]" : "]";
    if (!keys || !text.startsWith(closing, keys.end)) return null;
    const last = keys.path.at(-1)!;
    const parent = descend(root, keys.path.slice(0, -1));
    const inner = parent && (many ? append(parent, last) : descend(parent, [last]));
    if (!inner) return null;
    table = inner;
    return keys.end + closing.length;
  }

  /** `a.b = value`, stated in a table; the position after it, or null. */
  function keyValue(into: Table, depth: number): number | null {
    const keys = dottedKey(at);
    if (!keys || text[keys.end] !== "=") return null;
    const read = value(skipBlank(text, keys.end + 1, false), depth + keys.path.length);
    const owner = read && descend(into, keys.path.slice(0, -1));
    if (!owner) return null;
    const last = keys.path.at(-1)!;
    if (!owner.entries.has(last.key)) owner.entries.set(last.key, { ...last, value: read.value });
    return read.end;
  }

  function dottedKey(from: number): { path: Key[]; end: number } | null {
    const path: Key[] = [];
    for (let i = skipBlank(text, from, false); path.length < deepest; ) {
      const key = simpleKey(i);
      if (!key) return null;
      path.push(key.key);
      i = skipBlank(text, key.end, false);
      if (text[i] !== ".") return { path, end: i };
      i = skipBlank(text, i + 1, false);
    }
    return null;
  }

  function simpleKey(from: number): { key: Key; end: number } | null {
    if (text[from] === '"' || text[from] === "'") {
      const read = readString(text, from);
      return read && { key: { key: read.text, keyRange: read.range }, end: read.end };
    }
    bareKey.lastIndex = from;
    const bare = bareKey.exec(text)?.[0];
    return bare === undefined
      ? null
      : { key: { key: bare, keyRange: range(from, from + bare.length) }, end: from + bare.length };
  }

  function value(from: number, depth: number): { value: TomlValue; end: number } | null {
    const c = text[from];
    if (depth > deepest || c === undefined) return null;
    if (c === '"' || c === "'") {
      const read = readString(text, from);
      return read && { value: { kind: "string", text: read.text, range: read.range }, end: read.end };
    }
    if (c === "[") return array(from, depth);
    if (c === "{") return inlineTable(from, depth);
    plain.lastIndex = from;
    const word = plain.exec(text)?.[0].trimEnd();
    return word
      ? { value: { kind: "other", text: word, range: range(from, from + word.length) }, end: from + word.length }
      : null;
  }

  function array(from: number, depth: number): { value: TomlValue; end: number } | null {
    const items: TomlValue[] = [];
    for (let i = skipBlank(text, from + 1, true); i < text.length; ) {
      if (text[i] === "]") return { value: { kind: "array", items }, end: i + 1 };
      const item = value(i, depth + 1);
      if (!item) return null;
      items.push(item.value);
      i = skipBlank(text, item.end, true);
      if (text[i] === ",") i = skipBlank(text, i + 1, true);
      else if (text[i] !== "]") return null;
    }
    return null;
  }

  function inlineTable(from: number, depth: number): { value: TomlValue; end: number } | null {
    const inner: Table = { kind: "table", entries: new Map() };
    for (let i = skipBlank(text, from + 1, true); i < text.length; ) {
      if (text[i] === "}") return { value: inner, end: i + 1 };
      at = i;
      const end = keyValue(inner, depth + 1);
      if (end === null) return null;
      i = skipBlank(text, end, true);
      if (text[i] === ",") i = skipBlank(text, i + 1, true);
      else if (text[i] !== "}") return null;
    }
    return null;
  }
}

const bareKey = /[\w-]+/y;
const plain = /[^\s,\]}#[{"'][^\n\r,\]}#[{"']*/y;

/** The position after blanks, and after remarks and line ends too where they may stand. */
function skipBlank(text: string, from: number, lines: boolean): number {
  let at = from;
  for (; at < text.length; at++) {
    const c = text[at];
    if (c === "#") {
      const end = text.indexOf("\n", at);
      at = end < 0 ? text.length : end;
      if (!lines || at >= text.length) return at;
    } else if (c !== " " && c !== "\t" && !(lines && (c === "\n" || c === "\r"))) return at;
  }
  return at;
}

/** The table at the end of a path, made where there is none; the last one of an array of tables; null where another value stands. */
function descend(from: Table, path: readonly Key[]): Table | null {
  let table = from;
  for (const key of path) {
    const found = table.entries.get(key.key)?.value;
    const inner = found?.kind === "array" ? found.items.at(-1) : found;
    if (inner === undefined) {
      const made: Table = { kind: "table", entries: new Map() };
      table.entries.set(key.key, { ...key, value: made });
      table = made;
    } else if (inner.kind === "table") table = inner as Table;
    else return null;
  }
  return table;
}

/** A new table at the end of an array of tables; null where another value stands. */
function append(parent: Table, key: Key): Table | null {
  const found = parent.entries.get(key.key)?.value;
  if (found && found.kind !== "array") return null;
  const made: Table = { kind: "table", entries: new Map() };
  if (found) (found.items as TomlValue[]).push(made);
  else parent.entries.set(key.key, { ...key, value: { kind: "array", items: [made] } });
  return made;
}
