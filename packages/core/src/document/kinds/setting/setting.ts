import { idOf } from "../../../model/kinds/identity.ts";
import { plainValue } from "../../../model/kinds/plain-value.ts";
import type { Place } from "../../../model/element.ts";
import type { Cell, Inline } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { heldKeys } from "./held-keys.ts";
import { variablesInFences, variablesInLists } from "./listed.ts";
import { codedValueBehind, defaultTold, valueBeside } from "./value-beside.ts";
import { type Context, within } from "../../context.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import type { TableView } from "../../shapes/table-view.ts";

/** Settings by the names they are read under: in tables of variables, and in sentences that say that names in code are such. */
export const settings: KindReader = {
  kinds: ["setting"],
  table: { sure: (view) => (heldKeys(view).length > 0 ? 0.95 : isTableOfVariables(view) ? 0.6 : 0), read: readTable },
  beside: readTable,
  prose: readProse,
  body(body, context, out) {
    if (within(context, "alternatives", "history")) return;
    for (const { words, place } of variablesInFences(body.blocks, context.path.at(-1) ?? ""))
      state(words, place, null, out);
    if (!speaksOfOthers(context))
      for (const { words, place } of variablesInLists(body, context.path.at(-1) ?? "")) state(words, place, null, out);
  },
};

/** Several words in capitals, as variables of the environment are called and few other things. */
const name = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** A key of a file of configuration, below others: `rate-limit.capacity`. Files and hosts are called alike, so it stands in code. */
const key = /^[a-z][A-Za-z0-9_-]*(?:\.[a-z][A-Za-z0-9_-]*){1,8}$/;

const isTableOfVariables = (view: TableView): boolean => variableColumn(view) >= 0;

/** The column of the names; one that is titled "Name" beside a column of defaults holds nothing but such. */
function variableColumn({ roles, titles, table: { rows } }: TableView): number {
  const column = roles.indexOf("variable");
  if (column >= 0) return rows.some(({ cells }) => isName(cells[column])) || areCapitals(rows, column) ? column : -1;
  const named = roles.indexOf("name");
  const cells = rows.flatMap((row) => row.cells[named] ?? []);
  const inCapitals = cells.every(({ text }) => text.split(",").every((part) => capitals.test(part.trim())));
  const several = cells.filter(({ text }) => name.test(text.split(",")[0]!.trim())).length;
  return titles.some((title) => ofDefaults.test(title)) && inCapitals && several > 1 ? named : -1;
}

/** Whether a column holds nothing but words in capitals, as variables are called and few other things. */
const areCapitals = (rows: TableView["table"]["rows"], column: number): boolean =>
  rows.length > 1 && rows.every(({ cells }) => capitals.test(cells[column]?.text.trim() ?? ""));

/** `Variable | Default`: such names in capitals are settings, whatever chapter they stand in. */
const tellsDefaults = ({ roles, titles }: TableView): boolean =>
  roles.includes("variable") && titles.some((title) => ofDefaults.test(title));

const ofDefaults = /^default(?: value)?$/;

