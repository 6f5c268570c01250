import { normalTitle } from "../title.ts";
import type { ListView } from "./list-view.ts";

/**
 * What is said right above a list of what it holds, as titles are compared: the line that announces it, or else the heading,
 * where no other line announced something in between. Empty where nothing is said.
 */
export function wordsAbove({ caption, above }: ListView): string {
  if (caption) return normalTitle(caption.text);
  return above.latest || !above.heading ? "" : normalTitle(above.heading.text);
}
