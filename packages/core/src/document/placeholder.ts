import type { Block } from "../syntax/block.ts";
import type { Section } from "../syntax/section.ts";

/** Whether nothing stands in a section and all below it but blanks, comments and the template's bracketed instructions. */
export function isEmpty(section: Section): boolean {
  return section.body.blocks.every(isBlank) && section.children.every(isEmpty);
}

/** A paragraph that is one bracketed instruction: `[Describe ...]`, and no link. */
export function isPlaceholder(block: Block): boolean {
  if (block.kind !== "paragraph") return false;
  const [span, ...others] = block.inline.spans.filter((s) => s.kind === "reference");
  return span !== undefined && others.length === 0 && span.from === 0 && span.to === block.inline.text.trimEnd().length;
}

const isBlank = (block: Block): boolean =>
  block.kind === "comment" ||
  block.kind === "break" ||
  isPlaceholder(block) ||
  (block.kind === "paragraph" && block.inline.text.trim() === "");
