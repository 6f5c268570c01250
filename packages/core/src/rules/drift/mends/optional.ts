import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Difference } from "../claim.ts";
import { lineBehind, type Mend, replacing, type Stretch, striking } from "./mend.ts";

/** Writes or strikes the `?` behind the name of a field of TypeScript, or writes the other of two words behind the name of any. */
export function mendOptional(design: Design, origin: Origin, { fact, expected, actual }: Difference): Mend | null {
  const line = fact === "optional" ? lineBehind(design, origin) : null;
  if (!line) return null;
  if (origin.place !== "code") return inWords(line, expected, actual);
  if (actual === "optional") return /^\s*:/.test(line.text) ? replacing(line.from, "", "?") : null;
  return /^\?\s*:(?!.*\b(?:null|undefined)\b)/.test(line.text) ? striking(line.from, line.from + 1, "?") : null;
}

function inWords({ text, from }: Stretch, expected: string, actual: string): Mend | null {
  const at = text.search(new RegExp(`\\b${expected}\\b`));
  return at < 0 ? null : replacing(from + at, expected, actual);
}
