import { plainValue } from "../../../model/kinds/plain-value.ts";
import type { Cell } from "../../../syntax/block.ts";
import { type Mapped, slice } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Collector } from "../../reading.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { constantsIn } from "./constants.ts";
import { heldKeys } from "./held-keys.ts";
import { isKey, keyOfNet, name } from "./names.ts";
import { readersIn } from "./readers.ts";
import { notOfNow, speaksOfOthers, stateSetting } from "./state.ts";
import { defaultTold } from "./value-beside.ts";

/** Whether a table has a column of variables. */
export const tellsVariables = (view: TableView): boolean => variableColumn(view) >= 0;

/** The column of the names; one that is titled "Name" beside a column of defaults holds nothing but such. */
function variableColumn({ roles, titles, table: { rows } }: TableView): number {
  const column = roles.indexOf("variable");
  if (column >= 0) return rows.some(({ cells }) => isName(cells[column])) || areCapitals(rows, column) ? column : -1;
  const keyed = keyColumn(rows, titles);
  if (keyed >= 0) return keyed;
  const named = roles.indexOf("name");
  const cells = rows.flatMap((row) => row.cells[named] ?? []);
  const inCapitals = cells.every(({ text }) => text.split(",").every((part) => capitals.test(part.trim())));
  const several = cells.filter(({ text }) => name.test(text.split(",")[0]!.trim())).length;
  return titles.some((title) => ofDefaults.test(title)) && inCapitals && several > 1 ? named : -1;
}

/**
 * The column that holds nothing but keys of a file of configuration: beside one of their values, whatever it is titled; else only keys
 * as .NET writes them, in a column of keys.
 */
function keyColumn(rows: TableView["table"]["rows"], titles: readonly string[]): number {
  if (rows.length < 2) return -1;
  const besideValues = titles.some((title) => ofDefaults.test(title) || ofValues.test(title));
  return titles.findIndex((title, i) =>
    rows.every(
      ({ cells }) =>
        isName(cells[i]) &&
        (besideValues ? isKey(cells[i]!.text.trim()) : ofKeys.test(title) && keyOfNet.test(cells[i]!.text.trim())),
    ),
  );
}

const ofKeys = /\b(?:keys?|settings?|options?)\b/;

/** Whether a column holds nothing but words in capitals, as variables are called and few other things. */
const areCapitals = (rows: TableView["table"]["rows"], column: number): boolean =>
  rows.length > 1 && rows.every(({ cells }) => capitals.test(cells[column]?.text.trim() ?? ""));

/** `Variable | Default`: such names in capitals are settings, whatever chapter they stand in. */
const tellsDefaults = ({ roles, titles }: TableView): boolean =>
  roles.includes("variable") && titles.some((title) => ofDefaults.test(title));

const ofDefaults = /^(?:code )?defaults?(?: values?)?(?: in (?:the )?(?:code|source|application))?$/;
/** What happens where nobody sets it, which may be told in words or by a value. */
const ofFallbacks =
  /^(?:if|when|while) (?:it is )?(?:not set|unset|missing|absent|empty|left out)$|^(?:unless set|fall-?back|otherwise)$/;
const ofExamples = /^(?:examples?|samples?)(?: values?)?$/;
const ofSample = /\benv[.-](?:[\w-]+[.-])*(?:examples?|samples?|templates?|dist)\b|\b(?:examples?|samples?)\.env\b/i;
const ofValues = /^(?:set )?value$/;

/** The column of the values: of defaults, or else of what is set, where each of its cells is a number, a switch, set as code, or empty. */
function valueColumn({ titles, caption, table: { rows } }: TableView): number {
  const byDefault = titles.findIndex((title) => ofDefaults.test(title) || ofFallbacks.test(title));
  if (byDefault >= 0) return byDefault;
  // Examples are anybody's, but where the words above say that they are those of a file.
  const isOfFile = /\bvalues?\b/i.test(caption?.text ?? "") && ofSample.test(caption?.text ?? "");
  const set = titles.findIndex((title) => ofValues.test(title) || (isOfFile && ofExamples.test(title)));
  return rows.every(({ cells }) => isLiteral(cells[set])) ? set : -1;
}

