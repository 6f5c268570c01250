import type { ReadDocument } from "../../document/design.ts";
import { notationOf } from "../../notation/list.ts";
import type { DrawnNode, Drawing } from "../../notation/notation.ts";
import type { Fence } from "../../syntax/block.ts";
import { sourceRange } from "../../text/mapped.ts";
import { perObject } from "../../text/per-object.ts";
import { type Range, shift } from "../../text/range.ts";
import { fencesOf, type PlacedFence } from "./fences.ts";

/** A drawing in a language of its own, with the way back from its ranges to the document. */
export interface PlacedDrawing {
  readonly drawing: Drawing;
  readonly at: PlacedFence;
  readonly place: (range: Range) => Range;
}

/** The drawings of a document whose language leaves no doubt about what is connected; drawings of characters do. */
export function drawingsOf(document: ReadDocument): PlacedDrawing[] {
  return fencesOf(document).flatMap((at) => {
    if (at.fence.language !== "mermaid" && at.fence.language !== "mmd") return [];
    const { code } = at.fence;
    const place = ({ from, to }: Range): Range => shift(sourceRange(code, from, to), at.section.from);
    return drawingsIn(at.fence).map((drawing) => ({ drawing, at, place }));
  });
}

const drawingsIn = perObject(
  ({ code, language }: Fence): readonly Drawing[] => notationOf(language)?.read(code.text, language).drawings ?? [],
);

/** A node's label in one line. */
export const labelOf = ({ label }: DrawnNode): string => label.replace(/\s+/g, " ").trim();