/** The column of the values: of defaults, or else of what is set, where each of its cells is a number, a switch, set as code, or empty. */
function valueColumn({ titles, table: { rows } }: TableView): number {
  const byDefault = titles.findIndex((title) => ofDefaults.test(title));
  if (byDefault >= 0) return byDefault;
  const set = titles.findIndex((title) => /^(?:set )?value$/.test(title));
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
  (name.test(cell.text.trim()) ||
    (key.test(cell.text.trim()) && !isFile.test(cell.text.trim()) && cell.spans.some(({ kind }) => kind === "code")));

function readTable(view: TableView, context: Context, out: Collector): void {
  const ofOthers = speaksOfOthers(context);
  if (ofOthers && !(tellsDefaults(view) && !within(context, ...notOfNow))) return;
  if (!ofOthers) for (const { key, holder } of heldKeys(view)) state(key, "row", null, out, holder);
  const column = variableColumn(view);
  if (column < 0) return;
  const byDefault = valueColumn(view);
  const isSet = byDefault >= 0 && !ofDefaults.test(view.titles[byDefault]!);
  for (const row of view.table.rows) {
    const cell = row.cells[column];
    const names = cell ? namesOf(cell, view.roles[column] === "variable") : [];
    const said = byDefault < 0 || names.length > 1 ? "" : (row.cells[byDefault]?.text.trim() ?? "");
    for (const one of names) {
      if (ofOthers && !name.test(one.text)) continue;
      const inWords = byDefault < 0 && names.length === 1 ? toldIn(row.cells, column, one.text) : null;
      const plain = inWords ?? plainIn(one.text, said);
      state(one, "row", plain, out, undefined, isSet);
    }
  }
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

/** Words of a sentence by which the names in it are settings. */
const saysSettings =
  /\b(?:env(?:ironment)?(?:[ -]variables?)?|variables?|settings?|config(?:uration|ured)?(?:[ -]?maps?)?|secrets?|flags?|options?)\b/i;

function readProse(inline: Inline, place: Place, context: Context, out: Collector): void {
  if (speaksOfOthers(context) || place === "heading" || inline.text.length > 2_000) return;
  if (/\d|true|false|default|without|falls? back|otherwise|unset|not set/i.test(inline.text) || inline.spans.length > 1)
    readValues(inline, place, out);
  if (place !== "prose" && place !== "item") return;
  if (!within(context, "testing-strategy")) readAssigned(inline, place, out);
  if (!saysSettings.test(inline.text)) return;
  for (const { index, 0: sentence } of matches(inline.text, /(?:[^.!?;]|[.!?;](?!\s|$))+/g)) {
    if (notNow.test(sentence)) continue;
    const end = index + sentence.length;
    for (const { kind, from, to } of inline.spans)
      if (kind === "code" && from >= index && to <= end && to - from < 80 && name.test(inline.text.slice(from, to)))
        state(slice(inline, from, to), place, null, out);
  }
}

/** Settings whose values stand right beside their names: `4 seconds (`SHOP_TIMEOUT`)`. */
function readValues(inline: Inline, place: Place, out: Collector): void {
  for (const { kind, from, to } of inline.spans) {
    const words = kind === "code" && to - from < 80 ? inline.text.slice(from, to) : "";
    const isKey = key.test(words) && !isFile.test(words);
    if (!(name.test(words) || isKey) || notNow.test(sentenceAround(inline.text, from))) continue;
    const plain =
      valueBeside(inline, words, from, to) ??
      (isKey ? codedValueBehind(inline, words, from, to) : valueTold(inline, words, to));
    if (plain !== null) state(slice(inline, from, to), place, plain, out);
  }
}

/** Settings that a run of code gives a value: `SHOP_SYNC=true`. */
function readAssigned(inline: Inline, place: Place, out: Collector): void {
  for (const { kind, from, to } of inline.spans) {
    const words =
      kind === "code" && to - from < 120
        ? /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)=\S*$/.exec(inline.text.slice(from, to))
        : null;
    if (words && !notNow.test(sentenceAround(inline.text, from)))
      state(slice(inline, from, from + words[1]!.length), place, null, out);
  }
}

/** What the sentence goes on to tell of a setting, up to the next one. */
function valueTold(inline: Inline, one: string, to: number): string | null {
  const { text, spans } = inline;
  const next = spans.find(
    (span) => span.kind === "code" && span.from > to && name.test(text.slice(span.from, span.to)),
  );
  const end = text.slice(to).search(/\.\s|\n/);
  return defaultTold(inline, one, to, Math.min(next?.from ?? text.length, end < 0 ? text.length : to + end));
}

const sentenceAround = (text: string, at: number): string => {
  const start = Math.max(text.lastIndexOf(". ", at) + 1, 0);
  const end = text.indexOf(". ", at);
  return text.slice(start, end < 0 ? text.length : end);
};

const isFile = /\.(?:[jt]sx?|py|go|rs|java|kt|ya?ml|json|md|sh|properties|toml|xml|sql|conf|html|css|env)$/;

/** What is to come, or has been. */
const notNow =
  /\b(?:planned|future|later|to come|not yet|todo|will|would|could|might|may|deprecated|removed|no longer|formerly|was|were|used to|renamed|instead of|e\.g|for example|such as)\b/i;

/** Chapters that tell of what is not, or of what fails. */
const notOfNow = ["error-handling", "alternatives", "history", "open-questions", "risks"] as const;

/** Where names in capitals are codes of errors, members of enumerations, or what others have. */
const speaksOfOthers = (context: Context): boolean =>
  within(context, "data-model", "database-design", "api-specifications", ...notOfNow);

const state = (
  words: Mapped,
  place: Place,
  plain: string | null,
  out: Collector,
  holder?: string,
  isSet = false,
): void =>
  out.state({
    kind: "setting",
    id: idOf("setting", words.text),
    name: words.text,
    range: wholeRange(words),
    place,
    facts: {
      ...(plain === null ? {} : { default: plain }),
      ...(plain !== null && isSet ? { isSet } : {}),
      ...(holder === undefined ? {} : { holder }),
    },
  });