const isLiteral = (cell: Cell | undefined): boolean => {
  const text = cell?.text.trim() ?? "";
  return (
    /^(?:-?\d[\d.,]*(?:\s?[A-Za-z]{1,7})?|true|false|[-–—]|none)?$/i.test(text) ||
    cell!.spans.some(({ kind, from, to }) => kind === "code" && cell!.text.slice(from, to) === text)
  );
};

const capitals = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;

/** The names in a cell: one, or several between commas, each in code. In a column of variables a single word is one too. */
function namesOf(cell: Cell, ofVariables: boolean): readonly Mapped[] {
  if (isName(cell) || (ofVariables && capitals.test(cell.text.trim())))
    return [slice(cell, cell.text.search(/\S/), cell.text.trimEnd().length)];
  const coded = cell.spans.filter(({ kind, from, to }) => kind === "code" && name.test(cell.text.slice(from, to)));
  return coded.length > 1 ? coded.map(({ from, to }) => slice(cell, from, to)) : [];
}

const isName = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (name.test(cell.text.trim()) || (isKey(cell.text.trim()) && cell.spans.some(({ kind }) => kind === "code")));

/** States the variables of a table, each with its value where a column or a remark tells it. */
export function readVariables(view: TableView, context: Context, out: Collector): void {
  const ofOthers = speaksOfOthers(context);
  if (ofOthers && !(tellsDefaults(view) && !within(context, ...notOfNow))) return;
  if (!ofOthers) for (const { key, holder } of heldKeys(view)) stateSetting(key, "row", null, out, holder);
  const column = variableColumn(view);
  if (column < 0) {
    if (!ofOthers)
      for (const { constant, value } of constantsIn(view))
        stateSetting(constant, "row", plainIn(constant.text, value), out);
    return;
  }
  const byDefault = valueColumn(view);
  const title = view.titles[byDefault] ?? "";
  const mayBeWords = ofFallbacks.test(title);
  const isSample = ofExamples.test(title);
  const isSet = byDefault >= 0 && !ofDefaults.test(title) && !mayBeWords;
  for (const row of view.table.rows) {
    const cell = row.cells[column];
    const names = cell ? namesOf(cell, view.roles[column] === "variable") : [];
    const value = row.cells[byDefault];
    const said = names.length > 1 || (mayBeWords && !isLiteral(value)) ? "" : (value?.text.trim() ?? "");
    for (const one of names) {
      if (ofOthers && !name.test(one.text)) continue;
      const inWords = byDefault < 0 && names.length === 1 ? toldIn(row.cells, column, one.text) : null;
      const plain = inWords ?? plainIn(one.text, said);
      stateSetting(one, "row", plain, out, undefined, {
        isSet,
        isSample,
        needed: neededIn(view, row.cells),
        readers: readersIn(view, row.cells),
      });
    }
  }
}

/** What the column says that tells whether a setting has to be set: `Required | yes`, `Optional | no`. */
function neededIn({ titles }: TableView, cells: readonly Cell[]): boolean | undefined {
  const column = titles.findIndex((title) => /^(?:required|mandatory|needed|optional)\??$/.test(title));
  const said = /^\W{0,2}(?:(yes|required|mandatory|✓|✔|✅|true)|(no|optional|✗|✘|❌|false))\W{0,2}$/i.exec(
    cells[column]?.text.trim() ?? "",
  );
  if (!said) return undefined;
  const isInWords = /^(?:required|mandatory|optional)$/i.test(said[1] ?? said[2]!);
  return (said[1] !== undefined) === (isInWords || !titles[column]!.startsWith("optional"));
}

/** The default that another cell of the row tells in words. */
function toldIn(cells: readonly Cell[], column: number, one: string): string | null {
  const told = cells.flatMap((cell, i) => (i === column ? [] : (defaultTold(cell, one) ?? [])));
  return told.length === 1 ? told[0]! : null;
}

const plainIn = (one: string, said: string): string | null =>
  /^(?:[-–—]|none|n\/?a|unset|empty|required|optional)?$/i.test(said)
    ? null
    : plainValue(one, said.replace(/\s\([^()]*\)$/, "").replace(/^`(.*)`$/, "$1"));
