import type { Design } from "../../document/design.ts";
import { stateOfCell } from "../../document/state.ts";
import type { Origin } from "../../model/element.ts";

/** Whether a row of a table names something of which another cell, by nothing but a mark, says that it is yet to come: "🟡 Planned", "Not started". */
export function isInPlannedRow({ documents }: Design, { document, range, place }: Origin): boolean {
  if (place !== "row") return false;
  const text = documents.find(({ name }) => name === document)?.markdown.text ?? "";
  const before = text.slice(Math.max(0, range.from - longest), range.from);
  const after = text.slice(range.to, range.to + longest);
  const cells = [
    ...before
      .slice(before.lastIndexOf("\n") + 1)
      .split("|")
      .slice(0, -1),
    ...after.split("\n")[0]!.split("|").slice(1),
  ];
  return cells.some((cell) => cell.trim() !== "" && cell.length <= longestMark && stateOfCell(cell) === "planned");
}

/** How far a row is read to either side. */
const longest = 1000;
const longestMark = 30;
