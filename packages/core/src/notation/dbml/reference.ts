import { type Range, range } from "../../text/range.ts";
import { readSettings } from "./settings.ts";

interface End {
  readonly table: string;
  readonly columns: readonly string[];
}

/** A foreign key: `from` holds it and points to `to`. */
export interface Reference {
  readonly from: End;
  readonly to: End;
  readonly range: Range;
  readonly onDelete?: string;
  readonly onUpdate?: string;
}

const end = String.raw`((?:(?:"[^"]+"|[\w$]+)\.){1,2})("[^"]+"|[\w$]+|\([^()]*\))`;
const line = new RegExp(String.raw`^\s*${end}\s*(<>|[<>-])\s*${end}\s*(\[.*)?$`);

/** Reads `orders.buyer > people.id [delete: cascade]`; many to many holds no foreign key. */
export function readReference(words: string, from: number, at?: Range): Reference[] {
  const found = line.exec(words);
  if (!found || found[3] === "<>") return [];
  const left = endOf(found[1]!, found[2]!);
  const right = endOf(found[4]!, found[5]!);
  const { onDelete, onUpdate } = readSettings(found[6] ?? "");
  const start = from + (words.length - words.trimStart().length);
  return [
    {
      ...(found[3] === "<" ? { from: right, to: left } : { from: left, to: right }),
      range: at ?? range(start, from + words.length),
      ...(onDelete === undefined ? {} : { onDelete }),
      ...(onUpdate === undefined ? {} : { onUpdate }),
    },
  ];
}

const endOf = (table: string, columns: string): End => ({
  table: table.slice(0, -1).split(".").at(-1)!.replace(/"/g, ""),
  columns: columns
    .replace(/[()"]/g, "")
    .split(",")
    .map((column) => column.trim()),
});
