import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Difference } from "../claim.ts";
import { lineBehind, type Mend, replacing, striking } from "./mend.ts";

/** Writes or strikes the `?` behind the name of a field of TypeScript. */
export function mendOptional(design: Design, origin: Origin, { fact, actual }: Difference): Mend | null {
  const line = fact === "optional" && origin.place === "code" ? lineBehind(design, origin) : null;
  if (!line) return null;
  if (actual === "optional") return /^\s*:/.test(line.text) ? replacing(line.from, "", "?") : null;
  return /^\?\s*:(?!.*\b(?:null|undefined)\b)/.test(line.text) ? striking(line.from, line.from + 1, "?") : null;
}
