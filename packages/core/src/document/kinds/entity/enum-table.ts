import type { Cell } from "../../../syntax/block.ts";
import { wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import type { TableView } from "../../shapes/table-view.ts";
import { joint, member } from "./enumerated.ts";
import { stateEntity } from "./state.ts";

const ofTypes = /^(?:types?|enum(?:eration)?s?|(?:enum|type) name)$/;
const ofMembers = /^(?:(?:allowed |possible |valid )?values|constants|choices)$/;
/** Structures have members too, which are their fields: only below a title that says so they are an enumeration's. */
const ofEither = "members";
/** `Status`, and `Order.Status` for one that stands in a class. */
export const typeName = /^\p{Lu}[\p{L}\p{N}_]*(?:\.\p{Lu}[\p{L}\p{N}_]*)?$/u;

/** Enumerations with all their members, one to a row: `Type | Values`. */
export const enumTable: Claim<TableView> = {
  sure(view, context) {
    if (!within(context, "data-model", "database-design") || view.table.rows.length === 0) return 0;
    const { type, members, isOfEnums } = columnsOf(view);
    return type >= 0 &&
      members >= 0 &&
      view.table.rows.every(({ cells }) => isName(cells[type]) && membersIn(cells[members], isOfEnums) !== null)
      ? 0.95
      : 0;
  },
  read(view, _context, out) {
    const { type, members, isOfEnums } = columnsOf(view);
    for (const { cells } of view.table.rows) {
      const found = membersIn(cells[members], isOfEnums);
      if (found)
        stateEntity(
          out,
          cells[type]!.text.trim(),
          { form: "enum", members: found },
          { range: wholeRange(cells[type]!), place: "row" },
        );
    }
  },
};

interface Columns {
  readonly type: number;
  readonly members: number;
  /** Whether the title says that these are enumerations. */
  readonly isOfEnums: boolean;
}

function columnsOf({ titles }: TableView): Columns {
  const type = titles.findIndex((title) => ofTypes.test(title));
  const isOfEnums = titles[type]?.startsWith("enum") === true;
  const members = titles.findIndex((title) => ofMembers.test(title) || (isOfEnums && title === ofEither));
  return { type, members, isOfEnums };
}

const isName = (cell: Cell | undefined): boolean => typeName.test(cell?.text.trim() ?? "");

/** The members that a cell holds, with nothing but what joins them; `null` where it holds anything else. */
function membersIn(cell: Cell | undefined, isOfEnums: boolean): readonly string[] | null {
  if (!cell) return null;
  const codes = cell.spans.filter(({ kind }) => kind === "code");
  return codes.length > 0 ? membersInCode(cell, codes) : plainMembers(cell.text, isOfEnums);
}

function membersInCode(cell: Cell, codes: Cell["spans"]): readonly string[] | null {
  if (codes.length < 2) return null;
  const between = codes.slice(1).map(({ from }, i) => cell.text.slice(codes[i]!.to, from));
  const around = cell.text.slice(0, codes[0]!.from) + cell.text.slice(codes.at(-1)!.to);
  if (around.trim() !== "" || !between.every((words) => joint.test(words))) return null;
  const members = codes.map(({ from, to }) => cell.text.slice(from, to));
  return members.every((each) => member.test(each)) ? members.map((each) => each.replace(/["']/g, "")) : null;
}

/** Without marks, words may be anything unless they are written as constants are, or stand below a title that says what they are. */
function plainMembers(text: string, isOfEnums: boolean): readonly string[] | null {
  const members = text.split(/[,|/]/).map((each) => each.trim());
  if (members.length < 2 || members.length > mostMembers) return null;
  return members.every((each) => member.test(each) && (isOfEnums || constant.test(each))) ? members : null;
}

const constant = /^[A-Z][A-Z\d_]+$/;
const mostMembers = 200;
