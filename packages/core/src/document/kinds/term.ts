import { idOf } from "../../model/kinds/identity.ts";
import { wholeRange } from "../../text/mapped.ts";
import { within } from "../context.ts";
import type { KindReader } from "../kind-reader.ts";
import { cellOf, hasRole } from "../shapes/table-view.ts";

/** Words that the design defines: glossary tables, and lists of `**term**: definition` in a glossary. */
export const terms: KindReader = {
  kinds: ["term"],
  table: {
    sure: (view, context) =>
      hasRole(view, "term") && hasRole(view, "definition", "description") ? 0.9 : within(context, "glossary") ? 0.6 : 0,
    read(view, _context, out) {
      for (const row of view.table.rows) {
        const name = cellOf(view, row, "term", "name") ?? row.cells[0];
        if (!name || name.text.trim() === "") continue;
        const definition = cellOf(view, row, "definition", "description")?.text ?? row.cells[1]?.text;
        out.state({
          kind: "term",
          id: idOf("term", name.text),
          name: name.text,
          range: wholeRange(name),
          place: "row",
          facts: definition ? { definition } : {},
        });
      }
    },
  },
  list: {
    sure: (view, context) => (within(context, "glossary") && view.items.some((item) => item.label) ? 0.9 : 0),
    read(view, _context, out) {
      for (const { label, rest } of view.items) {
        if (!label) continue;
        out.state({
          kind: "term",
          id: idOf("term", label.text),
          name: label.text,
          range: wholeRange(label),
          place: "item",
          facts: rest ? { definition: rest.text } : {},
        });
      }
    },
  },
};
