import { box } from "./box/read.ts";
import { http } from "./http/read.ts";
import { mermaid } from "./mermaid/read.ts";
import type { Notation } from "./notation.ts";
import { sql } from "./sql/read.ts";

/** Every notation, in the order in which an unnamed text is tried. A new language is a folder and a line here. */
export const notations: readonly Notation[] = [sql, mermaid, box, http];

/** The notation that a fence's language names; `undefined` for an unknown one. */
export function notationOf(language: string): Notation | undefined {
  return notations.find((notation) => notation.languages.includes(language));
}

/** The notation that an unnamed text is surely written in. */
export function recogniseNotation(text: string): Notation | undefined {
  return notations.find((notation) => notation.recognise?.(text));
}
