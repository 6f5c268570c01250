import type { Cell } from "../../../syntax/block.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { within } from "../../context.ts";
import type { Claim } from "../../kind-reader.ts";
import { cellOf, hasRole, type TableView } from "../../shapes/table-view.ts";
import { isSourceFile } from "../../source-file.ts";
import { parseName } from "./name.ts";
import { isPlace } from "./place.ts";

/** `File | Role`, right below the title of the chapter on parts: files of code and folders, each with what it is for. */
export const fileTable: Claim<TableView> = {
  sure(view, context) {
    if (!within(context, "components") || context.depth > 0 || view.above.caption !== null) return 0;
    if (view.roles[0] !== "file" || view.titles.length > 3 || !hasRole(view, ...tells)) return 0;
    if (hasRole(view, "change", "status", "suite", "coverage")) return 0;
    return view.table.rows.length > 1 && view.table.rows.every(({ cells }) => filesIn(cells[0]).length > 0) ? 0.6 : 0;
  },
  read(view, _context, out) {
    for (const row of view.table.rows) {
      const responsibility = cellOf(view, row, ...tells)
        ?.text.split("\n")[0]!
        .trim();
      for (const file of filesIn(row.cells[0])) {
        const name = parseName(file.text);
        if (!name) continue;
        out.state({
          kind: "component",
          id: name.id,
          name: name.text,
          range: wholeRange(file),
          place: "row",
          facts: { ...(isPlace(file.text) ? { code: file.text } : {}), ...(responsibility ? { responsibility } : {}) },
        });
      }
    }
  },
};

/** What a file is for; beside files also its role. */
const tells = ["purpose", "description", "role"] as const;

/** The files and folders of code that a cell names and nothing else; empty where one of them is none. */
function filesIn(cell: Cell | undefined): Mapped[] {
  if (!cell) return [];
  const codes = cell.spans.filter(({ kind }) => kind === "code").map(({ from, to }) => slice(cell, from, to));
  const rest = codes.reduce((words, { text }) => words.replace(text, ""), cell.text);
  const all = codes.every(
    ({ text }) => (isSourceFile(text.split("/").at(-1)!) || isFolder(text)) && !ofTests.test(text),
  );
  return all && /^[\s,;/&+`]*$/.test(rest) ? codes.map(withoutStars) : [];
}

/** `src/pages/` of `src/pages/*`, which is all that it holds. */
const withoutStars = (file: Mapped): Mapped => slice(file, 0, /\*{0,2}$/.exec(file.text)!.index);

const isFolder = (text: string): boolean => /^(?:[\w@.-]+\/)+(?:\*{1,2})?$/.test(text);
const ofTests = /(?:^|[/._-])(?:tests?|specs?)(?:[/._-]|$)/i;
