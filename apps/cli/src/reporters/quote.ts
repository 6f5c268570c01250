import type { Related } from "@asbuilt/core/text/diagnostic";
import type { Range } from "@asbuilt/core/text/range";
import type { Report } from "../check/report.ts";

/** More of a line than this is cut. */
const longest = 200;

/** The line that a range is in, without the blanks around it; `null` where it cannot be read or holds nothing. */
export function quoteOf({ lines }: Report, document: string, { from }: Range): string | null {
  const known = lines(document);
  const words = known?.textOf(known.lineAt(from)).trim() ?? "";
  if (words === "") return null;
  return words.length > longest ? `${words.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…` : words;
}

/** A place as `src/main.ts:42`; of a file or folder as a whole its path alone. */
export function placeIn(
  report: Report,
  { document, range, whole }: Pick<Related, "document" | "range" | "whole">,
): string {
  const path = report.fromRoot(document);
  return whole ? path : `${path}:${report.lines(document)?.lineAt(range.from) ?? 1}`;
}

/** As `quoteOf` for the other side of a finding; a file or folder as a whole has no line. */
export const quoteOfSide = (report: Report, { document, range, whole }: Related): string | null =>
  whole ? null : quoteOf(report, document, range);
