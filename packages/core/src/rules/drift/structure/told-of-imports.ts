import type { Design } from "../../../document/design.ts";
import { proseOf } from "../../query/prose.ts";
import type { DrawnArrows } from "./drawings.ts";

/** Whether the section of a drawing says that its arrows are imports: "Packages import each other as follows". */
export function toldOfImports({ claims }: DrawnArrows, design: Design): boolean {
  const { document, section } = claims[0]!.origin;
  return design.documents.some(
    (each) =>
      each.name === document &&
      [...proseOf(each)].some((prose) => prose.section.index === section && ofImports.test(prose.inline.text)),
  );
}

const ofImports =
  /\bimports?\s(?:each other|one another|the others?)\b|\b(?:arrows?|lines?|edges?)\b[^.]{0,30}\bimports?\b|\b(?:these|those|they)\sare\sall\s(?:such\s|the\s|of\sthe\s)?imports\b|\b(?:who|what|which)\simports\b|\bimports\s(?:between|among|of)\b/i;
