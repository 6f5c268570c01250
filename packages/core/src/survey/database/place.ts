import type { Evidence } from "../../model/built.ts";
import type { Statement } from "../../notation/sql/statement.ts";
import type { Lines } from "../../text/lines.ts";
import type { Range } from "../../text/range.ts";

// Statements keep where they stand through the replay of many files: what a survey keeps of a file has lines for ranges, and a
// replay adds the file to them.

/** A range that is a line of a file. */
export interface Place extends Range {
  readonly path: string;
}

/** The statements of one file, with the line of each range in place of its ends: small, and enough to point at. */
export const inLines = (statements: readonly Statement[], lines: Lines): readonly Statement[] =>
  withRanges(statements, ({ from }) => {
    const line = lines.lineAt(from);
    return { from: line, to: line };
  });

/** The statements of one file, each range naming the file too; a range that names another keeps it. */
export const placed = (statements: readonly Statement[], path: string): readonly Statement[] =>
  withRanges(statements, (range): Place => ({ path, ...range }));

/** The file and line of a range that `placed` made; `path` where another made it. */
export const evidenceOf = (range: Range, path = ""): Evidence => ({
  path: "path" in range && typeof range.path === "string" ? range.path : path,
  line: range.from,
});

/** A copy of plain data in which every property named `range` is changed. */
function withRanges<T>(value: T, change: (range: Range) => Range): T {
  if (Array.isArray(value)) return value.map((each: unknown) => withRanges(each, change)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inside]) => [
      key,
      key === "range" ? change(inside as Range) : withRanges(inside as unknown, change),
    ]),
  ) as T;
}
