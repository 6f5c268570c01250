import { matches } from "../../../text/matches.ts";
import type { Context } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { listsErrors, speaksOfErrors } from "./context.ts";
import { stateError } from "./state-error.ts";

// Tables that give each part of a system a range of numbers, and the codes of that range in words beside it:
// `10xxx | Users (10001 already there, 10002 wrong password)`.

/** A range, or a single code among ranges. */
const range = /^[\s`*]*(\d{1,4}[xX*]{2,5}|\d{3,6}\s?[-–~]\s?\d{3,6})[\s`*]*$/;
const single = /^[\s`*]*(\d{4,6})[\s`*]*$/;

/** A number with the words that tell what it means: what only counts something stands in no list. */
const code = /(?<![\d.])(\d{4,6})\s?[:：=]?\s?([^\d,，、;；()（）|]{2,80})/g;

/** Tables of ranges of error codes. */
export const errorRanges: Claim<TableView> = {
  sure(view, context: Context) {
    if (!listsErrors(context) && !speaksOfErrors([...view.titles, view.caption?.text ?? ""].join(" "))) return 0;
    const { rows } = view.table;
    const ranges = rows.filter(({ cells: [cell] }) => range.test(cell?.text ?? ""));
    const told = ranges.filter(({ cells }) => cells.slice(1).some(({ text }) => codesIn(text).length > 0));
    return ranges.length > 1 && ranges.length * 2 >= rows.length && told.length * 2 > ranges.length ? 0.96 : 0;
  },
  read(view, _context, out) {
    for (const { cells } of view.table.rows) {
      const [first, ...others] = cells;
      const alone = first && single.exec(first.text)?.[1];
      if (first && alone) {
        const from = first.text.indexOf(alone);
        const meaning = others[0]?.text.replace(/\s+/g, " ").trim();
        stateError({ code: alone, from, to: from + alone.length }, first, "row", { meaning }, out);
      } else if (first && range.test(first.text))
        for (const cell of others)
          for (const { number, from, meaning } of codesIn(cell.text))
            stateError({ code: number, from, to: from + number.length }, cell, "row", { meaning }, out);
    }
  },
};

const codesIn = (text: string): { readonly number: string; readonly from: number; readonly meaning: string }[] =>
  matches(text.slice(0, 4_000), code).map(({ index, 1: number, 2: words }) => ({
    number: number!,
    from: index,
    meaning: words!.trim(),
  }));
