import type { Cell } from "../../../syntax/block.ts";
import { slice } from "../../../text/mapped.ts";
import { perObject } from "../../../text/per-object.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { isProduct } from "./products.ts";
import { productsIn } from "./products-in.ts";
import { partVersion, type Versioned } from "./version.ts";

// Where a table of a stack has its technologies, and which they are, by what its cells hold.

/**
 * The column behind the first in which the technologies stand, where the first only says what each is for: at least half
 * of its cells name products, and hardly any of the first is one. `null` where there is none.
 */
export const chosenColumn = perObject((view: TableView): number | null => {
  const { rows } = view.table;
  if (rows.length < 3) return null;
  const share = (column: number): number =>
    rows.filter(({ cells }) => namesTechnology(cells[column])).length / rows.length;
  if (share(0) > 0.2) return null;
  for (let column = 1; column < Math.min(3, view.titles.length); column++) if (share(column) >= 0.5) return column;
  return null;
});

const namesTechnology = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  cell.text.length <= 120 &&
  (productsIn(cell.text, true)[0]?.from === 0 || isVersioned(cell.text) || isPackaged(cell.text));

/** `Filament 5.6.1`: one or two words with a capital, and a version with a dot. */
const isVersioned = (text: string): boolean => /^\p{Lu}[\w.]*(?:\s\p{Lu}[\w.]*)?\sv?\d+\.\d+[\w.]*$/u.test(text.trim());

/** `spatie/laravel-permission 7.x`, `@orders/kit`: as registries have names. */
const isPackaged = (text: string): boolean =>
  /^@?[a-z][\w.-]*\/[a-z][\w.-]*(?:\sv?\d[\w.]*)?$/.test(text.trim()) && !isPlace.test(text.trim());

const isPlace = /^(?:src|apps?|libs?|docs?|tests?)\/|\.[a-z]{1,5}$/;

/** What a cell names by itself, though nobody need know it: a name with its version, or a package by its address. */
export const namedAlone = (cell: Cell): readonly Versioned[] =>
  isVersioned(cell.text) || isPackaged(cell.text) ? [partVersion(cell)] : [];

/** The names that stand marked at the beginning of a cell, or joined to those: `` **Tidal** + `Tidal.Client` ``. */
export function markedNames(cell: Cell): readonly Versioned[] {
  const names: Versioned[] = [];
  let end = 0;
  for (const span of cell.spans) {
    if (span.kind !== "code" && span.kind !== "strong") continue;
    if (!/^\s*(?:[+&,]\s*)?$/.test(cell.text.slice(end, span.from)) || span.to <= end) break;
    const one = partVersion(slice(cell, span.from, span.to));
    if (!marked.test(one.name.text) || isFile.test(one.name.text)) break;
    names.push(one);
    end = span.to;
  }
  return names;
}

/** A package as registries have it, or a name with a capital of up to three words. */
const marked = /^(?:@?[a-z][\w-]*(?:[./-][\w-]+)+|\p{Lu}[\w+#-]*(?:\.\p{Lu}[\w-]*)*(?:\s\p{Lu}[\w+#-]*){0,2})$/u;
const isFile = /\.(?:ya?ml|json|toml|tsx?|jsx?|py|go|rs|java|cs|md|sql|sh|env|xml|html|css)$|\/$/;

/** Names beside known ones that are not among them. */
export const besides = (known: readonly Versioned[], others: readonly Versioned[]): readonly Versioned[] =>
  others.filter(
    ({ name }) =>
      !isProduct(name.text) &&
      !known.some((each) => name.text.includes(each.name.text) || each.name.text.includes(name.text)),
  );
