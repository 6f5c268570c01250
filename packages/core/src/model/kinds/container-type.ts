import type { DataType } from "../value.ts";
import { plain } from "./plain-type.ts";
import { splitTop } from "./split-top.ts";

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

/** Types made of others, which `typeOf` reads: `T[]`, `List<T>`, `[]T`, `[T]`, `map[K]V`, `Optional[T]`, `{ ... }`. */
export function container(text: string, typeOf: (inside: string) => DataType): DataType | undefined {
  const of = (inside: string): DataType => ({ ...plain("array", "array", text), item: typeOf(inside) });
  if (/^(?:\[\]byte|byte\[\]|vec<u8>|interface\{\})$/i.test(text)) return undefined;
  if (/^map\s*\[/i.test(text) || /^\{\s*\[/.test(text)) return plain("map", "map", text);
  const suffixed = /(?<!\s)\s*\[\s*(?:\d+\s*)?\]$/.exec(text);
  if (suffixed && suffixed.index > 0) return of(text.slice(0, suffixed.index).replace(/^\((.*)\)$/s, "$1"));
  const prefixed = /^\[\s*(?:\d+\s*)?\](?=.)/.exec(text);
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
  if (wrappers.has(name)) return typeOf(splitTop(inside, ",")[0] ?? "");
  if (lists.has(name) && !/^\d/.test(inside)) return of(splitTop(inside, ",")[0] ?? "");
  if (maps.has(name)) return plain("map", "map", text);
  if (/^(?:struct|row|tuple|object|nested)$/.test(name)) return plain("object", "object", text);
  return undefined;
}
