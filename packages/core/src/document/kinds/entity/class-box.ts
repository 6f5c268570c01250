import type { Cell } from "../../../syntax/block.ts";
import { type Mapped, slice, trimmed, wholeRange } from "../../../text/mapped.ts";
import { matches } from "../../../text/matches.ts";
import { type Context, within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { memberOf } from "../../shapes/member-item.ts";
import type { Member } from "../../shapes/member-table.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { doesThings } from "./is-data.ts";
import { stateEntity, stateMember } from "./state.ts";

// A class drawn as a table of one column: its name at the head, its fields in one cell below, its methods in the next.

const className = /^\p{Lu}[\p{L}\p{N}_]*$/u;
/** `- cancel(reason): bool` */
const method = /^[+\-#~]?\s*[\p{L}_][\p{L}\p{N}_]*\s?\(.*\)(?:\s*:\s*\S.{0,60})?$/u;
/** `id primary key`, `- total: Money`, `note` */
const field =
  /^([+\-#~]\s*)?([\p{L}_][\p{L}\p{N}_]{0,62})(?:\s*:\s*(\S.{0,200})|\s+((?:primary key|foreign key|unique|PK|FK).{0,60}))?$/iu;

const ofClasses =
  /\b(?:class|object|uml) (?:diagrams?|models?)\b|klassendiagramm|diagramme de classes?|diagrama de clases?|diagrama de classes|diagramma delle classi|диаграмма классов|类图|クラス図|클래스 다이어그램/iu;

/** Boxes of classes that hold data. */
export const classBox: Claim<TableView> = {
  sure(view, context) {
    if (within(context, "database-design", "alternatives", "testing-strategy", "api-specifications")) return 0;
    const box = boxOf(view);
    if (!box || doesThings(box.name.text)) return 0;
    const told = within(context, "data-model") || ofClasses.test(context.path.at(-1) ?? "");
    return told || box.hasMethods ? 0.9 : 0;
  },
  read(view, _context: Context, out) {
    const box = boxOf(view);
    if (!box) return;
    stateEntity(out, box.name.text, { form: "class" }, { range: wholeRange(box.name), place: "heading" });
    for (const member of box.fields) stateMember(out, box.name.text, member, "row");
  },
};

interface Box {
  readonly name: Mapped;
  readonly fields: readonly Member[];
  readonly hasMethods: boolean;
}

/** The class that a table draws; `null` where any line of it is neither field nor method. */
function boxOf({ table: { header, rows } }: TableView): Box | null {
  const [head, ...others] = header.cells;
  if (!head || !className.test(head.text.trim()) || !others.every(isEmpty) || rows.length > 3) return null;
  const lines = rows.flatMap(({ cells: [cell, ...more] }) => (cell && more.every(isEmpty) ? linesOf(cell) : []));
  const fields = lines.filter(({ text }) => !method.test(text)).map(fieldOf);
  if (fields.length < 2 || fields.includes(null)) return null;
  return {
    name: trimmed(slice(head, 0)),
    fields: fields.flatMap((each) => each ?? []),
    hasMethods: fields.length < lines.length,
  };
}

const isEmpty = ({ text }: Cell): boolean => text.trim() === "";

const linesOf = (cell: Cell): Mapped[] =>
  matches(cell.text, /[^\n]+/g)
    .map(({ index, 0: line }) => trimmed(slice(cell, index, index + line.length)))
    .filter(({ text }) => text !== "");

function fieldOf(line: Mapped): Member | null {
  const found = field.exec(line.text);
  if (!found) return null;
  const from = found[1]?.length ?? 0;
  return memberOf(slice(line, from, from + found[2]!.length), found[3] ?? found[4] ?? "");
}
