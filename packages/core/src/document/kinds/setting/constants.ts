import type { Cell } from "../../../syntax/block.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { name } from "./names.ts";

/** A constant of code with the value that its row gives it. */
export interface ToldConstant {
  readonly constant: Mapped;
  readonly value: string;
}

const ofValues =
  /^(?:(?:set |current )?values?|defaults?|default values?|limits?|amounts?|numbers?|sizes?|settings?|how (?:much|many|long))$/;
const literal = /^(?:-?\d[\d.,]*(?:\s?[A-Za-z%]{1,8})?|true|false)$/i;

/** `Lowest score | 600 | MIN_SCORE in Rules`: rows that tell a value of what they speak of, and beside it the one constant in code that has it. */
export function constantsIn({ titles, table: { rows } }: TableView): readonly ToldConstant[] {
  const column = titles.findIndex(
    (title, i) => ofValues.test(title) && rows.every(({ cells }) => literal.test(plain(cells[i]))),
  );
  if (column < 0) return [];
  return rows.flatMap(({ cells }) => {
    const named = cells.filter((_, i) => i !== column).flatMap(constantsOf);
    return named.length === 1 ? [{ constant: named[0]!, value: plain(cells[column]) }] : [];
  });
}

const plain = (cell: Cell | undefined): string => cell?.text.trim() ?? "";

const constantsOf = (cell: Cell): readonly Mapped[] =>
  cell.spans.flatMap(({ kind, from, to }) =>
    kind === "code" && name.test(cell.text.slice(from, to)) ? [slice(cell, from, to)] : [],
  );
