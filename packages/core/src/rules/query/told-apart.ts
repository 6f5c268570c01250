import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { documentText } from "./document-text.ts";
import { rowAt, wordsUnder } from "./tables.ts";

/** Whether a query stands behind the path, which tells apart several operations of one address: `/session?action=close`. */
export function isAskedByQuery(design: Design, { origin: { document, range } }: Statement): boolean {
  const text = documentText(design, document);
  return /\?[\w-]+=/.test(text.slice(range.from, range.to)) || /^\?[\w-]+=/.test(text.slice(range.to, range.to + 100));
}

/** Whether two rows tell how one operation goes well and how it fails: each has its own status, and one is that of a failure. */
export function areOutcomes(design: Design, one: Statement, other: Statement): boolean {
  const [status, another] = [one, other].map((statement) => {
    const placed = rowAt(design, statement.origin);
    return placed ? /^\W*([1-5]\d\d)\b/.exec(wordsUnder(placed, "http-status", "status"))?.[1] : undefined;
  });
  return (
    status !== undefined &&
    another !== undefined &&
    status !== another &&
    [status, another].some((each) => each >= "400")
  );
}
