import type { Design } from "../../../document/design.ts";
import { answerOf } from "../../../document/shapes/constraint-words.ts";
import { flagOf } from "../../../document/shapes/member-table.ts";
import type { Origin } from "../../../model/element.ts";
import type { Cell } from "../../../syntax/block.ts";
import { sourceRange, trimmed, wholeRange } from "../../../text/mapped.ts";
import { type PlacedRow, rowAt } from "../../query/tables.ts";
import type { Difference } from "../claim.ts";
import { constraintOf, type Default, type Flag, inCaseOf, onlyMatch } from "./constraint.ts";
import { type Mend, replacing, striking } from "./mend.ts";

/** Writes a constraint of a column or field in the row of a table that tells it: under a title that asks for it, or among other constraints. */
export function mendInRow(design: Design, origin: Origin, difference: Difference): Mend | null {
  const constraint = constraintOf(difference);
  const placed = constraint && rowAt(design, origin);
  if (!placed) return null;
  return constraint.of === "default"
    ? mendDefault(placed, constraint)
    : (mendAnswer(placed, constraint) ?? mendWords(placed, constraint));
}

/** Under `Nullable`, `Required`, `Unique`: the other answer in the words of the table. */
function mendAnswer(placed: PlacedRow, { of, holds }: Flag): Mend | null {
  const { view, row } = placed;
  for (const [i, title] of view.titles.entries()) {
    const role = view.roles[i];
    const asked = flagOf(title) ?? (role === "nullable" || role === "required" ? role : null);
    const wanted = asked === "required" ? !holds : holds;
    if (asked !== of && !(of === "nullable" && asked === "required")) continue;
    const cell = row.cells[i];
    if (!cell || answerOf(cell.text) !== !wanted) continue;
    const others = view.table.rows.map(({ cells }) => cells[i]?.text.trim() ?? "");
    const word = otherAnswer(cell.text.trim(), others, wanted);
    return word === null ? null : written(placed, cell, word);
  }
  return null;
}

const pairs: readonly (readonly [string, string])[] = [
  ["yes", "no"],
  ["y", "n"],
  ["true", "false"],
  ["✓", "✗"],
  ["✔", "✘"],
  ["✅", "❌"],
  ["○", "×"],
  ["ja", "nein"],
  ["oui", "non"],
  ["sí", "no"],
  ["sim", "não"],
  ["да", "нет"],
  ["是", "否"],
  ["required", "optional"],
  ["not null", "null"],
];

/** The word for the other answer: the one that the column uses, else the counterpart of the one that stands. */
function otherAnswer(word: string, others: readonly string[], wanted: boolean): string | null {
  const used = others.find((other) => other !== "" && answerOf(other) === wanted);
  if (used !== undefined) return used;
  if (!wanted && others.includes("")) return "";
  const pair = pairs.find((each) => each.includes(word.toLowerCase()));
  return pair ? inCaseOf(word, pair[0] === word.toLowerCase() ? pair[1] : pair[0]) : null;
}

/** Each constraint as it is written among others, and what says the contrary. */
const words: Readonly<
  Record<Flag["of"], { readonly says: RegExp; readonly denies: RegExp | null; readonly plain: string }>
> = {
  nullable: {
    says: /\bnullable\b|\boptional\b|(?<!\b(?:not|set|default)[ _-])\bnull\b/,
    denies: /\bnot[ _-]?null\b|\brequired\b|\bmandatory\b/,
    plain: "null",
  },
  unique: { says: /\bunique\b|\buq\b/, denies: null, plain: "unique" },
  primary: { says: /\bprimary key\b|\bpk\b/, denies: null, plain: "primary key" },
};

/** In a cell of constraints: the contrary written for what says it, the word added, or struck. */
function mendWords(placed: PlacedRow, { of, holds }: Flag): Mend | null {
  const { view, row } = placed;
  const at = view.roles.findIndex((role) => role === "constraint" || role === "key");
  const cell = row.cells[at];
  if (!cell) return null;
  const { says, denies, plain } = words[of];
  const wrong = onlyMatch(cell.text, holds ? (denies ?? /$^/) : says);
  if (of === "nullable") {
    if (wrong) return replaced(placed, cell, wrong, inCaseOf(wrong[0], counterpart(wrong[0])));
    return holds || says.test(cell.text.toLowerCase()) ? null : added(placed, cell, at, "not null");
  }
  if (holds) return says.test(cell.text.toLowerCase()) ? null : added(placed, cell, at, plain);
  return wrong && struck(placed, cell, wrong);
}

function counterpart(word: string): string {
  const known: Readonly<Record<string, string>> = {
    nullable: "not null",
    optional: "required",
    required: "optional",
    mandatory: "optional",
    null: "not null",
  };
  return known[word.toLowerCase()] ?? "null";
}

function replaced({ section }: PlacedRow, cell: Cell, found: RegExpMatchArray, to: string): Mend {
  const { from } = sourceRange(cell, found.index!, found.index! + found[0].length);
  return replacing(section.from + from, found[0], to);
}

/** A word behind the others, in their letter case. */
function added(placed: PlacedRow, cell: Cell, at: number, word: string): Mend | null {
  const others = placed.view.table.rows.map(({ cells }) => cells[at]?.text.trim() ?? "");
  const sample = cell.text.trim() || (others.find((other) => /\bnot null\b|\bunique\b|\bprimary\b/i.test(other)) ?? "");
  const shouted = sample !== sample.toLowerCase() && !/[a-z]{3}/.test(sample);
  const insert = shouted ? word.toUpperCase() : word;
  if (isEmpty(cell.text)) return written(placed, cell, insert);
  const end = wholeRange(trimmed(cell)).to + placed.section.from;
  return { verb: "write", words: insert, edit: { range: { from: end, to: end }, insert: `, ${insert}` } };
}

/** A word taken out with the comma that parted it from the others. */
function struck({ section }: PlacedRow, cell: Cell, found: RegExpMatchArray): Mend {
  const [from, to] = [found.index!, found.index! + found[0].length];
  const before = /[\s,;]*$/.exec(cell.text.slice(0, from))![0].length;
  const after = before === from ? /^\s*[,;]?\s*/.exec(cell.text.slice(to))![0].length : 0;
  const range = sourceRange(cell, from - before, to + after);
  return striking(range.from + section.from, range.to + section.from, found[0]);
}

/** Under `Default`: the value that stands, or the mark of none that the column uses. */
function mendDefault(placed: PlacedRow, { from, to }: Default): Mend | null {
  const { view, row } = placed;
  const at = view.roles.indexOf("default");
  const cell = row.cells[at];
  if (!cell || (from !== null && cell.text.trim() !== from) || (from === null && !isEmpty(cell.text))) return null;
  const none = view.table.rows.map(({ cells }) => cells[at]?.text.trim() ?? "").find(isEmpty) ?? "";
  return written(placed, cell, to ?? none);
}

const isEmpty = (text: string): boolean => /^\s*(?:[-–—]|n\/a|none)?\s*$/iu.test(text);

/** A cell with other words; those of an empty one stand between blanks. */
function written({ section }: PlacedRow, cell: Cell, words: string): Mend | null {
  const old = trimmed(cell);
  if (old.text === "") {
    const at = cell.range.from + section.from;
    return words === "" ? null : { verb: "write", words, edit: { range: { from: at, to: at }, insert: ` ${words}` } };
  }
  const range = wholeRange(old);
  const [from, to] = [range.from + section.from, range.to + section.from];
  return words === ""
    ? striking(from, to, old.text)
    : { ...replacing(from, old.text, words), edit: { range: { from, to }, insert: words } };
}
