import type { State } from "../model/element.ts";
import type { Inline } from "../syntax/block.ts";
import type { Body } from "../syntax/section.ts";
import { perBody } from "../syntax/per-body.ts";
import { roleOfTitle } from "./shapes/column-role.ts";
import { linesOf } from "./shapes/lines-of.ts";
import { partLabel } from "./shapes/part-label.ts";
import { stateOf, stateOfCell } from "./state.ts";

/**
 * What the first words below a heading say of the state of all that stands there: `(planned)` on a line of its own, a line
 * `**Status:** Planned`, or a quote that begins with it, `> **Deprecated**: use the mailer`.
 */
export const stateBelow: (body: Body) => State | null = perBody(({ blocks }) => {
  const first = blocks.find(({ kind }) => kind !== "comment");
  if (first?.kind === "paragraph") return stateOfLines(first.inline);
  const quoted = first?.kind === "quote" ? first.blocks[0] : undefined;
  return quoted?.kind === "paragraph" ? stateQuoted(quoted.inline.text) : null;
});

function stateOfLines(inline: Inline): State | null {
  const lines = linesOf(inline);
  const bracketed = /^\s*([(（][^()（）]{1,60}[)）])[.。]?\s*$/u.exec(lines[0]?.text ?? "")?.[1];
  const state = bracketed === undefined ? null : stateOf(bracketed);
  if (state) return state;
  for (const line of lines.slice(0, mostLines)) {
    const { label, rest } = partLabel(line);
    // `status: pending, paid` tells the values of a field.
    if (label && rest && /^\P{Ll}/u.test(label.text) && roleOfTitle(label.text) === "status" && isOne(rest.text))
      return stateOfCell(rest.text);
  }
  return null;
}

/** What is said of a thing stands in the lines right below its heading. */
const mostLines = 8;

const isOne = (words: string): boolean => words.length < 60 && !/[,;|/、]/.test(words);

/** What a quote begins with, or is. `> TODO: tell of pages` is a note to whoever writes the text. */
function stateQuoted(text: string): State | null {
  const marked = /^\s*([^:：.!\n]{3,30})(?:[:：.!]|$)/.exec(text)?.[1];
  return marked === undefined || /^\W*(?:todo|tbd)\b/i.test(marked) ? null : stateOfCell(marked);
}
