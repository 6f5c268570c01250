import { within } from "../../../document/context.ts";
import type { ReadDocument } from "../../../document/design.ts";
import { sureOfNodeTable } from "../../../document/kinds/node/table.ts";
import { unitFactId } from "../../../model/kinds/identity.ts";
import type { Row } from "../../../syntax/block.ts";
import { isOfNow } from "../../query/settled.ts";
import { cellPlace, tablesOf } from "../../query/tables.ts";
import type { UnitsClaim } from "./units-claim.ts";
import { valuesToldIn } from "./values-told.ts";

const name = /^[a-z\d][\w.-]{1,62}$/i;
const denied = /\b(?:not?|planned|would|could|should|may|might|if|unless|later|instead)\b/i;

/** `Deployment | till | 2 replicas of the till`: what a cell says in words of the unit that its row names, where no table of units is read. */
export function* toldInRows(document: ReadDocument): Generator<UnitsClaim> {
  for (const { section, view } of tablesOf(document)) {
    const { context } = section;
    if (!within(context, "deployment") || !isOfNow(section) || sureOfNodeTable(view, context) > 0) continue;
    for (const row of view.table.rows) {
      const unit = nameIn(row);
      if (
        unit === null ||
        denied.test(
          row.cells
            .map(({ text }) => text)
            .join(" ")
            .slice(0, 1_000),
        )
      )
        continue;
      for (const cell of row.cells)
        for (const { from, to, fact, value } of valuesToldIn(cell, 0, Math.min(cell.text.length, 400))) {
          if (fact !== "replicas" && fact !== "scale" && fact !== "exposure") continue;
          // It has to be that of the unit itself: "web calls 2 pods of till".
          if (cell.text.slice(0, from).trim() !== "") continue;
          const words = `${unit} has `;
          yield {
            id: unitFactId(fact, value, words),
            kind: "node",
            name: `${words}${cell.text.slice(from, to)}`,
            state: context.state,
            origin: {
              document: document.name,
              range: cellPlace(section, cell, { from, to }),
              place: "row",
              section: section.index,
            },
            fact,
            value,
            words,
            before: "",
          };
        }
    }
  }
}

/** What the first or second cell of a row is called, as units are; `null` where neither is, or both are. */
function nameIn({ cells }: Row): string | null {
  const names = cells
    .slice(0, 2)
    .filter(({ text, spans }) => name.test(text.trim()) && (/[a-z\d]-[a-z\d]/.test(text) || spans.length > 0));
  return names.length === 1 ? names[0]!.text.trim() : null;
}
