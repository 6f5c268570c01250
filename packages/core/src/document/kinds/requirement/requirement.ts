import type { Place } from "../../../model/element.ts";
import { idOf } from "../../../model/kinds/identity.ts";
import { type Mapped, slice, wholeRange } from "../../../text/mapped.ts";
import { type Context, within } from "../../context.ts";
import type { Body } from "../../../syntax/section.ts";
import type { KindReader } from "../../kind-reader.ts";
import type { Collector } from "../../reading.ts";
import { remembered } from "../../../text/remembered.ts";
import { linesOf } from "../../shapes/lines-of.ts";
import { cellOf } from "../../shapes/table-view.ts";
import { key, readCitations, readCitedCells } from "./cited.ts";

/** Requirements with an id of their own, and the places that cite them. */
export const requirements: KindReader = {
  kinds: ["requirement"],
  table: {
    sure: (view, context) => {
      const ids = view.table.rows.filter((row) => key.test(row.cells[0]?.text.trim() ?? "")).length;
      if (ids === 0 || ids * 2 < view.table.rows.length) return 0;
      return within(context, "requirements") || view.roles.includes("requirement") ? 0.7 : 0;
    },
    read(view, _context, out) {
      for (const row of view.table.rows) {
        const id = row.cells[0];
        const said = cellOf(view, row, "requirement", "name", "description");
        if (id && key.test(id.text.trim()))
          stateRequirement(id.text.trim(), id, "row", said && said !== id ? said.text : id.text, out);
      }
    },
  },
  headed: {
    sure: ({ title }) => (idOfTitle(title.text) ? 0.9 : 0),
    read({ title }, _context, out) {
      const id = idOfTitle(title.text);
      if (id) stateRequirement(id, title, "heading", title.text, out);
    },
  },
  list: {
    sure: (view, context) => {
      if (criteriaOf(context) && view.list.ordered) return 0.9;
      const stated = view.items.filter((item) => item.inline && idOfItem(item.inline.text, context)).length;
      return stated * 2 > view.items.length ? 0.85 : 0;
    },
    read(view, context, out) {
      const above = criteriaOf(context);
      for (const [i, { inline }] of view.items.entries()) {
        if (!inline) continue;
        const lead = idOfItem(inline.text, context);
        if (lead)
          stateRequirement(lead, slice(inline, 0, inline.text.indexOf(lead) + lead.length), "item", inline.text, out);
        else if (above) stateRequirement(`${above}.${i + 1}`, inline, "item", inline.text, out);
      }
    },
  },
  body(body, context, out) {
    if (within(context, "requirements") || context.path.some((title) => idOfTitle(title) !== null))
      readNumbered(body, out);
  },
  beside: readCitedCells,
  prose: readCitations,
};

const tellsRequirements = (context: Context): boolean =>
  within(context, "requirements") || context.path.some((title) => idOfTitle(title) !== null);

const numberedLine = /^(\d{1,3}(?:\.\d{1,3}){1,2})[.):]?\s+\S/;

/** Paragraphs of requirements by their numbers, one a line: `1.1 A reader borrows a book.` */
function readNumbered({ blocks }: Body, out: Collector): void {
  const lines = blocks.flatMap((block) => (block.kind === "paragraph" ? linesOf(block.inline) : []));
  const numbered = lines.flatMap((line) => {
    const id = numberedLine.exec(line.text)?.[1];
    return id ? [{ id, line }] : [];
  });
  if (numbered.length < 2 || numbered.length * 2 < lines.length) return;
  for (const { id, line } of numbered) stateRequirement(id, slice(line, 0, id.length), "prose", line.text, out);
}

const leadingId = (text: string): string | null =>
  /^\W{0,3}((?:REQ|FR|NFR|BR|UR|SR|US|AC|RF|RNF|HU|SRS|HLR|LLR|UC)[-_]?\d{1,4}(?:\.\d{1,3}){0,3})\b\s*[\]):：.–—-]/i.exec(
    text.slice(0, 60),
  )?.[1] ?? null;

/** Bare numbers are ids only where requirements are told: `- 1.1 A reader borrows a book`. */
const idOfItem = (text: string, context: Context): string | null =>
  leadingId(text) ??
  (tellsRequirements(context)
    ? (numberedLine.exec(text.slice(0, 60))?.[1] ?? shortId.exec(text.slice(0, 60))?.[1] ?? null)
    : null);

/** `R-3: Mails are sent`: elsewhere that may number a risk. */
const shortId = /^\W{0,3}(R-?\d{1,4}(?:\.\d{1,3}){0,3})\b\s*[\]):：.–—-]/;

/** `Requirement 3: Search`, `REQ-3 Search` */
const idOfTitle = remembered(
  (title): string | null =>
    /^(?:\d+(?:\.\d+)*\.?\s+)?(?:requirement|anforderung|exigence|requisito|требование|需求|要件|요구사항)\s+(\d{1,3}(?:\.\d{1,3}){0,2})\b/i.exec(
      title,
    )?.[1] ??
    /^\[?((?:REQ|FR|NFR|US|RF|RNF|HU)-\d{1,4}(?:\.\d{1,3}){0,2})\b/i.exec(title)?.[1] ??
    null,
);

/** The number of the requirement whose acceptance criteria stand in this section. */
function criteriaOf(context: Context): string | null {
  if (
    !/^acceptance criteria$|^akzeptanzkriterien$|^критерии приемки$|^受け入れ基準$|^验收标准$/i.test(
      (context.path.at(-1) ?? "").trim(),
    )
  )
    return null;
  return idOfTitle(context.path.at(-2) ?? "");
}

function stateRequirement(id: string, words: Mapped, place: Place, said: string, out: Collector): void {
  const name = said.replace(/\s+/g, " ").trim().slice(0, 160);
  out.state({ kind: "requirement", id: idOf("requirement", id), name, range: wholeRange(words), place, facts: { id } });
}
