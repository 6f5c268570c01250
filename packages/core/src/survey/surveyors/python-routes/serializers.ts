import { isMark, isWord } from "../../../notation/code/reach.ts";
import { bodyOf } from "./answers.ts";
import type { PythonShape, Read } from "./facts.ts";
import type { Reading } from "./reading.ts";
import type { Definition } from "../../../notation/python/statements.ts";
import { callAt, callIn, dottedName, itemsIn, nameIn, plainText, type Value } from "./values.ts";

// Serializers of Django REST framework, and what views hand to them: they say which fields a body or a query may have.

const serializer = /(?:^|\.)\w*Serializer$/;
/** What takes pages from the query for whoever calls it. */
const paging = ["limit", "offset", "page", "page_size", "cursor"];

/** Reads the serializers of a file, those within views under the names of these. */
export function readSerializers(reading: Reading): Readonly<Record<string, PythonShape>> {
  const { code } = reading;
  const found = new Map<string, { fields: string[]; bases: string[]; open: boolean }>();
  for (const statement of reading.statements) {
    const { defines, within } = statement;
    if (defines?.kind === "class" && within.every(({ kind }) => kind === "class")) {
      const all = isMark(code, defines.at + 1, "(")
        ? itemsIn(code, [defines.at + 1, code.tokens[defines.at + 1]!.pair + 1])
        : [];
      const bases = all.flatMap(([from]) => (isMark(code, from + 1, "=") ? [] : (dottedName(code, from)?.name ?? [])));
      if (bases.some((base) => serializer.test(base)))
        found.set(keyOf([...within, defines]), { fields: [], bases, open: false });
      continue;
    }
    const set = reading.assignment(statement);
    if (!set) continue;
    const isMeta = within.at(-1)?.name === "Meta";
    const shape = found.get(keyOf(isMeta ? within.slice(0, -1) : within));
    if (!shape) continue;
    if (!isMeta && callIn(code, set.value)) shape.fields.push(set.name);
    if (isMeta && (set.name === "exclude" || set.name === "depth")) shape.open = true;
    if (isMeta && set.name === "fields") {
      const names = isMark(code, set.value[0], "(", "[")
        ? itemsIn(code, set.value).map((item) => plainText(code, item))
        : [null];
      if (names.includes(null)) shape.open = true;
      else shape.fields.push(...(names as string[]));
    }
  }
  return Object.fromEntries(
    [...found].map(([key, { fields, bases, open }]): [string, PythonShape] => [
      key,
      {
        fields,
        bases,
        ...(open || (fields.length === 0 && bases.some((base) => /Model\w*Serializer$/.test(base)))
          ? { open: true }
          : {}),
      },
    ]),
  );
}

const keyOf = (within: readonly Definition[]): string => within.map(({ name }) => name).join(".");

/** What a method of a view reads of the body and of the query; `null` where it may read anything of either. */
export function readBy(
  reading: Reading,
  definition: Definition,
  index: number,
): { readonly body: Read | null; readonly query: Read | null } {
  return {
    body: readOf(reading, definition, index, /^request\.(?:data|POST)$/),
    query: readOf(reading, definition, index, /^request\.(?:query_params|GET)$/),
  };
}

function readOf(reading: Reading, definition: Definition, index: number, source: RegExp): Read | null {
  const { code } = reading;
  const fields: string[] = [];
  const shapes: string[] = [];
  const aliases = new Set<string>();
  const handled = new Set<number>();
  const isSource = (name: string): boolean => source.test(name) || aliases.has(name);
  const takes = ({ name }: { readonly name: string }): string | null => {
    const last = /^(.*)\.(?:copy|dict)$/.exec(name)?.[1];
    return last !== undefined && isSource(last) ? last : null;
  };
  for (const statement of bodyOf(reading, definition, index)) {
    const { from, to } = statement;
    const set = reading.assignment(statement);
    const given = set && (nameIn(code, set.value) ?? (callIn(code, set.value) && takes(callIn(code, set.value)!)));
    if (set && given && isSource(given)) {
      aliases.add(set.name);
      continue;
    }
    for (let i = from; i < to; i++) {
      const call = callAt(code, i);
      const data = call?.named.get("data");
      const name = data && nameIn(code, data);
      if (call && name && isSource(name)) {
        shapes.push(call.name);
        handled.add(data[0]);
      }
      const word = handled.has(i) ? null : dottedName(code, i);
      if (!word) continue;
      const member = /^(.+)\.(get|getlist|pop)$/.exec(word.name);
      if (member && isSource(member[1]!) && isMark(code, word.next, "(")) {
        const key = plainText(code, callAt(code, i)?.given[0]);
        if (key === null) return null;
        fields.push(key);
      } else if (isSource(word.name)) {
        const key = isMark(code, word.next, "[")
          ? plainText(code, [word.next + 1, code.tokens[word.next]!.pair])
          : null;
        const isAsked = isWord(code, i - 1, "in") && code.tokens[i - 2]?.kind === "string";
        if (key !== null) fields.push(key);
        else if (isAsked) fields.push(plainText(code, [i - 2, i - 1] as Value) ?? "");
        else return null;
      } else if (isMark(code, word.next, "(") && asksElsewhere.test(word.name)) return null;
      else if (word.name === "request" && handsOn(reading, i, [from, to])) return null;
      else if (/pagina/i.test(word.name) && source.test("request.GET")) fields.push(...paging);
    }
  }
  return fields.length + shapes.length === 0
    ? null
    : { fields: fields.filter(Boolean), ...(shapes.length > 0 ? { shapes } : {}) };
}

/** Calls of a view's own methods, which may ask the request by themselves. */
const asksElsewhere =
  /^(?:self|super)\b(?!.*(?:[sS]erializer|pagina|get_object|check_|permission|perform_|_link$|_headers$))/;

/** Whether the request as a whole is handed to what may read all of it: not to serializers beside their data, nor to what pages. */
function handsOn({ code }: Reading, at: number, [from]: Value): boolean {
  if (isMark(code, at + 1, ".") || isMark(code, at - 1, ":")) return false;
  for (let i = at - 1; i >= from; i--) {
    if (!isMark(code, i, "(") || code.tokens[i]!.pair < at) continue;
    const name = code.tokens[i - 1]?.text ?? "";
    return !/pagina|permission|log|messages|redirect|render|login|logout|throttle|authenticate|audit/i.test(name);
  }
  return true;
}
