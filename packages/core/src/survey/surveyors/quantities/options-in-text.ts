import { matches } from "../../../text/matches.ts";
import type { NameOfNumber } from "./name-before.ts";

/**
 * The numbers that the options of a command have, where the command is one text: `"web": "vite --port 4100"`,
 * `export SERVER_ARGS="--workers=4 --timeout 30"`. `around` is what the text is given to.
 */
export const optionsInText = (
  text: string,
  around: NameOfNumber,
): readonly (NameOfNumber & { readonly value: number })[] =>
  matches(text, /(?<=^|\s)--([a-z][a-z-]{1,40})[= ](\d{1,9})(?=\s|$)/g).map(([, name, digits]) => ({
    name: name!,
    own: `${around.own} ${name}`.trim(),
    value: Number(digits),
  }));
