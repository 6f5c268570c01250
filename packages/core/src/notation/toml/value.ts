import type { Range } from "../../text/range.ts";

/** A value of a TOML document with its place. Tables are maps, for keys are foreign names. */
export type TomlValue =
  | { readonly kind: "table"; readonly entries: ReadonlyMap<string, TomlEntry> }
  | { readonly kind: "array"; readonly items: readonly TomlValue[] }
  /** `range` is inside the quotes. */
  | { readonly kind: "string"; readonly text: string; readonly range: Range }
  /** Numbers, dates and truth values, as written. */
  | { readonly kind: "other"; readonly text: string; readonly range: Range };

export interface TomlEntry {
  readonly key: string;
  /** Where the key first stands, inside its quotes. */
  readonly keyRange: Range;
  readonly value: TomlValue;
}

const none: readonly never[] = [];

/** The entries of a table in order; empty for anything else. */
export const entriesOf = (of: TomlValue | undefined): readonly TomlEntry[] =>
  of?.kind === "table" ? [...of.entries.values()] : none;

/** The items of an array; empty for anything else. */
export const itemsOf = (of: TomlValue | undefined): readonly TomlValue[] => (of?.kind === "array" ? of.items : none);

/** The value at the end of a path of keys. */
export function at(of: TomlValue | undefined, ...keys: readonly string[]): TomlValue | undefined {
  let value = of;
  for (const key of keys) value = value?.kind === "table" ? value.entries.get(key)?.value : undefined;
  return value;
}

/** The words of a string and where they stand; `undefined` for anything else. */
export const stringOf = (of: TomlValue | undefined): { readonly text: string; readonly range: Range } | undefined =>
  of?.kind === "string" ? of : undefined;

/** Whether it is the value `true`. */
export const isTrue = (of: TomlValue | undefined): boolean => of?.kind === "other" && of.text === "true";
