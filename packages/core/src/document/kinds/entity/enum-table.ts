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
const typeName = /^\p{Lu}[\p{L}\p{N}_]*$/u;

/** Enumerations with all their members, one to a row: `Type | Values`. */
export const enumTable: Claim<TableView> = {
  sure(view, context) {
    if (!within(context, "data-model", "database-design") || view.table.rows.length === 0) return 0;
    const { type, members } = columnsOf(view);
    return type >= 0 &&
      members >= 0 &&
      view.table.rows.every(({ cells }) => isName(cells[type]) && membersIn(cells[members]) !== null)
      ? 0.95
      : 0;
  },
  read(view, _context, out) {
    const { type, members } = columnsOf(view);
    for (const { cells } of view.table.rows) {
      const found = membersIn(cells[members]);
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

function columnsOf({ titles }: TableView): { readonly type: number; readonly members: number } {
  const type = titles.findIndex((title) => ofTypes.test(title));
  const isOfEnums = titles[type]?.startsWith("enum") === true;
  return { type, members: titles.findIndex((title) => ofMembers.test(title) || (isOfEnums && title === ofEither)) };
}

const isName = (cell: Cell | undefined): boolean => typeName.test(cell?.text.trim() ?? "");

/** The members that a cell holds in code, with nothing but what joins them; `null` where it holds anything else. */
function membersIn(cell: Cell | undefined): readonly string[] | null {
  const codes = (cell?.spans ?? []).filter(({ kind }) => kind === "code");
  if (!cell || codes.length < 2) return null;
  const between = codes.slice(1).map(({ from }, i) => cell.text.slice(codes[i]!.to, from));
  const around = cell.text.slice(0, codes[0]!.from) + cell.text.slice(codes.at(-1)!.to);
  if (around.trim() !== "" || !between.every((words) => joint.test(words))) return null;
  const members = codes.map(({ from, to }) => cell.text.slice(from, to));
  return members.every((each) => member.test(each)) ? members.map((each) => each.replace(/["']/g, "")) : null;
}
