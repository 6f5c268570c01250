import type { Design } from "../../document/design.ts";
import type { Statement } from "../../model/element.ts";
import { documentText } from "./document-text.ts";
import type { ColumnRole } from "../../document/shapes/column-role.ts";
import { columnAt, rowAt, wordsUnder } from "./tables.ts";

/**
 * Whether what is asked for stands behind the path, in a query or in brackets, which tells apart several operations of one
 * address: `/session?action=close`, `/session` (close).
 */
export function isAskedBehind(design: Design, { origin: { document, range, place } }: Statement): boolean {
  const text = documentText(design, document);
  const behind = text.slice(range.to, range.to + 100);
  return (
    /\?[\w-]+=/.test(text.slice(range.from, range.to)) ||
    /^\?[\w-]+=/.test(behind) ||
    (place === "row" && /^[`*]* ?\([^\n|]/.test(behind))
  );
}

/** Whether two operations are asked of two hosts: `http://shop/books` and `http://stock/books`. */
export function areOfTwoHosts(design: Design, ...both: readonly Statement[]): boolean {
  const [mine, theirs] = both.map(({ origin: { document, range } }) => {
    const called = documentText(design, document).slice(range.from, range.to);
    return /:\/\/([^/\s]+)/.exec(called)?.[1];
  });
  return mine !== undefined && theirs !== undefined && mine !== theirs;
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

/**
 * Whether two rows are each on a thing of its own, which names the operation and is no operation: a requirement, a test, a step
 * from one state to the next. A number, a group or a name before the operation is that of the operation.
 */
export function areOfTwoThings(design: Design, one: Statement, other: Statement): boolean {
  const [mine, theirs] = [one, other].map((statement) => {
    const placed = rowAt(design, statement.origin);
    const operation = placed ? columnAt(placed, statement.origin.range) : -1;
    return (placed?.row.cells ?? [])
      .slice(0, Math.max(operation, 0))
      .flatMap((cell, i) => (hasOperations.has(placed?.view.roles[i] ?? null) ? [cell.text.trim()] : []));
  });
  return mine!.some((words, i) => words !== theirs![i]);
}

/** What a column is of whose things are not operations and come with several of them. */
const hasOperations: ReadonlySet<ColumnRole | null> = new Set<ColumnRole>([
  "requirement",
  "suite",
  "status",
  "risk",
  "threat",
  "question",
  "decision",
  "event",
  "error",
  "from",
]);
