import type { Design } from "../../../document/design.ts";
import type { Origin } from "../../../model/element.ts";
import type { Difference } from "../claim.ts";
import { lineOf, type Mend, replacing } from "./mend.ts";

/** Writes the version that stands, as exactly as the design gave the other: `19` for `18`, `^4.2` for `^3.9`. */
export function mendVersion(design: Design, origin: Origin, { fact, expected, actual }: Difference): Mend | null {
  const version = fact === "version" ? asExactAs(expected, actual) : null;
  const line = version === null ? null : lineOf(design, origin);
  if (!line || version === expected) return null;
  const [at, another] = places(line.text, expected);
  return at === undefined || another !== undefined ? null : replacing(line.from + at, expected, version!);
}

/** Where a version stands on a line: `18` in `v18`, `18.x` and `(18+)`, and not in `18.2` or `2018`. */
function places(line: string, version: string): number[] {
  const found: number[] = [];
  for (let at = line.indexOf(version); at >= 0; at = line.indexOf(version, at + 1)) {
    const isWhole = !/(?:[\w.-]|\p{L})$/u.test(line.slice(0, at).replace(/\bv$/i, ""));
    if (isWhole && !/^(?:\w|\.\d|-\w)/.test(line.slice(at + version.length))) found.push(at);
  }
  return found;
}

/** A version in the form of another; `null` where either is more than one plain number with a sign before it. */
export function asExactAs(form: string, version: string): string | null {
  const written = /^(\D{0,10}?)(\d+(?:\.\d+)*)((?:\.[x*])*\+?)$/u.exec(form.trim());
  const built = /^[\^~=v\s]*(\d+(?:\.\d+)*)([-+][\w.+-]+)?$/.exec(version.trim());
  if (!written || !built) return null;
  const [, sign, digits, open] = written;
  const parts = built[1]!.split(".");
  const wanted = digits!.split(".").length;
  const suffix = wanted >= parts.length && open === "" ? (built[2] ?? "") : "";
  return `${sign}${parts.slice(0, wanted).join(".")}${suffix}${open}`;
}
