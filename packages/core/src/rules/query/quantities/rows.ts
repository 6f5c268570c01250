import type { TableView } from "../../../document/shapes/table-view.ts";
import type { Cell } from "../../../syntax/block.ts";
import type { Body } from "../../../syntax/section.ts";
import { viewsIn } from "../tables.ts";
import { amountsIn } from "./amounts-in.ts";
import { filesNamed, namesInCode } from "./named.ts";
import { mayTell } from "./prose.ts";
import { inSentence } from "./sentence.ts";
import type { Said } from "./said.ts";

/** The numbers that rows of tables state of what their first cells name. */
export const quantitiesInTables = (body: Body): Said[] =>
  viewsIn(body).flatMap((view) =>
    isOfNumbers(view) ? view.table.rows.flatMap(({ cells }) => inRow(view, cells)) : [],
  );

/** Tables of data, of interfaces, of versions and of what was measured have numbers of their own kinds. */
const others: ReadonlySet<string> = new Set([
  "column",
  "method",
  "path",
  "image",
  "node",
  "version",
  "http-status",
  "code",
  "metric",
  "target",
  "measured",
  "risk",
  "impact",
  "probability",
  "date",
  "port",
  "replicas",
  "example",
  "status",
  "error",
  "requirement",
  "references",
]);
const otherTitle = /dev|prod|stag|test|phase|priority|week|effort|estimate|cost|slo|sla|p\d\d|version/;

const isOfNumbers = ({ roles, titles }: TableView): boolean =>
  !roles.some((role) => role !== null && others.has(role)) && !titles.some((title) => otherTitle.test(title));

function inRow({ titles, roles }: TableView, cells: readonly Cell[]): Said[] {
  // Names of settings have a kind of their own.
  if (isSetting.test(cells[0]?.text.trim() ?? "")) return [];
  const named = cells.flatMap(namesOf);
  const heads = cells.slice(0, 1).flatMap(namesOf);
  const files = cells.flatMap((cell) => filesNamed(cell, 0, cell.text.length));
  for (const [column, cell] of cells.entries()) {
    if (column === 0 || cell.text.length > 160 || !mayTell.test(cell.text)) continue;
    const title = roles[column] === "value" || roles[column] === "default" ? "" : titles[column]!;
    const label = cells
      .slice(0, column)
      .map(({ text }) => text.trim())
      .filter((words, i) => i === 0 || !(ofForm.has(roles[i] ?? "") || isAnswer.test(words)))
      .join(" ");
    const end = /[;]|\.\s/.exec(cell.text)?.index ?? cell.text.length;
    const said = inSentence(cell, cell.text.slice(0, end), 0, { subject: `${label} ${title}`, heads });
    if (said.length === 0) continue;
    // `10,000 by default; 9,984 where it runs`: what the cell goes on to say is of other cases.
    const besides = amountsIn(cell.text.slice(end));
    return said.map((one) => ({
      ...one,
      others: [...one.others, ...besides],
      name: `${label.replace(/\s+/g, " ").slice(0, 60)}: ${one.name}`,
      named: one.isBeside ? one.named : named,
      files,
      place: "row" as const,
    }));
  }
  return [];
}

const namesOf = (cell: Cell): readonly string[] => [
  ...namesInCode(cell, 0, cell.text.length),
  ...(isBuiltName(cell.text.trim()) ? [cell.text.trim()] : []),
];

/** What a row says of the form of a thing, its type and whether it must be given, tells nothing of its number. */
const ofForm: ReadonlySet<string> = new Set(["type", "required", "nullable"]);
const isAnswer = /^(?:yes|no|true|false|y|n|required|optional|mandatory)?$/i;

const isSetting = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
/** A cell with nothing but a name as code has it. */
const isBuiltName = (words: string): boolean =>
  /^[A-Za-z][A-Za-z\d]*(?:[._-][A-Za-z\d]+)*$/.test(words) && /[A-Za-z][A-Z][a-z\d]|[._-]/.test(words);
