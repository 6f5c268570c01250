import type { Mapped } from "../../text/mapped.ts";
import type { ItemView, ListView } from "./list-view.ts";

/** A name alone: few words, the first with a capital where the script has them, and no sign that a sentence needs. */
const bareName = /^(?:[\p{Lu}\p{Lo}][^.,:;!?=|<>\n]{1,40}|[a-z]+(?:-[a-z0-9]+)+|[a-z]+(?:[A-Z][a-z0-9]+)+)$/u;

/**
 * The words of each item, if every item of the list is nothing but a name, with a bracket behind it or without, in code or not. Below a
 * line that says what is listed ("Main components:") such items need no mark to be names.
 */
export function bareNames(view: ListView): Mapped[] | null {
  const names = view.items.map(nameOf);
  return names.length > 0 && names.every((name) => name !== null) ? names : null;
}

function nameOf({ item, label, labelStyle, rest, inline }: ItemView): Mapped | null {
  if (label && labelStyle === "code" && rest?.text.trim() === "" && item.blocks.length === 1) return label;
  if (label || !inline || item.task !== null || item.blocks.length > 1) return null;
  const words = inline.text.trim();
  const bare = words.replace(/\s*\([^()]{1,40}\)$/, "");
  return bareName.test(bare) && bare.split(/\s+/).length <= 4 ? inline : null;
}
