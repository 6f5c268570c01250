import type { Design, ReadDocument } from "../../../document/design.ts";
import { ofImports } from "../../../document/kinds/component/importing.ts";
import type { Range } from "../../../text/range.ts";
import { fencesOf } from "../../query/fences.ts";
import { type Prose, proseWith } from "../../query/prose.ts";
import type { DrawnArrows } from "./drawings.ts";

/** Whether words beside a drawing say that its arrows are imports: "Packages import each other as follows". */
export function toldOfImports({ claims }: DrawnArrows, design: Design): boolean {
  const { document, section, range } = claims[0]!.origin;
  return design.documents.some(
    (each) =>
      each.name === document &&
      [...sayingSo(each)].some((prose) => prose.section.index === section && speaksOf(range, prose, each)),
  );
}

const ofArrows =
  /\b(?:arrows?|lines?|edges?)\s(?:(?:here|below|above)\s)?(?:is|are|means?|shows?|stands?\sfor|tells?\sof)\s(?:(?:an?|the|all|only)\s){0,2}imports?\b|\b(?:these|those|they)\sare\sall\s(?:such\s|the\s|of\sthe\s)?imports\b/i;
const sayingSo = proseWith(new RegExp(`${ofImports.source}|${ofArrows.source}`, "i"));
const ofSeveral = /\b(?:drawings|diagrams|graphs|charts|both)\b/i;

/** Words speak of the next drawing of their section, of the last where none follows, and of all where they say so. */
function speaksOf(arrow: Range, { section, inline, place }: Prose, document: ReadDocument): boolean {
  const fences = fencesOf(document).filter((fence) => fence.section === section);
  const own = fences.findIndex(({ range }) => range.from <= arrow.from && arrow.to <= range.to);
  if (own < 0 || ofSeveral.test(inline.text)) return true;
  const { from } = place(0, inline.text.length);
  const next = fences.findIndex(({ range }) => range.from > from);
  const last = next < 0 ? fences.length - 1 : next - 1;
  return own === (/\babove\b/i.test(inline.text) || next < 0 ? last : next);
}
