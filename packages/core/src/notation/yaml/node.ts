import { type Document, isAlias, isMap, isScalar, isSeq } from "yaml";
import { type Range, range } from "../../text/range.ts";

/** A value of a YAML document with its place. Aliases are followed one at a time, as they are met. */
export interface YamlNode {
  readonly node: unknown;
  readonly document: Document;
}

export interface Entry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: YamlNode;
}

const steps = 8;

/** The node that an alias stands for, or the node itself. */
function target({ node, document }: YamlNode): unknown {
  let at = node;
  for (let i = 0; i < steps && isAlias(at); i++) at = at.resolve(document);
  return at;
}

export const rootOf = (document: Document): YamlNode => ({ node: document.contents, document });

/** The entries of a map in order, those merged by `<<` after its own; empty for anything else. */
export function entriesOf(of: YamlNode | undefined, merges = 4): Entry[] {
  const map = of && target(of);
  if (!of || !isMap(map)) return [];
  const entries: Entry[] = [];
  const merged: Entry[] = [];
  for (const pair of map.items) {
    const value: YamlNode = { node: pair.value, document: of.document };
    const key = isScalar(pair.key) ? String(pair.key.value) : null;
    if (key === null) continue;
    if (key === "<<" && merges > 0) {
      for (const item of [value, ...itemsOf(value)]) merged.push(...entriesOf(item, merges - 1));
    } else entries.push({ key, keyRange: rangeOf(pair.key), value });
  }
  const own = new Set(entries.map((entry) => entry.key));
  return [...entries, ...merged.filter((entry) => !own.has(entry.key))];
}

/** The items of a sequence; empty for anything else. */
export function itemsOf(of: YamlNode | undefined): YamlNode[] {
  const seq = of && target(of);
  return of && isSeq(seq) ? seq.items.map((node) => ({ node, document: of.document })) : [];
}

/** The value at the end of a path of keys. */
export function at(of: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let node = of;
  for (const key of keys) node = entriesOf(node).find((entry) => entry.key === key)?.value;
  return node;
}

/** The words of a scalar; `undefined` for anything else, and for null. */
export function textOf(of: YamlNode | undefined): string | undefined {
  const scalar = of && target(of);
  return isScalar(scalar) && scalar.value !== null && scalar.value !== undefined ? String(scalar.value) : undefined;
}

export function numberOf(of: YamlNode | undefined): number | undefined {
  const value = Number(textOf(of) ?? Number.NaN);
  return Number.isFinite(value) ? value : undefined;
}

/** Where a node stands, without the blanks and remarks after it; of words in quotes, the words. */
export function rangeOf(node: unknown): Range {
  const at = (node as { range?: readonly [number, number, number] | null } | null)?.range;
  if (!at) return range(0, 0);
  const quoted = isScalar(node) && node.type?.startsWith("QUOTE") === true && at[1] - at[0] >= 2;
  return quoted ? range(at[0] + 1, at[1] - 1) : range(at[0], at[1]);
}
